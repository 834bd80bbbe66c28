using Laurel.Domain.Attendees;
using Laurel.Grains.Conferences;

namespace Laurel.Grains.Attendees;

/// <summary>What lists and pages are told of an attendee.</summary>
public static class AttendeeItems
{
    /// <summary>The line in a list; null for somebody who is not registered (yet). The seat is the hall's to say.</summary>
    public static AttendeeItem? Of(AttendeeId id, Attendee attendee)
    {
        if (attendee is not { Registration: { } registration, Badge: { } badge }) return null;
        var (inside, first) = (attendee.Attendance.Inside, attendee.Attendance.FirstEntry);
        return new(
            id,
            registration,
            attendee.Status,
            null,
            badge.TypedCode.Text,
            badge.Version,
            inside is not null,
            first?.At,
            inside?.Gate.Text,
            first?.Gate.Text,
            attendee.ToReconcile.Count,
            Of(attendee.Rehearsed),
            attendee.BadgeHandedOverAt is not null,
            attendee.Requested is not null);
    }

    private static RehearsedItem? Of(Rehearsed? rehearsed)
    {
        if (rehearsed is not { Number: var number, Attendance: var seen }) return null;
        var (inside, first) = (seen.Inside, seen.FirstEntry);
        return new(number, inside is not null, first?.At, inside?.Gate.Text, first?.Gate.Text);
    }

    /// <summary>All that is held; null for somebody who is not registered.</summary>
    public static AttendeeView? View(AttendeeId id, long n, Attendee attendee) => attendee is { Registration: { } registration, Badge: { } badge }
        ? new(
            id,
            n,
            registration,
            attendee.Status,
            new(badge.Version, badge.QrText, badge.TypedCode.Text),
            attendee.Attendance.Inside is not null,
            attendee.Attendance.FirstEntry?.At,
            BadgeHandedOverAt: attendee.BadgeHandedOverAt,
            Requested: attendee.Requested)
        : null;

    /// <summary>The kept passages and what is to be reconciled among them.</summary>
    public static PassagesView? Passages(long n, Attendee attendee) => attendee.Registration is null
        ? null
        : new(n, attendee.Attendance.Recent, attendee.ToReconcile);
}
