using Laurel.Documents.Attendees;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Attendees;

/// <summary>How far the printing of badges is, and how many of the printed ones send their bearers to an old seat; told by lists, so that no badge is asked for.</summary>
/// <param name="Printed">Of those expected, whose badge was printed at least once.</param>
/// <param name="Missing">Of those expected, whose badge never was.</param>
/// <param name="OldSeats">Printed badges that name another seat than their bearers have now, or one where they have none.</param>
/// <param name="OldHeadings">Printed badges that say another title, organizer, place or day than the conference has now.</param>
/// <param name="Old">Printed badges that do the one or the other.</param>
public sealed record PrintedBadges(int Printed, int Missing, int OldSeats, int OldHeadings = 0, int Old = 0)
{
    public static PrintedBadges None { get; } = new(0, 0, 0);

    /// <summary>What whoever prints no badges is told: how many people's were printed at least once.</summary>
    public static PrintedBadges Counted(int printed, int expected) => new(printed, Math.Max(0, expected - printed), 0);

    /// <param name="expected">Everybody for whom badges are printed.</param>
    public static async Task<PrintedBadges> Of(ConferencePlan plan, IReadOnlyList<AttendeeItem> expected, IPrintRuns runs)
    {
        // Errata compare part by part (decision record 0150). What a list does not know, the code, is left empty here, differs from every print, and is not looked at.
        List<PrintedLine> lines = [.. expected.Select(item => new PrintedLine(
            item.Id, "", BadgeModel.Of(plan, item.Registration, item.Seat, qrText: "", typedCode: "").Parts()))];
        var changes = await runs.Changes(PrintKind.Badges, lines, null);
        var missing = changes.Count(changed => changed.Why.Contains(PaperChange.NotPrinted));
        int Changed(params PaperChange[] what) => changes.Count(changed => changed.Why.Any(why => what.Contains(why)));
        return new(expected.Count - missing, missing, Changed(PaperChange.Seat), Changed(PaperChange.Heading), Changed(PaperChange.Seat, PaperChange.Heading));
    }
}
