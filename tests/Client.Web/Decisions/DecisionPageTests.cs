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

    [Fact]
    public async Task Without_a_number_it_is_said_first_which_one_is_next_and_which_grounds_nobody_confirmed_and_then_that_number_is_signed()
    {
        var office = laurel.Administrator();
        var draft = await Drafted(office, "xac-nhan", "Bộ Một");

        var (_, asked) = await LaurelHost.Posted(office, "/c/xac-nhan/decisions?handler=Sign", ("decision", draft));
        var (_, again) = await LaurelHost.Posted(office, "/c/xac-nhan/decisions?handler=Sign", ("decision", draft), ("number", "1"), ("confirmed", "true"));
        var unsigned = (await LaurelHost.Sent(office.GetAsync($"/api/v1/conferences/xac-nhan/decisions/{draft}"))).GetProperty("status").GetString();
        await LaurelHost.Posted(office, "/c/xac-nhan/decisions?handler=Sign", ("decision", draft), ("number", "1"), ("confirmed", "true"), ("acknowledged", "true"));
        var signed = await LaurelHost.Sent(office.GetAsync($"/api/v1/conferences/xac-nhan/decisions/{draft}"));

        Assert.Contains("Quyết định sẽ mang số 01/QĐ-BNG", asked, StringComparison.Ordinal);
        Assert.All((string[])[asked, again], page => Assert.Contains("<li lang=\"vi\">Căn cứ Nghị định số 152/2025/NĐ-CP", page, StringComparison.Ordinal));
        Assert.Equal(("draft", "01/QĐ-BNG"), (unsigned, signed.GetProperty("number").GetString()));
    }

    [Fact]
    public async Task A_number_that_somebody_took_since_it_was_shown_is_refused_and_no_other_comes_out_instead()
    {
        var office = laurel.Administrator();
        var (first, second) = (await Drafted(office, "giu-so", "Bộ Hai"), await Drafted(office, "giu-so-khac", "Bộ Hai"));
        await LaurelHost.Sent(office.PostAsJsonAsync($"/api/v1/conferences/giu-so/decisions/{first}/sign", new { }));

        var (_, page) = await LaurelHost.Posted(
            office, "/c/giu-so-khac/decisions?handler=Sign", ("decision", second), ("number", "1"), ("confirmed", "true"), ("acknowledged", "true"));

        Assert.Contains("decision.number-taken", page, StringComparison.Ordinal);
        Assert.Equal("draft", (await LaurelHost.Sent(office.GetAsync($"/api/v1/conferences/giu-so-khac/decisions/{second}"))).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Numbers_of_the_gold_book_are_only_expected_until_they_are_taken_by_whichever_decision_is_issued_first()
    {
        var office = laurel.Administrator();
        var (first, second) = (await Drafted(office, "du-kien", "Bộ Bốn"), await Drafted(office, "du-kien-sau", "Bộ Bốn"));
        await LaurelHost.Sent(office.PostAsJsonAsync($"/api/v1/conferences/du-kien/decisions/{first}/sign", new { }));
        await LaurelHost.Sent(office.PostAsJsonAsync($"/api/v1/conferences/du-kien-sau/decisions/{second}/sign", new { }));

        var before = await Task.WhenAll(Read("du-kien"), Read("du-kien-sau"));
        await LaurelHost.Sent(office.PostAsJsonAsync($"/api/v1/conferences/du-kien/decisions/{first}/certificates", new { }));
        var after = await Read("du-kien-sau");

        Assert.All(before, page => Assert.Contains("dự kiến số sổ vàng 1 đến 2, năm 2025; lấy số khi cấp", page, StringComparison.Ordinal));
        Assert.Contains("dự kiến số sổ vàng 3 đến 4, năm 2025; lấy số khi cấp", after, StringComparison.Ordinal);

        async Task<string> Read(string code) => WebUtility.HtmlDecode(await office.GetStringAsync($"/c/{code}/decisions?lang=vi"));
    }

    [Fact]
    public async Task Who_does_not_sign_is_not_offered_to_and_who_only_reads_is_offered_nothing()
    {
        await Drafted(laurel.Administrator(), "ai-ky", "Bộ Ba");

        var secretary = await Read("secretary");
        var auditor = await Read("auditor");
        var approver = await Read("approver");

        Assert.Contains("Chờ người ký.", secretary, StringComparison.Ordinal);
        Assert.Contains("Bỏ dự thảo này", secretary, StringComparison.Ordinal);
        Assert.DoesNotContain("Ký và khóa danh sách", secretary, StringComparison.Ordinal);
        Assert.DoesNotContain("Bỏ dự thảo này", auditor, StringComparison.Ordinal);
        Assert.Contains("Ký và khóa danh sách", approver, StringComparison.Ordinal);
        Assert.DoesNotContain("Bỏ dự thảo này", approver, StringComparison.Ordinal);

        async Task<string> Read(string role) => WebUtility.HtmlDecode(
            await laurel.WithKey(await laurel.KeyFor("ai-ky", role)).GetStringAsync("/c/ai-ky/decisions"));
    }

    private async Task<string> Drafted(HttpClient office, string code, string issuer)
    {
        var (on, off) = await Passed(office, code);
        return (await LaurelHost.Sent(office.PostAsJsonAsync($"/api/v1/conferences/{code}/decisions", new
        {
            issuer, symbol = "QĐ-BNG", signer = "Huỳnh Minh Ân", signerCapacity = "BỘ TRƯỞNG", signedOn = "2025-12-26", place = "Hà Nội", citations = new[] { on, off },
        }))).GetProperty("id").GetString()!;
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
