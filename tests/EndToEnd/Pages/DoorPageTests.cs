using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace Laurel.EndToEnd.Tests.Pages;

/// <summary>The pages of the reception, the doors and those who watch them.</summary>
public sealed class DoorPageTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Theory]
    [InlineData("/c/dnnd-2025/reception")]
    [InlineData("/c/dnnd-2025/reception?q=nguyen")]
    [InlineData("/c/dnnd-2025/reception?unit=Hội%20Luật%20gia%20Việt%20Nam")]
    [InlineData("/c/dnnd-2025/badges")]
    [InlineData("/c/dnnd-2025/badges/design")]
    [InlineData("/c/dnnd-2025/attendance")]
    [InlineData("/c/dnnd-2025/delegations")]
    [InlineData("/c/dnnd-2025/delegations?only=unlinked&find=hoi")]
    [InlineData("/c/dnnd-2025/devices")]
    [InlineData("/c/dnnd-2025/presence")]
    [InlineData("/c/dnnd-2025/introduction")]
    [InlineData("/c/dnnd-2025/wall")]
    [InlineData("/c/dnnd-2025/gates")]
    [InlineData("/c/dnnd-2025/reconciliation")]
    [InlineData("/c/dnnd-2025/ceremony/live")]
    [InlineData("/c/dnnd-2025/ceremony/staging")]
    [InlineData("/c/dnnd-2025/launch")]
    public Task A_page_is_readable_by_everybody_fits_a_phone_and_breaks_no_policy_of_its_own(string path) => Reading.ByEverybody(sample, path);

    /// <remarks>
    /// A person's time by the keystroke-level model (Card, Moran and Newell 1980): 0.2 s a key of somebody who types at work, 1.1 s to point and
    /// 0.2 s to press, 1.35 s to think before each of five steps, the last of which is the printer's two keys. An accent is one more key.
    /// </remarks>
    [Fact]
    public async Task Somebody_on_no_list_is_registered_handed_over_checked_in_and_in_print_within_twenty_seconds_of_a_persons_time()
    {
        await Answers.Done(sample.Laurel.Http.PostAsJsonAsync("/api/v1/conferences", new
        {
            code = "ban-don", title = "Hội nghị tổng kết", organizer = "VUSTA", city = "Hà Nội", startsAt = "2030-12-30T08:00:00+07:00", endsAt = "2030-12-30T11:30:00+07:00",
            hall = new { name = "Hội trường", stage = 3, zones = new[] { new { name = "A", rows = 4, seatsPerRow = 6 } } },
        }));
        var page = await sample.Open("/c/ban-don/reception");
        var seconds = (5 * 1.35) + (2 * 0.2);

        await Type("Trần Văn Mới");
        await page.Keyboard.PressAsync("Enter");
        await Tap("[name='newcomer.unit']");
        await Type("Sở Ngoại vụ Hà Nội");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".result")).ToContainTextAsync("Trần Văn Mới");
        var printed = await page.RunAndWaitForPopupAsync(() => Tap("button[form=print]"));
        await Expect(printed).ToHaveURLAsync(new Regex("/ban-don/print-runs/1.pdf"));

        Assert.True(seconds < 20, $"{seconds:0.0} s");
        Assert.Equal(1, (await Answers.Sent(sample.Laurel.Http.GetAsync("/api/v1/conferences/ban-don/presence"))).GetProperty("inside").GetInt32());
        await printed.CloseAsync();
        await page.CloseAsync();

        async Task Type(string text)
        {
            seconds += 0.2 * (text.Normalize(NormalizationForm.FormD).Length + 1);
            await page.Keyboard.TypeAsync(text);
        }

        async Task Tap(string what)
        {
            seconds += 1.3;
            await page.Locator(what).ClickAsync();
        }
    }
}
