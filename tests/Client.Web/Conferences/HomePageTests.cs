using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Laurel.Client.Web.Tests.Certificates;

namespace Laurel.Client.Web.Tests.Conferences;

public sealed class HomePageTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public async Task Whoever_may_not_read_lists_is_not_told_that_nobody_comes()
    {
        await laurel.Plan("trang-dau");
        var office = laurel.Administrator();
        await LaurelHost.Sent(office.PostAsJsonAsync("/api/v1/conferences/trang-dau/attendees", new { name = "Trần Diệu Như" }));
        var member = laurel.WithKey(await laurel.KeyFor("trang-dau", "councilMember"));

        var offices = WebUtility.HtmlDecode(await office.GetStringAsync("/c/trang-dau"));
        var members = WebUtility.HtmlDecode(await member.GetStringAsync("/c/trang-dau"));

        Assert.Contains("Đón tiếp</span>", offices, StringComparison.Ordinal);
        Assert.Contains("Khai các cửa đón", offices, StringComparison.Ordinal);
        Assert.Contains("trên 12 khâu", offices, StringComparison.Ordinal);
        Assert.DoesNotContain("Đón tiếp</span>", members, StringComparison.Ordinal);
        Assert.DoesNotContain("Khai các cửa đón", members, StringComparison.Ordinal);
        Assert.Contains("trên 6 khâu", members, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_printed_badge_whose_bearer_was_moved_is_asked_for_again_until_it_is_printed_anew()
    {
        await laurel.Plan("doi-cho");
        var (office, at) = (laurel.Administrator(), "/api/v1/conferences/doi-cho");
        var moved = (await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees", new { name = "Trần Diệu Như", rank = 40 }))).GetProperty("id").GetString();
        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees", new { name = "Huỳnh Minh Ân", rank = 41 }));
        await LaurelHost.Sent(office.PostAsync($"{at}/seating/arrange", null));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/print-runs", new { kind = "badges" }));
        var printed = await Home("doi-cho");
        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/seating/moves", new[] { new { attendee = moved, seat = "A4-06" } }));

        var stale = await Home("doi-cho");
        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/print-runs", new { kind = "badges", changedOnly = true }));
        var again = await Home("doi-cho");

        Assert.DoesNotContain("chỗ ngồi cũ", printed, StringComparison.Ordinal);
        Assert.Contains("1 thẻ đã in mang chỗ ngồi cũ", stale, StringComparison.Ordinal);
        Assert.Matches("1 mang ghế cũ", stale);
        Assert.Contains("/c/doi-cho/badges?changedOnly=true", stale, StringComparison.Ordinal);
        Assert.DoesNotContain("chỗ ngồi cũ", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Certificates_are_asked_for_until_they_are_printed_and_again_where_one_is_spoiled_or_issued_anew()
    {
        var (decision, serials) = await IssuedSample.In(laurel);
        var office = laurel.Administrator();
        var certificates = $"/c/dnnd-2025/decisions/{decision}/certificates";

        var issued = await Home("dnnd-2025");
        await LaurelHost.Sent(office.PostAsJsonAsync($"{IssuedSample.Here}/decisions/{decision}/certificates/print", new { }));
        var printed = await Home("dnnd-2025");
        await LaurelHost.Sent(office.PostAsJsonAsync($"{IssuedSample.Here}/certificates/{serials[0]}/reissue", new { kind = "exchanged", reason = "in mờ" }));
        var anew = await Home("dnnd-2025");
        await LaurelHost.Sent(office.PostAsJsonAsync($"{IssuedSample.Here}/certificates/{serials[1]}/spoil", new { reason = "rách" }));
        var spoiled = await Home("dnnd-2025");
        var ticked = await Ticked();
        await LaurelHost.Sent(office.PostAsJsonAsync($"{IssuedSample.Here}/decisions/{decision}/certificates/print", new { }));

        Assert.Contains("3 bằng của Quyết định", issued, StringComparison.Ordinal);
        Assert.Contains(certificates, issued, StringComparison.Ordinal);
        Assert.DoesNotContain("In bằng khen theo thứ tự trao", printed, StringComparison.Ordinal);
        Assert.Contains("1 bằng của Quyết định", anew, StringComparison.Ordinal);
        Assert.Contains("2 bằng của Quyết định", spoiled, StringComparison.Ordinal);
        Assert.Equal(2, ticked);
        Assert.Equal(3, await Ticked());

        async Task<int> Ticked() => Regex.Count(await office.GetStringAsync(certificates), "name=\"serials\"[^>]* checked");
    }

    [Theory]
    [InlineData("loi-dau")]
    [InlineData("loi-cuoi", "plan", "invite", "open-doors", "start", "close")]
    public async Task Every_way_that_home_offers_leads_somewhere(string code, params string[] steps)
    {
        await laurel.Plan(code);
        var office = laurel.Administrator();
        foreach (var step in steps) await LaurelHost.Sent(office.PostAsync($"/api/v1/conferences/{code}/{step}", null));

        var ways = Regex.Matches(await Home(code), "href=\"(/(?:c|api)/[^\"#]+)").Select(way => way.Groups[1].Value).Distinct().ToList();

        Assert.Contains($"/c/{code}/attend{(steps.Length > 0 ? "ance" : "ees/import")}", ways);
        foreach (var way in ways)
        {
            using var answer = await office.GetAsync(way);
            Assert.True(answer.IsSuccessStatusCode, $"{way}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Doors_open_early_only_once_that_was_confirmed_and_where_they_are_home_says_so()
    {
        var (office, at) = (laurel.Administrator(), "/api/v1/conferences/con-lau");
        await LaurelHost.Sent(office.PostAsJsonAsync("/api/v1/conferences", Upcoming("con-lau")));
        foreach (var step in (string[])["plan", "invite"])
            await LaurelHost.Sent(office.PostAsync($"{at}/{step}", null));

        var (_, asked) = await LaurelHost.Posted(office, "/c/con-lau?handler=Move", ("to", "DoorsOpen"));
        var still = (await LaurelHost.Sent(office.GetAsync(at))).GetProperty("status").GetString();
        await LaurelHost.Posted(office, "/c/con-lau?handler=Move", ("to", "DoorsOpen"), ("confirmed", "true"));
        var opened = await LaurelHost.Sent(office.GetAsync(at));

        Assert.Contains("Còn 29 ngày nữa mới khai mạc", asked, StringComparison.Ordinal);
        Assert.Equal("inviting", still);
        Assert.Equal(("doorsOpen", 29), (opened.GetProperty("status").GetString(), opened.GetProperty("openedDaysEarly").GetInt32()));
        Assert.Contains("Các cửa đã mở, còn 29 ngày nữa mới khai mạc", await Home("con-lau"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_that_opens_the_doors_of_a_draft_early_is_told_on_home_and_to_programs()
    {
        var (office, at) = (laurel.Administrator(), "/api/v1/conferences/quet-som");
        await LaurelHost.Sent(office.PostAsJsonAsync("/api/v1/conferences", Upcoming("quet-som")));

        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/scans", new
        {
            scans = new[] { new { id = "s1", code = "2222-2222", gate = "Cửa 1", direction = "in", scannedAt = DateTimeOffset.UtcNow } },
        }));

        var seen = await LaurelHost.Sent(office.GetAsync(at));
        Assert.Equal(("doorsOpen", 29), (seen.GetProperty("status").GetString(), seen.GetProperty("openedDaysEarly").GetInt32()));
        Assert.Contains("Các cửa đã mở, còn 29 ngày nữa mới khai mạc", await Home("quet-som"), StringComparison.Ordinal);
    }

    /// <summary>A conference that opens 30 days, less a minute, from now.</summary>
    private static object Upcoming(string code) => new
    {
        code,
        title = "Hội nghị tổng kết",
        organizer = "Đảng ủy Bộ Ngoại giao",
        city = "Hà Nội",
        startsAt = DateTimeOffset.UtcNow.AddDays(30).AddMinutes(-1),
        endsAt = DateTimeOffset.UtcNow.AddDays(30).AddHours(3),
        hall = new { name = "Hội trường", stage = 3, zones = new[] { new { name = "A", rows = 4, seatsPerRow = 6 } } },
    };

    private async Task<string> Home(string conference) =>
        WebUtility.HtmlDecode(await laurel.Administrator().GetStringAsync($"/c/{conference}"));
}
