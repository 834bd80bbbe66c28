using System.Net;
using System.Text.RegularExpressions;

namespace Laurel.Client.Web.Tests.Accounts;

/// <summary>What a page offers, its reader may open.</summary>
public sealed partial class OfferedLinkTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private static readonly string[] Pages =
    [
        "", "attendees", "delegations", "seating", "reception", "presence", "introduction", "badges", "attendance", "reconciliation", "gates", "devices",
        "citations", "honorees", "council", "decisions", "proofs", "reports", "templates", "rules", "ceremony", "launch",
    ];

    [Theory]
    [InlineData("usher")]
    [InlineData("registrar")]
    [InlineData("protocol")]
    [InlineData("organizer")]
    [InlineData("secretary")]
    [InlineData("approver")]
    [InlineData("auditor")]
    [InlineData("councilMember")]
    public async Task No_page_offers_its_reader_a_link_that_would_only_be_refused(string role)
    {
        var code = $"loi-cua-{role.ToLowerInvariant()}";
        await laurel.Plan(code);
        var reader = laurel.WithKey(await laurel.KeyFor(code, role));

        var offered = new SortedDictionary<string, string>();
        foreach (var page in Pages)
        {
            using var shown = await reader.GetAsync($"/c/{code}/{page}".TrimEnd('/'));
            if (shown.StatusCode is HttpStatusCode.OK)
                foreach (Match link in Link().Matches(await shown.Content.ReadAsStringAsync())) offered.TryAdd(WebUtility.HtmlDecode(link.Groups[1].Value), page);
        }

        Assert.Contains($"/c/{code}", offered.Keys);
        var refused = new List<string>();
        foreach (var (link, page) in offered)
        {
            using var answer = await reader.GetAsync(link);
            if (answer.StatusCode is HttpStatusCode.Forbidden) refused.Add($"/{page} offers {link}");
        }
        Assert.Empty(refused);
    }

    [GeneratedRegex("<a [^>]*href=\"(/[^\"#]*)")]
    private static partial Regex Link();
}
