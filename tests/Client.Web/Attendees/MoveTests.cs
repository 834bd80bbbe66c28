using System.Net;
using System.Net.Http.Json;

namespace Laurel.Client.Web.Tests.Attendees;

public sealed class MoveTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Theory]
    [InlineData("declined")]
    [InlineData("absent")]
    public async Task Whoever_does_not_come_has_no_seat_no_badge_to_print_and_is_not_expected(string gone)
    {
        await laurel.Plan($"vang-mat-{gone}");
        var (office, at) = (laurel.Administrator(), $"/api/v1/conferences/vang-mat-{gone}");
        var unit = $"Đơn vị {gone}";
        var person = await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees", new { name = "Trần Văn Một", unit }));
        var (id, here) = (person.GetProperty("id").GetString(), await Expected(office, at));
        await LaurelHost.Sent(office.PostAsync($"{at}/seating/arrange", null));

        var moved = await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees/{id}/move", new { to = gone, reason = "ốm" }));

        Assert.Equal(gone, moved.GetProperty("status").GetString());
        var seats = await LaurelHost.Sent(office.GetAsync($"{at}/seating"));
        Assert.DoesNotContain(id!, seats.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(here - 1, await Expected(office, at));
        Assert.Equal("print.nothing", await LaurelHost.Refused(
            HttpStatusCode.NotFound, office.GetAsync($"{at}/badges.pdf?unit={Uri.EscapeDataString(unit)}")));
    }

    [Fact]
    public async Task Whoever_comes_after_all_has_a_seat_at_once_and_where_none_is_given_waits_for_one_in_plain_words()
    {
        await laurel.Plan("van-den");
        var (office, at) = (laurel.Administrator(), "/api/v1/conferences/van-den");
        var people = new[] { new { name = "Trần Văn Một", role = "delegate" }, new { name = "Nông Thị Hai", role = "chair" } };
        var ids = new List<string>();
        foreach (var person in people) ids.Add((await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees", person))).GetProperty("id").GetString()!);
        await LaurelHost.Sent(office.PostAsync($"{at}/seating/arrange", null));

        foreach (var id in ids)
            foreach (var to in (string[])["declined", "confirmed"])
                await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees/{id}/move", new { to }));

        var seats = (await LaurelHost.Sent(office.GetAsync($"{at}/seating"))).GetRawText();
        Assert.Contains(ids[0], seats, StringComparison.Ordinal);
        Assert.DoesNotContain(ids[1], seats, StringComparison.Ordinal);
        foreach (var page in (string[])["seating", "reception?q=nong+thi+hai"])
        {
            var shown = WebUtility.HtmlDecode(await office.GetStringAsync($"/c/van-den/{page}"));
            Assert.Contains("Chờ xếp chỗ", shown, StringComparison.Ordinal);
            Assert.Contains(ids[1], shown, StringComparison.Ordinal);
        }
    }

    private static async Task<int> Expected(HttpClient office, string at) =>
        (await LaurelHost.Sent(office.GetAsync($"{at}/presence"))).GetProperty("expected").GetInt32();
}
