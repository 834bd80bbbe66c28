using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Decisions;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Decisions;

/// <summary>A decision (quyết định khen thưởng): its frozen, ordered list with serials. Key: <c>{issuer's slug}/{decision id}</c>.</summary>
[Alias("laurel.decisions.IDecision"), OutsideConferences]
public interface IDecision : IGrainWithStringKey
{
    /// <summary>Drafts the decision over citations that passed, in the order given; an amending one says besides what it changes of an earlier one.</summary>
    /// <remarks>
    /// Refused: <c>citation.not-passed</c>, <c>citation.on-hold</c>, <c>citation.wrong-state</c>, <c>citation.body-dissolved</c>, <c>decision.empty</c>, <c>decision.exists</c>,
    /// <c>decision.invalid</c>; of an amending one <c>decision.amends-nothing</c>, <c>decision.not-published</c>, <c>decision.other-authority</c>,
    /// <c>decision.before-original</c>, <c>decision.not-on-list</c>, <c>decision.line-revoked</c>, <c>certificate.invalid-correction</c>.
    /// </remarks>
    [Alias("Draft"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Draft(DraftDecision command);

    /// <summary>Freezes list and serials and numbers the decision: with the office's own number, or the next of issuer and year. The answer is the number as printed.</summary>
    /// <remarks>
    /// Refused: <c>decision.number-taken</c> (the draft may then be signed with another), <c>decision.wrong-state</c>, <c>decision.invalid-number</c>,
    /// <c>citation.on-hold</c>, <c>citation.wrong-state</c>, <c>citation.body-dissolved</c>. After that there is no way back, so there is no gap.
    /// </remarks>
    [Alias("Sign"), Requires(Role.Organizer | Role.Approver)]
    Task<SignReceipt> Sign(SignDecision command);

    /// <summary>Takes numbers of the gold book (sổ vàng) and issues every certificate, to the end; the same answer again.</summary>
    /// <remarks>
    /// A line revoked before is never issued and takes no number. Refused: <c>decision.wrong-state</c> before it is numbered; <c>citation.body-dissolved</c>;
    /// <c>decision.nothing-to-issue</c>; <c>decision.issuing</c> (ask again) where it takes longer than 10 s.
    /// </remarks>
    [Alias("Issue"), Requires(Role.Organizer | Role.Secretary)]
    Task<IssueReceipt> Issue(IssueCertificates command);

    /// <summary>Gives up a draft; its citations may be put on another. Refused once it is being signed: <c>decision.wrong-state</c>.</summary>
    [Alias("Abandon"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Abandon(AbandonDraft command);

    /// <summary>Revokes one award of the list (DOMAIN 3.12): its line, its certificate and its citation; the others stay untouched.</summary>
    /// <remarks>Refused: <c>decision.wrong-state</c> before it is numbered, <c>decision.not-on-list</c>, <c>decision.issuing</c>, <c>decision.revocation-undecided</c>.</remarks>
    [Alias("Revoke"), Requires(Role.Organizer | Role.Approver)]
    Task<Receipt> Revoke(RevokeAward command);

    /// <summary>Records that the prize money of a revoked award came back. Refused: <c>decision.not-revoked</c>, <c>decision.invalid-recovery</c>.</summary>
    [Alias("RecoverPrize"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> RecoverPrize(RecoverPrize command);

    /// <summary>Enters a later decision in this one's history, and what it puts right of certificates to come; honorees' histories hear of it.</summary>
    /// <remarks>Refused: <c>decision.issuing</c> where lines are put right and certificates are, or are being, issued.</remarks>
    [Alias("NoteAmendment"), Requires(Role.System)]
    Task<Receipt> NoteAmendment(NoteAmendment command);

    /// <summary>The decision; null where there is none.</summary>
    [Alias("Get"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<DecisionView?> Get();
}

[GenerateSerializer, Immutable, Alias("laurel.decisions.draft")]
public sealed record DraftDecision(
    CommandId CommandId,
    [property: Id(0)] ConferenceCode Conference,
    [property: Id(1)] DecisionTerms Terms,
    [property: Id(2)] IReadOnlyList<CitationId> Citations,
    [property: Id(3)] AmendDecision? Amends = null) : Command(CommandId), IOfConference
{
    ConferenceCode? IOfConference.Conference => Conference;
}

/// <summary>What an amending decision (quyết định sửa đổi, bổ sung) changes of an earlier one; what it adds are its own citations.</summary>
/// <param name="Reason">Why; printed.</param>
[GenerateSerializer, Immutable, Alias("laurel.decisions.amend")]
public sealed record AmendDecision(
    [property: Id(0)] DecisionId Of,
    [property: Id(1)] string Reason,
    [property: Id(2)] IReadOnlyList<Correction> Corrected,
    [property: Id(3)] IReadOnlyList<CitationId> Removed);

/// <param name="Becomes">What the line says from now on; the form of award stays.</param>
[GenerateSerializer, Immutable, Alias("laurel.decisions.correction")]
public sealed record Correction([property: Id(0)] CitationId Citation, [property: Id(1)] Nomination Becomes);

[GenerateSerializer, Immutable, Alias("laurel.decisions.recover-prize")]
public sealed record RecoverPrize(CommandId CommandId, [property: Id(0)] CitationId Citation, [property: Id(1)] PrizeRecovery Recovery) : Command(CommandId);

/// <param name="ToIssue">What certificates to come say; null where certificates were issued anew instead.</param>
[GenerateSerializer, Immutable, Alias("laurel.decisions.note-amendment")]
public sealed record NoteAmendment(
    CommandId CommandId, [property: Id(0)] AmendedBy Later, [property: Id(1)] IReadOnlyList<Correction>? ToIssue = null) : Command(CommandId);

/// <param name="Number">The office's own number, digits only; null leaves it to Laurel.</param>
[GenerateSerializer, Immutable, Alias("laurel.decisions.sign")]
public sealed record SignDecision(CommandId CommandId, [property: Id(0)] string? Number) : Command(CommandId);

/// <param name="Number">As printed: <c>3412/QĐ-BNG</c>.</param>
[GenerateSerializer, Immutable, Alias("laurel.decisions.sign-receipt")]
public sealed record SignReceipt([property: Id(0)] string? Number, [property: Id(1)] Refusal? Refusal, [property: Id(2)] long N = 0);

[GenerateSerializer, Immutable, Alias("laurel.decisions.abandon")]
public sealed record AbandonDraft(CommandId CommandId) : Command(CommandId);

/// <param name="ByAmending">An amending decision, signed already, removes the line; it may bear a day that is yet to come.</param>
[GenerateSerializer, Immutable, Alias("laurel.decisions.revoke")]
public sealed record RevokeAward(
    CommandId CommandId,
    [property: Id(0)] CitationId Citation,
    [property: Id(1)] Revocation Revocation,
    [property: Id(2)] bool ByAmending = false) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.decisions.issue")]
public sealed record IssueCertificates(CommandId CommandId) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.decisions.issue-receipt")]
public sealed record IssueReceipt(
    [property: Id(0)] IReadOnlyList<IssuedLine> Issued,
    [property: Id(1)] Refusal? Refusal,
    [property: Id(2)] long N = 0);

[GenerateSerializer, Immutable, Alias("laurel.decisions.issued-line")]
public sealed record IssuedLine([property: Id(0)] CitationId Citation, [property: Id(1)] Serial Serial, [property: Id(2)] int Register);

/// <param name="Prize">Dong: the multiple times the base salary in force on the decision's date, rounded up to 10,000 once.</param>
/// <param name="Serial">Null before signing.</param>
/// <param name="Register">Number in the gold book (sổ vàng); null before issuing.</param>
/// <param name="Revocation">Null while the award holds.</param>
/// <param name="Recovered">The prize money that came back after a revocation; null before.</param>
/// <param name="Becomes">What its certificate says where a later decision put it right before it was issued; null where it says the same as the list.</param>
[GenerateSerializer, Immutable, Alias("laurel.decisions.line")]
public sealed record DecisionLine(
    [property: Id(0)] int Order,
    [property: Id(1)] CitationId Citation,
    [property: Id(2)] Nomination Nomination,
    [property: Id(3)] long? Prize,
    [property: Id(4)] Serial? Serial,
    [property: Id(5)] int? Register,
    [property: Id(6)] bool Revoked,
    [property: Id(7)] Revocation? Revocation = null,
    [property: Id(8)] PrizeRecovery? Recovered = null,
    [property: Id(9)] Nomination? Becomes = null)
{
    /// <summary>The line as its certificate will say it, not as the list was signed.</summary>
    public DecisionLine AsIssued() => this with { Nomination = Becomes ?? Nomination };
}

/// <param name="PrizeTotal">Of the lines not revoked whose prize is known.</param>
/// <param name="SignedAt">When it was frozen; null for a draft.</param>
/// <param name="Anchor">The audit anchor of the issuer's partition at signing, in hex.</param>
/// <param name="Amends">What it changes of an earlier decision; null of one that stands by itself.</param>
/// <param name="AmendedBy">Later decisions that changed it; its own lines stay as they were signed.</param>
[GenerateSerializer, Immutable, Alias("laurel.decisions.view")]
public sealed record DecisionView(
    [property: Id(0)] DecisionId Id,
    [property: Id(1)] long N,
    [property: Id(2)] ConferenceCode Conference,
    [property: Id(3)] DecisionTerms Terms,
    [property: Id(4)] DecisionStatus Status,
    [property: Id(5)] string? Number,
    [property: Id(6)] IReadOnlyList<DecisionLine> Lines,
    [property: Id(7)] long PrizeTotal,
    [property: Id(8)] bool Issued,
    [property: Id(9)] DateTimeOffset? SignedAt,
    [property: Id(10)] string? Anchor,
    [property: Id(11)] AmendmentView? Amends,
    [property: Id(12)] IReadOnlyList<AmendedBy> AmendedBy,
    [property: Id(13)] IssueState Issue);

/// <param name="Number">The earlier decision's, as printed.</param>
/// <param name="On">The earlier decision's date.</param>
[GenerateSerializer, Immutable, Alias("laurel.decisions.amendment-view")]
public sealed record AmendmentView(
    [property: Id(0)] DecisionId Of,
    [property: Id(1)] string Number,
    [property: Id(2)] DateOnly On,
    [property: Id(3)] string Reason,
    [property: Id(4)] IReadOnlyList<AmendedLineView> Lines);

/// <param name="Was">As the certificate in force, or the one to come, said it when this was drafted.</param>
/// <param name="Becomes">The same as <c>Was</c> where the line is removed.</param>
/// <param name="Register">The gold book's number of the certificate then in force; 0 where none was issued, null where that was not kept yet.</param>
[GenerateSerializer, Immutable, Alias("laurel.decisions.amended-line")]
public sealed record AmendedLineView(
    [property: Id(0)] CitationId Citation,
    [property: Id(1)] AmendmentKind Kind,
    [property: Id(2)] Nomination Was,
    [property: Id(3)] Nomination Becomes,
    [property: Id(4)] int? Register);

/// <summary>Contiguous numbers of one book of an issuer and year, by block. Key: <c>{issuer's slug}/{year}/{book}</c>.</summary>
[Alias("laurel.decisions.IRegister"), OutsideConferences]
public interface IRegister : IGrainWithStringKey
{
    /// <summary>Gives the next <c>count</c> numbers to a taker; the same taker hears the same block again.</summary>
    [Alias("Take"), Requires(Role.System)]
    Task<BlockReceipt> Take(TakeNumbers command);

    /// <summary>Enters a number that the office chose. Refused: <c>decision.number-taken</c>.</summary>
    [Alias("Enter"), Requires(Role.System)]
    Task<BlockReceipt> Enter(EnterNumber command);

    /// <summary>The number that is given next, if nobody comes before.</summary>
    /// <param name="startsAt">Where the book begins, if nothing was allotted in it yet; null for 1.</param>
    [Alias("Next"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<int> Next(int? startsAt);

    /// <summary>The numbers that were given, in their order; it does not say to whom.</summary>
    [Alias("Given"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<IReadOnlyList<NumberRange>> Given();
}

/// <param name="StartsAt">Where the book begins, if nothing was allotted in it yet; null for 1.</param>
[GenerateSerializer, Immutable, Alias("laurel.decisions.take-numbers")]
public sealed record TakeNumbers(
    CommandId CommandId, [property: Id(0)] DecisionId Taker, [property: Id(1)] int Count, [property: Id(2)] int? StartsAt = null) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.decisions.enter-number")]
public sealed record EnterNumber(CommandId CommandId, [property: Id(0)] DecisionId Taker, [property: Id(1)] int Number) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.decisions.range")]
public sealed record NumberRange([property: Id(0)] int First, [property: Id(1)] int Count);

[GenerateSerializer, Immutable, Alias("laurel.decisions.block-receipt")]
public sealed record BlockReceipt([property: Id(0)] int First, [property: Id(1)] int Count, [property: Id(2)] Refusal? Refusal);
