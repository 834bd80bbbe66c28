using Laurel.Domain.Doors;

namespace Laurel.Domain.Attendees;

/// <summary>What one rehearsal (tổng duyệt) saw of an attendee, apart from everything real.</summary>
/// <param name="Number">The rehearsal's; whoever reads asks for a number, so what an ended one left is never seen.</param>
public sealed record Rehearsed(int Number, Attendance Attendance)
{
    /// <summary>The passages of a rehearsal; none of any other.</summary>
    public static Attendance Of(Rehearsed? known, int number) => known?.Number == number ? known.Attendance : Attendance.None;

    /// <summary>With one more scan: of a later rehearsal it begins anew, of an earlier one it is too late and counts for nothing.</summary>
    internal static Rehearsed With(Rehearsed? known, RehearsedScan scanned) =>
        known is not null && scanned.Rehearsal < known.Number ? known
        : new(scanned.Rehearsal, scanned.Passage.Void ? Of(known, scanned.Rehearsal) : Of(known, scanned.Rehearsal).With(scanned.Passage));
}
