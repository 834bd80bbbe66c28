using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Laurel.Client.Web.Tests.Attendees;

public sealed partial class OwnPageTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public async Task An_attendee_sees_what_is_held_and_asks_that_it_be_corrected_until_the_badge_is_issued_anew()
    {
        await laurel.Plan("cua-toi");
        var at = "/api/v1/conferences/cua-toi/attendees";
        var who = await LaurelHost.Sent(laurel.Administrator().PostAsJsonAsync(at, new { name = "Trần Văn An", unit = "VUSTA", telephone = "0912345678" }));
        var id = who.GetProperty("id").GetString()!;
        var own = Address().Match(await laurel.Administrator().GetStringAsync($"/c/cua-toi/attendees/{id}")).Value;
        var attendee = laurel.CreateClient();

        var page = await attendee.GetStringAsync(own);
        var form = new Dictionary<string, string> { ["__RequestVerificationToken"] = Form().Match(page).Groups[1].Value, ["name"] = "Trần Văn Ân", ["telephone"] = "0912345678" };
        var asked = WebUtility.HtmlDecode(await (await attendee.PostAsync($"{own}?handler=Change", new FormUrlEncodedContent(form))).Content.ReadAsStringAsync());
        var waiting = WebUtility.HtmlDecode(await laurel.Administrator().GetStringAsync("/c/cua-toi/delegations"));

        Assert.Contains("0912345678", page, StringComparison.Ordinal);
        Assert.Contains("Đề nghị sửa của bạn đã gửi", asked, StringComparison.Ordinal);
        Assert.Contains("<del>Trần Văn An</del> <ins>Trần Văn Ân</ins>", waiting, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await attendee.GetAsync($"{own[..^1]}{(own[^1] == '0' ? '1' : '0')}")).StatusCode);
        await LaurelHost.Sent(laurel.Administrator().PostAsync($"{at}/{id}/badge/withdraw", null));
        Assert.Equal(HttpStatusCode.NotFound, (await attendee.GetAsync(own)).StatusCode);
    }

    [GeneratedRegex("/me/cua-toi/[0-9a-f]{16}/[0-9a-f]{32}")]
    private static partial Regex Address();

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex Form();
}
