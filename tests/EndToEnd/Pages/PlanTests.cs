using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace Laurel.EndToEnd.Tests.Pages;

/// <summary>A plan is changed on its page, and whatever speaks after that says the new one.</summary>
public sealed class PlanTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private const string Code = "doi-ke-hoach", Here = $"/api/v1/conferences/{Code}";

    [Fact]
    public async Task A_new_title_and_time_are_read_at_home_on_the_badge_and_on_a_scanner_that_was_paired_before()
    {
        var person = await Planned();
        var phone = await Scanning();
        await Assertions.Expect(phone.Locator("[data-part=title]")).ToHaveTextAsync("Hội nghị tổng kêt");

        var page = await sample.Open($"/c/{Code}/plan");
        await page.Locator("[name=title]").FillAsync("Hội nghị tổng kết công tác");
        await page.Locator("form.sheet [name=on]").FillAsync("2030-12-31");
        await page.Locator("form.sheet [name=from]").FillAsync("14:00");
        await page.Locator("form.sheet [name=until]").FillAsync("17:30");
        await page.Locator("form.sheet button.red").ClickAsync();
        await Assertions.Expect(page.Locator(".note.ok")).ToContainTextAsync("Đã ghi kế hoạch");

        await page.GotoAsync($"/c/{Code}");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Hội nghị tổng kết công tác");
        await Assertions.Expect(page.Locator(".over")).ToContainTextAsync("31/12/2030 · 14:00 – 17:30");
        var badge = await Text(await sample.Laurel.Http.GetByteArrayAsync($"{Here}/attendees/{person}/badge.pdf"));
        Assert.Contains("công tác", badge, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("31/12/2030", badge, StringComparison.Ordinal);
        await phone.ReloadAsync();
        await Begin(phone);
        await Assertions.Expect(phone.Locator("[data-part=title]")).ToHaveTextAsync("Hội nghị tổng kết công tác");
        await phone.Context.CloseAsync();
        await page.CloseAsync();
    }

    private async Task<string> Planned()
    {
        await Answers.Done(sample.Laurel.Http.PostAsJsonAsync("/api/v1/conferences", new
        {
            code = Code, title = "Hội nghị tổng kêt", organizer = "VUSTA", city = "Hà Nội", startsAt = "2030-12-30T08:00:00+07:00", endsAt = "2030-12-30T11:30:00+07:00",
            hall = new { name = "Hội trường", stage = 3, zones = new[] { new { name = "A", rows = 4, seatsPerRow = 6 } } },
        }));
        return (await Answers.Sent(sample.Laurel.Http.PostAsJsonAsync($"{Here}/attendees", new { name = "Trần Diệu Như" }))).GetProperty("id").GetString()!;
    }

    private async Task<IPage> Scanning()
    {
        var context = await sample.Browser.NewContextAsync(new() { BaseURL = sample.Laurel.Address.ToString(), ViewportSize = new() { Width = 390, Height = 844 }, Locale = "vi-VN" });
        var phone = await context.NewPageAsync();
        await phone.AddInitScriptAsync("globalThis.MediaDevices && delete MediaDevices.prototype.getUserMedia");
        await phone.GotoAsync($"/c/{Code}/scanner");
        var nonce = phone.Locator("[data-part=nonce]");
        await Assertions.Expect(nonce).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9]{3} [0-9]{3}$"));
        var waiting = await sample.Laurel.Http.GetFromJsonAsync<JsonElement>($"{Here}/devices/waiting");
        var device = waiting.GetProperty("items")[0];
        await Answers.Done(sample.Laurel.Http.PostAsJsonAsync($"{Here}/devices/{device.GetProperty("device").GetString()}/confirm", new
        {
            nonce = device.GetProperty("nonce").GetString(), label = "Máy thử", gate = "Cửa chính", role = "usher", until = DateTimeOffset.UtcNow.AddDays(1),
        }));
        await Begin(phone);
        return phone;
    }

    private static async Task Begin(IPage phone)
    {
        await phone.Locator("[data-part=start]").ClickAsync();
        await Assertions.Expect(phone.Locator("body")).ToHaveAttributeAsync("data-state", "door");
    }

    private static async Task<string> Text(byte[] pdf)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, pdf);
        using var reading = Process.Start(new ProcessStartInfo("pdftotext", [file, "-"]) { RedirectStandardOutput = true })!;
        var text = await reading.StandardOutput.ReadToEndAsync();
        await reading.WaitForExitAsync();
        File.Delete(file);
        return text;
    }
}
