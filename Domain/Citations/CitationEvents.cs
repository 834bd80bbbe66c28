using System.Collections.Immutable;
using Laurel.Domain.Certificates;
using Laurel.Domain.Councils;
using Laurel.Domain.Decisions;
using Laurel.Domain.Honorees;

namespace Laurel.Domain.Citations;

/// <summary>What happens to a citation.</summary>
public abstract record CitationEvent;

/// <param name="Unit">The unit that proposed it by its own link; null where the office entered it.</param>
[EventName("citation.nominated.v1")]
public sealed record Nominated(Nomination Nomination, int Order, ImmutableArray<DossierPaper> Papers, string? Unit = null) : CitationEvent;

[EventName("citation.amended.v1")]
public sealed record NominationAmended(Nomination Nomination) : CitationEvent;

/// <summary>A name, position or achievement was misspelt; what was accepted and voted on stays the same.</summary>
[EventName("citation.corrected.v1")]
public sealed record NominationCorrected(Nomination Nomination, [property: Personal] string Reason) : CitationEvent;

[EventName("citation.paper-added.v1")]
public sealed record PaperAdded(DossierPaper Paper) : CitationEvent;

[EventName("citation.submitted.v1")]
public sealed record Submitted : CitationEvent;

[EventName("citation.returned.v1")]
public sealed record Returned([property: Personal] string Reason) : CitationEvent;

/// <param name="Rules">Pinned whole: no later change of the rules, nor an upgrade, touches this dossier.</param>
/// <param name="Honoree">Whose history it belongs to; null in dossiers accepted before histories were kept.</param>
/// <param name="Repeats">Earlier honours that the rules warned of, and that whoever accepted was told of.</param>
[EventName("citation.accepted.v1")]
public sealed record Accepted(
    RuleSet Rules, DateTimeOffset At, HonoreeId? Honoree = null, ImmutableArray<RepeatFinding> Repeats = default) : CitationEvent;

/// <summary>A person said whose history it belongs to.</summary>
[EventName("citation.honoree-chosen.v1")]
public sealed record HonoreeChosen(HonoreeId Honoree) : CitationEvent;

[EventName("citation.appraised.v1")]
public sealed record Appraised : CitationEvent;

[EventName("citation.consulted.v1")]
public sealed record Consulted([property: Personal] string? Answer = null) : CitationEvent;

/// <summary>Another body was asked for its opinion.</summary>
[EventName("citation.opinion-asked.v1")]
public sealed record OpinionAsked(Consultation Consultation) : CitationEvent;

/// <summary>A body that was asked answered.</summary>
[EventName("citation.opinion-heard.v1")]
public sealed record OpinionHeard(int Number, [property: Personal] string Answer, DateOnly On) : CitationEvent;

[EventName("citation.posted.v1")]
public sealed record Posted : CitationEvent;

[EventName("citation.held.v1")]
public sealed record Held([property: Personal] string Reason) : CitationEvent;

[EventName("citation.released.v1")]
public sealed record Released([property: Personal] string? Reason = null) : CitationEvent;

[EventName("citation.put-on-agenda.v1")]
public sealed record PlacedOnAgenda(SessionId Session) : CitationEvent;

[EventName("citation.taken-off-agenda.v1")]
public sealed record TakenOffAgenda(SessionId Session) : CitationEvent;

/// <summary>Who of the council keeps away from it in that session: from now on it is hidden from them.</summary>
[EventName("citation.recusals-noted.v1")]
public sealed record RecusalsNoted(SessionId Session, ImmutableArray<MemberId> Members) : CitationEvent;

/// <param name="On">The day of the vote; null in votes of before this was kept.</param>
/// <param name="At">When it was recorded; null of what was recorded before time limits of notices were kept.</param>
[EventName("citation.voted.v1")]
public sealed record Voted(SessionId Session, bool Passed, DateOnly? On = null, DateTimeOffset? At = null) : CitationEvent;

[EventName("citation.put-for-signature.v1")]
public sealed record PlacedForSignature(DecisionId Decision) : CitationEvent;

[EventName("citation.withdrawn-from-signature.v1")]
public sealed record WithdrawnFromSignature(DecisionId Decision) : CitationEvent;

/// <param name="Number">As printed: <c>3412/QĐ-BNG</c>.</param>
[EventName("citation.decided.v1")]
public sealed record Decided(DecisionId Decision, string Number, DateTimeOffset? At = null) : CitationEvent;

/// <summary>The unit that proposed it was told of the result.</summary>
[EventName("citation.notice-given.v1")]
public sealed record NoticeGiven(DateTimeOffset At) : CitationEvent;

[EventName("citation.refused.v1")]
public sealed record TurnedDown([property: Personal] string Notice) : CitationEvent;

[EventName("citation.issued.v1")]
public sealed record Issued(Serial Serial, int RegisterNumber) : CitationEvent;

/// <summary>Its certificate was issued anew.</summary>
/// <param name="Nomination">What the new one says.</param>
[EventName("citation.certificate-reissued.v1")]
public sealed record CertificateReissued(ReplacedCertificate Replaced, Serial Serial, int RegisterNumber, Nomination Nomination) : CitationEvent;

[EventName("citation.receiver-named.v1")]
public sealed record ReceiverNamed([property: Personal] string? Receiver) : CitationEvent;

[EventName("citation.presented.v1")]
public sealed record Presented([property: Personal] string? Presenter, [property: Personal] string? Receiver, DateTimeOffset At) : CitationEvent;

/// <summary>How it was handed over is taken back: its wave was closed by mistake.</summary>
[EventName("citation.hand-over-taken-back.v1")]
public sealed record HandoverTakenBack([property: Personal] string Reason) : CitationEvent;

[EventName("citation.left-for-later.v1")]
public sealed record LeftForLater : CitationEvent;

[EventName("citation.revoked.v1")]
public sealed record AwardRevoked(Revocation Revocation) : CitationEvent;
