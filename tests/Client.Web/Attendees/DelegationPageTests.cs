using System.Net;
using System.Net.Http.Json;

namespace Laurel.Client.Web.Tests.Attendees;

public sealed class DelegationPageTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    [Fact]
    public async Task Delegations_stand_by_khoi_and_are_found_by_name_or_by_what_is_to_be_done()
    {
        await laurel.Plan("cac-doan");
        var (office, at) = (laurel.Administrator(), "/api/v1/conferences/cac-doan");
        foreach (var (name, unit, group) in new[] { ("Trần Văn Một", "Bộ Y tế", "Bộ, ngành"), ("Lê Thị Hai", "Bộ Nội vụ", "Bộ, ngành"), ("Ksor Ba", "Sở Ngoại vụ Cà Mau", "Địa phương") })
            await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/attendees", new { name, unit, group }));
        await LaurelHost.Sent(office.PostAsJsonAsync($"{at}/presence", new { unit = "Bộ Y tế", gate = "Bàn đón tiếp" }));
        await LaurelHost.Sent(office.PutAsJsonAsync($"{at}/delegations", new { unit = "Bộ Nội vụ", quota = 0 }));

        var all = await Page("");
        var (absent, over, found) = (await Page("?only=absent"), await Page("?only=over"), await Page("?find=so+ngoai+vu"));

        Assert.True(all.IndexOf("Bộ, ngành", StringComparison.Ordinal) < all.IndexOf("unit=B%E1%BB%99%20Y%20t%E1%BA%BF", StringComparison.Ordinal));
        Assert.Contains("3 đoàn, 3 người, 1 đã điểm danh", all, StringComparison.Ordinal);
        Assert.DoesNotContain("Bộ Y tế", absent, StringComparison.Ordinal);
        Assert.Contains("Bộ Nội vụ", absent, StringComparison.Ordinal);
        Assert.Contains("Bộ Nội vụ", over, StringComparison.Ordinal);
        Assert.DoesNotContain("Bộ Y tế", over, StringComparison.Ordinal);
        Assert.DoesNotContain("Bộ Nội vụ", found, StringComparison.Ordinal);
        Assert.Contains("S%E1%BB%9F%20Ngo%E1%BA%A1i%20v%E1%BB%A5", found, StringComparison.Ordinal);

        var (_, linked) = await LaurelHost.Posted(office, "/c/cac-doan/delegations?handler=Links", ("command", "links-1"));
        using var sheet = await office.GetAsync("/c/cac-doan/delegations?handler=Links");
        Assert.DoesNotContain("data-refusal", linked, StringComparison.Ordinal);
        Assert.Contains("Chưa có đường dẫn <span class=\"faint\">0<", await Page(""), StringComparison.Ordinal);
        Assert.EndsWith("spreadsheetml.sheet", sheet.Content.Headers.ContentType!.MediaType, StringComparison.Ordinal);

        async Task<string> Page(string asked) => WebUtility.HtmlDecode(await office.GetStringAsync($"/c/cac-doan/delegations{asked}"));
    }
}
