using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Laurel.Domain.Attendees;

namespace Laurel.Client.Web.Tests.Attendees;

public sealed partial class BadgeDesignPageTests(LaurelHost laurel) : IClassFixture<LaurelHost>
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

    [Fact]
    public async Task A_design_that_is_refused_loses_nothing_that_was_typed_nor_the_logo_that_was_chosen()
    {
        await laurel.Plan("mau-the-dang-go");
        var (desk, page) = (laurel.CreateClient(), "/c/mau-the-dang-go/badges/design");
        desk.DefaultRequestHeaders.Authorization = laurel.Administrator().DefaultRequestHeaders.Authorization;
        var token = Token().Match(await desk.GetStringAsync(page)).Groups[1].Value;
        var typed = Form(BadgeDesign.A6, token);
        typed["box.Body.floor"] = "1";
        typed["box.Seat.y"] = "103.3";

        var refused = await Sent(desk, $"{page}?handler=Keep", typed, Convert.FromBase64String(Png));
        var carried = Chosen().Match(refused).Groups[1].Value;
        typed["box.Body.floor"] = "3.15";
        typed["chosen"] = carried;
        var kept = await Sent(desk, $"{page}?handler=Keep", typed, null);

        Assert.Contains("badge.too-small", refused, StringComparison.Ordinal);
        Assert.Contains("name=\"box.Seat.y\" value=\"103.3\"", refused, StringComparison.Ordinal);
        Assert.NotEmpty(carried);
        Assert.Contains("Đã giữ", kept, StringComparison.Ordinal);
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, (await LaurelHost.Sent(desk.GetAsync("/api/v1/conferences/mau-the-dang-go/badges/design"))).GetProperty("logo").ValueKind);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("")]
    public async Task What_is_typed_for_a_measure_and_is_no_number_is_not_kept_as_if_nothing_was_typed(string typed)
    {
        await laurel.Plan($"mau-the-so{typed}");
        var (desk, page) = (laurel.CreateClient(), $"/c/mau-the-so{typed}/badges/design");
        desk.DefaultRequestHeaders.Authorization = laurel.Administrator().DefaultRequestHeaders.Authorization;
        var form = Form(BadgeDesign.A6, Token().Match(await desk.GetStringAsync(page)).Groups[1].Value);
        form["box.Seat.x"] = typed;

        var refused = await Sent(desk, $"{page}?handler=Keep", form, null);

        Assert.Contains("badge.incomplete", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("Đã giữ", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_it_is_typed_the_editor_says_what_is_wrong_and_draws_what_can_be()
    {
        await laurel.Plan("mau-the-song");
        var (desk, page) = (laurel.CreateClient(), "/c/mau-the-song/badges/design");
        desk.DefaultRequestHeaders.Authorization = laurel.Administrator().DefaultRequestHeaders.Authorization;
        var token = Token().Match(await desk.GetStringAsync($"{page}?from=card")).Groups[1].Value;
        var over = Form(BadgeDesign.A6, token);
        over["box.Honorific.y"] = "100";
        over["back"] = "Chương trình";

        var looks = await Sent(desk, $"{page}?handler=Looks", over, null);
        var card = WebUtility.HtmlDecode(await desk.GetStringAsync($"{page}?from=card"));

        Assert.Contains("badge.covers-qr", looks, StringComparison.Ordinal);
        Assert.Contains("y=\"100\"", looks, StringComparison.Ordinal);
        Assert.Contains(">Chương trình</text>", looks, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", looks, StringComparison.Ordinal);
        Assert.Contains("viewBox=\"0 0 54 85.6\"", card, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Form(BadgeDesign design, string token)
    {
        static string Mm(double mm) => mm.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);
        var form = new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["width"] = Mm(design.WidthMm), ["height"] = Mm(design.HeightMm), ["back"] = "" };
        foreach (var box in design.Boxes)
        {
            var name = $"box.{box.Part}";
            (form[$"{name}.x"], form[$"{name}.y"], form[$"{name}.width"]) = (Mm(box.XMm), Mm(box.YMm), Mm(box.WidthMm));
            (form[$"{name}.size"], form[$"{name}.floor"]) = (Mm(box.SizeMm), Mm(box.FloorMm));
            if (box.IsShown) form[$"{name}.shown"] = "true";
        }
        return form;
    }

    private static async Task<string> Sent(HttpClient desk, string page, Dictionary<string, string> form, byte[]? logo)
    {
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in form) body.Add(new StringContent(value), name);
        if (logo is not null) body.Add(new ByteArrayContent(logo), "logo", "logo.png");
        using var answer = await desk.PostAsync(page, body);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"chosen\" value=\"([^\"]+)")]
    private static partial Regex Chosen();
}
