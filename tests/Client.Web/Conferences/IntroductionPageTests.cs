using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Laurel.Client.Web.Tests.Conferences;

public sealed partial class IntroductionPageTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public async Task Protocol_marks_a_missing_leader_present_and_no_badge_is_handed_over()
    {
        await laurel.Plan("le-tan");
        var (office, at) = (laurel.Administrator(), "/api/v1/conferences/le-tan");
        var id = (await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees", new { name = "Võ Bá Nghĩa", rank = 1 }))).GetProperty("id").GetString()!;
        await LaurelHost.Sent(office.PutAsJsonAsync($"{at}/gates", new { gates = new[] { new { id = "Cửa Tây", area = "main" } } }));
        var protocol = laurel.CreateClient();
        protocol.DefaultRequestHeaders.Authorization = laurel.WithKey(await laurel.KeyFor("le-tan", "protocol")).DefaultRequestHeaders.Authorization;

        var before = WebUtility.HtmlDecode(await protocol.GetStringAsync("/c/le-tan/introduction"));
        using var answer = await protocol.PostAsync("/c/le-tan/introduction?handler=Present", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(before).Groups[1].Value, ["attendee"] = id,
        }));
        var after = WebUtility.HtmlDecode(await protocol.GetStringAsync("/c/le-tan/introduction"));

        Assert.Contains("Đánh dấu có mặt: Võ Bá Nghĩa", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Đánh dấu có mặt: Võ Bá Nghĩa", after, StringComparison.Ordinal);
        var there = (await LaurelHost.Sent(office.GetAsync($"{at}/attendees"))).GetProperty("items")[0];
        Assert.Equal((true, "Cửa Tây"), (there.GetProperty("inside").GetBoolean(), there.GetProperty("gate").GetString()));
    }

    [Fact]
    public async Task A_leader_who_was_marked_by_mistake_is_taken_back_where_they_went_in_and_missed_again()
    {
        await laurel.Plan("nham-nguoi");
        var (office, at) = (laurel.Administrator(), "/api/v1/conferences/nham-nguoi");
        var id = (await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees", new { name = "Võ Bá Nghĩa", rank = 1 }))).GetProperty("id").GetString()!;
        await LaurelHost.Sent(office.PutAsJsonAsync($"{at}/gates", new { gates = new[] { new { id = "Cửa Tây", area = "main" }, new { id = "Cánh gà", area = "sân khấu" } } }));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/presence", new { attendees = new[] { id }, gate = "Cánh gà" }));
        var protocol = laurel.CreateClient();
        protocol.DefaultRequestHeaders.Authorization = laurel.WithKey(await laurel.KeyFor("nham-nguoi", "protocol")).DefaultRequestHeaders.Authorization;

        var before = WebUtility.HtmlDecode(await protocol.GetStringAsync("/c/nham-nguoi/introduction"));
        using var answer = await protocol.PostAsync("/c/nham-nguoi/introduction?handler=TakeBack", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = Token().Match(before).Groups[1].Value, ["attendee"] = id,
        }));
        var after = WebUtility.HtmlDecode(await protocol.GetStringAsync("/c/nham-nguoi/introduction"));

        Assert.Contains("Điểm danh nhầm: Võ Bá Nghĩa", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Điểm danh nhầm", after, StringComparison.Ordinal);
        Assert.Contains("Đánh dấu có mặt: Võ Bá Nghĩa", after, StringComparison.Ordinal);
        Assert.Equal(0, (await LaurelHost.Sent(office.GetAsync($"{at}/presence"))).GetProperty("inside").GetInt32());
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex Token();
}
