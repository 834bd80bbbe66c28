using Laurel.Client.Web.Http;
using Laurel.Documents.Attendees;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Seating;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Attendees;

/// <summary>One person's badge as it would be printed now.</summary>
/// <param name="Why">Why it is to be printed again; empty where the printed one is still right.</param>
/// <param name="IsRefused">Signed by a key that is refused by now: no door takes it.</param>
internal sealed record PrintableBadge(AttendeeId Attendee, BadgeModel Badge, IReadOnlyList<PaperChange> Why, bool IsRefused = false)
{
    public PrintedLine Line => new(Attendee, Badge.Content(), Badge.Parts());
}

/// <summary>What is printed of a conference's people, gathered from the lists and from each attendee's badge in use.</summary>
internal static class Printing
{
    private const int AtOnce = 64;

    /// <summary>In the order asked for; null where <paramref name="refused"/> was told why.</summary>
    /// <param name="paper">Tells which design counts as changed.</param>
    /// <param name="only">Nobody else's is gathered; null for all.</param>
    public static async Task<IReadOnlyList<PrintableBadge>?> Badges(
        string conference, Edge edge, Action<Refusal> refused, PrintFilter filter, BadgePaper? paper = null, IReadOnlySet<AttendeeId>? only = null)
    {
        if (await Expected.Of(conference, edge, refused, filter.Query) is not { } expected) return null;
        var (onLines, refusal) = await filter.OnLines(conference, edge);
        if (refusal is not null)
        {
            refused(refusal);
            return null;
        }
        var people = expected.Named.Where(item =>
            filter.Takes(item, expected.Conference) && onLines?.Contains(item.Id) != false && only?.Contains(item.Id) != false);
        var badges = new List<PrintableBadge>();
        foreach (var some in people.Chunk(AtOnce))
            badges.AddRange((await Task.WhenAll(some.Select(item => Badge(expected.Plan, conference, item.Id, item.Seat, edge)))).OfType<PrintableBadge>());
        return [.. (await Compared(conference, edge, badges, paper ?? BadgePaper.A6)).Where(filter.Takes)];
    }

    /// <summary>The mark of the design that this paper is printed in.</summary>
    public static async Task<string> Mark(string conference, Edge edge, BadgePaper paper) =>
        paper.MarkOf((await edge.Ask(() => edge.Grains.BadgeDesigns(conference).Get())).Design);

    private static async Task<IEnumerable<PrintableBadge>> Compared(string conference, Edge edge, List<PrintableBadge> badges, BadgePaper paper)
    {
        var mark = await Mark(conference, edge, paper);
        var changes = (await edge.Ask(() => edge.Grains.PrintRuns(conference).Changes(PrintKind.Badges, [.. badges.Select(badge => badge.Line)], mark)))
            .ToDictionary(changed => changed.Attendee, changed => changed.Why);
        return badges.Select(badge => badge with { Why = changes.TryGetValue(badge.Attendee, out var why) ? why : [] });
    }

    public static async Task<PrintableBadge?> Badge(ConferencePlan plan, string conference, AttendeeId id, SeatId? seat, Edge edge) =>
        await edge.Ask(() => edge.Grains.Attendee(conference, id.Text).Get()) is { } attendee
            ? new(id, BadgeModel.Of(plan, attendee.Registration, seat, attendee.Badge.QrText, attendee.Badge.TypedCode), [], attendee.Badge.IsRefused)
            : null;

    /// <summary>Gives a new badge to everybody whose badge was signed by a key that is refused now: who they are; null where <paramref name="refused"/> was told why.</summary>
    public static async Task<IReadOnlyList<string>?> Reissue(string conference, CommandId command, Edge edge, Action<Refusal> refused)
    {
        if (await Expected.Of(conference, edge, refused) is not { } expected) return null;
        var reissued = new List<string>();
        foreach (var item in expected.Named)
        {
            var attendee = edge.Grains.Attendee(conference, item.Id.Text);
            if (await edge.Ask(attendee.Get) is not { Badge.IsRefused: true }) continue;
            var receipt = await edge.Ask(() => attendee.WithdrawBadge(new(command.Step(item.Id.Text), "khóa ký thẻ bị thu hồi")));
            if (receipt.Accepted) reissued.Add(item.Id.Text);
        }
        return reissued;
    }

    /// <summary>The attendance list's people in the order of its paper.</summary>
    public static async Task<IReadOnlyList<AttendeeItem>?> Attendance(string conference, Edge edge, Action<Refusal> refused, PrintFilter filter) =>
        await Expected.Of(conference, edge, refused, filter.Query) is { } expected
            ? AttendanceList.Ordered([.. expected.Everybody.Where(item => filter.Takes(item, expected.Conference))], item => item.Registration)
            : null;
}
