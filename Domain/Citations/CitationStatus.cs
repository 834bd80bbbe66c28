namespace Laurel.Domain.Citations;

/// <summary>The life of a citation: Draft → Submitted → Returned ↺ → Accepted → Appraised → OnAgenda → Voted → ForSignature → Decided | Refused → Issued → Presented | CollectedLater; Revoked.</summary>
/// <remarks>OnHold is not among them: it lies over any state before Decided.</remarks>
public enum CitationStatus
{
    Draft,
    Submitted,
    Returned,
    Accepted,
    Appraised,
    Consulted,
    Posted,
    OnAgenda,
    VotedPassed,
    VotedFailed,
    ForSignature,
    Decided,
    Refused,
    Issued,
    Presented,
    CollectedLater,
    Revoked,
}
