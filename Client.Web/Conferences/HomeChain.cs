using Laurel.Client.Web.Attendees;
using Laurel.Domain.Citations;
using Laurel.Grains.Citations;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Conferences;

/// <summary>The twelve links from list to stage, each with its count and how far it is; read off the facts.</summary>
public static class HomeChain
{
    /// <summary>From the list to the door, for whoever may read lists.</summary>
    public static IReadOnlyList<ChainStep> People(ConferenceCounts counts, PresenceView presence, PrintedBadges badges, bool prints, bool receives) =>
    [
        Step("Danh sách", counts.Attendees, "/attendees"),
        Step("Đoàn", counts.Units, "/attendees?sort=unit"),
        Step("Đăng ký", presence.Expected, "/attendees") with { Note = Some(counts.Attendees - presence.Expected, "{0} không dự"), NoteCount = counts.Attendees - presence.Expected },
        Step("Chỗ ngồi", counts.Seated, "/seating", presence.Expected - counts.Seated, "{0} chưa có ghế"),
        Badges(badges, presence.Expected, prints ? "/badges" : "/attendees"),
        Of("Đón tiếp", presence.Inside, presence.Admitted, presence.Expected, receives ? "/reception" : "/presence"),
    ];

    /// <summary>From the dossiers to the stage, for whoever may read awards.</summary>
    public static IReadOnlyList<ChainStep> Awards(IReadOnlyList<CitationItem> citations, IReadOnlyList<DecisionView> decisions, bool seesStage)
    {
        var passed = citations.Count(Passed);
        var registered = citations.Count(citation => citation.RegisterNumber is not null);
        var issued = citations.Count(citation => citation.Serial is not null);
        var presented = citations.Count(citation => citation.Status == CitationStatus.Presented);
        return
        [
            Step("Hồ sơ", citations.Count, "/citations"),
            Step("Hội đồng", passed, "/council") with { Note = passed > 0 && passed == citations.Count ? "đều đạt" : null },
            Step("Quyết định", decisions.Count(decision => decision.Number is not null), "/decisions") with { Note = decisions.FirstOrDefault(decision => decision.Number is not null)?.Number },
            Step("Sổ vàng", registered, "/decisions"),
            Step("Bằng", issued, "/decisions", passed - issued, "{0} chưa cấp"),
            Of("Sân khấu", presented, presented, issued, seesStage ? "/ceremony" : "/decisions"),
        ];
    }

    private static ChainStep Badges(PrintedBadges badges, int expected, string path) => badges.OldSeats > 0
        ? new("Thẻ", badges.Printed, StepTone.Wait, "{0} mang ghế cũ", $"{path}?changedOnly=true", badges.OldSeats)
        : Of("Thẻ", badges.Printed, badges.Printed, expected, path);

    private static bool Passed(CitationItem citation) =>
        citation.Status is >= CitationStatus.VotedPassed and not CitationStatus.VotedFailed and not CitationStatus.Refused;

    /// <summary>A link that is done where there is anything, and waits for what is missing.</summary>
    private static ChainStep Step(string title, int count, string path, int missing = 0, string? waiting = null) =>
        new(title, count, count == 0 ? StepTone.Ahead : missing > 0 ? StepTone.Wait : StepTone.Done, Some(missing, waiting), path, missing);

    /// <summary>A link that fills up to a number expected.</summary>
    private static ChainStep Of(string title, int shown, int done, int expected, string path) =>
        new(title, shown, done == 0 ? StepTone.Ahead : done >= expected ? StepTone.Done : StepTone.Now, Some(expected, "trên {0}"), path, expected);

    private static string? Some(int count, string? note) => count > 0 ? note : null;
}
