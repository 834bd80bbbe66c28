using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Laurel.EndToEnd.Tests.Pages;

/// <summary>The badge editor with its script: parts are dragged on the picture, and the picture follows the form.</summary>
public sealed class BadgeEditorTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private const string Here = "/c/dnnd-2025/badges/design";

    [Fact]
    public async Task A_part_that_is_dragged_writes_its_place_into_the_form_and_the_picture_is_drawn_anew()
    {
        var page = await sample.Open(Here);
        await Expect(page.Locator("#picture text[y='104.6']")).ToHaveCountAsync(1);

        await Drag(page, 0, 4);
        await page.Mouse.UpAsync();

        await Expect(Field(page, "y")).ToHaveValueAsync("108.6");
        await Expect(Field(page, "x")).ToHaveValueAsync("53.5");
        await Expect(page.Locator("#picture text[y='108.6']")).ToHaveCountAsync(1);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_part_that_is_dragged_onto_the_code_says_why_it_may_not_lie_there_and_is_dragged_away_again()
    {
        var page = await sample.Open(Here);

        await Drag(page, -20, 0);
        await page.Mouse.UpAsync();
        await Expect(page.Locator("#looks")).ToContainTextAsync("đè lên mã QR");
        await Drag(page, 20, 0);
        await page.Mouse.UpAsync();

        await Expect(page.Locator("#looks")).Not.ToContainTextAsync("đè lên mã QR");
        await Expect(Field(page, "x")).ToHaveValueAsync("53.5");
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_drag_that_the_phone_takes_for_scrolling_moves_nothing()
    {
        var page = await sample.Open(Here);

        await Drag(page, 0, 4);
        await page.Locator("#picture [data-part=Seat]").DispatchEventAsync("pointercancel");
        await page.Mouse.MoveAsync(0, 0);
        await page.Mouse.UpAsync();

        await Expect(Field(page, "y")).ToHaveValueAsync("104.6");
        await Expect(page.Locator("#picture text[y='104.6']")).ToHaveCountAsync(1);
        await page.CloseAsync();
    }

    [Fact]
    public async Task On_a_phone_the_page_is_scrolled_by_the_picture_beside_its_parts()
    {
        var page = await sample.Open(Here);
        await page.SetViewportSizeAsync(390, 844);

        Assert.Equal("auto", await page.Locator("#picture svg").EvaluateAsync<string>("svg => getComputedStyle(svg).touchAction"));
        Assert.Equal("none", await page.Locator("#picture [data-part=Seat]").EvaluateAsync<string>("part => getComputedStyle(part).touchAction"));
        await page.CloseAsync();
    }

    /// <summary>Takes the seat and moves it so many millimetres, without letting it go.</summary>
    private static async Task Drag(IPage page, double rightMm, double downMm)
    {
        var (seat, svg) = (page.Locator("#picture [data-part=Seat]"), page.Locator("#picture svg").First);
        await seat.ScrollIntoViewIfNeededAsync();
        var (at, pxPerMm) = ((await seat.BoundingBoxAsync())!, await svg.EvaluateAsync<double>("svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width"));
        var (x, y) = (at.X + at.Width / 2, at.Y + at.Height / 2);
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((float)(x + rightMm * pxPerMm), (float)(y + downMm * pxPerMm), new() { Steps = 4 });
    }

    private static ILocator Field(IPage page, string measure) => page.Locator($"[name='box.Seat.{measure}']");
}
