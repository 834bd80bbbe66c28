using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Attendees;
using Laurel.Storage;

namespace Laurel.Grains.Seating;

/// <summary>Who is expected, read from the attendees' heads; only those are read again that changed since the last time.</summary>
/// <remarks>The store says which those are; where it does not remember, the event counts of all are compared. See docs/decisions/0051.</remarks>
internal sealed class Sitters(AggregateContext context, string partition)
{
    private readonly Heads<Attendee, AttendeeEvent> attendees = new(AttendeeGrain.Thing, context);
    private readonly Dictionary<string, (long N, Sitter? Sitter)> known = [];
    private Moment? seen;

    /// <summary>Everybody who is expected, with what the command says of wheelchairs.</summary>
    public async ValueTask<List<Sitter>> Expected(ArrangeHall command)
    {
        var users = (command.Wheelchairs ?? []).DistinctBy(user => user.Attendee).ToDictionary(user => user.Attendee, user => user.Companion);
        var companions = users.Where(user => user.Value is not null).DistinctBy(user => user.Value).ToDictionary(user => user.Value!.Value, user => user.Key);
        await ReadWhatIsNew();
        return [.. known.Values.Select(read => read.Sitter).OfType<Sitter>().Select(sitter => users.Count == 0 ? sitter : sitter with
        {
            NeedsWheelchairPlace = users.ContainsKey(sitter.Id),
            CompanionOf = companions.TryGetValue(sitter.Id, out var user) ? user : null,
        })];
    }

    /// <summary>One attendee; null where there is none or they are not expected.</summary>
    public async ValueTask<Sitter?> Find(AttendeeId id) =>
        RowKey.IsPart(id.Text) && await attendees.Find(partition, id.Text, CancellationToken.None) is { } read ? Of(id, read.State) : null;

    private async ValueTask ReadWhatIsNew()
    {
        if (seen is not null && await attendees.Changed(partition, seen, CancellationToken.None) is { } changed)
        {
            await Read(changed.Ids);
            seen = changed.Until;
            return;
        }
        // The moment comes first: what changes during the walk is read once more the next time.
        var begins = await attendees.Changed(partition, null, CancellationToken.None);
        await Compare();
        seen = begins?.Until;
    }

    private async ValueTask Compare()
    {
        if (known.Count == 0)
            await foreach (var read in attendees.All(partition, CancellationToken.None)) Take(read);
        var fresh = new List<string>();
        await foreach (var (id, n) in attendees.Counts(partition, CancellationToken.None))
            if (!known.TryGetValue(id, out var last) || last.N != n)
                fresh.Add(id);
        await Read(fresh);
    }

    private async ValueTask Read(IEnumerable<string> ids)
    {
        foreach (var id in ids)
            if (await attendees.Find(partition, id, CancellationToken.None) is { } read) Take(read);
    }

    private void Take(StoredThing<Attendee> read) => known[read.Id] = (read.N, Of(new(read.Id), read.State));

    private static Sitter? Of(AttendeeId id, Attendee attendee) =>
        attendee is { Registration: { } who, IsErased: false } && (attendee.Invitation.MayBeAdmitted() || attendee.Attendance.EverInside)
            ? new(
                id,
                who.Role,
                who.Rank ?? RankPresets.CentralBody.RankOf(who.Position, who.Unit),
                who.Unit,
                VietnameseOrder.KeyOfName(who.Name),
                attendee.Attendance.Inside is not null)
            : null;
}
