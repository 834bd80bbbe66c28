using Laurel.Domain.Attendees;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Grains.Certificates;

namespace Laurel.Client.Web.Certificates;

/// <param name="Serials">Which of the decision's; null for all that are in force.</param>
public sealed record SomeBody(IReadOnlyList<string>? Serials = null);

public sealed record ReasonBody(string? Reason = null);

/// <param name="Kind">lost (cấp lại) or exchanged (cấp đổi).</param>
/// <param name="On">The day of the new one; today where nothing is said.</param>
/// <param name="Correction">What the new one says instead; null where it says the same.</param>
public sealed record ReissueBody(ReissueKind Kind, string? Reason = null, DateOnly? On = null, CorrectionBody? Correction = null);

/// <summary>Only what changes; the form of award stays.</summary>
public sealed record CorrectionBody(
    string? Honorific = null, string? Name = null, string? PositionAndUnit = null, string? Achievement = null)
{
    /// <summary>The nomination with these changes, as a list's texts are read.</summary>
    public Nomination On(Nomination given) => given with
    {
        Honorific = Said(Honorific) ?? given.Honorific,
        Name = Said(Name) ?? given.Name,
        PositionAndUnit = Said(PositionAndUnit) ?? given.PositionAndUnit,
        Achievement = Said(Achievement) ?? given.Achievement,
    };

    private static string? Said(string? text) => text is null ? null : TypedText.Clean(text);
}

/// <param name="Run">The print run; its sheets are certificates.pdf?for=print&amp;run=….</param>
public sealed record StepAnswer(string? Run, IReadOnlyList<StepResult> Results);

/// <param name="Copy">Which copy it was; null where none was printed.</param>
/// <param name="Code">Why not; null where done.</param>
public sealed record StepResult(string Serial, int? Copy, string? Code);

/// <param name="End">spoiled, with a reason, or held.</param>
public sealed record CopyBody(CopyEnd End, string? Reason = null);

/// <param name="Receiver">Who came for it.</param>
/// <param name="Paper">What was shown: an introduction, a letter of authority, an identity paper by its kind.</param>
/// <param name="On">The day; today where nothing is said.</param>
public sealed record CollectBody(string? Receiver = null, string? Paper = null, DateOnly? On = null);

/// <summary>That somebody came for a certificate later.</summary>
public sealed record CollectionAnswer(string Receiver, string Paper, DateOnly On)
{
    public static CollectionAnswer? Of(Collection? held) => held is null ? null : new(held.Receiver, held.Paper, held.On);
}

public sealed record ReissuedAnswer(string Serial, int Register, string Replaces);

/// <param name="Copies">Printed so far, spoiled ones included.</param>
/// <param name="Replaces">The serial of the one it was issued instead of.</param>
/// <param name="Electronic">Whether it was signed for its recipient.</param>
/// <param name="Unaccounted">Copies of which nobody said what became of them.</param>
/// <param name="Held">Copies that the office holds back.</param>
/// <param name="Collected">Who came for it later; null before that.</param>
public sealed record CertificateAnswer(
    string Serial,
    string Citation,
    int Register,
    HonoreeKind Kind,
    string Name,
    CertificateStatus Status,
    PaperState Paper,
    int Copies,
    int Spoiled,
    string? Replaces,
    string? ReplacedBy,
    bool Electronic,
    IReadOnlyList<PaperRecord> Records,
    IReadOnlyList<int> Unaccounted,
    int Held,
    CollectionAnswer? Collected)
{
    public static CertificateAnswer Of(CertificateLife life)
    {
        var (view, content) = (life.View, life.View.Content);
        return new(
            content.Serial.Text, content.Citation.Text, content.RegisterNumber, content.Nomination.Kind, content.Nomination.Name, view.Status,
            life.Paper, life.Copies, life.Spoiled(), content.Replaces?.Serial.Text,
            view.ReplacedBy?.Text, life.SignedElectronically, life.Records, life.Unaccounted,
            life.Accounts.Count(one => one.End is CopyEnd.Held), CollectionAnswer.Of(life.Collection));
    }
}

/// <summary>What a certificate's life says in figures.</summary>
public static class CopyCounts
{
    /// <summary>Copies of no use, whenever that was said of them.</summary>
    public static int Spoiled(this CertificateLife life) =>
        life.Records.Count(record => record.State is PaperState.Spoiled) + life.Accounts.Count(one => one.End is CopyEnd.Spoiled);

    /// <summary>Whether it waits for the printer: in force, and no copy is of use. One that was issued anew does, until it is printed itself.</summary>
    public static bool IsToPrint(this CertificateLife life) =>
        life is { View.Status: CertificateStatus.Valid, Paper: PaperState.Planned or PaperState.Spoiled };
}
