using System.Net.Http.Json;

namespace Laurel.Client.Web.Tests.Conferences;

public sealed class PlanTimeTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Theory]
    [InlineData("gio-quoc-te", "2025-12-30T01:00:00Z", "2025-12-30T08:00:00+07:00", "08:00")]
    [InlineData("gio-viet-nam", "2025-12-30T08:00:00+07:00", "2025-12-30T08:00:00+07:00", "08:00")]
    [InlineData("gio-to-ky-o", "2025-12-30T10:00:00+09:00", "2025-12-30T10:00:00+09:00", "10:00")]
    public async Task A_conference_planned_in_no_place_s_time_shows_that_of_Viet_Nam_and_any_other_its_own(string code, string startsAt, string kept, string shown)
    {
        var office = laurel.Administrator();
        var plan = new
        {
            code, title = "Hội nghị tổng kết", organizer = "Đảng ủy Bộ Ngoại giao", city = "Hà Nội", startsAt, endsAt = startsAt.Replace("T0", "T1", StringComparison.Ordinal).Replace("T10", "T13", StringComparison.Ordinal),
            hall = new { name = "Hội trường", stage = 3, zones = new[] { new { name = "A", rows = 4, seatsPerRow = 6 } } },
        };

        var planned = await LaurelHost.Sent(office.PostAsJsonAsync("/api/v1/conferences", plan));

        Assert.Equal(kept, planned.GetProperty("startsAt").GetString());
        Assert.Contains($"Khai mạc lúc {shown}", System.Net.WebUtility.HtmlDecode(await office.GetStringAsync($"/c/{code}/wall")), StringComparison.Ordinal);
    }
}
