using System.Collections.Immutable;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;

namespace Laurel.Domain.Decisions;

/// <summary>What happens to a decision.</summary>
public abstract record DecisionEvent;

/// <param name="List">SHA-256, in hex, of the list's nominations as they will be printed.</param>
/// <param name="Amends">What it changes of an earlier decision; null of one that stands by itself.</param>
[EventName("decision.drafted.v1")]
public sealed record Drafted(
    ConferenceCode Conference, DecisionTerms Terms, ImmutableArray<Award> Awards, string List, Amendment? Amends = null) : DecisionEvent;

/// <summary>Every citation of the list is bound to this draft.</summary>
[EventName("decision.list-bound.v1")]
public sealed record ListBound : DecisionEvent;

/// <param name="Why">The code of the refusal that ended the draft; null where a person gave it up.</param>
[EventName("decision.abandoned.v1")]
public sealed record Abandoned(string? Why) : DecisionEvent;

/// <summary>No citation is bound to the abandoned draft any more.</summary>
[EventName("decision.list-freed.v1")]
public sealed record ListFreed : DecisionEvent;

/// <summary>The signer gave the office's own number; it is being entered.</summary>
[EventName("decision.number-chosen.v1")]
public sealed record NumberChosen(int Number) : DecisionEvent;

/// <summary>The number belongs to another decision of issuer and year; the draft may be signed with another.</summary>
[EventName("decision.number-refused.v1")]
public sealed record NumberRefused(int Number) : DecisionEvent;

/// <summary>List and serials are frozen; there is no way back, so there is no gap.</summary>
/// <param name="Serials">In the list's order.</param>
/// <param name="Anchor">The audit anchor of the issuer's records just before, in hex.</param>
[EventName("decision.signed.v1")]
public sealed record Signed(ImmutableArray<Serial> Serials, DateTimeOffset At, string Anchor) : DecisionEvent;

[EventName("decision.numbered.v1")]
public sealed record Numbered(int Number) : DecisionEvent;

/// <summary>Every citation of the list knows its decision and number.</summary>
[EventName("decision.citations-told.v1")]
public sealed record CitationsTold : DecisionEvent;

/// <summary>Issuing began: which lines are issued, and as what, is settled.</summary>
[EventName("decision.issue-begun.v1")]
public sealed record IssueBegun : DecisionEvent;

/// <summary>The gold book gave its block: the awards have register numbers, and their certificates are being issued.</summary>
[EventName("decision.registered.v1")]
public sealed record Registered(int First) : DecisionEvent;

[EventName("decision.certificates-issued.v1")]
public sealed record CertificatesIssued : DecisionEvent;

[EventName("decision.award-revoked.v1")]
public sealed record AwardRevoked(CitationId Citation, Revocation Revocation) : DecisionEvent;

/// <summary>Certificate and citation of every revoked award say so.</summary>
[EventName("decision.revocations-told.v1")]
public sealed record RevocationsTold : DecisionEvent;

/// <summary>The history of every honoree of the list has its award as it stands now.</summary>
[EventName("decision.histories-told.v1")]
public sealed record HistoriesTold : DecisionEvent;

/// <summary>The prize money of a revoked award came back.</summary>
[EventName("decision.prize-recovered.v1")]
public sealed record PrizeRecovered(CitationId Citation, PrizeRecovery Recovery) : DecisionEvent;

/// <summary>What this one changes of an earlier decision is changed there.</summary>
[EventName("decision.amendment-done.v1")]
public sealed record AmendmentDone : DecisionEvent;

/// <summary>A later decision changed this one.</summary>
/// <param name="ToIssue">SHA-256, in hex, of the nominations that will be issued from now on, in the list's order; null where nothing issued later changes.</param>
[EventName("decision.amended.v1")]
public sealed record DecisionAmended(AmendedBy Later, string? ToIssue = null) : DecisionEvent;
