using System.Security.Cryptography;
using System.Text;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Audit;
using Laurel.Grains.Aggregate.Personal;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;
using Laurel.Grains.Doors;
using Laurel.Grains.Tests.Attendees;
using Laurel.Grains.Tests.Decisions;
using Microsoft.Extensions.DependencyInjection;

namespace Laurel.Grains.Tests.Simulated;

/// <summary>That attendees are forgotten on their day, each once, whatever crashes meanwhile. The clock stands at the morning of the conference.</summary>
public sealed class RetentionTests
{
    private const int People = 24, Awaiting = 1, Doubtful = 2;

    private static readonly BadgeKeys Badges = new(new byte[32], new Dictionary<byte, byte[]> { [1] = new byte[32] });

    /// <summary>Closed on the conference's day: thirty days after it, though an earlier day was set.</summary>
    private static readonly DateTimeOffset Due = new(2026, 1, 28, 17, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Year = TimeSpan.FromDays(366);

    private readonly JournalInMemory journal = new();

    [Fact]
    public void On_the_day_and_not_before_whoever_nothing_needs_is_forgotten_and_the_figures_stay()
    {
        var laurel = Begun(1);
        laurel.Tell(async () =>
        {
            await Prepare(laurel);
            await Close(laurel);
            await laurel.Grains.GetGrain<IRetentionRounds>(RetentionRoundsGrain.Key).Begin();
            var before = await Roster(laurel).Presence();
            await Until(laurel, Due.AddMinutes(-1));
            Assert.Equal(People, (await Retention(laurel).Get())!.People);

            await Until(laurel, Due.AddHours(2));

            var view = (await Retention(laurel).Get())!;
            Assert.Equal((ErasureCause.OnDate, People - 2, 2), (view.Last!.Cause, view.Last.Erased, view.Last.Kept));
            Assert.Equal((new DateOnly(2026, 1, 29), null), (view.DueOn, view.Running));
            var people = (await Roster(laurel).Attendees(new(Limit: 100))).Items;
            Assert.Equal(["Đơn vị, cá nhân c1", Office.Huyen.Name], people.Select(item => item.Registration.Name).Where(name => name.Length > 0).Order());
            Assert.Empty((await Roster(laurel).Attendees(new("Đại biểu"))).Items);
            var after = await Roster(laurel).Presence();
            Assert.Equal((before.Expected, before.Admitted), (after.Expected, after.Admitted));
            Assert.Equal(People - 2, journal.All().Count);
            Assert.True((await Audit(laurel)).IsWhole);
        }, patience: Year);
    }

    [Fact]
    public void Whoever_is_kept_is_reduced_to_what_is_needed_and_forgotten_by_itself_once_nothing_needs_them()
    {
        var laurel = Begun(2);
        laurel.Tell(async () =>
        {
            await Prepare(laurel);
            await Close(laurel);
            await laurel.Grains.GetGrain<IRetentionRounds>(RetentionRoundsGrain.Key).Begin();
            Assert.Equal(
                [(Office.Id(Awaiting), KeptFor.Award), (Office.Id(Doubtful), KeptFor.Reconciliation)],
                (await Retention(laurel).Outlook()).Kept.Select(kept => (kept.Id, kept.For)));
            await Until(laurel, Due.AddHours(2));
            Assert.Equal((null, "0912345678"), await Reached(laurel, Awaiting));
            Assert.Equal((null, null), await Reached(laurel, Doubtful));

            var door = (await Attendee(laurel, Doubtful).Passages())!.Contradictions[0].Passage;
            Assert.Null((await Attendee(laurel, Doubtful).Settle(new(new("seen"), door.Device, door.Scan, "Đã xem"))).Refusal);
            await Until(laurel, Due.AddHours(4));

            Assert.Equal("", (await Attendee(laurel, Doubtful).Get())!.Registration.Name);
            Assert.Equal([(People - 2, 2), (People - 1, 1)], (await Retention(laurel).Get())!.Erasings.Select(one => (one.Erased, one.Kept)));
        }, patience: Year);
    }

    [Fact]
    public void A_day_that_came_while_the_house_was_dark_is_found_at_the_next_start()
    {
        var laurel = Begun(3);
        laurel.Tell(async () =>
        {
            await Prepare(laurel);
            await Close(laurel);
            laurel.Silos[0].Crash();
            await Until(laurel, Due.AddDays(90));
            await laurel.Crash(0);
            await laurel.Grains.GetGrain<IRetentionRounds>(RetentionRoundsGrain.Key).Begin();
            await Until(laurel, Due.AddDays(90).AddMinutes(5));
            Assert.Equal(People - 2, (await Retention(laurel).Get())!.Last!.Erased);
        }, patience: Year);
    }

    [Fact]
    public void A_conference_that_is_not_over_keeps_everybody_however_late_it_is()
    {
        var laurel = Begun(4);
        laurel.Tell(async () =>
        {
            await Prepare(laurel);
            await laurel.Grains.GetGrain<IRetentionRounds>(RetentionRoundsGrain.Key).Begin();
            await Until(laurel, Due.AddDays(1));
            Assert.Equal("retention.not-over", (await Retention(laurel).EraseNow(new(new("now"), "Đã quyết toán", true))).Refusal?.Code);
            Assert.Equal((People, 0), (await Retention(laurel).Get()) is { } view ? (view.People, view.Erasings.Count) : default);
        }, patience: Year);
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Whatever_crashes_and_is_asked_twice_everybody_is_forgotten_once_and_the_journal_has_them(int seed)
    {
        var laurel = Begun(seed);
        laurel.Tell(async () =>
        {
            await Prepare(laurel);
            await Close(laurel);
            laurel.Storm = 4;
            var erase = new EraseAttendees(new("now"), "Đã quyết toán", true);
            var asked = Enumerable.Range(0, 2).Select(_ => laurel.Insist(grains => grains.GetGrain<IRetention>(Office.Conference).EraseNow(erase), IsBusy));
            var chance = laurel.Simulation.Chance;
            await Task.WhenAll([.. asked, Crash(laurel, chance.Next(1, 7)), Crash(laurel, chance.Next(8, 14)), Crash(laurel, chance.Next(15, People - 4))]);
            await Until(laurel, laurel.Simulation.Time.GetUtcNow().AddMinutes(20));
            laurel.Storm = 0;
            await laurel.Crash(0);
            await Until(laurel, laurel.Simulation.Time.GetUtcNow().AddMinutes(5));

            var view = (await Retention(laurel).Get())!;
            Assert.Equal((ErasureCause.ByHand, People - 2, 2), Assert.Single(view.Erasings) is { EndedAt: not null } one ? (one.Cause, one.Erased, one.Kept) : default);
            Assert.Equal(People - 2, Stored(laurel, "event~attendee~").Count(body => body.Contains("attendee.erased.v1", StringComparison.Ordinal)));
            Assert.Equal(2, Stored(laurel, "event~attendee~").Count(body => body.Contains("attendee.reduced.v1", StringComparison.Ordinal)));
            Assert.Equal(2, Stored(laurel, "key~attendee~").Count());
            Assert.Equal(People - 2, journal.All().Distinct().Count());
            Assert.True((await Audit(laurel)).IsWhole);
        }, silos: 2);
    }

    private SimulatedLaurel Begun(int seed) => new SimulatedLaurel(seed).With(silo => silo.Services
        .AddSingleton<IBadgeKeys>(Badges)
        .AddSingleton(new ScanSeal(SHA256.HashData("seal"u8)))
        .AddSingleton<IErasureJournal>(journal));

    /// <summary>24 people: one whose dossier is under way, one with a scan to be looked at, half of the others came.</summary>
    private static async Task Prepare(SimulatedLaurel laurel)
    {
        Assert.Null((await Conference(laurel).Plan(new(new("plan"), Office.Plan))).Refusal);
        await new AwardChain(() => laurel.Grains).Appraised(bodies: 0, persons: 1);
        for (var number = 1; number <= People; number++)
            Assert.Null((await Attendee(laurel, number).Register(new(new($"register-{number}"), Office.Huyen with { Name = NameOf(number) }))).Refusal);
        Assert.Null((await Attendee(laurel, Doubtful).Cancel(new(new("cancel"), "ốm"))).Refusal);
        for (var number = Doubtful; number <= People; number += 2)
        {
            var badge = (await Attendee(laurel, number).Get())!.Badge;
            await laurel.Grains.GetGrain<IDoor>($"{Office.Conference}/gate-1").Scan(
                [new($"s{number}", badge.QrText, new("Cửa 1"), Domain.Doors.Direction.In, laurel.Simulation.Time.GetUtcNow(), new(""), DecidedOffline: number == Doubtful)]);
        }
        Assert.Null((await Retention(laurel).SetDate(new(new("date"), new(2026, 1, 5), "Đã quyết toán"))).Refusal);
    }

    private static async Task Close(SimulatedLaurel laurel)
    {
        foreach (var step in new[] { ConferenceStatus.InSession, ConferenceStatus.Closed })
            Assert.Null((await Conference(laurel).Move(new(new($"to-{step}"), step))).Refusal);
    }

    private static string NameOf(int number) => number switch
    {
        Awaiting => "Đơn vị, cá nhân c1",
        Doubtful => Office.Huyen.Name,
        _ => $"Đại biểu {number}",
    };

    private static async Task<(string? Email, string? Telephone)> Reached(SimulatedLaurel laurel, int number) =>
        (await Attendee(laurel, number).Get())!.Registration is var who ? (who.Email, who.Telephone) : default;

    private static IConference Conference(SimulatedLaurel laurel) => laurel.Grains.GetGrain<IConference>(Office.Conference);

    private static IRetention Retention(SimulatedLaurel laurel) => laurel.Grains.GetGrain<IRetention>(Office.Conference);

    private static IRoster Roster(SimulatedLaurel laurel) => laurel.Grains.GetGrain<IRoster>(Office.Conference);

    private static IAttendee Attendee(SimulatedLaurel laurel, int number) =>
        laurel.Grains.GetGrain<IAttendee>($"{Office.Conference}/{Office.Id(number).Text}");

    /// <summary>One wait takes no more than some fifty days.</summary>
    private static async Task Until(SimulatedLaurel laurel, DateTimeOffset at)
    {
        while (at - laurel.Simulation.Time.GetUtcNow() is var left && left > TimeSpan.Zero)
            await Task.Delay(left < TimeSpan.FromDays(30) ? left : TimeSpan.FromDays(30), laurel.Simulation.Time);
    }

    /// <summary>Kills a silo when so many are noted as forgotten.</summary>
    private async Task Crash(SimulatedLaurel laurel, int forgotten)
    {
        await journal.Has(forgotten);
        Assert.True(journal.All().Count < People - 2, "It was over before the silo was killed.");
        await laurel.Crash(laurel.Simulation.Chance.Next(2));
    }

    private static bool IsBusy(Receipt receipt) => receipt.Refusal?.Code == "busy";

    private static Task<AuditReport> Audit(SimulatedLaurel laurel) => new AuditWalk(
        laurel.Silos[0].Services.GetRequiredService<AggregateContext>(), IAggregateKind.In(typeof(LaurelGrains).Assembly)).Verify(CancellationToken.None);

    private static IEnumerable<string> Stored(SimulatedLaurel laurel, string prefix) => laurel.Table.Everything()
        .Where(row => row.Key.Row.StartsWith(prefix, StringComparison.Ordinal)).Select(row => Encoding.UTF8.GetString(row.Body.Span));

    /// <summary>Outlives every silo, as the file among the keys does.</summary>
    private sealed class JournalInMemory : IErasureJournal
    {
        private readonly List<GrainAddress> noted = [];
        private readonly Dictionary<int, TaskCompletionSource> awaited = [];

        public void Note(GrainAddress thing, DateTimeOffset at)
        {
            noted.Add(thing);
            if (awaited.GetValueOrDefault(All().Count) is { } reached) reached.TrySetResult();
        }

        public IReadOnlyList<GrainAddress> All() => [.. noted.Distinct()];

        /// <summary>Completes when so many were noted.</summary>
        public Task Has(int count) => (awaited[count] = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }
}
