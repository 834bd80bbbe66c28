using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Laurel.Client.Web.Tests.Certificates;

namespace Laurel.Client.Web.Tests.Citations;

public sealed class RuleDataTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public async Task The_calendar_is_data_with_source_and_mark_and_a_due_date_says_where_it_is_not_confirmed()
    {
        await laurel.Plan("lich-nghi");
        var (http, here) = (laurel.Administrator(), "/api/v1/conferences/lich-nghi");

        var expected = await LaurelHost.Sent(http.GetAsync($"{here}/calendar/2027"));
        Assert.False(expected.GetProperty("known").GetBoolean());
        Assert.Equal("recalled", Day(expected, "2027-04-16").GetProperty("mark").GetString());
        Assert.Equal("verified", Day(expected, "2027-09-02").GetProperty("mark").GetString());
        Assert.Equal("calendar.invalid", await LaurelHost.Refused(
            HttpStatusCode.UnprocessableEntity, http.PostAsJsonAsync($"{here}/calendar", new { on = "2027-09-03", name = "Quốc khánh", source = "" })));
        var entered = await LaurelHost.Sent(http.PostAsJsonAsync(
            $"{here}/calendar", new { on = "2027-09-03", name = "Quốc khánh", source = "Thông báo 6150/TB", verified = true }));
        Assert.True(Day(entered, "2027-09-03").GetProperty("own").GetBoolean());
        var confirmed = await LaurelHost.Sent(http.PostAsJsonAsync($"{here}/calendar/2027/confirm", new { source = "Thông báo 6150/TB" }));
        Assert.All(confirmed.GetProperty("days").EnumerateArray(), day => Assert.Equal("verified", day.GetProperty("mark").GetString()));
        await LaurelHost.Sent(http.DeleteAsync($"{here}/calendar/2027-09-03"));

        using var page = await http.GetAsync("/c/lich-nghi/rules?year=2028");
        var shown = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
        Assert.Contains("Chưa có thông báo nghỉ năm 2028", shown, StringComparison.Ordinal);
        Assert.Contains("Bộ luật Lao động số 45/2019/QH14", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_and_kinds_of_honoree_are_the_organisation_s_from_a_day_and_pinned_by_what_was_accepted_before()
    {
        await laurel.Plan("giay-to");
        var (http, here) = (laurel.Administrator(), "/api/v1/conferences/giay-to");
        var before = await Accepted(http, here, "Tập thể Trước");

        await LaurelHost.Sent(http.PostAsJsonAsync($"{here}/rules", new
        {
            form = "ministryCertificate", source = "Quyết định số 10/QĐ-BNG", verified = true, honorees = new[] { "body" },
            papers = new object[] { new { name = "Báo cáo thành tích" }, new { name = "Báo cáo tài chính" }, new { name = "Ý kiến địa phương", always = false } },
        }));
        var rule = (await LaurelHost.Sent(http.GetAsync($"{here}/rules"))).EnumerateArray().Single(one => one.GetProperty("form").GetString() == "ministryCertificate");
        Assert.Equal(["report", "bao-cao-tai-chinh", "y-kien-dia-phuong"], rule.GetProperty("papers").GetProperty("value").EnumerateArray().Select(one => one.GetProperty("kind").GetString()));

        var after = await Nominated(http, here, "Tập thể Sau");
        Assert.Contains("bao-cao-tai-chinh", after.GetProperty("missing").EnumerateArray().Select(one => one.GetString()));
        var held = await LaurelHost.Sent(http.GetAsync($"{here}/citations/{before}"));
        Assert.StartsWith("MinistryCertificate.", held.GetProperty("ruleSet").GetString(), StringComparison.Ordinal);
        Assert.Equal(("appraise", 25), (held.GetProperty("due").GetProperty("kind").GetString(), held.GetProperty("due").GetProperty("workingDays").GetInt32()));
        Assert.Equal("rules.invalid", await LaurelHost.Refused(
            HttpStatusCode.UnprocessableEntity, http.PostAsJsonAsync($"{here}/rules", new { form = "insignia", honorees = Array.Empty<string>() })));
    }

    [Fact]
    public async Task A_rule_that_begins_later_is_listed_and_can_be_dropped_again()
    {
        await laurel.Plan("bo-quy-dinh");
        var (http, here) = (laurel.Administrator(), "/api/v1/conferences/bo-quy-dinh");
        await LaurelHost.Sent(http.PostAsJsonAsync($"{here}/rules", new { form = "insignia", from = "2099-01-01", percent = 90, source = "Quy chế mới" }));

        var coming = Assert.Single((await LaurelHost.Sent(http.GetAsync($"{here}/rules/own"))).EnumerateArray());
        var page = WebUtility.HtmlDecode(await http.GetStringAsync("/c/bo-quy-dinh/rules"));
        var left = await LaurelHost.Sent(http.DeleteAsync($"{here}/rules/insignia/2099-01-01"));

        Assert.Equal(("insignia", "2099-01-01", 90), (
            coming.GetProperty("form").GetString(), coming.GetProperty("from").GetString(), coming.GetProperty("council").GetProperty("value").GetProperty("percent").GetInt32()));
        Assert.Contains("Chưa có hiệu lực", page, StringComparison.Ordinal);
        Assert.Contains("Quy chế mới", page, StringComparison.Ordinal);
        Assert.Empty(left.EnumerateArray());
        Assert.Equal("rules.unknown", await LaurelHost.Refused(HttpStatusCode.NotFound, http.DeleteAsync($"{here}/rules/insignia/2099-01-01")));
    }

    [Theory]
    [InlineData(1999)]
    [InlineData(2101)]
    public async Task Of_a_year_outside_the_calendar_nothing_is_said(int year)
    {
        await laurel.Plan($"nam-{year}");

        Assert.Equal("calendar.invalid", await LaurelHost.Refused(
            HttpStatusCode.UnprocessableEntity, laurel.Administrator().GetAsync($"/api/v1/conferences/nam-{year}/calendar/{year}")));
    }

    [Fact]
    public async Task A_base_salary_of_the_organisation_s_own_has_its_source()
    {
        await laurel.Plan("luong-co-so");
        var (http, here) = (laurel.Administrator(), "/api/v1/conferences/luong-co-so");

        await LaurelHost.Sent(http.PostAsJsonAsync($"{here}/base-salaries", new { from = "2027-07-01", dong = 2_700_000, source = "Nghị định dự thảo" }));

        var first = (await LaurelHost.Sent(http.GetAsync($"{here}/base-salaries")))[0];
        Assert.Equal((2_700_000, "recalled", true), (first.GetProperty("dong").GetInt64(), first.GetProperty("mark").GetString(), first.GetProperty("own").GetBoolean()));
        await LaurelHost.Sent(http.DeleteAsync($"{here}/base-salaries/2027-07-01"));
        Assert.Equal("base-salary.unknown", await LaurelHost.Refused(HttpStatusCode.NotFound, http.DeleteAsync($"{here}/base-salaries/2027-07-01")));
    }

    [Fact]
    public async Task Reports_and_an_honoree_s_history_are_exported_with_charts()
    {
        await IssuedSample.In(laurel);
        var (http, here) = (laurel.Administrator(), IssuedSample.Here);

        using var book = new System.IO.Compression.ZipArchive(new MemoryStream(await http.GetByteArrayAsync($"{here}/reports.xlsx")));
        Assert.True(book.Entries.Count(entry => entry.FullName.Contains("/charts/chart", StringComparison.Ordinal)) >= 6);
        using var charts = await http.GetAsync($"{here}/reports.pdf");
        Assert.Equal(("application/pdf", "0"), (charts.Content.Headers.ContentType?.MediaType, charts.Headers.GetValues("X-Laurel-Findings").Single()));
        var honoree = (await LaurelHost.Sent(http.GetAsync($"{here}/honorees"))).GetProperty("items")[0].GetProperty("id").GetString();
        foreach (var ending in (string[])["xlsx", "pdf", "docx"])
        {
            using var history = await http.GetAsync($"{here}/honorees/{honoree}.{ending}");
            Assert.Equal(HttpStatusCode.OK, history.StatusCode);
        }
        var gold = await LaurelHost.Sent(http.GetAsync($"{here}/register"));
        Assert.Equal(3, gold.GetProperty("total").GetInt32());
    }

    private static JsonElement Day(JsonElement calendar, string on) =>
        calendar.GetProperty("days").EnumerateArray().Single(day => day.GetProperty("on").GetString() == on);

    private static Task<JsonElement> Nominated(HttpClient http, string here, string name) => LaurelHost.Sent(http.PostAsJsonAsync(
        $"{here}/citations", new { kind = "body", name, form = "Bằng khen của Bộ trưởng Bộ Ngoại giao", achievement = "Đã có thành tích xuất sắc" }));

    private static async Task<string> Accepted(HttpClient http, string here, string name)
    {
        var id = (await Nominated(http, here, name)).GetProperty("id").GetString()!;
        await LaurelHost.Sent(http.PostAsJsonAsync($"{here}/citations/{id}/papers", new { kind = "received-on-paper" }));
        foreach (var verb in (string[])["submit", "accept"]) await LaurelHost.Sent(http.PostAsJsonAsync($"{here}/citations/{id}/{verb}", new { }));
        return id;
    }
}
