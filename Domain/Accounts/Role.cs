namespace Laurel.Domain.Accounts;

/// <summary>What somebody may be, per conference (Administrator: of the installation).</summary>
[Flags]
public enum Role
{
    /// <summary>Whoever asks, signed in or not: the public verification alone.</summary>
    Anyone = 0,
    Administrator = 1,
    Organizer = 2,
    Registrar = 4,
    Usher = 8,
    Secretary = 16,
    CouncilMember = 32,
    Approver = 64,
    Auditor = 128,

    /// <summary>Laurel itself: reminders, timers, and one grain asking another.</summary>
    System = 256,

    /// <summary>The protocol officer (lễ tân): who of the leaders is here, who is missing.</summary>
    Protocol = 512,
}
