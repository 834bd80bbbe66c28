using Laurel.Domain.Citations;
using Laurel.Grains.Citations;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Conferences;

/// <summary>The twelve links from list to stage, each with its count and how far it is.</summary>
public static class HomeChain
{
    public static IReadOnlyList<ChainStep> Of(
        ConferenceCounts counts,
        PresenceView presence,
        IReadOnlyList<CitationItem> citations,
        IReadOnlyList<DecisionView> decisions)
    {
        var passed = citations.Count(Passed);
        var numbered = decisions.FirstOrDefault(decision => decision.Number is not null);
        var issued = citations.Count(citation => citation.Serial is not null);
        var registered = citations.Count(citation => citation.RegisterNumber is not null);
        var presented = citations.Count(citation => citation.Status == CitationStatus.Presented);
        return
        [
            Step("Danh sách", counts.Attendees, counts.Attendees > 0, null, "/attendees"),
            Step("Đoàn", counts.Units, counts.Units > 0, null, "/attendees?sort=unit"),
            Step("Đăng ký", presence.Expected, presence.Expected > 0, Gap(counts.Attendees - presence.Expected, "không dự"), "/attendees"),
            Step("Chỗ ngồi", counts.Seated, counts.Seated > 0 && counts.Seated >= presence.Expected, Gap(presence.Expected - counts.Seated, "chưa có ghế"), "/seating"),
            Step("Thẻ", presence.Expected, presence.Expected > 0, null, "/attendees"),
            Doors(presence),
            Step("Hồ sơ", citations.Count, citations.Count > 0, null, "/citations"),
            Step("Hội đồng", passed, citations.Count > 0 && passed == citations.Count, passed == citations.Count && passed > 0 ? "đều đạt" : null, "/council"),
            Step("Quyết định", decisions.Count, numbered is not null, numbered?.Number, "/decisions"),
            Step("Sổ vàng", registered, registered > 0, null, "/decisions"),
            Step("Bằng", issued, issued > 0, Gap(passed - issued, "chưa cấp"), "/decisions"),
            new ChainStep("Sân khấu", presented, Tone(issued > 0 && presented == issued, presented > 0), issued > 0 ? $"trên {issued}" : null, "/ceremony"),
        ];
    }

    private static bool Passed(CitationItem citation) =>
        citation.Status is >= CitationStatus.VotedPassed and not CitationStatus.VotedFailed and not CitationStatus.Refused;

    private static ChainStep Doors(PresenceView presence) => new(
        "Đón tiếp",
        presence.Inside,
        Tone(presence.Expected > 0 && presence.Admitted >= presence.Expected, presence.Admitted > 0),
        presence.Expected > 0 ? $"trên {presence.Expected}" : null,
        "/reception");

    private static ChainStep Step(string title, int count, bool done, string? note, string path) =>
        new(title, count, done && !Missing(note) ? StepTone.Done : note is not null && Missing(note) ? StepTone.Wait : count > 0 ? StepTone.Now : StepTone.Ahead, note, path);

    private static bool Missing(string? note) => note is not null && note.Contains("chưa", StringComparison.Ordinal);

    private static string? Gap(int missing, string what) => missing > 0 ? $"{missing} {what}" : null;

    private static StepTone Tone(bool done, bool begun) => done ? StepTone.Done : begun ? StepTone.Now : StepTone.Ahead;
}
