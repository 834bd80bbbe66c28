using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;
using Laurel.Grains.Tests.Attendees;
using Microsoft.Extensions.DependencyInjection;

namespace Laurel.Grains.Tests.Simulated;

/// <summary>That a unit's quota holds, however many desks register at once, on silos that know nothing of each other and crash.</summary>
public sealed class WalkInTests
{
    private const int Quota = 10, Comers = 42;

    /// <summary>One hall for the whole of each history: badge keys are made once, for they cost more than all the rest.</summary>
    private static readonly BadgeKeys Badges = new(new byte[32], new Dictionary<byte, byte[]> { [1] = new byte[32] });

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(2025)]
    public void Of_42_who_come_to_three_desks_for_10_places_ten_are_registered(int seed)
    {
        var laurel = new SimulatedLaurel(seed).With(silo => silo.Services.AddSingleton<IBadgeKeys>(Badges));
        laurel.Tell(async () =>
        {
            await laurel.Grains.GetGrain<IDelegation>($"{Office.Conference}/VUSTA").SetQuota(new(new("quota"), Quota));
            laurel.Storm = 3;
            var comers = Enumerable.Range(1, Comers).Select(number => Come(laurel, number));
            var answers = await Task.WhenAll([.. comers, Crash(laurel)]);
            laurel.Storm = 0;
            await laurel.Crash(0);

            Assert.Equal(Quota, answers.Count(answer => answer == "in"));
            Assert.Equal(Comers - Quota, answers.Count(answer => answer == DelegationRefusals.QuotaFull.Code));
            Assert.Equal(Quota, (await laurel.Grains.GetGrain<IDelegation>($"{Office.Conference}/vusta").Get()).Held);
        }, silos: 3);
    }

    /// <summary>Asks until it is told, as a desk does: the same command, on any silo.</summary>
    private static async Task<string> Come(SimulatedLaurel laurel, int number)
    {
        var register = new Register(new($"come-{number}"), Office.Huyen with { Name = $"Khách {number}" });
        var receipt = await laurel.Insist(
            grains => grains.GetGrain<IAttendee>($"{Office.Conference}/{Office.Id(number).Text}").Register(register),
            answer => answer.Refusal?.Code == "busy");
        return receipt.Refusal?.Code ?? "in";
    }

    private static async Task<string> Crash(SimulatedLaurel laurel)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(laurel.Simulation.Chance.Next(1, 60)), laurel.Simulation.Time);
        await laurel.Crash(laurel.Simulation.Chance.Next(3));
        return "";
    }
}
