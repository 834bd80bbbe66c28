using Laurel.Domain.Ceremony;
using Laurel.Grains.Aggregate;

namespace Laurel.Grains.Ceremony;

/// <inheritdoc cref="ILaunch"/>
[GrainType("launch")]
public sealed class LaunchGrain(AggregateContext context) : AggregateGrain<Launch, LaunchEvent>(Thing, context), ILaunch
{
    public static readonly AggregateKind<Launch, LaunchEvent> Thing = new("launch");

    public Task<Receipt> Draft(DraftLaunch command) => Execute(command, launch => launch.Draft(command.Text));

    public Task<Receipt> Begin(BeginLaunch command) => Execute(command, launch => launch.Begin(Now));

    public Task<Receipt> Register(RegisterUnit command) => Execute(command, launch => launch.Register(command.Pledge));

    public Task<Receipt> Review(ReviewLaunch command) => Execute(command, launch => launch.Review([.. command.Results], Now));

    public async Task<LaunchView> Get()
    {
        var launch = await Read();
        return new(N, launch.Status, launch.Text, launch.LaunchedAt, launch.Units, launch.Results);
    }
}
