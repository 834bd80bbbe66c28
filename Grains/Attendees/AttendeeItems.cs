using Laurel.Domain.Attendees;
using Laurel.Grains.Conferences;

namespace Laurel.Grains.Attendees;

/// <summary>What lists and pages are told of an attendee.</summary>
public static class AttendeeItems
{
    /// <summary>The line in a list; null for somebody who is not registered (yet). The seat is the hall's to say.</summary>
    public static AttendeeItem? Of(AttendeeId id, Attendee attendee) => attendee is { Registration: { } registration, Badge: { } badge }
        ? new(
            id,
            registration,
            attendee.Status,
            null,
            badge.TypedCode.Text,
            badge.Version,
            attendee.Attendance.Inside is not null,
            attendee.Attendance.FirstEntry?.At,
            attendee.Attendance.Inside?.Gate.Text,
            attendee.Attendance.FirstEntry?.Gate.Text,
            attendee.ToReconcile.Count,
            Of(attendee.Rehearsed),
            attendee.BadgeHandedOverAt is not null,
            attendee.Requested is not null)
        : null;

    private static RehearsedItem? Of(Rehearsed? rehearsed) => rehearsed is { Number: var number, Attendance: var seen }
        ? new(number, seen.Inside is not null, seen.FirstEntry?.At, seen.Inside?.Gate.Text, seen.FirstEntry?.Gate.Text)
        : null;

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
