using Laurel.Domain;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Decisions;

namespace Laurel.Grains.Tests.Simulated;

/// <summary>Merging and splitting on silos that crash over a store that loses calls and answers.</summary>
public sealed class MergeTests
{
    private const int Spellings = 5, Rounds = 8;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 25)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_crashes_between_the_steps_every_honour_stands_under_one_leader_and_comes_apart_as_it_was(int seed)
    {
        var laurel = new SimulatedLaurel(seed);
        laurel.Tell(
            async () =>
            {
                var ids = new List<HonoreeId>();
                for (var n = 0; n < Spellings; n++) ids.Add(await Recorded(laurel, n));
                laurel.Storm = 6;
                var merges = new List<MergeId>();
                for (var round = 0; round < Rounds; round++) merges.Add(await Merge(laurel, ids, round));
                foreach (var merge in merges.OrderBy(_ => laurel.Simulation.Chance.Next()).ToList()) await Split(laurel, merge);
                laurel.Storm = 0;
                await laurel.Crash(0);

                var alone = await Task.WhenAll(ids.Select(id => laurel.Grains.Honoree(id).Get()));
                Assert.All(alone, view => Assert.Null(view!.Into));
                Assert.All(alone, view => Assert.Empty(view!.Members));
                Assert.Equal(Enumerable.Range(0, Spellings).Select(n => $"h{n}"), alone.Select(view => Assert.Single(view!.Honours).Id.Text));
            },
            silos: 2);
    }

    /// <summary>Begins a merge of two at random, kills a silo meanwhile, and reads afterwards that all honours are there once.</summary>
    private static async Task<MergeId> Merge(SimulatedLaurel laurel, List<HonoreeId> ids, int round)
    {
        var (chance, merge) = (laurel.Simulation.Chance, new MergeId($"m{"abcdefgh"[round]}"));
        var (source, target) = (ids[chance.Next(ids.Count)], ids[chance.Next(ids.Count)]);
        var begun = laurel.Insist(grains => grains.Merge(merge).Begin(new(new($"merge-{round}"), source, target, "Một")), receipt => IsBusy(receipt.Refusal));
        if (chance.Next(2) == 0) await laurel.Crash(chance.Next(2));
        await begun;
        var views = new List<Laurel.Grains.Honorees.HonoreeView>();
        foreach (var id in ids) views.Add((await laurel.Insist(grains => grains.Honoree(id).Get(), _ => false))!);
        var parts = views.ToDictionary(view => view.Id, view => new HistoryPart(view.Id, view.Into, view.Merge, [.. view.Honours]));
        var histories = ids.Select(id => HonoreeHistory.LeaderOf(id, parts)).Distinct().Select(leading => HonoreeHistory.Of(leading, parts));
        Assert.Equal(
            Enumerable.Range(0, Spellings).Select(n => $"h{n}"),
            histories.SelectMany(history => history.Honours).Select(honour => honour.Id.Text).Order(StringComparer.Ordinal));
        return merge;
    }

    private static async Task Split(SimulatedLaurel laurel, MergeId merge) => await laurel.Insist(
        grains => grains.Merge(merge).Split(new(new($"split-{merge}"), "Nhầm")), receipt => IsBusy(receipt.Refusal));

    private static async Task<HonoreeId> Recorded(SimulatedLaurel laurel, int n)
    {
        var id = new HonoreeId(new string("abcde"[n], 32));
        var honour = new Honour(
            new($"h{n}"), HonoreeKind.Body, "", $"Hội {n}", "", "Huân chương Hữu nghị", "Chủ tịch nước", 2020, null, null, null, "Bản sao", Mark.Verified);
        Assert.True((await laurel.Grains.Honoree(id).Record(new(new($"r{n}"), honour))).Accepted);
        return id;
    }

    private static bool IsBusy(Refusal? refusal) => refusal?.Code == AggregateRefusals.Busy.Code;
}
