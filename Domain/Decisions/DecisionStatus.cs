namespace Laurel.Domain.Decisions;

/// <summary>Draft → Signed → Numbered → Published → [PartlyRevoked | Revoked]; Abandoned from Draft.</summary>
public enum DecisionStatus
{
    Draft,
    Signed,
    Numbered,

    /// <summary>Its certificates are issued.</summary>
    Published,
    PartlyRevoked,
    Revoked,

    /// <summary>A draft that was given up; its citations may be put on another.</summary>
    Abandoned,
}
