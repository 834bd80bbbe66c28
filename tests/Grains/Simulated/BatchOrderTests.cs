using Laurel.Domain.Doors;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;
using Laurel.Grains.Doors;
using Laurel.Grains.Tests.Attendees;
using Microsoft.Extensions.DependencyInjection;

namespace Laurel.Grains.Tests.Simulated;

/// <summary>That a door's queue is decided person by person in its order, however the store orders its calls and whatever was read of a badge.</summary>
public sealed class BatchOrderTests
{
    private const int Seeds = 20;

    private static readonly BadgeKeys Badges = new(new byte[32], new Dictionary<byte, byte[]> { [1] = new byte[32] });

    [Fact]
    public void Typed_in_scanned_out_and_typed_in_again_is_admitted_left_and_admitted()
    {
        for (var seed = 1; seed <= Seeds; seed++)
            Assert.Equal([ScanOutcome.Admitted, ScanOutcome.Left, ScanOutcome.Admitted], Outcomes(seed));
    }

    private static ScanOutcome[] Outcomes(int seed)
    {
        var laurel = new SimulatedLaurel(seed).With(silo => silo.Services.AddSingleton<IBadgeKeys>(Badges).AddSingleton(new ScanSeal(new byte[32])));
        ScanOutcome[] outcomes = [];
        laurel.Tell(async () =>
        {
            await laurel.Grains.GetGrain<IConference>(Office.Conference).Plan(new(new("plan"), Office.Plan));
            var person = laurel.Grains.GetGrain<IAttendee>($"{Office.Conference}/{Office.Id(1).Text}");
            await person.Register(new(new("register"), Office.Huyen));
            var badge = (await person.Get())!.Badge;
            var door = laurel.Grains.GetGrain<IDoor>($"{Office.Conference}/gate-1");
            await door.Scan([Fact("warm", "nobody", Direction.In)]);

            var answers = await door.Scan(
                [Fact("s1", badge.TypedCode, Direction.In), Fact("s2", badge.QrText, Direction.Out), Fact("s3", badge.TypedCode, Direction.In)]);
            outcomes = [.. answers.Select(answer => answer.Outcome)];
        });
        return outcomes;
    }

    private static ScanFact Fact(string id, string code, Direction direction) => new(id, code, new("Cửa 1"), direction, Office.Plan.StartsAt, new("gate-1"));
}
