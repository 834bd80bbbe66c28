namespace Laurel.EndToEnd.Tests.Pages;

/// <summary>The pages on which a conference is planned, peopled and seated.</summary>
public sealed class OrganizerPageTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/new")]
    [InlineData("/accounts")]
    [InlineData("/c/dnnd-2025")]
    [InlineData("/c/dnnd-2025/plan")]
    [InlineData("/c/dnnd-2025/attendees/new")]
    [InlineData("/c/dnnd-2025/attendees")]
    [InlineData("/c/dnnd-2025/attendees?q=uy&sort=name")]
    [InlineData("/c/dnnd-2025/attendees/import")]
    [InlineData("/c/dnnd-2025/retention")]
    [InlineData("/c/dnnd-2025/seating?seat=A1-01&arrange=anew")]
    public Task A_page_is_readable_by_everybody_fits_a_phone_and_breaks_no_policy_of_its_own(string path) => Reading.ByEverybody(sample, path);
}
