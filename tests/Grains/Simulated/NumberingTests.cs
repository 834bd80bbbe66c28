using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Decisions;
using Laurel.Grains.Tests.Decisions;

namespace Laurel.Grains.Tests.Simulated;

/// <summary>That numbers are never given twice and leave no gap, whoever signs at once and whatever crashes between.</summary>
public sealed class NumberingTests
{
    private const int Decisions = 4;

    /// <summary>Six that once told most; as many more as LAUREL_SIMULATIONS says.</summary>
    public static TheoryData<int> Seeds => [3, 1001, 2003, 3004, 10086, 10198, .. Enumerable.Range(20_000, More)];

    private static int More => int.TryParse(Environment.GetEnvironmentVariable("LAUREL_SIMULATIONS"), out var more) ? more : 0;

    /// <remarks>Of the seeds tried these showed the most: 2003 and 3004 once gave a number twice, when a second signer froze the list under a number not entered yet. In 10086 and 10198 a retry on another silo heard its receipt while its memory was stale.</remarks>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Competing_signers_on_two_silos_in_a_storm_get_numbers_without_a_gap_or_a_repeat(int seed) => OneHistory(seed);

    [Fact]
    public void The_same_seed_gives_the_same_history() => Assert.Equal(OneHistory(42), OneHistory(42));

    private static ulong OneHistory(int seed)
    {
        var laurel = new SimulatedLaurel(seed);
        laurel.Tell(async () =>
        {
            var chain = new AwardChain(() => laurel.Grains);
            var ids = new List<DecisionId>();
            var citations = await chain.Passed(Decisions * 2);
            for (var d = 0; d < Decisions; d++) ids.Add(await chain.Drafted($"d{d}", citations[d * 2], citations[d * 2 + 1]));
            laurel.Storm = 4;
            var signers = ids.SelectMany((id, at) => new[] { Sign(laurel, id, $"a{at}", at == 0 ? "2" : null), Sign(laurel, id, $"b{at}", null) });
            await Task.WhenAll([.. signers, Crashes(laurel)]);
            await Task.WhenAll([.. ids.Select(id => Issue(laurel, id)), Crashes(laurel)]);
            laurel.Storm = 0;
            await laurel.Crash(0);
            await Check(laurel, ids);
        }, silos: 2);
        return laurel.Simulation.History;
    }

    private static async Task Crashes(SimulatedLaurel laurel)
    {
        for (var i = 0; i < 3; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(laurel.Simulation.Chance.Next(1, 40)), laurel.Simulation.Time);
            await laurel.Crash(laurel.Simulation.Chance.Next(2));
        }
    }

    /// <summary>Of two signers of one decision the one who is late hears the number of the other, or that it is signed under it.</summary>
    private static async Task Sign(SimulatedLaurel laurel, DecisionId id, string command, string? number)
    {
        var tries = 0;
        await laurel.Insist(
            grains => grains.Decision(id).Sign(new(new($"{command}-{tries++}"), number)),
            answer => answer.Refusal is { Code: not "decision.wrong-state" });
    }

    private static Task Issue(SimulatedLaurel laurel, DecisionId id) =>
        laurel.Insist(grains => grains.Decision(id).Issue(new(new("issue"))), answer => answer.Refusal is not null);

    private static async Task Check(SimulatedLaurel laurel, List<DecisionId> ids)
    {
        var views = new List<DecisionView>();
        foreach (var id in ids) views.Add((await laurel.Grains.Decision(id).Get())!);
        Assert.All(views, view => Assert.Equal(DecisionStatus.Published, view.Status));
        var numbers = views.Select(view => int.Parse(view.Number!.Split('/')[0], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enumerable.Range(numbers.Min(), Decisions), numbers.Order());
        var lines = views.SelectMany(view => view.Lines).ToList();
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(line => line.Register!.Value).Order());
        foreach (var line in lines)
        {
            var certificate = (await laurel.Grains.Certificate(line.Serial!.Value).Verify())!;
            var citation = (await laurel.Grains.Citation(AwardChain.Conference, line.Citation).Get())!;
            Assert.Equal((line.Register, line.Citation), (certificate.Content.RegisterNumber, certificate.Content.Citation));
            Assert.Equal((CitationStatus.Issued, line.Serial), (citation.Status, citation.Serial));
        }
    }
}
