using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Audit;
using Laurel.Grains.Certificates;
using Laurel.Grains.Decisions;
using Laurel.Grains.Tests.Decisions;
using Microsoft.Extensions.DependencyInjection;

namespace Laurel.Grains.Tests.Simulated;

/// <summary>That a decision which is amended while its certificates are being issued ends as amended, whichever comes first and whatever crashes between.</summary>
public sealed class AmendingWhileIssuingTests
{
    private const string Right = "Đơn vị đúng tên";

    /// <summary>
    /// Put right before (1, 3), taken off before and issued anew (2, 4), all of it after (30,000, 30,001), histories told by two silos about the
    /// amendment (40,627); as many more as LAUREL_SIMULATIONS says.
    /// </summary>
    public static TheoryData<int> Seeds => [1, 2, 3, 4, 30_000, 30_001, 40_627, .. Enumerable.Range(50_000, More)];

    private static int More => int.TryParse(Environment.GetEnvironmentVariable("LAUREL_SIMULATIONS"), out var more) ? more : 0;

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_is_corrected_reads_so_what_is_removed_is_gone_and_the_gold_book_has_neither_gap_nor_repeat(int seed) => OneHistory(seed);

    private static void OneHistory(int seed)
    {
        var laurel = new SimulatedLaurel(seed);
        laurel.Tell(async () =>
        {
            var chain = new AwardChain(() => laurel.Grains);
            var citations = await chain.Passed(4);
            var decision = await chain.Signed("d1", citations[..3]);
            var amending = await Drafted(chain, decision, citations);
            laurel.Storm = 4;
            await Task.WhenAll(IssueLater(laurel, decision), Sign(laurel, amending), Crashes(laurel));
            await Task.WhenAll(Issue(laurel, amending), Issue(laurel, decision));
            laurel.Storm = 0;
            await laurel.Crash(0);
            await Issue(laurel, amending);
            await Issue(laurel, decision);
            await Check(laurel, chain, decision, amending);
        }, silos: 2);
    }

    /// <summary>The first is corrected, the second taken off, the fourth added.</summary>
    private static async Task<DecisionId> Drafted(AwardChain chain, DecisionId of, CitationId[] citations)
    {
        var (id, said) = (AwardChain.Draft("d2"), (await chain.Citation(citations[0].Text).Get())!.Nomination);
        var receipt = await chain.Decision(id).Draft(new(
            chain.NewCommand(), AwardChain.Conference, AwardChain.Terms, [citations[3]],
            new(of, "Có sai sót khi lập danh sách", [new(citations[0], said with { Name = Right })], [citations[1]])));
        Assert.Null(receipt.Refusal?.Code);
        return id;
    }

    private static async Task Crashes(SimulatedLaurel laurel)
    {
        for (var i = 0; i < 3; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(laurel.Simulation.Chance.Next(1, 40)), laurel.Simulation.Time);
            await laurel.Crash(laurel.Simulation.Chance.Next(2));
        }
    }

    private static Task Issue(SimulatedLaurel laurel, DecisionId id) =>
        laurel.Insist(grains => grains.Decision(id).Issue(new(new("issue"))), answer => answer.Refusal is not null);

    /// <summary>Before, in the middle of, or after the other's signature.</summary>
    private static async Task IssueLater(SimulatedLaurel laurel, DecisionId id)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(laurel.Simulation.Chance.Next(0, 400)), laurel.Simulation.Time);
        await Issue(laurel, id);
    }

    private static async Task Sign(SimulatedLaurel laurel, DecisionId id)
    {
        var tries = 0;
        await laurel.Insist(grains => grains.Decision(id).Sign(new(new($"sign-{tries++}"), null)), answer => answer.Number is null);
    }

    private static async Task Check(SimulatedLaurel laurel, AwardChain chain, DecisionId decision, DecisionId amending)
    {
        var lives = (await Lives(laurel, decision)).Concat(await Lives(laurel, amending)).ToList();
        Assert.Equal(Enumerable.Range(1, lives.Count), lives.Select(life => life.View.Content.RegisterNumber).Order());
        var given = await laurel.Grains.Register("bo-ngoai-giao", 2025, AwardGrains.GoldBook).Given();
        Assert.Equal(lives.Count, given.Sum(range => range.Count));
        var standing = lives.Where(life => life.View.Status is CertificateStatus.Valid).ToDictionary(life => life.View.Content.Citation.Text, life => life.View.Content.Nomination.Name);
        Assert.Equal(["c1", "c3", "c4"], standing.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Right, standing["c1"]);
        var (corrected, removed) = ((await chain.Citation("c1").Get())!, (await chain.Citation("c2").Get())!);
        Assert.Equal((Right, CitationStatus.Revoked), (corrected.Nomination.Name, removed.Status));
        Assert.Equal(Right, Assert.Single((await laurel.Grains.Honoree(corrected.Honoree!.Value).Get())!.Honours).Name);
        Assert.Single((await chain.Decision(decision).Get())!.AmendedBy);
        var audit = new AuditWalk(laurel.Silos[0].Services.GetRequiredService<AggregateContext>(), IAggregateKind.In(typeof(LaurelGrains).Assembly));
        Assert.Empty((await audit.Verify(CancellationToken.None)).Breaks);
    }

    private static Task<IReadOnlyList<CertificateLife>> Lives(SimulatedLaurel laurel, DecisionId id) =>
        laurel.Grains.GetGrain<ICertificateBook>($"{id.Issuer}/{id}").Lives();
}
