using Laurel.Domain.Doors;

namespace Laurel.Grains.Tests.SimulatedAdmissions;

public sealed class AdmissionSimulationTests
{
    private const int FewSeeds = 40, FewMornings = 10;

    /// <summary>More of them on demand: <c>LAUREL_SIMULATIONS=1000</c>.</summary>
    private static readonly int? Asked = int.TryParse(Environment.GetEnvironmentVariable("LAUREL_SIMULATIONS"), out var seeds) ? seeds : null;

    [Fact]
    public void Whatever_crashes_or_is_lost_no_answered_scan_is_lost_doubled_or_contradicted()
    {
        for (var seed = 1; seed <= (Asked ?? FewSeeds); seed++)
            Check(seed, null);
    }

    /// <remarks>Twenty people a seed, ten doors, of a hundred arrivals five delivered twice and five at a second door as well, answers lost, silos crashing.</remarks>
    [Fact]
    public void Through_ten_doors_with_doubles_and_second_doors_nobody_is_lost_doubled_or_contradicted()
    {
        for (var seed = 1; seed <= (Asked ?? FewMornings); seed++)
            Assert.Equal(TenDoors.People, Check(seed, new(seed)));
    }

    [Fact]
    public void A_seed_is_replayed_exactly()
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var (first, second) = (Passed(seed, null), Passed(seed, null));
            Assert.Equal((first.History, first.Steps), (second.History, second.Steps));
            Assert.Equal(first.Answers.Values.Select(answer => answer.Outcome), second.Answers.Values.Select(answer => answer.Outcome));
        }
    }

    /// <summary>Checks every answer of one morning, and gives how many people were admitted.</summary>
    private static int Check(int seed, TenDoors? plan)
    {
        try
        {
            var morning = Passed(seed, plan);
            foreach (var (scan, answer) in morning.Answers)
            {
                Assert.NotNull(answer.Attendee);
                Assert.Equal(1, morning.Recorded(scan));
            }
            var people = morning.Answers.Values.GroupBy(answer => answer.Attendee).ToList();
            foreach (var person in people)
            {
                Assert.Equal(1, person.Count(answer => answer.Outcome == ScanOutcome.Admitted));
                Assert.Equal(person.Count() - 1, person.Count(answer => answer.Outcome == ScanOutcome.AlreadyInside));
            }
            return people.Count;
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Seed {seed} failed; it fails the same way each time.", failure);
        }
    }

    private static Admissions Passed(int seed, TenDoors? plan)
    {
        var morning = new Admissions(seed, plan);
        morning.Pass();
        return morning;
    }
}
