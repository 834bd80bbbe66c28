using System.Collections.Immutable;
using Laurel.Domain.Attendees;

namespace Laurel.Domain.Certificates;

/// <summary>How its copies end: on a tray and handed over, collected later, spoiled, or held back.</summary>
public sealed partial record Certificate
{
    private const int LongestText = 200;

    /// <summary>Copies of which nobody said what became of them: another one was printed after, or the certificate is no longer in force.</summary>
    public ImmutableArray<int> Unaccounted => [.. Enumerable.Range(1, Copies).Where(copy => !IsAccounted(copy))];

    /// <summary>Why a paper may not be laid on its tray; null where it may.</summary>
    /// <remarks>
    /// Refused: <c>certificate.revoked</c>, <c>certificate.replaced</c>, <c>certificate.not-printed</c>, <c>certificate.copy-spoiled</c>,
    /// <c>certificate.wrong-step</c> once it was handed over; <c>certificate.not-sealed</c> unless somebody confirms that the paper in hand bears
    /// signature and seal.
    /// </remarks>
    public static Refusal? NotForStage(CertificateStatus status, PaperState paper, bool confirmed) => (status, paper) switch
    {
        (CertificateStatus.Revoked, _) => CertificateRefusals.IsRevoked,
        (CertificateStatus.Replaced, _) => CertificateRefusals.IsReplaced,
        (_, PaperState.Planned) => CertificateRefusals.NotPrinted,
        (_, PaperState.Spoiled) => CertificateRefusals.CopySpoiled,
        (_, PaperState.Printed) when !confirmed => CertificateRefusals.NotSealed,
        (_, PaperState.Printed or PaperState.SignedSealed or PaperState.Staged) => null,
        _ => CertificateRefusals.WrongStep(paper),
    };

    /// <summary>Records what became of a copy that nobody accounted for: spoiled, with a reason, or held back.</summary>
    /// <remarks>Refused: <c>certificate.reason-missing</c>, <c>certificate.copy-accounted</c>. The same said again is nothing new.</remarks>
    public Ruling<CertificateEvent> AccountFor(int copy, CopyEnd end, string? reason, DateTimeOffset at)
    {
        if (Content is null) return CertificateRefusals.Unknown;
        var said = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        if (Accounts.Any(known => (known.Copy, known.End, known.Reason) == (copy, end, said))) return Ruling<CertificateEvent>.NothingNew;
        if (!Unaccounted.Contains(copy)) return CertificateRefusals.CopyAccounted;
        var isWrong = said is null ? end is CopyEnd.Spoiled : !TypedText.IsNote(said);
        return isWrong ? CertificateRefusals.ReasonMissing : new CopyAccounted(copy, end, said, at);
    }

    /// <summary>Records who came for a certificate that was left for later, when, and with which paper.</summary>
    /// <remarks>
    /// One issued anew is collected too, once it is printed. Refused: <c>certificate.revoked</c>, <c>certificate.replaced</c>,
    /// <c>certificate.collection-incomplete</c>, <c>certificate.date-invalid</c>, <c>certificate.wrong-step</c>.
    /// </remarks>
    public Ruling<CertificateEvent> Collect(string? receiver, string? paper, DateOnly on, DateTimeOffset at) =>
        NotInForce is { } refusal ? refusal
        : !IsSaid(receiver) || !IsSaid(paper) ? CertificateRefusals.CollectionIncomplete
        : Collection is { } known && (known.Receiver, known.Paper, known.On) == (receiver!.Trim(), paper!.Trim(), on) ? Ruling<CertificateEvent>.NothingNew
        : !IsDay(on, at) ? CertificateRefusals.DateInvalid
        : IsAwaitingCollection ? new CertificateCollected(new(receiver!.Trim(), paper!.Trim(), on), at)
        : WrongStep;

    public Ruling<CertificateEvent> TellCollection() =>
        Next is CertificateStep.TellCollection ? new CollectionTold() : Ruling<CertificateEvent>.NothingNew;

    private bool IsAwaitingCollection => Paper is PaperState.CollectedLater
        || (Content!.Replaces is not null && Paper is PaperState.Printed or PaperState.SignedSealed or PaperState.Staged);

    private bool IsAccounted(int copy) =>
        Papers.Any(record => record.Copy == copy && record.State is PaperState.Spoiled) || Accounts.Any(known => known.Copy == copy)
        || (copy == Copies && (Status is CertificateStatus.Valid || Paper is not (PaperState.Printed or PaperState.SignedSealed or PaperState.Staged)));

    private static bool IsSaid(string? text) => TypedText.IsLine(text, LongestText);
}

/// <summary>What became of a copy that was neither delivered nor spoiled when another one was printed.</summary>
public enum CopyEnd
{
    /// <summary>Of no use, and destroyed (hỏng, hủy).</summary>
    Spoiled,

    /// <summary>Held back by the office (giữ lại).</summary>
    Held,
}

/// <param name="Reason">Of a spoiled one why; of a held one where it lies, or nothing.</param>
public sealed record CopyAccount(int Copy, CopyEnd End, DateTimeOffset At, [property: Personal] string? Reason);

/// <summary>That somebody came for a certificate later.</summary>
/// <param name="Paper">What the receiver showed: an introduction, a letter of authority, an identity paper by its kind.</param>
/// <param name="On">The day, by the office's word.</param>
/// <param name="Told">The dossier has heard of it.</param>
public sealed record Collection([property: Personal] string Receiver, [property: Personal] string Paper, DateOnly On, bool Told = false);
