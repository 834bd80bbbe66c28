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
        var after = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("Đánh dấu có mặt: Võ Bá Nghĩa", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Đánh dấu có mặt: Võ Bá Nghĩa", after, StringComparison.Ordinal);
        var there = (await LaurelHost.Sent(office.GetAsync($"{at}/attendees"))).GetProperty("items")[0];
        Assert.Equal((true, "Cửa Tây"), (there.GetProperty("inside").GetBoolean(), there.GetProperty("gate").GetString()));
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex Token();
}
