using Laurel.Domain.Ceremony;

namespace Laurel.Domain.Tests.Ceremony;

public sealed class LaunchTests
{
    private static readonly LaunchText Text = new("Phong trào năm 2026", "Mười chỉ tiêu", new(2026, 1, 1), new(2026, 12, 31));

    [Fact]
    public void A_launch_without_days_of_our_time_is_none()
    {
        Assert.Null(Launch.Nothing.Draft(Text).Refusal);
        Assert.Equal("launch.invalid", Launch.Nothing.Draft(Text with { From = default, Until = default }).Refusal?.Code);
        Assert.Equal("launch.invalid", Launch.Nothing.Draft(Text with { Until = new(9999, 1, 1) }).Refusal?.Code);
        Assert.Equal("launch.invalid", Launch.Nothing.Draft(Text with { Until = Text.From.AddDays(-1) }).Refusal?.Code);
    }
}
