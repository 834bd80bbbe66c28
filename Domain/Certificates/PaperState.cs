namespace Laurel.Domain.Certificates;

/// <summary>Where a certificate's paper is on its way from printer to honoree (DOMAIN 2).</summary>
public enum PaperState
{
    /// <summary>Issued; no copy is on record.</summary>
    Planned,
    Printed,

    /// <summary>The last copy is of no use; another is to be printed.</summary>
    Spoiled,

    /// <summary>Signed and sealed by hand.</summary>
    SignedSealed,

    /// <summary>On its tray.</summary>
    Staged,
    Presented,
    CollectedLater,

    /// <summary>No longer in force, and the paper came back.</summary>
    Withdrawn,

    /// <summary>Left for later, and somebody came for it since.</summary>
    Collected,
}

/// <summary>One step of a certificate's paper.</summary>
/// <param name="Copy">Which copy; 0 where none is on record.</param>
/// <param name="Run">The print run that made the copy.</param>
/// <param name="Reason">Why a copy was spoiled, or a hand-over taken back.</param>
/// <param name="TakenBack">It is where it was before a hand-over that was taken back; no further copy.</param>
public sealed record PaperRecord(
    PaperState State, int Copy, DateTimeOffset At, string? Run = null, [property: Personal] string? Reason = null, bool TakenBack = false);

/// <summary>What a certificate needs of others now; <see cref="None"/> where nothing is under way.</summary>
public enum CertificateStep
{
    None,

    /// <summary>The gold book gives the replacement its number.</summary>
    TakeNumber,

    /// <summary>The replacement is issued.</summary>
    IssueReplacement,

    /// <summary>Status list and replacement hear how it stands.</summary>
    TellStanding,

    /// <summary>The dossier hears that it was collected.</summary>
    TellCollection,
}
