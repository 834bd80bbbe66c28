using System.Net;
using System.Net.Http.Json;

namespace Laurel.Client.Web.Tests.Citations;

/// <summary>Whom of other bodies was asked, by when, and what it answered: on the interface, in the list and on the dossier's page.</summary>
public sealed class ConsultationTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Here = "/api/v1/conferences/hiep-y", Form = "Bằng khen của Bộ trưởng Bộ Ngoại giao";

    [Fact]
    public async Task An_opinion_that_is_owed_shows_its_day_and_that_it_is_overdue_until_the_answer_is_entered()
    {
        await laurel.Plan("hiep-y");
        var office = laurel.Administrator();
        var id = (await LaurelHost.Sent(office.PostAsJsonAsync($"{Here}/citations", new { kind = "body", name = "Hội Một", form = Form, achievement = "Đã có thành tích xuất sắc" }))).GetProperty("id").GetString()!;
        await LaurelHost.Sent(office.PostAsJsonAsync($"{Here}/citations/{id}/papers", new { kind = "received-on-paper" }));
        foreach (var verb in (string[])["submit", "accept", "appraise"]) await LaurelHost.Sent(office.PostAsJsonAsync($"{Here}/citations/{id}/{verb}", new { }));

        var asked = await LaurelHost.Sent(office.PostAsJsonAsync($"{Here}/citations/{id}/consultations", new { body = "Công an tỉnh Lào Cai", sentOn = "2025-11-14" }));

        Assert.Equal(("consulted", "2025-11-28"), (asked.GetProperty("state").GetString(), asked.GetProperty("consultations")[0].GetProperty("dueOn").GetString()));
        Assert.Equal("2025-11-28", (await LaurelHost.Sent(office.GetAsync($"{Here}/citations"))).GetProperty("items")[0].GetProperty("opinionDue").GetString());
        Assert.Contains("Hiệp y quá hạn từ 28/11/2025", await Page(office, "/c/hiep-y/citations"));
        Assert.Contains("Quá hạn trả lời", await Page(office, $"/c/hiep-y/citations/{id}"));
        Assert.Equal("citation.consultation-unknown", await LaurelHost.Refused(
            HttpStatusCode.NotFound, office.PostAsJsonAsync($"{Here}/citations/{id}/consultations/2/answer", new { answer = "Nhất trí" })));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{Here}/citations/{id}/consultations/1/answer", new { answer = "Không có vi phạm", on = "2025-12-02" }));
        var page = await Page(office, $"/c/hiep-y/citations/{id}");
        Assert.Contains("Không có vi phạm", page);
        Assert.DoesNotContain("Quá hạn trả lời", page);
    }

    private static async Task<string> Page(HttpClient office, string address)
    {
        using var page = await office.GetAsync(address);
        Assert.True(page.IsSuccessStatusCode, $"{address} {page.StatusCode}");
        return WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync());
    }
}
