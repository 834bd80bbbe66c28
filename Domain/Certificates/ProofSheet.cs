using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Certificates;

/// <summary>The words of one certificate that its unit looks over before printing, as they will stand there.</summary>
public sealed record ProofLine(
    CitationId Citation,
    [property: Personal] string Called,
    [property: Personal] string PositionAndUnit,
    string Form,
    [property: Personal] string Achievement)
{
    public static ProofLine Of(CitationId citation, Nomination nomination) => new(
        citation, nomination.Honorific.Length > 0 ? $"{nomination.Honorific} {nomination.Name}" : nomination.Name, nomination.PositionAndUnit,
        nomination.Form, nomination.Achievement);
}

/// <summary>The unit (đơn vị) that looks over a name: a person's, or the body itself.</summary>
/// <param name="Key">The same for the same words in any case; a key part.</param>
public sealed record ProofUnit(string Key, string Name)
{
    public static ProofUnit Of(Nomination nomination) => Named(AwardReport.UnitOf(nomination));

    /// <summary>The unit of this name, however it is spelt.</summary>
    public static ProofUnit Named(string name)
    {
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(VietnameseOrder.KeyOf(name)));
        return new($"u{Base32.Of(hash.AsSpan(0, 15)).ToLowerInvariant()}", name);
    }
}

/// <summary>Which dossiers' words are looked over.</summary>
public static class ProofScope
{
    /// <summary>Whether a dossier that stands so is on its way to a certificate.</summary>
    public static bool IsOnItsWay(CitationStatus status) => status is not CitationStatus.VotedFailed && IsShownToItsUnit(status);

    /// <summary>Whether a unit sees it by its own link: as the others, and one that did not pass until its notice, so that no vote shows by what is missing.</summary>
    public static bool IsShownToItsUnit(CitationStatus status) => status is not (
        CitationStatus.Draft or CitationStatus.Returned or CitationStatus.Refused or CitationStatus.Revoked);
}

/// <summary>How a unit's approval came.</summary>
public enum ProofMeans
{
    /// <summary>The sheet came back signed.</summary>
    OnPaper,

    /// <summary>Said to whoever entered it: on this page, by telephone, by message.</summary>
    ByPage,

    /// <summary>The unit itself, by its own link.</summary>
    ByLink,
}

/// <param name="By">Who of the unit approved.</param>
/// <param name="Lines">Exactly what was approved; another word later is not.</param>
public sealed record ProofApproval([property: Personal] string By, ProofMeans Means, DateTimeOffset At, ImmutableArray<ProofLine> Lines);

/// <summary>What a line is to read, as whoever asks for a correction wrote it; the office makes it so, or says why not.</summary>
public sealed record ProofWords([property: Personal] string Called, [property: Personal] string PositionAndUnit, [property: Personal] string Achievement)
{
    private const int LongestCalled = 260, LongestText = 1_000;

    public static ProofWords Of(ProofLine line) => new(line.Called, line.PositionAndUnit, line.Achievement);

    /// <summary>As typed over a line: what is null, or differs in spaces alone, stays as the line reads.</summary>
    public static ProofWords Typed(ProofLine line, string? called, string? positionAndUnit, string? achievement)
    {
        return new(Over(line.Called, called), Over(line.PositionAndUnit, positionAndUnit), Over(line.Achievement, achievement));

        static string Over(string reads, string? typed) =>
            typed is null || TypedText.Clean(typed) == TypedText.Clean(reads) ? reads : TypedText.Clean(typed);
    }

    internal bool IsSound => Called.Trim().Length is > 0 and <= LongestCalled && PositionAndUnit.Length <= LongestText && Achievement.Length <= LongestText
        && !$"{Called}{PositionAndUnit}{Achievement}".Any(char.IsControl);
}

/// <summary>Something to be put right before printing.</summary>
/// <param name="Asked">The line as it stood then: once it stands otherwise, the correction is made.</param>
/// <param name="Reason">Empty where the text says it all.</param>
/// <param name="Answer">Why it stays as it is; null while nobody said so.</param>
/// <param name="Proposed">What it is to read; null where only the reason was given.</param>
public sealed record ProofCorrection(
    ProofLine Asked, [property: Personal] string Reason, DateTimeOffset At, [property: Personal] string? Answer = null, ProofWords? Proposed = null);

/// <summary>A line that was approved in other words than it stands in now.</summary>
/// <param name="Approved">What the unit approved last.</param>
public sealed record Erratum(ProofLine Approved, ProofLine Now);

/// <summary>How a unit's names stand.</summary>
public enum ProofStanding
{
    /// <summary>Nobody has approved them yet.</summary>
    Open,

    /// <summary>A correction was asked for and not made.</summary>
    ToCorrect,

    /// <summary>Approved, but a line was added or reads otherwise since.</summary>
    Changed,
    Approved,
}

/// <summary>What happens to a unit's proof.</summary>
public abstract record ProofEvent;

[EventName("proof-sheet.approved.v1")]
public sealed record ProofApproved(string Unit, ProofApproval Approval) : ProofEvent;

/// <summary>A line goes back with a reason; what was approved is no longer.</summary>
[EventName("proof-sheet.correction-asked.v1")]
public sealed record CorrectionAsked(string Unit, ProofCorrection Correction) : ProofEvent;

/// <summary>The line stays as it is, and why.</summary>
[EventName("proof-sheet.correction-answered.v1")]
public sealed record CorrectionAnswered(CitationId Citation, [property: Personal] string Answer) : ProofEvent;

/// <summary>The names of one unit before they are printed: proofed by the unit itself (DOMAIN 9).</summary>
/// <param name="Approval">Null before, and after a correction was asked for.</param>
/// <param name="Former">What was approved before that.</param>
public sealed record ProofSheet(string? Unit, ProofApproval? Approval, ProofApproval? Former, ImmutableArray<ProofCorrection> Corrections)
    : IEvolves<ProofSheet, ProofEvent>, IPersonal
{
    private const int LongestName = 200, LongestReason = 500;

    public static ProofSheet Nothing { get; } = new(null, null, null, []);

    /// <summary>Records that the unit approved these lines. Refused: <c>proof.empty</c>, <c>proof.nobody</c>, <c>proof.to-correct</c>.</summary>
    public Ruling<ProofEvent> Approve(string unit, ImmutableArray<ProofLine> lines, string? by, ProofMeans means, DateTimeOffset at) =>
        lines.IsEmpty ? ProofRefusals.Empty
        : string.IsNullOrWhiteSpace(by) || by.Length > LongestName ? ProofRefusals.Nobody
        : StandingOf(lines) is ProofStanding.ToCorrect ? ProofRefusals.ToCorrect
        : Approval is { } there && there.By == by && there.Means == means && there.Lines.SequenceEqual(lines) ? Ruling<ProofEvent>.NothingNew
        : new ProofApproved(unit, new(by, means, at, lines));

    /// <summary>Sends a line back with what it is to read, or a reason, or both, and clears the approval. Refused: <c>proof.reason-missing</c>, <c>proof.words-invalid</c>.</summary>
    /// <param name="proposed">What it is to read; null, or the same as it reads, where only the reason is given.</param>
    public Ruling<ProofEvent> AskCorrection(string unit, ProofLine line, string? reason, DateTimeOffset at, ProofWords? proposed = null)
    {
        var (said, words) = (reason?.Trim() ?? "", proposed == ProofWords.Of(line) ? null : proposed);
        return (said.Length == 0 && words is null) || said.Length > LongestReason ? ProofRefusals.ReasonMissing
            : words is { IsSound: false } ? ProofRefusals.WordsInvalid
            : Corrections.Any(there => there.Asked == line && there.Reason == said && there.Proposed == words && there.Answer is null)
                ? Ruling<ProofEvent>.NothingNew
            : new CorrectionAsked(unit, new(line, said, at, Proposed: words));
    }

    /// <summary>Says why a line stays as it is. Refused: <c>proof.no-correction</c>, <c>proof.reason-missing</c>.</summary>
    public Ruling<ProofEvent> Answer(CitationId citation, string? answer) =>
        Corrections.All(there => there.Asked.Citation != citation || there.Answer is not null) ? ProofRefusals.NoCorrection
        : string.IsNullOrWhiteSpace(answer) || answer.Length > LongestReason ? ProofRefusals.ReasonMissing
        : new CorrectionAnswered(citation, answer);

    /// <summary>How the unit's lines stand as they read now.</summary>
    public ProofStanding StandingOf(ImmutableArray<ProofLine> now) =>
        now.Any(IsToCorrect) ? ProofStanding.ToCorrect
        : Approval is null ? ProofStanding.Open
        : now.All(line => Approval.Lines.Contains(line)) ? ProofStanding.Approved
        : ProofStanding.Changed;

    /// <summary>Whether exactly these words were approved, and nothing is to be put right.</summary>
    public bool IsApproved(ProofLine line) => Approval is not null && Approval.Lines.Contains(line) && !IsToCorrect(line);

    /// <summary>Whether a correction of the line, as it reads now, is waited for.</summary>
    public bool IsToCorrect(ProofLine line) => Corrections.Any(there => there.Answer is null && there.Asked == line);

    /// <summary>Lines that the unit approved in other words.</summary>
    public ImmutableArray<Erratum> ErrataOf(ImmutableArray<ProofLine> now) => (Approval ?? Former) is not { } approved
        ? []
        : [.. from line in now
              let before = approved.Lines.FirstOrDefault(there => there.Citation == line.Citation)
              where before is not null && before != line
              select new Erratum(before, line)];

    public ProofSheet Evolve(ProofEvent happened) => happened switch
    {
        ProofApproved it => this with { Unit = it.Unit, Approval = it.Approval, Former = Approval ?? Former },
        CorrectionAsked it => this with { Unit = it.Unit, Approval = null, Former = Approval ?? Former, Corrections = Corrections.Add(it.Correction) },
        CorrectionAnswered it => this with
        {
            Corrections = [.. Corrections.Select(there => there.Asked.Citation == it.Citation && there.Answer is null ? there with { Answer = it.Answer } : there)],
        },
        _ => this,
    };
}

/// <summary>Why a proof does not take a step.</summary>
public static class ProofRefusals
{
    public static readonly Refusal WordsInvalid = new(
        "proof.words-invalid",
        "Nội dung ghi đúng phải có tên, không quá dài và không có ký tự lạ.",
        "What a line is to read has a name, is not too long and has no control characters.",
        RefusalKind.Invalid);

    public static readonly Refusal Empty = new(
        "proof.empty", "Đơn vị này không có tên nào để duyệt.", "This unit has no names to look over.", RefusalKind.Invalid);

    public static readonly Refusal Nobody = new(
        "proof.nobody", "Phải ghi tên người của đơn vị đã duyệt.", "The name of whoever approved for the unit is needed.", RefusalKind.Invalid);

    public static readonly Refusal ToCorrect = new(
        "proof.to-correct",
        "Còn dòng đơn vị yêu cầu sửa: sửa, hoặc ghi vì sao giữ nguyên, rồi duyệt lại.",
        "A correction is waited for: make it, or say why the line stays, then approve.");

    public static readonly Refusal ReasonMissing = new(
        "proof.reason-missing", "Phải ghi cần sửa gì, vì sao; đến 500 ký tự.", "What to correct, or why not, must be stated in at most 500 characters.", RefusalKind.Invalid);

    public static readonly Refusal NoCorrection = new(
        "proof.no-correction", "Dòng này không có yêu cầu sửa nào đang chờ.", "No correction of this line is waited for.");

    public static readonly Refusal Changed = new(
        "proof.changed",
        "Tên hoặc thành tích vừa đổi sau khi mở trang này; hãy xem lại rồi duyệt.",
        "A name or achievement changed after this page was opened; look again, then approve.");

    public static readonly Refusal Unknown = new(
        "proof.unknown", "Không có đơn vị này trong danh sách duyệt tên.", "No such unit has names to look over.", RefusalKind.NotFound);

    public static readonly Refusal NotPrinted = new(
        "proof.open",
        "Đơn vị chưa duyệt tên trên bằng này; theo quy định của cơ quan, chưa in.",
        "The unit has not approved the names on this certificate; as the organisation set it, it is not printed yet.");
}
