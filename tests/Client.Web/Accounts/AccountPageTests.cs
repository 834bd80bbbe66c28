using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Laurel.Client.Web.Tests.Accounts;

/// <summary>The page of accounts: roles are shown and given one conference at a time.</summary>
public sealed partial class AccountPageTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public async Task What_somebody_is_at_one_conference_is_ticked_there_and_nowhere_else()
    {
        var office = await Opened("chi", "hoi-nghi-a", "hoi-nghi-b");
        await LaurelHost.Sent(office.PutAsJsonAsync("/api/v1/conferences/hoi-nghi-a/accounts/chi/roles", new { roles = new[] { "organizer", "protocol" }, member = "uv01" }));

        var (there, elsewhere) = (await office.GetStringAsync("/accounts?name=chi&at=hoi-nghi-a"), await office.GetStringAsync("/accounts?name=chi&at=hoi-nghi-b"));

        Assert.Equal(["Organizer", "Protocol"], Ticked().Matches(there).Select(one => one.Groups[1].Value));
        Assert.Contains("value=\"uv01\"", there, StringComparison.Ordinal);
        Assert.Empty(Ticked().Matches(elsewhere));
        Assert.DoesNotContain("value=\"uv01\"", elsewhere, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roles_are_given_in_the_conference_that_is_looked_at_and_the_protocol_officer_s_is_one_of_them()
    {
        var office = await Opened("lan", "giao-a", "giao-b");
        await LaurelHost.Sent(office.PutAsJsonAsync("/api/v1/conferences/giao-a/accounts/lan/roles", new { roles = new[] { "secretary" } }));

        await LaurelHost.Posted(office, "/accounts?handler=Roles", ("name", "lan"), ("at", "giao-b"), ("roles", "Protocol"), ("roles", "Usher"));

        var roles = (await LaurelHost.Sent(office.GetAsync("/api/v1/accounts"))).GetProperty("items").EnumerateArray()
            .Single(account => account.GetProperty("name").GetString() == "lan").GetProperty("roles");
        Assert.Equal("secretary", roles.GetProperty("giao-a").GetProperty("roles").GetString());
        Assert.Equal("usher, protocol", roles.GetProperty("giao-b").GetProperty("roles").GetString());
    }

    [Fact]
    public async Task A_new_account_is_looked_at_in_no_conference_that_nobody_chose_and_conferences_are_called_by_their_titles()
    {
        var office = await Opened("minh", "moi-a", "moi-b");
        await LaurelHost.Sent(office.PutAsJsonAsync("/api/v1/conferences/moi-a/accounts/minh/roles", new { roles = new[] { "secretary" } }));

        var (_, fresh) = await LaurelHost.Posted(office, "/accounts?handler=Open", ("name", "ngoc"), ("displayName", "Bà Lê Ngọc"), ("at", ""));
        var (_, chosen) = await LaurelHost.Posted(office, "/accounts?handler=Open", ("name", "nga"), ("displayName", "Bà Lê Nga"), ("at", "moi-b"));
        var held = await office.GetStringAsync("/accounts?name=minh");

        Assert.DoesNotContain("name=\"roles\"", fresh, StringComparison.Ordinal);
        Assert.Contains("value=\"moi-b\" selected", chosen, StringComparison.Ordinal);
        Assert.Contains("value=\"moi-a\" selected", held, StringComparison.Ordinal);
        Assert.DoesNotContain(">moi-a<", held, StringComparison.Ordinal);
        Assert.Contains("<b>Tổng kết</b>: Thư ký khen thưởng", System.Net.WebUtility.HtmlDecode(held), StringComparison.Ordinal);
    }

    private async Task<HttpClient> Opened(string name, params string[] conferences)
    {
        foreach (var code in conferences) await laurel.Plan(code);
        var office = laurel.Administrator();
        await LaurelHost.Sent(office.PostAsJsonAsync("/api/v1/accounts", new { name, displayName = "Người thử" }));
        return office;
    }

    [GeneratedRegex("name=\"roles\" value=\"(\\w+)\" checked")]
    private static partial Regex Ticked();
}
