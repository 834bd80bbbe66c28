using Microsoft.Playwright;

namespace Laurel.EndToEnd.Tests.Pages;

/// <summary>A new organizer goes by pages alone: a conference, its people, their seats.</summary>
public sealed class OrganizerTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Fact]
    public async Task A_conference_is_planned_peopled_and_seated_on_pages_alone()
    {
        var page = await sample.Open("/new");
        await Plan(page, "hoi-nghi-thu");
        await page.Locator(".life button.red").ClickAsync();
        await Assertions.Expect(page.Locator(".over .chip")).ToContainTextAsync("Đã lên kế hoạch");
        foreach (var name in (string[])["Nguyễn Thị Hạnh", "Trần Văn Giang"])
            await Add(page, name);
        await page.GotoAsync("/c/hoi-nghi-thu/seating?arrange=keep");
        await Assertions.Expect(page.Locator(".moves li")).ToHaveCountAsync(2);
        await page.Locator("aside button.red:visible").ClickAsync();

        await Assertions.Expect(page.Locator("a[data-name*=' ']")).ToHaveCountAsync(2);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_seat_is_changed_by_keyboard_and_shown_before_it_is_done()
    {
        var page = await sample.Open("/new");
        await Plan(page, "hoi-nghi-ghe");
        await Add(page, "Lê Hoàng Ân");
        await page.GotoAsync("/c/hoi-nghi-ghe/seating?arrange=keep");
        await page.Locator("aside button.red:visible").ClickAsync();
        var first = await page.Locator("a[data-name*=' ']").GetAttributeAsync("data-seat");
        var behind = first!.Replace("A1", "A2", StringComparison.Ordinal);
        await page.Locator("a[data-name*=' ']").FocusAsync();
        foreach (var key in (string[])["m", "ArrowDown", "Enter"])
            await page.Keyboard.PressAsync(key);
        await Assertions.Expect(page.Locator("#pending")).ToContainTextAsync(behind);
        await page.Locator("#pending button.red").ClickAsync();

        await Assertions.Expect(page.Locator("a[data-name*=' ']")).ToHaveAttributeAsync("aria-label", $"{behind}, Lê Hoàng Ân");
        await page.CloseAsync();
    }

    private static async Task Plan(IPage page, string code)
    {
        foreach (var (field, text) in ((string, string)[])
            [("title", "Hội nghị thử"), ("organizer", "VUSTA"), ("city", "Hà Nội"), ("on", "2030-12-20"), ("code", code), ("hall", "Hội trường A")])
            await page.Locator($"[name={field}]").FillAsync(text);
        foreach (var (field, text) in ((string, string)[])[("zone", "A"), ("rows", "3"), ("seats", "6")])
            await page.Locator($"[name={field}]").First.FillAsync(text);
        await page.Locator("main button.red").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Hội nghị thử");
    }

    private static async Task Add(IPage page, string name)
    {
        await page.GotoAsync($"/c/{new Uri(page.Url).Segments[2].TrimEnd('/')}/attendees/new");
        await page.Locator("[name=name]").FillAsync(name);
        await page.Locator("main button.red").ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync(name);
    }
}
