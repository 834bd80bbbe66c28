using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Decisions;

/// <content>What still happens to it once it is numbered: an award is revoked, its prize comes back, a later decision changes it.</content>
public sealed partial record Decision
{
    /// <summary>Revokes one award of a numbered decision; the others stay untouched (DOMAIN 3.12). One not yet issued never will be.</summary>
    /// <remarks>
    /// It follows from a numbered decision of its own, made by then: <c>decision.revocation-undecided</c> otherwise. Refused while certificates are
    /// being issued: <c>decision.issuing</c>; where it is revoked for another reason, or by another decision, already: <c>decision.revoked-otherwise</c>.
    /// </remarks>
    /// <param name="today">The day on which it is asked: no revoking decision is dated after it.</param>
    public Ruling<DecisionEvent> Revoke(CitationId citation, Revocation revocation, DateOnly today) => TakeBack(citation, revocation, today);

    /// <summary>As <see cref="Revoke"/>, by an amending decision that is signed already, whatever day it bears.</summary>
    public Ruling<DecisionEvent> Remove(CitationId citation, Revocation revocation) => TakeBack(citation, revocation, revocation.On);

    private Ruling<DecisionEvent> TakeBack(CitationId citation, Revocation revocation, DateOnly latest) =>
        !Exists ? DecisionRefusals.Unknown
        : Awards.FirstOrDefault(award => award.Citation == citation) is not { } found ? DecisionRefusals.NotOnList
        : found.Revocation == revocation ? Ruling<DecisionEvent>.NothingNew
        : found.Revocation is not null ? DecisionRefusals.RevokedOtherwise
        : Issue is IssueState.NotNumbered ? WrongState
        : Issue is IssueState.UnderWay ? DecisionRefusals.Issuing
        : !TypedText.IsNote(revocation.Reason) ? CitationRefusals.ReasonMissing
        : !TypedText.IsLine(revocation.ByDecision, LongestNumber) || revocation.On < Terms!.SignedOn || revocation.On > latest ? DecisionRefusals.RevocationUndecided
        : new AwardRevoked(citation, revocation);

    /// <summary>Records that every revocation that stood then was told; nothing new where another came since, and they are told again.</summary>
    public Ruling<DecisionEvent> TellRevocations(Decision told) =>
        Next is DecisionStep.TellRevocations && StandsAs(told) ? new RevocationsTold() : Ruling<DecisionEvent>.NothingNew;

    /// <summary>Records that the prize money of a revoked award came back (DOMAIN 3.12); said again otherwise, the last word stands.</summary>
    public Ruling<DecisionEvent> RecoverPrize(CitationId citation, PrizeRecovery recovery) =>
        !Exists ? DecisionRefusals.Unknown
        : Awards.FirstOrDefault(award => award.Citation == citation) is not { } found ? DecisionRefusals.NotOnList
        : found.Revocation is null ? DecisionRefusals.NotRevoked
        : recovery.Dong < 0 || recovery.Dong > (found.Prize ?? long.MaxValue) ? DecisionRefusals.RecoveryInvalid
        : found.Recovered == recovery ? Ruling<DecisionEvent>.NothingNew
        : new PrizeRecovered(citation, recovery);

    /// <summary>Records that what it changes of an earlier decision is changed there.</summary>
    public Ruling<DecisionEvent> FinishAmending() =>
        Next is DecisionStep.AmendOriginal ? new AmendmentDone() : Ruling<DecisionEvent>.NothingNew;

    /// <summary>Enters a later decision in this one's history; list, serials and number stay as they were signed.</summary>
    /// <param name="toIssue">The list to be issued from now on, as the later decision puts it right; null where certificates are issued anew instead.</param>
    /// <remarks>Refused: <c>decision.issuing</c> where certificates are, or are being, issued as they read before.</remarks>
    public Ruling<DecisionEvent> NoteAmendment(AmendedBy later, string? toIssue = null) =>
        !Exists ? DecisionRefusals.Unknown
        : AmendedBy.Any(known => known.By == later.By) ? Ruling<DecisionEvent>.NothingNew
        : toIssue is not null && Issue is not IssueState.ToCome ? DecisionRefusals.Issuing
        : new DecisionAmended(later, toIssue);
}
