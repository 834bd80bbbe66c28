using Laurel.Client.Web.Http;
using Laurel.Documents.Attendees;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Seating;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Attendees;

/// <summary>One person's badge as it would be printed now.</summary>
internal sealed record PrintableBadge(AttendeeId Attendee, BadgeModel Badge)
{
    public PrintedLine Line => new(Attendee, Badge.Content());
}

/// <summary>What is printed of a conference's people, gathered from the lists and from each attendee's badge in use.</summary>
internal static class Printing
{
    private const int AtOnce = 64;

    /// <summary>In the order asked for; null where <paramref name="refused"/> was told why.</summary>
    public static async Task<IReadOnlyList<PrintableBadge>?> Badges(string conference, Edge edge, Action<IResult> refused, ListQuery query)
    {
        if (await Expected.Of(conference, edge, refused, query) is not { } expected) return null;
        var badges = new List<PrintableBadge>(expected.Everybody.Count);
        foreach (var some in expected.Everybody.Chunk(AtOnce))
            badges.AddRange((await Task.WhenAll(some.Select(item => Badge(expected.Plan, conference, item.Id, item.Seat, edge)))).OfType<PrintableBadge>());
        return badges;
    }

    public static async Task<PrintableBadge?> Badge(ConferencePlan plan, string conference, AttendeeId id, SeatId? seat, Edge edge) =>
        await edge.Ask(() => edge.Grains.Attendee(conference, id.Text).Get()) is { } attendee
            ? new(id, BadgeModel.Of(plan, attendee.Registration, seat, attendee.Badge.QrText, attendee.Badge.TypedCode))
            : null;

    /// <summary>The attendance list's people in the order of its paper.</summary>
    public static async Task<IReadOnlyList<AttendeeItem>?> Attendance(string conference, Edge edge, Action<IResult> refused, ListQuery query) =>
        await Expected.Of(conference, edge, refused, query) is { } expected
            ? AttendanceList.Ordered(expected.Everybody, item => item.Registration)
            : null;
}
