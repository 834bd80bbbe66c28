using System.Net;
using System.Net.Http.Json;

namespace Laurel.Client.Web.Tests.Attendees;

public sealed class BadgeDesignPageTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string At = "/api/v1/conferences/mau-the";

    /// <summary>One red pixel.</summary>
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";

    [Fact]
    public async Task The_editor_shows_the_kept_logo_as_it_is_printed_and_none_once_it_is_taken_away()
    {
        await laurel.Plan("mau-the");
        var office = laurel.Administrator();

        var kept = await LaurelHost.Sent(office.PutAsJsonAsync($"{At}/badges/design", new { logo = Png, boxes = new[] { new { part = "mark", xMm = 9, yMm = 12, widthMm = 10, sizeMm = 0, floorMm = 0, isShown = true } } }));
        var page = WebUtility.HtmlDecode(await office.GetStringAsync("/c/mau-the/badges/design"));
        using var logo = await office.GetAsync("/c/mau-the/badges/design?handler=Logo");
        using var same = await office.GetAsync(kept.GetProperty("logo").GetString());
        var bare = await LaurelHost.Sent(office.PutAsJsonAsync($"{At}/badges/design", new { logo = "" }));
        var after = await office.GetStringAsync("/c/mau-the/badges/design");

        Assert.Contains("<image x=\"9\" y=\"12\" width=\"10\" height=\"10\"", page, StringComparison.Ordinal);
        Assert.Contains("/c/mau-the/badges/design?handler=Logo", page, StringComparison.Ordinal);
        Assert.Equal("image/png", logo.Content.Headers.ContentType?.MediaType);
        Assert.Equal(await logo.Content.ReadAsByteArrayAsync(), await same.Content.ReadAsByteArrayAsync());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, bare.GetProperty("logo").ValueKind);
        Assert.DoesNotContain("<image", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_printed_is_not_kept()
    {
        await laurel.Plan("mau-the-sai");
        var office = laurel.Administrator();
        const string at = "/api/v1/conferences/mau-the-sai/badges/design";

        Assert.Equal("badge.logo-invalid", await LaurelHost.Refused(HttpStatusCode.UnprocessableEntity, office.PutAsJsonAsync(at, new { logo = "AAAA" })));
        Assert.Equal("badge.incomplete", await LaurelHost.Refused(HttpStatusCode.UnprocessableEntity, office.PutAsJsonAsync(at, new { family = "Comic" })));
        Assert.False((await LaurelHost.Sent(office.GetAsync(at))).GetProperty("isOwn").GetBoolean());
    }
}
