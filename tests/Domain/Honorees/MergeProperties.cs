using System.Collections.Immutable;
using Laurel.Domain.Honorees;

namespace Laurel.Domain.Tests.Honorees;

/// <summary>Merges and splits, step by step and interleaved at will, over the rules alone: what the grains do between them, without them.</summary>
public sealed class MergeProperties
{
    private const int Honorees = 6, Steps = 120;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Merges_and_splits_in_any_order_lose_and_double_no_honour_at_any_moment(int seed)
    {
        var town = new Town(seed);
        for (var step = 0; step < Steps; step++)
        {
            town.DoSomething();
            Assert.Equal(town.Recorded, town.Histories().SelectMany(history => history.Honours).Select(honour => honour.Id.Text).Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void What_was_merged_comes_apart_exactly(int seed)
    {
        var town = new Town(seed);
        var before = town.Own();
        for (var step = 0; step < Steps; step++) town.DoSomething();
        town.SplitAll();

        Assert.Equal(Honorees, town.Histories().Count);
        Assert.All(town.Own(), pair => Assert.Empty(before[pair.Key].Except(pair.Value)));
        Assert.All(town.Histories(), history => Assert.Single(history.Parts));
        Assert.All(town.People.Values, honoree => Assert.Empty(honoree.Members));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Once_all_merges_stand_still_each_honoree_has_one_leader_and_no_circle_closes(int seed)
    {
        var town = new Town(seed);
        for (var step = 0; step < Steps; step++) town.DoSomething();
        town.Finish();

        Assert.All(town.People.Keys, id => Assert.Null(town.People[HonoreeHistory.LeaderOf(id, town.Parts())].Into));
        Assert.All(town.People, pair => Assert.Equal(
            town.People.Where(other => other.Value.Into == pair.Key).Select(other => other.Key.Text), pair.Value.Members.Select(member => member.Id.Text).Order(StringComparer.Ordinal)));
    }

    /// <summary>Six honorees, merges begun at any time, each a step further whenever chance says so; a step may be repeated, as after a crash.</summary>
    private sealed class Town
    {
        private readonly Random chance;
        private readonly Dictionary<MergeId, Merge> merges = [];
        private int honours;

        public Town(int seed)
        {
            chance = new(seed);
            for (var n = 0; n < Honorees; n++) Honour(new($"h{n}"));
        }

        public SortedDictionary<HonoreeId, Honoree> People { get; } = new(Comparer<HonoreeId>.Create((a, b) => string.CompareOrdinal(a.Text, b.Text)));

        public IEnumerable<string> Recorded => Enumerable.Range(0, honours).Select(n => $"x{n:0000}");

        public Dictionary<HonoreeId, HistoryPart> Parts() =>
            People.ToDictionary(pair => pair.Key, pair => new HistoryPart(pair.Key, pair.Value.Into, pair.Value.Merge, pair.Value.Honours));

        public List<HonoreeHistory> Histories()
        {
            var parts = Parts();
            return [.. parts.Keys.Select(id => HonoreeHistory.LeaderOf(id, parts)).Distinct().Select(leading => HonoreeHistory.Of(leading, parts))];
        }

        public Dictionary<HonoreeId, ImmutableArray<Honour>> Own() => People.ToDictionary(pair => pair.Key, pair => pair.Value.Honours);

        public void DoSomething()
        {
            if (chance.Next(10) == 0) Honour(Any());
            else if (chance.Next(5) == 0) Begin();
            else if (merges.Count > 0) Drive(merges.Keys.ElementAt(chance.Next(merges.Count)));
        }

        public void Finish()
        {
            while (merges.FirstOrDefault(pair => pair.Value.IsUnderWay) is { Value: not null, Key: var id }) Step(id);
        }

        public void SplitAll()
        {
            Finish();
            foreach (var id in merges.Keys.OrderBy(_ => chance.Next()).ToList())
                if (merges[id].Status is MergeStatus.Merged) Apply(id, merges[id].Split("Nhầm", default));
            Finish();
        }

        private void Begin()
        {
            var (source, target, id) = (Any(), Any(), new MergeId($"m{merges.Count}"));
            if (Merge.Nothing.Begin(source, target, "Một", default) is { Refusal: null } begun) merges[id] = begun.Events.Aggregate(Merge.Nothing, (merge, happened) => merge.Evolve(happened));
        }

        private void Drive(MergeId id)
        {
            if (merges[id].Status is MergeStatus.Merged && chance.Next(3) == 0) Apply(id, merges[id].Split("Nhầm", default));
            else if (merges[id].IsUnderWay) Step(id);
        }

        /// <summary>Asks the honoree and, unless there is a crash between the two, records it.</summary>
        private void Step(MergeId id)
        {
            var merge = merges[id];
            var crash = chance.Next(4) == 0;
            var (asked, record) = merge.Status switch
            {
                MergeStatus.Joining => (Ask(merge.Source, it => it.Join(merge.Target, id)), (Func<string?, Ruling<MergeEvent>>)merge.Joined),
                MergeStatus.Adopting => (Ask(merge.Target, it => it.Adopt(merge.Source, id)), merge.Adopted),
                MergeStatus.Releasing => (Ask(merge.Target, it => it.Release(id)), _ => merge.Released()),
                MergeStatus.Undoing => (Ask(merge.Source, it => it.Leave(id)), _ => merge.Undone()),
                _ => (Ask(merge.Source, it => it.Leave(id)), _ => merge.Left()),
            };
            if (!crash) Apply(id, record(asked));
        }

        private string? Ask(HonoreeId id, Func<Honoree, Ruling<HonoreeEvent>> rule)
        {
            var ruling = rule(People[id]);
            People[id] = ruling.Events.Aggregate(People[id], (honoree, happened) => honoree.Evolve(happened));
            return ruling.Refusal?.Code;
        }

        private void Apply(MergeId id, Ruling<MergeEvent> ruling) => merges[id] = ruling.Events.Aggregate(merges[id], (merge, happened) => merge.Evolve(happened));

        private void Honour(HonoreeId id)
        {
            var honour = Honours.Medal() with { Id = new($"x{honours++:0000}"), Name = id.Text };
            People[id] = People.GetValueOrDefault(id, Honoree.Nothing).Then(it => it.Record(honour));
        }

        private HonoreeId Any() => People.Keys.ElementAt(chance.Next(Honorees));
    }
}
