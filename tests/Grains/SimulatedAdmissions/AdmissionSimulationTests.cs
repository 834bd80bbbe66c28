using Laurel.Domain.Doors;

namespace Laurel.Grains.Tests.SimulatedAdmissions;

public sealed class AdmissionSimulationTests
{
    /// <summary>More of them on demand: <c>LAUREL_SEEDS=20000</c>.</summary>
    private static readonly int Seeds = int.Parse(Environment.GetEnvironmentVariable("LAUREL_SEEDS") ?? "40", null);

    [Fact]
    public void Whatever_crashes_or_is_lost_no_answered_scan_is_lost_doubled_or_contradicted()
    {
        for (var seed = 1; seed <= Seeds; seed++)
            Check(seed);
    }

    [Fact]
    public void A_seed_is_replayed_exactly()
    {
        for (var seed = 1; seed <= 10; seed++)
        {
            var (first, second) = (Passed(seed), Passed(seed));
            Assert.Equal((first.History, first.Steps), (second.History, second.Steps));
            Assert.Equal(first.Answers.Values.Select(answer => answer.Outcome), second.Answers.Values.Select(answer => answer.Outcome));
        }
    }

    private static void Check(int seed)
    {
        try
        {
            var morning = Passed(seed);
            foreach (var (scan, answer) in morning.Answers)
            {
                Assert.NotNull(answer.Attendee);
                Assert.Equal(1, morning.Recorded(scan));
            }
            foreach (var person in morning.Answers.Values.GroupBy(answer => answer.Attendee))
            {
                Assert.Equal(1, person.Count(answer => answer.Outcome == ScanOutcome.Admitted));
                Assert.Equal(person.Count() - 1, person.Count(answer => answer.Outcome == ScanOutcome.AlreadyInside));
            }
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"Seed {seed} failed; it fails the same way each time.", failure);
        }
    }

    private static Admissions Passed(int seed)
    {
        var morning = new Admissions(seed);
        morning.Pass();
        return morning;
    }
}
