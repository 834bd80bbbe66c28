using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Laurel.Client.Web.Tests.Doors;

public sealed class RehearsalPageTests(RehearsalPageTests.Later laurel) : IClassFixture<RehearsalPageTests.Later>
{
    private static readonly TimeSpan Notice = Laurel.Domain.Conferences.Rehearsal.Notice;

    [Fact]
    public async Task What_ending_a_rehearsal_waits_for_is_told_with_the_seconds_that_are_left()
    {
        await laurel.Plan("cho-cua");
        var (office, at) = (laurel.Administrator(), "/api/v1/conferences/cho-cua");
        foreach (var step in (string[])["plan", "invite"])
            await LaurelHost.Sent(office.PostAsync($"{at}/{step}", null));
        await LaurelHost.Sent(office.PostAsync($"{at}/rehearsal/begin", null));
        laurel.Clock.Shift(Notice);
        var rehearsed = await Page("gates");

        var ended = await LaurelHost.Sent(office.PostAsync($"{at}/rehearsal/end", null));
        laurel.Clock.Shift(TimeSpan.FromSeconds(3));
        var (following, home) = (await Page("gates"), await LaurelHost.Posted(office, "/c/cho-cua?handler=Move", ("to", "DoorsOpen")));
        laurel.Clock.Shift(Notice);
        var over = await Page("gates");

        Assert.Contains("Kết thúc tổng duyệt, xóa hết</button>", rehearsed, StringComparison.Ordinal);
        Assert.True(ended.GetProperty("doorsAt").GetDateTimeOffset() > laurel.Clock.GetUtcNow() - Notice - Notice);
        Assert.Matches("data-wait=\"[4-7]\"", following);
        Assert.DoesNotContain("Kết thúc tổng duyệt, xóa hết</button>", following, StringComparison.Ordinal);
        Assert.Contains("conference.rehearsal-ending", home.Page, StringComparison.Ordinal);
        Assert.Contains("Bắt đầu tổng duyệt</button>", over, StringComparison.Ordinal);
        await LaurelHost.Sent(office.PostAsync($"{at}/open-doors", null));

        async Task<string> Page(string name) => WebUtility.HtmlDecode(await office.GetStringAsync($"/c/cho-cua/{name}"));
    }

    [Fact]
    public async Task In_a_rehearsal_the_desk_registers_nobody_until_somebody_says_that_the_guest_is_real()
    {
        await laurel.Plan("khach-tap");
        var (desk, at, page) = (laurel.Administrator(), "/api/v1/conferences/khach-tap", "/c/khach-tap/reception");
        await LaurelHost.Sent(desk.PostAsync($"{at}/rehearsal/begin", null));
        laurel.Clock.Shift(Notice);
        var declined = (await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/attendees", new { name = "Nông Văn Tới" }))).GetProperty("id").GetString()!;
        await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/attendees/{declined}/move", new { to = "declined" }));

        var asked = WebUtility.HtmlDecode(await desk.GetStringAsync($"{page}?q=nong+van+toi"));
        var (_, refused) = await LaurelHost.Posted(desk, $"{page}?handler=Newcomer", ("command", "n1"), ("newcomer.name", "Trần Văn Một"));
        var (_, comes) = await LaurelHost.Posted(desk, $"{page}?handler=Comes", ("command", "n2"), ("attendee", declined));
        Assert.Equal("door.registration-is-real", await LaurelHost.Refused(
            HttpStatusCode.Conflict, desk.PostAsJsonAsync($"{at}/walk-ins", new { who = new { name = "Trần Văn Một" }, gate = "Bàn đón tiếp" })));
        var before = await Names();
        var (_, confirmed) = await LaurelHost.Posted(
            desk, $"{page}?handler=Newcomer", ("command", "n3"), ("newcomer.name", "Trần Văn Một"), ("isReal", "true"));

        Assert.Matches("Đang tổng duyệt[^§]*name=\"isReal\" value=\"true\" required", asked);
        Assert.Contains("door.registration-is-real", refused, StringComparison.Ordinal);
        Assert.Contains("value=\"Trần Văn Một\"", refused, StringComparison.Ordinal);
        Assert.Contains("door.registration-is-real", comes, StringComparison.Ordinal);
        Assert.Equal(["declined Nông Văn Tới"], before);
        Assert.Matches("Tổng duyệt[^§]*Mời vào[^§]*Trần Văn Một", confirmed);
        Assert.Contains("confirmed Trần Văn Một", await Names());

        async Task<IReadOnlyList<string>> Names() =>
        [
            .. (await LaurelHost.Sent(desk.GetAsync($"{at}/attendees"))).GetProperty("items").EnumerateArray()
                .Select(one => $"{one.GetProperty("status").GetString()} {one.GetProperty("name").GetString()}"),
        ];
    }

    [Fact]
    public async Task In_a_rehearsal_the_desk_shows_who_is_in_as_the_rehearsal_has_it_and_afterwards_as_it_really_is()
    {
        await laurel.Plan("ban-tap");
        var (desk, at, page) = (laurel.Administrator(), "/api/v1/conferences/ban-tap", "/c/ban-tap/reception");
        var id = (await LaurelHost.Sent(desk.PostAsJsonAsync($"{at}/attendees", new { name = "Trần Thị Hai", unit = "Hội Luật gia" }))).GetProperty("id").GetString()!;
        await LaurelHost.Sent(desk.PostAsync($"{at}/rehearsal/begin", null));
        laurel.Clock.Shift(Notice);
        await LaurelHost.Posted(desk, page, ("attendee", id), ("handOver", "true"));

        var (during, unit) = (await Read("q=tran+thi+hai"), await Read("unit=H%E1%BB%99i+Lu%E1%BA%ADt+gia"));
        await LaurelHost.Sent(desk.PostAsync($"{at}/rehearsal/end", null));
        laurel.Clock.Shift(Notice);
        var after = await Read("q=tran+thi+hai");

        Assert.Matches("1 có mặt trên 1[^§]*Điểm danh nhầm: Trần Thị Hai", during);
        Assert.Contains("1 trên 1 đã điểm danh", unit, StringComparison.Ordinal);
        Assert.Matches("0 có mặt trên 1[^§]*Phát thẻ, điểm danh", after);
        Assert.DoesNotContain("Điểm danh nhầm", after, StringComparison.Ordinal);

        async Task<string> Read(string asked) => WebUtility.HtmlDecode(await desk.GetStringAsync($"{page}?{asked}"));
    }

    /// <summary>Laurel with a clock whose hands are moved forward.</summary>
    public sealed class Later : LaurelHost
    {
        public ShiftedClock Clock { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
        }
    }

    public sealed class ShiftedClock : TimeProvider
    {
        private TimeSpan shift;

        public void Shift(TimeSpan by) => shift += by;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + shift;
    }
}
