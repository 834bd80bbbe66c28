using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Laurel.Client.Web.Tests.Certificates;

namespace Laurel.Client.Web.Tests.Decisions;

/// <summary>The page of decisions: what is typed and ticked there.</summary>
public sealed partial class DecisionPageTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public async Task A_form_that_names_another_conference_s_decision_asks_for_nothing()
    {
        var (decision, _) = await IssuedSample.In(laurel);
        await laurel.Plan("noi-khac");

        var (status, page) = await LaurelHost.Posted(laurel.Administrator(), "/c/noi-khac/decisions?handler=Sign", ("decision", decision));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("decision.unknown", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_left_off_the_list_stays_off_it_when_the_draft_is_refused()
    {
        var office = laurel.Administrator();
        var (on, off) = await Passed(office, "bo-dau");

        var (_, page) = await LaurelHost.Posted(
            office, "/c/bo-dau/decisions?handler=Draft", ("draft.issuer", "Bộ Ngoại giao"), ("draft.symbol", "QĐ-BNG"), ("draft.signer", "Huỳnh Minh Ân"),
            ("draft.capacity", "BỘ TRƯỞNG"), ("draft.signedOn", "1999-01-01"), ("draft.listed", on));

        Assert.Contains("decision.before-vote", page, StringComparison.Ordinal);
        Assert.Equal([on], Ticked().Matches(page).Select(one => one.Groups[1].Value));
        Assert.Contains(off, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recovered_prize_money_is_read_as_offices_write_it_and_what_is_no_sum_is_not_taken_for_nothing()
    {
        var (decision, _) = await IssuedSample.In(laurel);
        var office = laurel.Administrator();
        var line = (await LaurelHost.Sent(office.GetAsync($"{IssuedSample.Here}/decisions/{decision}"))).GetProperty("lines")[0];
        var citation = line.GetProperty("citation").GetString()!;
        await LaurelHost.Sent(office.PostAsJsonAsync(
            $"{IssuedSample.Here}/citations/{citation}/revoke", new { reason = "Kê khai gian dối", byDecision = "40/QĐ-BNG", on = "2026-03-01" }));

        var (_, refused) = await Recovered("bảy triệu");
        Assert.Contains("decision.invalid-recovery", refused, StringComparison.Ordinal);
        await Recovered("7.020.000");

        var after = (await LaurelHost.Sent(office.GetAsync($"{IssuedSample.Here}/decisions/{decision}"))).GetProperty("lines")[0];
        Assert.Equal(7_020_000, after.GetProperty("recovered").GetProperty("dong").GetInt64());

        Task<(HttpStatusCode, string)> Recovered(string dong) => LaurelHost.Posted(
            office, "/c/dnnd-2025/decisions?handler=Recover", ("decision", decision), ("citation", citation), ("dong", dong));
    }

    private async Task<(string On, string Off)> Passed(HttpClient office, string code)
    {
        await laurel.Plan(code);
        var here = $"/api/v1/conferences/{code}";
        string[] citations = [await Appraised(office, here, "Tập thể Một"), await Appraised(office, here, "Tập thể Hai")];
        await LaurelHost.Sent(office.PutAsJsonAsync($"{here}/council", new { members = new[] { new { id = "m1", name = "Ủy viên Một" } } }));
        var session = (await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/council/sessions", new { citations, on = "2025-12-20" }))).GetProperty("id").GetString();
        await LaurelHost.Sent(office.PostAsJsonAsync(
            $"{here}/council/sessions/{session}/ballots", new { member = "m1", votes = citations.ToDictionary(id => id, _ => "yes") }));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/council/sessions/{session}/seal", new { }));
        return (citations[0], citations[1]);
    }

    private static async Task<string> Appraised(HttpClient office, string here, string name)
    {
        var body = new { kind = "body", name, form = "Bằng khen của Bộ trưởng Bộ Ngoại giao", achievement = "Đã có thành tích xuất sắc" };
        var id = (await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations", body))).GetProperty("id").GetString()!;
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations/{id}/papers", new { kind = "received-on-paper" }));
        foreach (var verb in (string[])["submit", "accept", "appraise"]) await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations/{id}/{verb}", new { }));
        return id;
    }

    [GeneratedRegex("name=\"draft.listed\" value=\"([^\"]+)\" checked")]
    private static partial Regex Ticked();
}
