using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;
using Orleans.Runtime;

namespace Laurel.Grains.Doors;

/// <summary>The grain of a conference's pack: the lists as scanners may hold them, brought up to the roster when a device begins, and else at most every five seconds.</summary>
/// <remarks>
/// Which key signed a badge is not in the lists, so each badge is entered once for each key in use; after a change of keys a pack is larger,
/// never wrong.
/// </remarks>
[GrainType("door-pack")]
public sealed class DoorPackGrain(AggregateContext context, IBadgeKeys badges, ScanSeal seal) : LaurelGrain, IDoorPack
{
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterTheEnd = TimeSpan.FromHours(2);

    private readonly Dictionary<string, Held> entries = [];
    private readonly Dictionary<(AttendeeId, int), PackKeys[]> keys = [];
    private readonly byte[] shiftKey = new byte[32];
    private readonly PackAreas areas = new();
    private ConferenceCode conference;
    private string pack = "";
    private long version;
    private DateTimeOffset freshUntil;
    private string? roster;
    private long changes;

    private DateTimeOffset Now => context.Clock.GetUtcNow();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        conference = new(this.GetPrimaryKeyString());
        context.Chance(shiftKey);
        var name = new byte[8];
        context.Chance(name);
        pack = Convert.ToHexStringLower(name);
    }

    public async Task<PackChanges> Since(string? pack, long version)
    {
        if (await GrainFactory.GetGrain<IConference>(conference.Text).Get() is not { } view) return Refused(ConferenceRefusals.Unknown);
        // Cards tell who is named for which area, so all are made anew.
        if (areas.Take(view)) roster = null;
        if ((pack is null || Now >= freshUntil) && await Refresh() is { } refusal) return Refused(refusal);
        var since = pack == this.pack ? version : 0;
        return Changes([.. entries.Values.Where(held => held.ChangedIn > since).Select(held => held.Told(since))]) with
        {
            Until = (view.DoorsClosedAt ?? view.Plan.EndsAt) + AfterTheEnd,
            Gates = areas.Gates,
            Rights = areas.Rights,
            ScansOut = view.Doors.ScansOut,
            Rehearsal = view.Rehearsals.FirstOrDefault(one => Now < one.Until),
        };
    }

    public Task<ShiftKey> ShiftKey() => Task.FromResult(new ShiftKey(pack, shiftKey));

    private PackChanges Refused(Domain.Refusal refusal) => Changes([]) with { Refusal = refusal };

    private PackChanges Changes(IReadOnlyList<PackEntry> changed) =>
        new(pack, version, badges.TagOf(conference), badges.PublicKeys.ToDictionary(), seal.PublicKey(conference), default, changed);

    private async Task<Domain.Refusal?> Refresh()
    {
        var changed = await GrainFactory.GetGrain<IRoster>(conference.Text).ChangedSince(roster, changes);
        if (changed.Refusal is { } refusal) return refusal;
        var next = version + 1;
        foreach (var item in changed.Items) Take(item, next);
        if (changed.Items.Count > 0 && entries.Values.Any(held => held.ChangedIn == next)) version = next;
        (roster, changes) = (changed.Roster, changed.Changes);
        freshUntil = Now + Age;
        return null;
    }

    private void Take(AttendeeItem item, long next)
    {
        for (var badge = 1; badge < item.BadgeVersion; badge++)
            foreach (var known in KeysOf(item.Id, badge))
                Hold(known.Name, next, held => held with { State = PackEntryState.Withdrawn, Line = null, Card = null, InsideSince = null, Gate = null, FirstGate = null }, known);
        var state = item.Inside || item.Status.MayBeAdmitted() || item.Status is AttendeeStatus.Left ? PackEntryState.Valid : PackEntryState.Cancelled;
        foreach (var known in KeysOf(item.Id, item.BadgeVersion))
            Hold(known.Name, next, held => WithCard(held, item, known, next) with
            {
                State = state,
                InsideSince = item.Inside ? item.FirstAdmittedAt : null,
                Gate = item.Inside ? item.Gate : null,
                FirstGate = item.Inside ? item.FirstGate : null,
            }, known);
    }

    private void Hold(string name, long next, Func<Held, Held> change, PackKeys known)
    {
        var before = entries.GetValueOrDefault(name) ?? new Held(known.Lookup);
        var after = change(before);
        if (after != before) entries[name] = after with { ChangedIn = next };
    }

    private Held WithCard(Held held, AttendeeItem item, PackKeys known, long next)
    {
        var line = CardLine.Of(item, areas.NamedIn(item.Id));
        return held.Line == line ? held : held with
        {
            Line = line,
            Card = new(
                next,
                PackCipher.Seal(known.CardKey, line.Padded(), next, known.Lookup, context.Chance),
                PackCipher.Seal(shiftKey, line.PaddedWith(item.Id, item.Code), next, known.Lookup, context.Chance)),
        };
    }

    private PackKeys[] KeysOf(AttendeeId attendee, int badge)
    {
        if (keys.TryGetValue((attendee, badge), out var known)) return known;
        var tag = badges.TagOf(conference);
        return keys[(attendee, badge)] = [.. badges.SecretsOf(conference, attendee, badge).Select(secret => PackKeys.Of(secret, tag))];
    }

    private sealed record Held(
        byte[] Lookup,
        PackEntryState State = PackEntryState.Valid,
        CardLine? Line = null,
        PackCard? Card = null,
        DateTimeOffset? InsideSince = null,
        string? Gate = null,
        string? FirstGate = null,
        long ChangedIn = 0)
    {
        public PackEntry Told(long since) => new(Lookup, State, Card?.Version > since ? Card : null, InsideSince, Gate, FirstGate);
    }
}
