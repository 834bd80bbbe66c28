namespace Laurel.EndToEnd.Tests.Pages;

public sealed class WallTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Fact]
    public async Task The_clock_on_the_wall_goes_on_while_nobody_comes()
    {
        var signedIn = await (await sample.NewPage()).Context.StorageStateAsync();
        await using var alone = await sample.Browser.NewContextAsync(new() { BaseURL = sample.Laurel.Address.ToString(), StorageState = signedIn });
        var wall = await alone.NewPageAsync();
        await wall.Clock.InstallAsync();
        await wall.GotoAsync("/c/dnnd-2025/wall");

        var asked = await wall.RunAndWaitForResponseAsync(
            () => wall.Clock.FastForwardAsync("01:01"),
            answer => answer.Url.EndsWith("/c/dnnd-2025/wall", StringComparison.Ordinal));

        Assert.True(asked.Ok);
    }
}
