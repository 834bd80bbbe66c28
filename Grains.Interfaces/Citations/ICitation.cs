using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Councils;
using Laurel.Domain.Decisions;
using Laurel.Domain.Honorees;
using Laurel.Grains.Accounts;
using Laurel.Grains.Honorees;
using Orleans.Concurrency;

namespace Laurel.Grains.Citations;

/// <summary>One nomination, from draft to presented or refused. Key: <c>{conference}/{citation id}</c>.</summary>
[Alias("laurel.citations.ICitation")]
public interface ICitation : IGrainWithStringKey
{
    /// <summary>Enters the nomination as a draft, with the papers that came along. Refused: <c>citation.exists</c>, <c>citation.invalid</c>.</summary>
    [Alias("Nominate"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Nominate(Nominate command);

    /// <summary>Changes a draft or a returned dossier; unchanged content is nothing new.</summary>
    [Alias("Amend"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Amend(AmendNomination command);

    /// <summary>Puts name, position or achievement right after acceptance, before a decision's list holds them.</summary>
    /// <remarks>Refused: <c>citation.correction-too-far</c>, <c>citation.reason-missing</c>, <c>citation.invalid</c>, <c>citation.wrong-state</c>.</remarks>
    [Alias("Correct"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Correct(CorrectNomination command);

    /// <summary>Adds a paper to the dossier; "received on paper" is a kind.</summary>
    [Alias("AddPaper"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> AddPaper(AddPaper command);

    /// <summary>Keeps a file of the dossier, encrypted; its type is told by its content. Refused: <c>citation.paper-type</c>, <c>citation.paper-too-large</c>, <c>citation.wrong-state</c>.</summary>
    [Alias("UploadPaper"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> UploadPaper(UploadPaper command);

    /// <summary>A file of the dossier by its SHA-256; null where there is none, or the council member who asks is recused.</summary>
    [Alias("Paper"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<PaperContent?> Paper(string sha256);

    /// <summary>What happened to the dossier and when, oldest first.</summary>
    [Alias("Milestones"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<IReadOnlyList<Milestone>> Milestones();

    /// <summary>Says whose history the nomination belongs to, where its name alone would say another. Refused: <c>citation.wrong-state</c> once decided.</summary>
    [Alias("ChooseHonoree"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> ChooseHonoree(ChooseHonoree command);

    /// <summary>Whose history it belongs to, who looks alike, and what the rules say of earlier honours; null where the dossier is, for whoever asks.</summary>
    [Alias("Recognised"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<RecognisedView?> Recognised();

    /// <summary>What whoever is about to decide should know of it, as things stand now; null where the dossier is, for whoever asks.</summary>
    [Alias("Warnings"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<CitationWarnings?> Warnings();

    /// <summary>One step of the life cycle.</summary>
    /// <remarks>
    /// Refused: <c>citation.wrong-state</c>, <c>citation.papers-missing</c>, <c>citation.on-hold</c>; on acceptance, where the organisation's rules
    /// stop it, <c>citation.awarded-already</c> and <c>citation.honoree-doubtful</c>; on appraisal <c>citation.body-dissolved</c>.
    /// </remarks>
    [Alias("Take"), Requires(Role.Organizer | Role.Secretary | Role.Approver)]
    Task<Receipt> Take(TakeStep command);

    /// <summary>Asks another body for its opinion (hiệp y).</summary>
    /// <remarks>Refused: <c>citation.consultation-invalid</c>, <c>citation.consultation-too-many</c>, <c>citation.wrong-state</c>, <c>citation.on-hold</c>.</remarks>
    [Alias("AskOpinion"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> AskOpinion(AskOpinion command);

    /// <summary>Records what it answered. Refused: <c>citation.consultation-unknown</c>, <c>citation.consultation-invalid</c>, <c>citation.wrong-state</c>.</summary>
    [Alias("HearOpinion"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> HearOpinion(HearOpinion command);

    /// <summary>Puts the citation on a session's agenda. Refused unless appraised: <c>citation.wrong-state</c>.</summary>
    [Alias("PutOnAgenda"), Requires(Role.System)]
    Task<Receipt> PutOnAgenda(PutOnAgenda command);

    /// <summary>Takes the citation off a session that came to nothing; it can be put on another agenda.</summary>
    [Alias("TakeOffAgenda"), Requires(Role.System)]
    Task<Receipt> TakeOffAgenda(TakeOffAgenda command);

    /// <summary>Hears who of the council keeps away from it in a session; to them it is unknown until its decision is numbered.</summary>
    [Alias("NoteRecusals"), Requires(Role.System)]
    Task<Receipt> NoteRecusals(NoteRecusals command);

    /// <summary>Records the sealed result. Refused: <c>citation.wrong-state</c>.</summary>
    [Alias("RecordVote"), Requires(Role.System)]
    Task<Receipt> RecordVote(RecordVote command);

    /// <summary>Puts the citation on a decision's list. Refused: <c>citation.not-passed</c>, <c>citation.on-hold</c>, <c>citation.wrong-state</c>.</summary>
    [Alias("PutForSignature"), Requires(Role.System)]
    Task<Receipt> PutForSignature(PutForSignature command);

    /// <summary>Takes the citation off a draft that was given up; it can be put on another.</summary>
    [Alias("WithdrawFromSignature"), Requires(Role.System)]
    Task<Receipt> WithdrawFromSignature(WithdrawFromSignature command);

    /// <summary>Records that its decision is signed and numbered. No hold stops it: what is signed is signed.</summary>
    [Alias("MarkDecided"), Requires(Role.System)]
    Task<Receipt> MarkDecided(MarkDecided command);

    /// <summary>Puts right what its certificate will say, as a numbered amending decision orders. Refused: <c>citation.wrong-state</c> once it is issued.</summary>
    [Alias("AmendDecided"), Requires(Role.System)]
    Task<Receipt> AmendDecided(AmendDecided command);

    /// <summary>Records that its certificate is issued.</summary>
    [Alias("MarkIssued"), Requires(Role.System)]
    Task<Receipt> MarkIssued(MarkIssued command);

    /// <summary>Records that its certificate was issued anew; <c>ICertificate.Reissue</c> does it.</summary>
    [Alias("NoteReissue"), Requires(Role.System)]
    Task<Receipt> NoteReissue(NoteReissue command);

    /// <summary>Records that it was handed over on stage, or is collected later. Refused: <c>citation.wrong-state</c> before it is issued.</summary>
    [Alias("RecordHandover"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> RecordHandover(RecordHandover command);

    /// <summary>Takes back how it was handed over: its wave was closed by mistake.</summary>
    [Alias("TakeBackHandover"), Requires(Role.System)]
    Task<Receipt> TakeBackHandover(TakeBackHandover command);

    /// <summary>Records that the award was revoked; <c>IDecision.Revoke</c> does it.</summary>
    [Alias("MarkRevoked"), Requires(Role.System)]
    Task<Receipt> MarkRevoked(MarkRevoked command);

    /// <summary>Names who receives on stage for a body, or for an absent person; an empty name takes it back.</summary>
    [Alias("NameReceiver"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> NameReceiver(NameReceiver command);

    /// <summary>The dossier as it is; null where there is none, or where the council member who asks is recused from it.</summary>
    [Alias("Get"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<CitationView?> Get();
}

/// <param name="Unit">The unit that proposes it by its own link; null where the office enters it.</param>
[GenerateSerializer, Immutable, Alias("laurel.citations.nominate")]
public sealed record Nominate(
    CommandId CommandId,
    [property: Id(0)] Nomination Nomination,
    [property: Id(1)] int Order,
    [property: Id(2)] IReadOnlyList<DossierPaper>? Papers = null,
    [property: Id(3)] string? Unit = null) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.amend")]
public sealed record AmendNomination(CommandId CommandId, [property: Id(0)] Nomination Nomination) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.correct")]
public sealed record CorrectNomination(CommandId CommandId, [property: Id(0)] Nomination Nomination, [property: Id(1)] string? Reason) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.add-paper")]
public sealed record AddPaper(CommandId CommandId, [property: Id(0)] DossierPaper Paper) : Command(CommandId);

/// <param name="Kind">One of <see cref="PaperKinds"/>, or an organisation's own.</param>
/// <param name="Name">What the file is called; nothing is concluded from it.</param>
[GenerateSerializer, Immutable, Alias("laurel.citations.upload-paper")]
public sealed record UploadPaper(
    CommandId CommandId, [property: Id(0)] string Kind, [property: Id(1)] string Name, [property: Id(2)] byte[] Content) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.paper-content")]
public sealed record PaperContent([property: Id(0)] string Name, [property: Id(1)] string Type, [property: Id(2)] byte[] Content);

/// <param name="Event">The stored event's stable name: <c>citation.accepted.v1</c>.</param>
[GenerateSerializer, Immutable, Alias("laurel.citations.milestone")]
public sealed record Milestone([property: Id(0)] string Event, [property: Id(1)] DateTimeOffset At, [property: Id(2)] string Who);

/// <param name="Honoree">One on record; null for one of the same name who is somebody else and begins a history.</param>
[GenerateSerializer, Immutable, Alias("laurel.citations.choose-honoree")]
public sealed record ChooseHonoree(CommandId CommandId, [property: Id(0)] HonoreeId? Honoree) : Command(CommandId);

/// <param name="Repeats">As they were when it was accepted; before, as they are now.</param>
/// <param name="Elsewhere">Accepted dossiers of the same honoree that are under way at other conferences of the year; none for a council member.</param>
/// <param name="Pending">Other dossiers of the conference that are under way for the same honoree, of those that whoever asks may see.</param>
[GenerateSerializer, Immutable, Alias("laurel.citations.recognised")]
public sealed record RecognisedView(
    [property: Id(0)] RecognisedNominee Nominee,
    [property: Id(1)] IReadOnlyList<RepeatFinding> Repeats,
    [property: Id(2)] IReadOnlyList<PendingFinding> Pending,
    [property: Id(3)] IReadOnlyList<DossierUnderWay>? Elsewhere = null);

/// <summary>What speaks against deciding on a dossier unseen; nothing of it stops anybody by itself.</summary>
/// <param name="Repeats">Earlier honours that its rules speak of, those included that were given since it was accepted.</param>
/// <param name="Elsewhere">Dossiers of the same honoree that are under way at other conferences of the year; none for a council member.</param>
/// <param name="OpinionDue">The earliest day by which another body still owes its opinion; null where none does.</param>
/// <param name="Dissolved">That the body is no more; null while it is.</param>
/// <param name="Titles">Of the conferences in <paramref name="Elsewhere"/>, by code.</param>
/// <param name="OfTheYear">Honours of the year that its honoree holds already, of whatever form and conference; they warn whatever the organisation's rules say of it.</param>
[GenerateSerializer, Immutable, Alias("laurel.citations.warnings")]
public sealed record CitationWarnings(
    [property: Id(0)] IReadOnlyList<RepeatFinding> Repeats,
    [property: Id(1)] IReadOnlyList<DossierUnderWay> Elsewhere,
    [property: Id(2)] DateOnly? OpinionDue,
    [property: Id(3)] Dissolution? Dissolved,
    [property: Id(4)] IReadOnlyList<Honour> OfTheYear,
    [property: Id(5)] IReadOnlyDictionary<string, string> Titles);

/// <summary>The steps a person takes before the decision. Revoking comes after it, and is the decision's: <c>IDecision.Revoke</c>.</summary>
public enum CitationStep
{
    Submit,
    Return,
    Accept,
    Appraise,
    Hold,
    Release,
    Consult,
    Post,
    Refuse,

    /// <summary>The unit that proposed it was told of the decision.</summary>
    Notify,
}

/// <param name="Reason">Owed for return, hold and refuse; else ignored.</param>
[GenerateSerializer, Immutable, Alias("laurel.citations.take-step")]
public sealed record TakeStep(CommandId CommandId, [property: Id(0)] CitationStep Step, [property: Id(1)] string? Reason) : Command(CommandId);

/// <param name="SentOn">Null for today in Viet Nam.</param>
/// <param name="DueOn">Null for the working days of the dossier's rules.</param>
[GenerateSerializer, Immutable, Alias("laurel.citations.ask-opinion")]
public sealed record AskOpinion(
    CommandId CommandId, [property: Id(0)] string Body, [property: Id(1)] DateOnly? SentOn, [property: Id(2)] DateOnly? DueOn) : Command(CommandId);

/// <param name="Number">Of the consultation, from 1.</param>
/// <param name="On">Null for today in Viet Nam.</param>
[GenerateSerializer, Immutable, Alias("laurel.citations.hear-opinion")]
public sealed record HearOpinion(
    CommandId CommandId, [property: Id(0)] int Number, [property: Id(1)] string? Answer, [property: Id(2)] DateOnly? On) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.put-on-agenda")]
public sealed record PutOnAgenda(CommandId CommandId, [property: Id(0)] SessionId Session) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.take-off-agenda")]
public sealed record TakeOffAgenda(CommandId CommandId, [property: Id(0)] SessionId Session) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.note-recusals")]
public sealed record NoteRecusals(
    CommandId CommandId, [property: Id(0)] SessionId Session, [property: Id(1)] IReadOnlyList<MemberId> Members) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.record-vote")]
public sealed record RecordVote(
    CommandId CommandId, [property: Id(0)] SessionId Session, [property: Id(1)] bool Passed, [property: Id(2)] DateOnly? On = null) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.put-for-signature")]
public sealed record PutForSignature(CommandId CommandId, [property: Id(0)] DecisionId Decision) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.withdraw-from-signature")]
public sealed record WithdrawFromSignature(CommandId CommandId, [property: Id(0)] DecisionId Decision) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.mark-decided")]
public sealed record MarkDecided(CommandId CommandId, [property: Id(0)] DecisionId Decision, [property: Id(1)] string Number) : Command(CommandId);

/// <param name="Decision">The one that gave the award.</param>
[GenerateSerializer, Immutable, Alias("laurel.citations.amend-decided")]
public sealed record AmendDecided(
    CommandId CommandId,
    [property: Id(0)] DecisionId Decision,
    [property: Id(1)] Nomination Nomination,
    [property: Id(2)] string Reason) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.mark-issued")]
public sealed record MarkIssued(CommandId CommandId, [property: Id(0)] Serial Serial, [property: Id(1)] int RegisterNumber) : Command(CommandId);

/// <param name="Nomination">What the new one says.</param>
[GenerateSerializer, Immutable, Alias("laurel.citations.note-reissue")]
public sealed record NoteReissue(
    CommandId CommandId,
    [property: Id(0)] ReplacedCertificate Replaced,
    [property: Id(1)] Serial Serial,
    [property: Id(2)] int RegisterNumber,
    [property: Id(3)] Nomination Nomination) : Command(CommandId);

/// <param name="Presenter">Who handed it over; null where it is collected later.</param>
/// <param name="Receiver">Who received in the honoree's place; null for the honoree, or for the receiver named before.</param>
[GenerateSerializer, Immutable, Alias("laurel.citations.record-handover")]
public sealed record RecordHandover(
    CommandId CommandId,
    [property: Id(0)] Handover Outcome,
    [property: Id(1)] string? Presenter,
    [property: Id(2)] string? Receiver) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.mark-revoked")]
public sealed record MarkRevoked(CommandId CommandId, [property: Id(0)] Revocation Revocation) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.take-back-hand-over")]
public sealed record TakeBackHandover(CommandId CommandId, [property: Id(0)] string Reason) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.citations.name-receiver")]
public sealed record NameReceiver(CommandId CommandId, [property: Id(0)] string Receiver) : Command(CommandId);

/// <param name="RuleSet">The id of the rule set pinned at acceptance; null before.</param>
/// <param name="Missing">Kinds of papers its rule set asks for and nobody brought; empty where complete.</param>
/// <param name="Rules">What applies, each number with its mark: the pinned rule set, or before acceptance the one in force now.</param>
/// <param name="Note">Why it was returned or refused; null otherwise.</param>
/// <param name="Replaced">Certificates that were issued anew; the one in force is <c>Serial</c>.</param>
/// <param name="Owed">What the office owes it next, and from when its working days count; null where nothing is.</param>
/// <param name="NoticedAt">When the unit was told of the decision; null before.</param>
/// <param name="ResultAt">When the council voted, and then when its decision was numbered.</param>
/// <param name="Unit">The unit that proposed it by its own link; null where the office entered it.</param>
[GenerateSerializer, Immutable, Alias("laurel.citations.view")]
public sealed record CitationView(
    [property: Id(0)] CitationId Id,
    [property: Id(1)] long N,
    [property: Id(2)] Nomination Nomination,
    [property: Id(3)] CitationStatus Status,
    [property: Id(4)] bool OnHold,
    [property: Id(5)] string? RuleSet,
    [property: Id(6)] IReadOnlyList<DossierPaper> Papers,
    [property: Id(7)] IReadOnlyList<string> Missing,
    [property: Id(8)] SessionId? Session,
    [property: Id(9)] DecisionId? Decision,
    [property: Id(10)] string? DecisionNumber,
    [property: Id(11)] Serial? Serial,
    [property: Id(12)] int? RegisterNumber,
    [property: Id(13)] string? Receiver,
    [property: Id(14)] int Order,
    [property: Id(15)] RuleSet? Rules,
    [property: Id(16)] DateTimeOffset? AcceptedAt,
    [property: Id(17)] string? HoldReason,
    [property: Id(18)] string? Note,
    [property: Id(19)] Revocation? Revocation,
    [property: Id(20)] string? PresentedBy,
    [property: Id(21)] HonoreeId? Honoree,
    [property: Id(22)] IReadOnlyList<RepeatFinding> Repeats,
    [property: Id(23)] IReadOnlyList<ReplacedCertificate> Replaced,
    [property: Id(24)] DateOnly? VotedOn = null,
    [property: Id(25)] IReadOnlyList<Consultation>? Consultations = null,
    [property: Id(26)] Deadline? Owed = null,
    [property: Id(27)] DateTimeOffset? NoticedAt = null,
    [property: Id(28)] DateTimeOffset? ResultAt = null,
    [property: Id(29)] string? Unit = null);

/// <summary>A citation in a list.</summary>
/// <param name="HiddenFrom">Council members to whom it is not shown now; null for nobody.</param>
/// <param name="Reissued">How often its certificate was issued anew.</param>
/// <param name="OpinionDue">The earliest day by which another body still owes its opinion; null where none does.</param>
/// <param name="Owed">What the office owes it next, and from when its working days count.</param>
/// <param name="Unit">The unit that proposed it by its own link; null where the office entered it.</param>
/// <param name="Papers">What was brought, as long as it is not accepted; null from then on.</param>
[GenerateSerializer, Immutable, Alias("laurel.citations.item")]
public sealed record CitationItem(
    [property: Id(0)] CitationId Id,
    [property: Id(1)] Nomination Nomination,
    [property: Id(2)] CitationStatus Status,
    [property: Id(3)] bool OnHold,
    [property: Id(4)] int Order,
    [property: Id(5)] Serial? Serial,
    [property: Id(6)] int? RegisterNumber,
    [property: Id(7)] string? Receiver,
    [property: Id(8)] IReadOnlyList<MemberId>? HiddenFrom = null,
    [property: Id(9)] HonoreeId? Honoree = null,
    [property: Id(10)] int Reissued = 0,
    [property: Id(11)] DateOnly? OpinionDue = null,
    [property: Id(12)] Deadline? Owed = null,
    [property: Id(13)] string? Unit = null,
    [property: Id(14)] IReadOnlyList<DossierPaper>? Papers = null);
