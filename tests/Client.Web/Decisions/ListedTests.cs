using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Laurel.Client.Web.Tests.Decisions;

/// <summary>What may stand on a decision's list, and in which order, over HTTP.</summary>
public sealed class ListedTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Minister = "Bằng khen của Bộ trưởng Bộ Ngoại giao", Prime = "Bằng khen của Thủ tướng Chính phủ", Commendation = "Giấy khen";

    [Fact]
    public async Task A_list_is_put_in_rank_order_and_an_authority_gives_no_form_that_is_another_s_to_give()
    {
        var (office, here) = (laurel.Administrator(), "/api/v1/conferences/tham-quyen");
        await laurel.Plan("tham-quyen");
        var (lower, person, body, prime) = (
            await Appraised(office, here, "body", "Tập thể Giấy Khen", Commendation), await Appraised(office, here, "person", "Người Một", Minister),
            await Appraised(office, here, "body", "Tập thể Bằng Khen", Minister), await Appraised(office, here, "body", "Tập thể Chính Phủ", Prime));
        await Passed(office, here, lower, person, body, prime);

        Assert.Equal("decision.wrong-authority", await LaurelHost.Refused(HttpStatusCode.Conflict, office.PostAsJsonAsync($"{here}/decisions", Terms(prime, body))));
        Assert.Equal("decision.before-vote", await LaurelHost.Refused(
            HttpStatusCode.UnprocessableEntity, office.PostAsJsonAsync($"{here}/decisions", Terms([body], "2024-12-19"))));
        var decision = Id(await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/decisions", Terms(lower, person, body))));
        var lines = (await LaurelHost.Sent(office.GetAsync($"{here}/decisions/{decision}"))).GetProperty("lines");

        Assert.Equal([body, person, lower], lines.EnumerateArray().Select(line => line.GetProperty("citation").GetString()));
        Assert.Equal("decision.wrong-authority", await LaurelHost.Refused(
            HttpStatusCode.Conflict, office.PostAsJsonAsync($"{here}/decisions", Terms([prime], "2024-12-26", "unit"))));
        Assert.Equal("decision.wrong-authority", await LaurelHost.Refused(
            HttpStatusCode.Conflict, office.PostAsJsonAsync($"{here}/decisions", Terms([prime], "2024-12-26", "primeMinister"))));
        Assert.Equal("decision.date-invalid", await LaurelHost.Refused(
            HttpStatusCode.UnprocessableEntity, office.PostAsJsonAsync($"{here}/decisions", Terms([body], "9999-12-31"))));
    }

    [Fact]
    public async Task Who_gives_a_form_is_set_on_the_rules_page_and_pinned_with_the_dossier()
    {
        var (office, here) = (laurel.Administrator(), "/api/v1/conferences/phan-cap");
        await laurel.Plan("phan-cap");
        var rules = await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/rules", new { form = "primeMinisterCertificate", givers = new[] { "primeMinister", "ministry" } }));
        var prime = await Appraised(office, here, "body", "Tập thể Chính Phủ", Prime);
        await Passed(office, here, prime);

        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/decisions", Terms(prime)));

        var givers = rules.EnumerateArray().First(rule => rule.GetProperty("form").GetString() == "primeMinisterCertificate").GetProperty("givers");
        Assert.Equal(["primeMinister", "ministry"], givers.GetProperty("value").EnumerateArray().Select(level => level.GetString()));
        using var page = await office.GetAsync("/c/phan-cap/rules");
        Assert.Contains("Thủ tướng Chính phủ; bộ trưởng, thủ trưởng ban, ngành", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()));
    }

    private static async Task<string> Appraised(HttpClient office, string here, string kind, string name, string form)
    {
        var citation = Id(await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations", new { kind, name, form, achievement = "Đã có thành tích xuất sắc" })));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations/{citation}/papers", new { kind = "received-on-paper" }));
        foreach (var verb in (string[])["submit", "accept", "appraise"]) await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations/{citation}/{verb}", new { }));
        return citation;
    }

    private static async Task Passed(HttpClient office, string here, params string[] citations)
    {
        await LaurelHost.Sent(office.PutAsJsonAsync($"{here}/council", new { members = new[] { new { id = "m1", name = "Ủy viên" } } }));
        var session = Id(await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/council/sessions", new { citations, on = "2024-12-20" })));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/council/sessions/{session}/ballots", new { member = "m1", votes = citations.ToDictionary(id => id, _ => "yes") }));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/council/sessions/{session}/seal", new { }));
    }

    private static object Terms(params string[] citations) => Terms(citations, "2024-12-26");

    private static object Terms(string[] citations, string signedOn, string? level = null) =>
        new { issuer = "Bộ Ngoại giao", symbol = "QĐ-BNG", signer = "Huỳnh Minh Ân", signedOn, place = "Hà Nội", citations, level };

    private static string Id(JsonElement answer) => answer.GetProperty("id").GetString()!;
}
