using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace Laurel.EndToEnd.Tests.Pages;

/// <summary>A member's paper typed by keyboard, and without a script.</summary>
public sealed class PaperBallotPageTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private const string Form = "Bằng khen của Bộ trưởng Bộ Ngoại giao";

    [Fact]
    public async Task A_sheet_is_readable_by_everybody_and_typed_by_digits_that_go_on_by_themselves()
    {
        var path = await Papers("phieu-phim");
        await Reading.ByEverybody(sample, path);
        await Reading.ByEverybody(sample, $"{path}?member=m1");
        var page = await sample.Open($"{path}?member=m1");

        await page.Keyboard.PressAsync("1");
        await page.Keyboard.PressAsync("2");
        await Assertions.Expect(page.Locator("#sofar")).ToHaveTextAsync("Đồng ý 1 Không đồng ý 1 Phiếu trắng 0 Chưa ghi 1");
        await page.Keyboard.PressAsync("3");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".review h2")).ToHaveTextAsync("Đối chiếu với phiếu trên tay");
        Assert.Equal(["1", "1", "1"], await page.Locator(".sum dd").AllInnerTextsAsync());
        Assert.Empty(await Reading.Violations(page));
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Ủy viên 2");
        await page.CloseAsync();
    }

    [Fact]
    public async Task What_the_quick_fields_say_shows_in_the_rows_and_is_sent_by_the_rows_alone()
    {
        var page = await sample.Open($"{await Papers("phieu-nhanh")}?member=m1");
        var sent = page.WaitForRequestAsync(request => request.Method == "POST");

        Assert.Equal(0, await page.Locator(".lines input:checked").CountAsync());
        await page.Keyboard.PressAsync("Space");
        await page.Locator("[name=no]").FillAsync("2");
        Assert.Equal(["y", "n", "y"], await page.Locator(".lines input:checked").EvaluateAllAsync<string[]>("all => all.map(one => one.value)"));
        await page.Keyboard.PressAsync("Enter");

        Assert.DoesNotContain("allYes", (await sent).PostData, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator(".except")).ToHaveTextAsync("Tập thể 2");
        await page.CloseAsync();
    }

    [Fact]
    public async Task Without_a_script_three_keys_enter_a_sheet_that_agrees_to_all()
    {
        await using var window = await sample.Browser.NewContextAsync(new()
        {
            BaseURL = sample.Laurel.Address.ToString(), JavaScriptEnabled = false, StorageState = await (await sample.NewPage()).Context.StorageStateAsync(), Locale = "vi-VN",
        });
        var page = await window.NewPageAsync();
        await page.GotoAsync($"{await Papers("phieu-khong-ma")}?member=m1");

        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".review")).ToContainTextAsync("Đồng ý cả 3 mục");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Đã ghi lần nhập thứ nhất của phiếu Ủy viên 1");
    }

    /// <summary>A session over three items of a council of three, its ballot open.</summary>
    private async Task<string> Papers(string conference)
    {
        var (http, here) = (sample.Laurel.Http, $"/api/v1/conferences/{conference}");
        await http.PostAsJsonAsync("/api/v1/conferences", new
        {
            code = conference, title = "Hội nghị tổng kết", organizer = "Bộ Ngoại giao", city = "Hà Nội", startsAt = "2026-12-30T08:00:00+07:00", endsAt = "2026-12-30T11:30:00+07:00",
            hall = new { name = "Hội trường", stage = 3, zones = new[] { new { name = "A", rows = 4, seatsPerRow = 6 } } },
        });
        var citations = new List<string>();
        for (var number = 1; number <= 3; number++)
        {
            var citation = await Id(http.PostAsJsonAsync($"{here}/citations", new { kind = "body", name = $"Tập thể {number}", form = Form, achievement = "Đã có thành tích xuất sắc" }));
            await http.PostAsJsonAsync($"{here}/citations/{citation}/papers", new { kind = "received-on-paper" });
            foreach (var verb in (string[])["submit", "accept", "appraise"]) await http.PostAsJsonAsync($"{here}/citations/{citation}/{verb}", new { });
            citations.Add(citation);
        }
        await http.PutAsJsonAsync($"{here}/council", new { members = Enumerable.Range(1, 3).Select(n => new { id = $"m{n}", name = $"Ủy viên {n}" }) });
        return $"/c/{conference}/council/{await Id(http.PostAsJsonAsync($"{here}/council/sessions", new { citations, passPercent = 60 }))}/papers";
    }

    private static async Task<string> Id(Task<HttpResponseMessage> answer) =>
        (await (await answer).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
}
