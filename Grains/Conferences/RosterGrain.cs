using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Attendees;
using Laurel.Grains.Seating;
using Orleans.Runtime;

namespace Laurel.Grains.Conferences;

/// <inheritdoc cref="IRoster"/>
/// <remarks>
/// It owns nothing: all of it is read from heads again after a crash. It hears of changes by tells, which may be lost; so it compares
/// counts with the table every minute, and whoever awaits an event makes it read that head.
/// </remarks>
[GrainType("roster")]
public sealed class RosterGrain(AggregateContext context, SystemActor system) : LaurelGrain, IRoster
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Comparing = TimeSpan.FromSeconds(60);

    private readonly Heads<Attendee, AttendeeEvent> attendees = new(AttendeeGrain.Thing, context);
    private readonly Heads<Citation, CitationEvent> citations = new(RosterCitations.Thing, context);
    private readonly RosterPeople people = new();
    private readonly RosterCitations dossiers = new();
    private (int? Rehearsal, long Changes, PresenceView View)? counted;
    private long hall;
    private Task loading = Task.CompletedTask;
    private string name = "";

    private string Partition => $"c~{this.GetPrimaryKeyString()}";

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        var drawn = new byte[8];
        context.Chance(drawn);
        name = Convert.ToHexStringLower(drawn);
        loading = Load();
        this.RegisterGrainTimer(Compare, new GrainTimerCreationOptions(Comparing, Comparing) { Interleave = true });
    }

    public Task Tell(RosterTell tell)
    {
        if (tell.Attendee is { } attendee) people.Take(attendee, tell.N);
        if (tell.Citation is { } citation) dossiers.Take(citation, tell.N);
        return tell.Seats is { } seats ? Seat(seats, tell.N) : Task.CompletedTask;
    }

    public async Task Await(string kind, string id, long n)
    {
        if (kind == AttendeeGrain.Thing.Name && people.Held(new(id)) < n) await ReadAttendee(id);
        else if (kind == RosterCitations.Thing.Name && dossiers.Held(new(id)) < n) await ReadCitation(id);
        else if (kind == "hall" && hall < n) await ReadHall();
    }

    public async Task<AttendeePage> Attendees(ListQuery query) =>
        await IsLoaded() ? people.Page(query) : new(0, [], RosterRefusals.Loading);

    public async Task<AttendeeChanges> ChangedSince(string? roster, long changes) => await IsLoaded()
        ? new(name, people.Changes, people.ChangedSince(roster == name ? changes : 0))
        : new(name, 0, [], RosterRefusals.Loading);

    public async Task<CitationPage> Citations(ListQuery query) =>
        await IsLoaded() ? dossiers.Page(query, Member) : new(0, [], RosterRefusals.Loading);

    public async Task<ConferenceCounts> Counts() => await IsLoaded()
        ? new(people.Count, people.Seated, people.Items.Count(item => item.Inside), dossiers.ByState(Member), Units(),
            ToApprove: people.Items.Count(item => item.HasRequest || item.Status == AttendeeStatus.Nominated))
        : new(0, 0, 0, new Dictionary<string, int>(), 0, RosterRefusals.Loading);

    public Task<PresenceView> Presence() => Counted(null);

    public Task<PresenceView> RehearsedPresence(int rehearsal) => Counted(rehearsal);

    /// <summary>The council member who asks; null for others.</summary>
    private string? Member => context.Actor.Caller?.Member;

    public async Task<IntroductionView> Introduction(DoorSettings doors, Introduction? confirmed, int rehearsal) => await IsLoaded()
        ? new(RosterProtocol.Introduction(people, doors, confirmed, rehearsal))
        : new([], RosterRefusals.Loading);

    public async Task<AttendeePage> MissingLeaders(DoorSettings doors, int rehearsal)
    {
        var missing = await IsLoaded() ? RosterProtocol.Missing(people, doors, rehearsal) : [];
        return new(missing.Count, missing, loading.IsCompletedSuccessfully ? null : RosterRefusals.Loading);
    }

    // Counted anew only where somebody changed: each live page asks twice a second.
    private async Task<PresenceView> Counted(int? rehearsal)
    {
        var (isLoaded, now) = (await IsLoaded(), context.Clock.GetUtcNow());
        if (!isLoaded) return RosterPresence.Of([], now) with { Refusal = RosterRefusals.Loading };
        if (counted is not { } last || (last.Rehearsal, last.Changes) != (rehearsal, people.Changes))
        {
            var seen = rehearsal is { } number ? people.Items.Select(item => item.In(number)) : people.Items;
            counted = last = (rehearsal, people.Changes, RosterPresence.Of([.. seen], now) with { Seen = $"{name[..4]}{people.Changes:x}" });
        }
        return last.View with { AsOf = now };
    }

    private int Units() => people.Items.Select(item => item.Registration.Unit).Distinct().DistinctBy(Delegation.KeyOf).Count();

    // A load that failed is begun again by whoever asks next.
    private async ValueTask<bool> IsLoaded()
    {
        if (loading.IsCompletedSuccessfully) return true;
        if (loading.IsCompleted) loading = Load();
        await Task.WhenAny(loading, Task.Delay(Patience, context.Clock));
        if (loading.IsFaulted) await loading;
        return loading.IsCompletedSuccessfully;
    }

    private async Task Load()
    {
        await foreach (var read in attendees.All(Partition, CancellationToken.None)) Take(read);
        await foreach (var read in citations.All(Partition, CancellationToken.None)) Take(read);
        await ReadHall();
    }

    private async Task Compare(CancellationToken ct)
    {
        if (!loading.IsCompletedSuccessfully) return;
        await foreach (var (id, n) in attendees.Counts(Partition, ct))
            if (people.Held(new(id)) < n) await ReadAttendee(id);
        await foreach (var (id, n) in citations.Counts(Partition, ct))
            if (dossiers.Held(new(id)) < n) await ReadCitation(id);
        await ReadHall();
    }

    private async Task ReadAttendee(string id)
    {
        if (await attendees.Find(Partition, id, CancellationToken.None) is { } read) Take(read);
    }

    private async Task ReadCitation(string id)
    {
        if (await citations.Find(Partition, id, CancellationToken.None) is { } read) Take(read);
    }

    // Seats are told as changes from one event to the next; where one is missing, the whole arrangement is read.
    private async Task Seat(IReadOnlyList<SeatMove> moves, long n)
    {
        if (n <= hall) return;
        if (n != hall + 1)
        {
            await ReadHall();
            return;
        }
        hall = n;
        people.Seat(moves);
    }

    private async Task ReadHall()
    {
        var arranged = await system.Ask(() => GrainFactory.GetGrain<IHall>(this.GetPrimaryKeyString()).Taken(hall));
        if (arranged is null || arranged.N <= hall) return;
        hall = arranged.N;
        people.SeatAll(arranged.Seats);
    }

    private void Take(StoredThing<Attendee> read)
    {
        if (AttendeeItems.Of(new(read.Id), read.State) is { } item) people.Take(item, read.N);
    }

    private void Take(StoredThing<Citation> read)
    {
        if (read.State.Exists) dossiers.Take(RosterCitations.ItemOf(new(read.Id), read.State), read.N);
    }
}
