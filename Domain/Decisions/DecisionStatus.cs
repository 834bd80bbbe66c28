namespace Laurel.Domain.Decisions;

/// <summary>Draft → Signed → Numbered → Published → [PartlyRevoked | Revoked].</summary>
public enum DecisionStatus
{
    Draft,
    Signed,
    Numbered,
    Published,
    PartlyRevoked,
    Revoked,
}
