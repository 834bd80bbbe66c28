using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Attendees;

namespace Laurel.Grains.Seating;

/// <summary>Who is expected, read from the attendees' heads.</summary>
internal sealed class Sitters(AggregateContext context, string partition)
{
    private readonly Heads<Attendee, AttendeeEvent> attendees = new(AttendeeGrain.Thing, context);

    /// <summary>Everybody who is expected, with what the command says of wheelchairs.</summary>
    public async ValueTask<List<Sitter>> Expected(ArrangeHall command)
    {
        var users = (command.Wheelchairs ?? []).DistinctBy(user => user.Attendee).ToDictionary(user => user.Attendee, user => user.Companion);
        var companions = users.Where(user => user.Value is not null).DistinctBy(user => user.Value).ToDictionary(user => user.Value!.Value, user => user.Key);
        var sitters = new List<Sitter>();
        await foreach (var read in attendees.All(partition, CancellationToken.None))
            if (Of(new(read.Id), read.State) is { } sitter)
                sitters.Add(sitter with
                {
                    NeedsWheelchairPlace = users.ContainsKey(sitter.Id),
                    CompanionOf = companions.TryGetValue(sitter.Id, out var user) ? user : null,
                });
        return sitters;
    }

    /// <summary>One attendee; null where there is none or they are not expected.</summary>
    public async ValueTask<Sitter?> Find(AttendeeId id) =>
        Storage.RowKey.IsPart(id.Text) && await attendees.Find(partition, id.Text, CancellationToken.None) is { } read ? Of(id, read.State) : null;

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
