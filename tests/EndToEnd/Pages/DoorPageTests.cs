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
}
