using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Attendees;

namespace Laurel.Grains.Seating;

/// <summary>Who is expected, read from the attendees' heads; a head whose event count is that of the last time is not read again.</summary>
internal sealed class Sitters(AggregateContext context, string partition)
{
    private readonly Heads<Attendee, AttendeeEvent> attendees = new(AttendeeGrain.Thing, context);
    private readonly Dictionary<string, (long N, Sitter? Sitter)> known = [];

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
        Storage.RowKey.IsPart(id.Text) && await attendees.Find(partition, id.Text, CancellationToken.None) is { } read ? Of(id, read.State) : null;

    private async ValueTask ReadWhatIsNew()
    {
        if (known.Count == 0)
            await foreach (var read in attendees.All(partition, CancellationToken.None)) Take(read);
        var fresh = new List<string>();
        await foreach (var (id, n) in attendees.Counts(partition, CancellationToken.None))
            if (!known.TryGetValue(id, out var last) || last.N != n)
                fresh.Add(id);
        foreach (var id in fresh)
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
