using Laurel.Domain.Accounts;

namespace Laurel.Domain.Tests.Accounts;

public sealed class AccountTests
{
    private static readonly DateTimeOffset Noon = new(2025, 12, 1, 12, 0, 0, TimeSpan.FromHours(7));
    private static readonly Account Huyen = Account.Nothing.Then(it => it.Open("huyen", "Bà Huyền", "hash", Noon, Noon));

    [Theory]
    [InlineData("")]
    [InlineData("hai\ndòng")]
    public void An_account_is_a_person_with_a_name(string name) =>
        Assert.Equal("account.invalid-display-name", Account.Nothing.Open("huyen", name, "hash", Noon, Noon).Refusal?.Code);

    [Theory]
    [InlineData("*", true)]
    [InlineData("dnnd-2025", true)]
    [InlineData("DNND 2025", false)]
    [InlineData("", false)]
    public void Roles_and_keys_are_for_a_conference_s_code_or_for_everywhere(string place, bool taken)
    {
        var admin = Huyen.Then(it => it.Give(Account.Everywhere, Role.Administrator, null, Noon));

        Assert.Equal(taken, admin.Give(place, Role.Auditor, null, Noon).Refusal is null);
        Assert.Equal(taken, admin.IssueKey("k", new("thử", "hash", place, Role.Auditor, null), Noon).Refusal is null);
    }

    [Fact]
    public void A_key_has_a_label_of_its_own() =>
        Assert.Equal("account.invalid-grant", Huyen.IssueKey("k", new("", "hash", "dnnd-2025", Role.Anyone, null), Noon).Refusal?.Code);
}
