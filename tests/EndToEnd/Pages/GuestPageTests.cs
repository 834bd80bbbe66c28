using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Laurel.EndToEnd.Tests.Pages;

/// <summary>The pages that guests open by a link of their own, without an account: the unit's list and the attendee's own page.</summary>
public sealed class GuestPageTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private const string Here = "/api/v1/conferences/dnnd-2025", Unit = "Hội Luật gia Việt Nam";

    [Theory]
    [InlineData("vi-VN", "Người của đơn vị")]
    [InlineData("en-US", "The unit's people")]
    public async Task The_units_list_is_readable_by_everybody_in_their_language(string language, string heading)
    {
        var link = await UnitLink();
        await using var guest = await Guest(language);
        await Reading.ByEverybody(await guest.NewPageAsync(), link);

        var page = await guest.NewPageAsync();
        await page.GotoAsync(link);

        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language[..2]);
        await Expect(page.Locator(".lpeople h2")).ToHaveTextAsync(heading);
    }

    [Theory]
    [InlineData("vi-VN", "Hội nghị tổng kết công tác đối ngoại nhân dân năm 2025 và phương hướng, nhiệm vụ năm 2026")]
    [InlineData("en-US", "2025 Review Conference on People-to-People Diplomacy")]
    public async Task An_attendees_own_page_is_readable_by_everybody_in_their_language(string language, string title)
    {
        var link = await OwnPage("Ly Anh Thuy");
        await using var guest = await Guest(language);
        await Reading.ByEverybody(await guest.NewPageAsync(), link);

        var page = await guest.NewPageAsync();
        await page.GotoAsync(link);

        await Expect(page.Locator("header.lt p").First).ToHaveTextAsync(title);
    }

    [Fact]
    public async Task Whoever_does_not_come_says_so_gives_up_the_seat_and_may_come_after_all()
    {
        var link = await OwnPage("Ksor Van Hung");
        await using var guest = await Guest("vi-VN");
        var page = await guest.NewPageAsync();
        await page.GotoAsync(link);
        await Expect(page.Locator("dt:has-text('Ghế') + dd")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[A-C][0-9]+-[0-9]+$"));

        await page.Locator("details summary.stop").ClickAsync();
        await page.Locator("details[open] button.stop").ClickAsync();
        await Expect(page.Locator("dt:has-text('Ghế') + dd")).ToHaveTextAsync("–");
        await page.Locator("button", new() { HasText = "Sẽ dự" }).ClickAsync();

        await Expect(page.Locator("dt:has-text('Tình trạng') + dd")).ToHaveTextAsync("Đã xác nhận");
    }

    private Task<IBrowserContext> Guest(string language) => sample.Browser.NewContextAsync(new()
    {
        BaseURL = sample.Laurel.Address.ToString(), Locale = language, ViewportSize = new() { Width = 1280, Height = 900 }, ReducedMotion = ReducedMotion.Reduce,
    });

    private async Task<string> UnitLink()
    {
        await Put($"{Here}/delegations", new { unit = Unit, quota = 9 });
        var given = await Put($"{Here}/delegations/link", new { unit = Unit, until = DateTimeOffset.UtcNow.AddDays(9) });
        return new Uri(given.GetProperty("link").GetString()!).AbsolutePath;
    }

    /// <summary>The address that a registrar sees on the attendee's page.</summary>
    private async Task<string> OwnPage(string name)
    {
        var found = await sample.Laurel.Http.GetFromJsonAsync<JsonElement>($"{Here}/attendees?q={Uri.EscapeDataString(name)}");
        var page = await sample.Open($"/c/dnnd-2025/attendees/{found.GetProperty("items")[0].GetProperty("id").GetString()}");
        var address = await page.Locator("#own").InputValueAsync();
        await page.CloseAsync();
        return new Uri(address).AbsolutePath;
    }

    private async Task<JsonElement> Put(string path, object body)
    {
        using var answer = await sample.Laurel.Http.PutAsJsonAsync(path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
