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
}
