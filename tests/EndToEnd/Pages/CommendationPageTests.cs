using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace Laurel.EndToEnd.Tests.Pages;

/// <summary>The pages from a nomination to a certificate that anyone can verify.</summary>
public sealed class CommendationPageTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Theory]
    [InlineData("/c/dnnd-2025/citations")]
    [InlineData("/c/dnnd-2025/citations/import")]
    [InlineData("/c/dnnd-2025/council")]
    [InlineData("/c/dnnd-2025/decisions")]
    [InlineData("/c/dnnd-2025/ceremony")]
    [InlineData("/verify")]
    [InlineData("/c/dnnd-2025/gold-book")]
    [InlineData("/c/dnnd-2025/templates")]
    [InlineData("/c/dnnd-2025/certificates/design")]
    [InlineData("/c/dnnd-2025/honorees")]
    [InlineData("/c/dnnd-2025/honorees/import")]
    [InlineData("/c/dnnd-2025/proofs")]
    [InlineData("/c/dnnd-2025/reports")]
    [InlineData("/c/dnnd-2025/rules")]
    public Task A_page_is_readable_by_everybody_fits_a_phone_and_breaks_no_policy_of_its_own(string path) => Reading.ByEverybody(sample, path);

    [Fact]
    public async Task The_names_that_a_unit_approves_by_its_link_are_readable_by_everybody_and_approved_without_a_script()
    {
        const string unit = "Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam", delegations = "/api/v1/conferences/dnnd-2025/delegations";
        await sample.Laurel.Http.PutAsJsonAsync(delegations, new { unit, quota = 5 });
        var given = await sample.Laurel.Http.PutAsJsonAsync($"{delegations}/link", new { unit, until = DateTimeOffset.UtcNow.AddDays(3) });
        var link = new Uri((await given.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("link").GetString()!).AbsolutePath;
        await Reading.ByEverybody(sample, link);
        await Reading.ByEverybody(sample, $"{link}/proofs");

        await using var phone = await sample.Browser.NewContextAsync(new()
        {
            BaseURL = sample.Laurel.Address.ToString(), Locale = "vi-VN", JavaScriptEnabled = false, ViewportSize = new() { Width = 390, Height = 844 },
        });
        var page = await phone.NewPageAsync();
        await page.GotoAsync(link);
        await page.Locator($"a[href='{link}/proofs']").ClickAsync();
        await page.Locator("input[name=by]").FillAsync("Bà Lê Thị Hà, Chánh Văn phòng");
        await page.Locator("input[name=by]").PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Bà Lê Thị Hà, Chánh Văn phòng đã duyệt");
    }
}
