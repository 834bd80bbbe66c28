using System.Net;
using System.Net.Http.Json;

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
}
