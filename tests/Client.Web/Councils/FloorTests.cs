using System.Net;
using System.Net.Http.Json;

namespace Laurel.Client.Web.Tests.Councils;

/// <summary>A percentage that the organisation sets as a floor binds whoever calls a session; one that it sets as a default does not.</summary>
public sealed class FloorTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Form = "Bằng khen của Bộ trưởng Bộ Ngoại giao";

    [Fact]
    public async Task Below_a_floor_no_session_is_called_and_a_default_only_stands_where_nobody_says_otherwise()
    {
        var (office, here) = (laurel.Administrator(), "/api/v1/conferences/ty-le");
        await laurel.Plan("ty-le");
        await LaurelHost.Sent(office.PutAsJsonAsync($"{here}/council", new { members = new[] { new { id = "m1", name = "Ủy viên" } } }));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/rules", new { form = "ministryCertificate", percent = 85, source = "Quy chế số 10" }));
        var byDefault = await Appraised(office, here, "Tập thể Một");
        var rules = await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/rules", new { form = "ministryCertificate", @fixed = true, verified = true }));
        var floored = await Appraised(office, here, "Tập thể Hai");

        Assert.Equal((85, true), Council(rules));
        Assert.Equal("council.percent-below-rule", await LaurelHost.Refused(
            HttpStatusCode.Conflict, office.PostAsJsonAsync($"{here}/council/sessions", new { citations = new[] { byDefault, floored }, passPercent = 84 })));
        var lower = Id(await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/council/sessions", new { citations = new[] { byDefault }, passPercent = 60 })));
        var atFloor = Id(await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/council/sessions", new { citations = new[] { floored } })));
        Assert.Equal(60, (await LaurelHost.Sent(office.GetAsync($"{here}/council/sessions/{lower}"))).GetProperty("passPercent").GetInt32());
        Assert.Equal(85, (await LaurelHost.Sent(office.GetAsync($"{here}/council/sessions/{atFloor}"))).GetProperty("passPercent").GetInt32());
        using var page = await office.GetAsync("/c/ty-le/rules");
        Assert.Contains("85% tổng số thành viên, mức tối thiểu", WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task What_a_rule_does_not_say_stays_as_it_is_in_force_and_a_number_out_of_range_is_refused()
    {
        var (office, here) = (laurel.Administrator(), "/api/v1/conferences/giu-nguyen");
        await laurel.Plan("giu-nguyen");

        var rules = await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/rules", new { form = "primeMinisterCertificate", percent = 85 }));

        var council = rules.EnumerateArray().First(rule => rule.GetProperty("form").GetString() == "primeMinisterCertificate").GetProperty("council").GetProperty("value");
        Assert.True(council.GetProperty("secret").GetBoolean());
        Assert.True(council.GetProperty("fixed").GetBoolean());
        Assert.Equal("rules.invalid", await LaurelHost.Refused(
            HttpStatusCode.UnprocessableEntity, office.PostAsJsonAsync($"{here}/rules", new { form = "commendation", percent = 101 })));
    }

    private static (int, bool) Council(System.Text.Json.JsonElement rules)
    {
        var council = rules.EnumerateArray().First(rule => rule.GetProperty("form").GetString() == "ministryCertificate").GetProperty("council").GetProperty("value");
        return (council.GetProperty("percent").GetInt32(), council.GetProperty("fixed").GetBoolean());
    }

    private static async Task<string> Appraised(HttpClient office, string here, string name)
    {
        var citation = Id(await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations", new { kind = "body", name, form = Form, achievement = "Đã có thành tích xuất sắc" })));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations/{citation}/papers", new { kind = "received-on-paper" }));
        foreach (var verb in (string[])["submit", "accept", "appraise"]) await LaurelHost.Sent(office.PostAsJsonAsync($"{here}/citations/{citation}/{verb}", new { }));
        return citation;
    }

    private static string Id(System.Text.Json.JsonElement answer) => answer.GetProperty("id").GetString()!;
}
