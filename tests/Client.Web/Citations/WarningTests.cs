using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Laurel.Client.Web.Tests.Citations;

/// <summary>Whoever is about to decide on many dossiers at once sees what speaks against one of them, with a way to it.</summary>
public sealed class WarningTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private static readonly int Year = DateTime.UtcNow.AddHours(7).Year;

    private const string Form = "Bằng khen của Bộ trưởng Bộ Ngoại giao";

    [Fact]
    public async Task An_award_of_the_year_another_conference_and_an_open_opinion_show_before_appraisal_agenda_vote_draft_and_signature()
    {
        await laurel.Plan("hai-lan");
        await laurel.Plan("noi-khac");
        var office = laurel.Administrator();
        await LaurelHost.Sent(office.PostAsJsonAsync("/api/v1/conferences/hai-lan/honorees/honours", new
        {
            kind = "body", name = "Hội Một", form = Form, authority = "Bộ Ngoại giao", year = Year, number = "07/QĐ-BNG", source = "Bản sao",
        }));
        await Take(office, "noi-khac", await Nominated(office, "noi-khac", "Hội Một"), "submit", "accept");
        var id = await Nominated(office, "hai-lan", "Hội Một");
        await Take(office, "hai-lan", id, "submit", "accept");
        await Take(office, "hai-lan", await Nominated(office, "hai-lan", "Hội Hai"), "submit", "accept", "appraise");

        Warns(await Page(office, "/c/hai-lan/citations"));
        await Take(office, "hai-lan", id, "appraise");
        await LaurelHost.Sent(office.PostAsJsonAsync($"{Here("hai-lan")}/citations/{id}/consultations", new { body = "Công an tỉnh Lào Cai", sentOn = "2025-11-14" }));
        await LaurelHost.Sent(office.PutAsJsonAsync($"{Here("hai-lan")}/council", new { members = new[] { new { id = "m1", name = "Ủy viên Một" } } }));
        var agenda = await Page(office, "/c/hai-lan/council");
        Warns(agenda);
        Assert.Contains("hiệp y quá hạn từ 28/11/2025", agenda, StringComparison.Ordinal);
        var session = (await LaurelHost.Sent(office.PostAsJsonAsync($"{Here("hai-lan")}/council/sessions", new { citations = new[] { id } }))).GetProperty("id").GetString();
        Warns(await Page(office, $"/c/hai-lan/council/{session}"));
        await LaurelHost.Sent(office.PostAsJsonAsync(
            $"{Here("hai-lan")}/council/sessions/{session}/ballots", new { member = "m1", votes = new Dictionary<string, string> { [id] = "yes" } }));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{Here("hai-lan")}/council/sessions/{session}/seal", new { }));
        Warns(await Page(office, "/c/hai-lan/decisions"));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{Here("hai-lan")}/decisions", new
        {
            issuer = "Bộ Ngoại giao", symbol = "QĐ-BNG", signer = "Huỳnh Minh Ân", signerCapacity = "BỘ TRƯỞNG", place = "Hà Nội", citations = new[] { id },
            signedOn = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(7)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        }));
        Warns(await Page(office, "/c/hai-lan/decisions"));

        void Warns(string page)
        {
            Assert.Contains("Xem lại trước khi quyết định: 1 hồ sơ", page, StringComparison.Ordinal);
            Assert.Contains($"<a class=\"text\" href=\"/c/hai-lan/citations/{id}\">Hội Một</a>: năm {Year} đã được tặng {Form} (07/QĐ-BNG)", page, StringComparison.Ordinal);
            Assert.Contains("đang được xét ở “Hội nghị tổng kết”", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_dossier_s_history_says_who_in_words()
    {
        await laurel.Plan("ai-lam");
        var key = await laurel.KeyFor("ai-lam", "organizer");
        var office = laurel.WithKey(key);
        var id = await Nominated(office, "ai-lam", "Hội Một");
        await Take(office, "ai-lam", id, "submit", "accept");

        var page = await Page(office, $"/c/ai-lam/citations/{id}");

        Assert.Contains("khóa của Người thử", page, StringComparison.Ordinal);
        Assert.DoesNotContain("key:", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_says_nothing_of_papers_until_somebody_says_that_they_are_there()
    {
        await laurel.Plan("giay-to");
        var office = laurel.Administrator();
        using var list = new StringContent($"Đối tượng,Tên,Đơn vị,Hình thức khen thưởng,Thành tích\nTập thể,Hội Một,,{Form},Có thành tích\n", Encoding.UTF8, "text/csv");
        await LaurelHost.Sent(office.PostAsync($"{Here("giay-to")}/citations/import?onPaper=false", list));

        var before = await Page(office, "/c/giay-to/citations");
        await LaurelHost.Posted(office, "/c/giay-to/citations?handler=Together", ("verb", "submit"));
        var (_, refused) = await LaurelHost.Posted(office, "/c/giay-to/citations?handler=Together", ("verb", "accept"));
        await LaurelHost.Posted(office, "/c/giay-to/citations?handler=Papers");
        var (_, accepted) = await LaurelHost.Posted(office, "/c/giay-to/citations?handler=Together", ("verb", "accept"));

        Assert.Contains("Còn thiếu: Tờ trình kèm danh sách", before, StringComparison.Ordinal);
        Assert.Contains("Hồ sơ còn thiếu: Tờ trình kèm danh sách", refused, StringComparison.Ordinal);
        Assert.Contains("1 hồ sơ đã chuyển bước", accepted, StringComparison.Ordinal);
        Assert.DoesNotContain("còn thiếu", accepted, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_body_is_put_on_record_as_dissolved_on_its_dossier_and_is_then_not_appraised()
    {
        await laurel.Plan("giai-the");
        var office = laurel.Administrator();
        var id = await Nominated(office, "giai-the", "Hội Giải thể");
        await Take(office, "giai-the", id, "submit", "accept");

        await LaurelHost.Posted(office, $"/c/giai-the/citations/{id}?handler=Dissolve", ("on", "2025-03-01"), ("reason", "Nghị quyết 18, nhập vào Hội Hai"));
        var page = await Page(office, $"/c/giai-the/citations/{id}");
        var (_, together) = await LaurelHost.Posted(office, "/c/giai-the/citations?handler=Together", ("verb", "appraise"));
        var honoree = (await LaurelHost.Sent(office.GetAsync($"{Here("giai-the")}/citations/{id}/honoree"))).GetProperty("honoree").GetString();
        var restored = await LaurelHost.Sent(office.PostAsJsonAsync($"{Here("giai-the")}/honorees/{honoree}/restore", new { reason = "Nhầm" }));

        Assert.Contains("Đã giải thể từ ngày 01/03/2025", page, StringComparison.Ordinal);
        Assert.Contains("Nghị quyết 18, nhập vào Hội Hai", page, StringComparison.Ordinal);
        Assert.Contains("Không khen thưởng tập thể đã giải thể khi sắp xếp tổ chức: Hội Giải thể, từ ngày 01/03/2025.", together, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, restored.GetProperty("dissolvedOn").ValueKind);
        await Take(office, "giai-the", id, "appraise");
    }

    private static string Here(string code) => $"/api/v1/conferences/{code}";

    private static async Task<string> Nominated(HttpClient office, string code, string name)
    {
        var body = new { kind = "body", name, form = Form, achievement = $"Đã có thành tích xuất sắc ở {code}" };
        var id = (await LaurelHost.Sent(office.PostAsJsonAsync($"{Here(code)}/citations", body))).GetProperty("id").GetString()!;
        await LaurelHost.Sent(office.PostAsJsonAsync($"{Here(code)}/citations/{id}/papers", new { kind = "received-on-paper" }));
        return id;
    }

    private static async Task Take(HttpClient office, string code, string id, params string[] verbs)
    {
        foreach (var verb in verbs) await LaurelHost.Sent(office.PostAsJsonAsync($"{Here(code)}/citations/{id}/{verb}", new { }));
    }

    private static async Task<string> Page(HttpClient office, string address)
    {
        using var page = await office.GetAsync(address);
        Assert.True(page.IsSuccessStatusCode, $"{address} {page.StatusCode}");
        return WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
    }
}
