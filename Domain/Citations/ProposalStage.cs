namespace Laurel.Domain.Citations;

/// <summary>How far a unit's own proposal is, as far as the unit may know (decision record 0143).</summary>
public enum ProposalStage
{
    Draft,
    Submitted,

    /// <summary>Returned for completion; the unit mends it and submits it again.</summary>
    Returned,
    Accepted,

    /// <summary>Before the council, or on its way to a decision: how the council voted does not show.</summary>
    UnderReview,
    Decided,
    Refused,
    Revoked,
}

/// <summary>What a unit sees of a citation's life.</summary>
public static class ProposalStages
{
    public static ProposalStage Of(CitationStatus status) => status switch
    {
        CitationStatus.Draft => ProposalStage.Draft,
        CitationStatus.Submitted => ProposalStage.Submitted,
        CitationStatus.Returned => ProposalStage.Returned,
        CitationStatus.Accepted => ProposalStage.Accepted,
        CitationStatus.Refused => ProposalStage.Refused,
        CitationStatus.Revoked => ProposalStage.Revoked,
        _ => Citation.IsPublic(status) ? ProposalStage.Decided : ProposalStage.UnderReview,
    };

    /// <summary>Whether the unit may still word it, and submit it.</summary>
    public static bool IsTheUnits(this ProposalStage stage) => stage is ProposalStage.Draft or ProposalStage.Returned;
}
