using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Ceremony;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Attendees;

/// <summary>What units do by their links. Key: the conference's code.</summary>
/// <remarks>
/// The link itself is the right: each call carries its token, which opens one unit and tells nothing of another. A token is looked up before any
/// other grain is asked, so that guessing activates nothing. Nothing is kept here, so calls go on side by side.
/// Refused throughout: <c>link.unknown</c>, <c>link.revoked</c>, <c>link.expired</c>.
/// </remarks>
[Alias("laurel.attendees.IUnitLinks")]
public interface IUnitLinks : IGrainWithStringKey
{
    /// <summary>The unit and its people as whoever holds the link may see them.</summary>
    [Alias("Open"), Requires(Role.System), ReadOnly]
    Task<UnitPage> Open(LinkToken token);

    /// <summary>Names somebody, to be approved by the organizers. Refused: <c>delegation.quota-full</c>, <c>attendee.exists</c>.</summary>
    [Alias("Nominate"), Requires(Role.System), ReadOnly]
    Task<Receipt> Nominate(NominateByLink command);

    /// <summary>Corrects one of the unit's people, or names a substitute by letter of authority; whoever is approved stays as held until a registrar accepts. Refused as <c>IAttendee.AskChange</c>.</summary>
    [Alias("Change"), Requires(Role.System), ReadOnly]
    Task<Receipt> Change(ChangeByLink command);

    /// <summary>Says that one of the unit's people comes, or does not; who is not approved yet is taken off the list. Refused as <c>IAttendee.AnswerInvitation</c>.</summary>
    [Alias("Answer"), Requires(Role.System), ReadOnly]
    Task<Receipt> Answer(AnswerByLink command);

    /// <summary>Names everybody of a list, as far as the quota goes; or only says what would happen. The same list again names nobody twice.</summary>
    [Alias("NominateAll"), Requires(Role.System), ReadOnly]
    Task<UnitListAnswer> NominateAll(ListByLink command);

    /// <summary>The unit's names as they will stand on certificates, and how its approval of them stands.</summary>
    [Alias("Proof"), Requires(Role.System), ReadOnly]
    Task<UnitProofPage> Proof(LinkToken token);

    /// <summary>The unit approves its names for itself. Refused: <c>proof.changed</c> where they read otherwise by now, and as <c>IProofSheet.Approve</c>.</summary>
    [Alias("ApproveProof"), Requires(Role.System), ReadOnly]
    Task<Receipt> ApproveProof(ApproveByLink command);

    /// <summary>The unit says what is to be put right in one of its lines. Refused: <c>proof.changed</c>, and as <c>IProofSheet.AskCorrection</c>.</summary>
    [Alias("AskCorrection"), Requires(Role.System), ReadOnly]
    Task<Receipt> AskCorrection(CorrectByLink command);

    /// <summary>What the unit itself proposed, how far each is and what is missing.</summary>
    /// <remarks>How the council voted shows nowhere: what was voted on looks alike until it is decided or refused with a notice.</remarks>
    [Alias("Proposals"), Requires(Role.System), ReadOnly]
    Task<UnitProposalPage> Proposals(LinkToken token);

    /// <summary>Proposes an honoree as a draft. Refused: <c>link.proposal-invalid</c>, <c>link.too-many-proposals</c>, and as <c>ICitation.Nominate</c>.</summary>
    [Alias("Propose"), Requires(Role.System), ReadOnly]
    Task<Receipt> Propose(ProposeByLink command);

    /// <summary>Words a draft or a returned proposal anew. Refused: <c>link.proposal-invalid</c>, and as <c>ICitation.Amend</c>.</summary>
    [Alias("AmendProposal"), Requires(Role.System), ReadOnly]
    Task<Receipt> AmendProposal(ProposeByLink command);

    /// <summary>Submits a proposal, or again what was returned. Refused as <c>ICitation.Take</c>.</summary>
    [Alias("SubmitProposal"), Requires(Role.System), ReadOnly]
    Task<Receipt> SubmitProposal(SubmitByLink command);

    /// <summary>Adds a file to a proposal's dossier. Refused as <c>ICitation.UploadPaper</c>.</summary>
    [Alias("AddToProposal"), Requires(Role.System), ReadOnly]
    Task<Receipt> AddToProposal(PaperByLink command);

    /// <summary>Proposes everybody of a list as drafts; or only says what would happen. The same list again proposes nobody twice.</summary>
    [Alias("ProposeAll"), Requires(Role.System), ReadOnly]
    Task<UnitListAnswer> ProposeAll(ListByLink command);

    /// <summary>The emulation launch, and what the unit registered for.</summary>
    [Alias("Launch"), Requires(Role.System), ReadOnly]
    Task<UnitLaunchPage> Launch(LinkToken token);

    /// <summary>The unit registers itself to the emulation launch, or words its pledge anew. Refused as <c>ILaunch.Register</c>.</summary>
    [Alias("RegisterToLaunch"), Requires(Role.System), ReadOnly]
    Task<Receipt> RegisterToLaunch(PledgeByLink command);
}

/// <param name="Refusal">Why nothing is shown; all else is empty then.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.unit-proposal-page")]
public sealed record UnitProposalPage(
    [property: Id(0)] string Unit,
    [property: Id(1)] string Title,
    [property: Id(2)] DateTimeOffset Until,
    [property: Id(3)] IReadOnlyList<UnitProposal> Items,
    [property: Id(4)] Refusal? Refusal = null);

/// <param name="Stage">How far it is, as far as the unit may know.</param>
/// <param name="Note">Why it was returned or refused; null otherwise.</param>
/// <param name="Missing">What its rules ask for and nobody brought.</param>
/// <param name="Papers">What a dossier of its form consists of.</param>
/// <param name="Due">The day by which it is appraised, or by which the unit hears of the result; null where none is set.</param>
/// <param name="DecisionNumber">Null before it is decided.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.unit-proposal")]
public sealed record UnitProposal(
    [property: Id(0)] CitationId Id,
    [property: Id(1)] Nomination Nomination,
    [property: Id(2)] ProposalStage Stage,
    [property: Id(3)] string? Note,
    [property: Id(4)] IReadOnlyList<PaperRule> Missing,
    [property: Id(5)] IReadOnlyList<PaperRule> Papers,
    [property: Id(6)] UnitDue? Due,
    [property: Id(7)] string? DecisionNumber);

/// <param name="Overdue">The day has passed.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.unit-due")]
public sealed record UnitDue([property: Id(0)] DeadlineKind Kind, [property: Id(1)] DueDate On, [property: Id(2)] bool Overdue);

/// <param name="Citation">Of a new one derived from the command, so that asking again proposes nobody twice.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.propose-by-link")]
public sealed record ProposeByLink(
    CommandId CommandId,
    [property: Id(0)] LinkToken Token,
    [property: Id(1)] CitationId Citation,
    [property: Id(2)] Nomination Nomination) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.submit-by-link")]
public sealed record SubmitByLink(
    CommandId CommandId, [property: Id(0)] LinkToken Token, [property: Id(1)] CitationId Citation) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.paper-by-link")]
public sealed record PaperByLink(
    CommandId CommandId,
    [property: Id(0)] LinkToken Token,
    [property: Id(1)] CitationId Citation,
    [property: Id(2)] string Kind,
    [property: Id(3)] string Name,
    [property: Id(4)] byte[] Content) : Command(CommandId);

/// <param name="Pledge">What the unit registered for; null before.</param>
/// <param name="Met">What it came to, once reviewed.</param>
/// <param name="Refusal">Why nothing is shown; all else is empty then.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.unit-launch-page")]
public sealed record UnitLaunchPage(
    [property: Id(0)] string Unit,
    [property: Id(1)] string Title,
    [property: Id(2)] LaunchStatus Status,
    [property: Id(3)] LaunchText? Text,
    [property: Id(4)] string? Pledge,
    [property: Id(5)] bool? Met,
    [property: Id(6)] Refusal? Refusal = null);

[GenerateSerializer, Immutable, Alias("laurel.attendees.pledge-by-link")]
public sealed record PledgeByLink(
    CommandId CommandId, [property: Id(0)] LinkToken Token, [property: Id(1)] string Pledge) : Command(CommandId);

/// <param name="Lines">In the list's order; none where the unit has no dossier on its way.</param>
/// <param name="Refusal">Why nothing is shown; all else is empty then.</param>
/// <param name="TitleEn">The conference's English title; null where it has none.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.unit-proof-page")]
public sealed record UnitProofPage(
    [property: Id(0)] string Unit,
    [property: Id(1)] string Title,
    [property: Id(2)] DateTimeOffset Until,
    [property: Id(3)] IReadOnlyList<UnitProofLine> Lines,
    [property: Id(4)] ProofStanding Standing,
    [property: Id(5)] string? ApprovedBy = null,
    [property: Id(6)] DateTimeOffset? ApprovedAt = null,
    [property: Id(7)] Refusal? Refusal = null,
    [property: Id(8)] string? TitleEn = null);

/// <param name="Waiting">What the unit asked to be put right and is not; null where nothing is.</param>
/// <param name="Kept">Why the office left the line as it is when last asked; null where it was not.</param>
/// <param name="Approved">The words that the unit approved before, where they were others.</param>
/// <param name="Proposed">What the unit asked it to read, while that waits.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.unit-proof-line")]
public sealed record UnitProofLine(
    [property: Id(0)] ProofLine Line,
    [property: Id(1)] string? Waiting,
    [property: Id(2)] string? Kept,
    [property: Id(3)] ProofLine? Approved,
    [property: Id(4)] ProofWords? Proposed = null);

/// <param name="Lines">Exactly what was looked at.</param>
/// <param name="By">Who of the unit approves.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.approve-by-link")]
public sealed record ApproveByLink(
    CommandId CommandId,
    [property: Id(0)] LinkToken Token,
    [property: Id(1)] IReadOnlyList<ProofLine> Lines,
    [property: Id(2)] string? By) : Command(CommandId);

/// <param name="Line">As it was looked at.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.correct-by-link")]
public sealed record CorrectByLink(
    CommandId CommandId,
    [property: Id(0)] LinkToken Token,
    [property: Id(1)] ProofLine Line,
    [property: Id(2)] string? Reason,
    [property: Id(3)] ProofWords? Proposed = null) : Command(CommandId);

/// <param name="Refusal">Why nothing is shown; all else is empty then.</param>
/// <param name="TitleEn">The conference's English title; null where it has none.</param>
/// <param name="Status">Where the conference is in its life.</param>
/// <param name="DateOpen">It was put off, and nobody knows yet to which day.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.unit-page")]
public sealed record UnitPage(
    [property: Id(0)] string Unit,
    [property: Id(1)] string Title,
    [property: Id(2)] DateTimeOffset StartsAt,
    [property: Id(3)] int Quota,
    [property: Id(4)] int Held,
    [property: Id(5)] DateTimeOffset Until,
    [property: Id(6)] IReadOnlyList<UnitPerson> People,
    [property: Id(7)] Refusal? Refusal = null,
    [property: Id(8)] string? TitleEn = null,
    [property: Id(9)] ConferenceStatus Status = ConferenceStatus.Draft,
    [property: Id(10)] bool DateOpen = false);

/// <summary>One of the unit's people. Neither seat, badge nor code; of telephone and e-mail only enough to know them again.</summary>
/// <param name="Telephone">Its last three digits behind stars; null where none is held.</param>
/// <param name="Email">Its first letter and host; null where none is held.</param>
/// <param name="Requested">What waits for the organizers: the name as it would stand; null where nothing does.</param>
/// <param name="IsSubstitute">What waits is somebody else in this place.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.unit-person")]
public sealed record UnitPerson(
    [property: Id(0)] AttendeeId Id,
    [property: Id(1)] string Honorific,
    [property: Id(2)] string? Academic,
    [property: Id(3)] string Name,
    [property: Id(4)] string Position,
    [property: Id(5)] string? Telephone,
    [property: Id(6)] string? Email,
    [property: Id(7)] AttendeeStatus Status,
    [property: Id(8)] bool IsHead,
    [property: Id(9)] string? Requested = null,
    [property: Id(10)] bool IsSubstitute = false);

/// <param name="Attendee">The number of the new attendee, derived from the command so that asking again registers nobody twice.</param>
/// <param name="Person">What is said of the person; unit, group, role and rank are not the link's to say.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.nominate-by-link")]
public sealed record NominateByLink(
    CommandId CommandId,
    [property: Id(0)] LinkToken Token,
    [property: Id(1)] AttendeeId Attendee,
    [property: Id(2)] Registration Person) : Command(CommandId);

/// <param name="Person">As in <see cref="NominateByLink"/>; no telephone or e-mail leaves what is held.</param>
/// <param name="Letter">Of a substitute: the letter of authority; null for a correction.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.change-by-link")]
public sealed record ChangeByLink(
    CommandId CommandId,
    [property: Id(0)] LinkToken Token,
    [property: Id(1)] AttendeeId Attendee,
    [property: Id(2)] Registration Person,
    [property: Id(3)] string? Letter = null) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.answer-by-link")]
public sealed record AnswerByLink(
    CommandId CommandId,
    [property: Id(0)] LinkToken Token,
    [property: Id(1)] AttendeeId Attendee,
    [property: Id(2)] bool Comes,
    [property: Id(3)] string Reason = "") : Command(CommandId);

/// <param name="Apply">False only says what would happen.</param>
/// <param name="From">How many rows were gone through before.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.list-by-link")]
public sealed record ListByLink(
    CommandId CommandId,
    [property: Id(0)] LinkToken Token,
    [property: Id(1)] ImportList List,
    [property: Id(2)] bool Apply,
    [property: Id(3)] int From = 0) : Command(CommandId);

/// <param name="Rows">Those gone through, in order.</param>
/// <param name="Done">False where time ran out before the last row: asked again from there it goes on.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.unit-list-answer")]
public sealed record UnitListAnswer(
    [property: Id(0)] IReadOnlyList<UnitListRow> Rows,
    [property: Id(1)] bool Done = true,
    [property: Id(2)] Refusal? Refusal = null);

/// <param name="Row">The file's own row.</param>
/// <param name="Outcome">created, unchanged (the unit has somebody of this name), refused.</param>
/// <param name="Refusal">Why not, where the row itself can be read.</param>
/// <param name="Findings">Why the row cannot be read, or what was dropped.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.unit-list-row")]
public sealed record UnitListRow(
    [property: Id(0)] int Row,
    [property: Id(1)] string? Name,
    [property: Id(2)] string Position,
    [property: Id(3)] ImportOutcome Outcome,
    [property: Id(4)] Refusal? Refusal,
    [property: Id(5)] IReadOnlyList<ImportFinding> Findings);
