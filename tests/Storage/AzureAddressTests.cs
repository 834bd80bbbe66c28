using Laurel.Storage.Azure;

namespace Laurel.Storage.Tests;

public sealed class AzureAddressTests
{
    [Theory]
    [InlineData("UseDevelopmentStorage=true")]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=laurel;AccountKey=aHVzaA==;EndpointSuffix=core.windows.net")]
    [InlineData("TableEndpoint=https://laurel.table.core.windows.net/;SharedAccessSignature=sv=2020-12-06&sig=hush")]
    [InlineData("https://laurel.table.core.windows.net/?sv=2020-12-06&sig=hush")]
    [InlineData("https://laurel.table.core.windows.net")]
    public void An_address_is_one_of_these(string address)
    {
        AzureTable.Demand(address);

        Assert.NotNull(AzureTable.At(address, "laurel"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("hush")]
    [InlineData("AccountName=laurel")]
    [InlineData("AccountName=laurel;AccountKey=hush!")]
    [InlineData("AccountKey=hushhush;TableEndpoint=https://laurel.table.core.windows.net")]
    [InlineData("AccountName=laurel;AccountKey=hushhush;TableEndpoint=hush")]
    public void Half_an_address_is_refused_in_words_that_do_not_repeat_it(string address)
    {
        var refused = Assert.Throws<ArgumentException>(() => AzureTable.At(address, "laurel"));

        Assert.DoesNotContain("hush", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://laurel.table.core.windows.net?sig=hush")]
    [InlineData("http://127.0.0.1:10002/laurel")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=laurel;AccountKey=hushhush")]
    [InlineData("AccountName=laurel;AccountKey=hushhush;TableEndpoint=http://192.168.1.7:10002/laurel")]
    public void Nothing_goes_to_another_machine_unencrypted_and_nobodys_identity_to_this_one(string address)
    {
        var refused = Assert.Throws<ArgumentException>(() => AzureTable.At(address, "laurel"));

        Assert.Contains("https", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ab")]
    [InlineData("1laurel")]
    [InlineData("laurel-2026")]
    [InlineData("laurel\n")]
    [InlineData("laurel')/x")]
    public void A_table_has_a_name_of_letters_and_digits(string name) => Assert.Throws<ArgumentException>(() => AzureTable.At("UseDevelopmentStorage=true", name));
}
