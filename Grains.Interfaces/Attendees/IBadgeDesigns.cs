using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Attendees;

/// <summary>A conference's own badge design, where it has one. Key: the conference's code.</summary>
[Alias("laurel.attendees.IBadgeDesigns")]
public interface IBadgeDesigns : IGrainWithStringKey
{
    /// <summary>Bytes of a logo at most.</summary>
    const int LargestLogo = 2 * 1024 * 1024;

    /// <summary>Keeps the design for all badges printed from now on. Refused: what <see cref="BadgeDesignRules.Check"/> refuses.</summary>
    [Alias("Keep"), Requires(Role.Organizer)]
    Task<Receipt> Keep(KeepDesign command);

    /// <summary>Goes back to the usual design.</summary>
    [Alias("Drop"), Requires(Role.Organizer)]
    Task<Receipt> Drop(DropDesign command);

    /// <summary>The design that badges are printed in, with its logo.</summary>
    [Alias("Get"), Requires(Role.Organizer | Role.Registrar | Role.Auditor), ReadOnly]
    Task<BadgeDesignView> Get();
}

/// <param name="Logo">The logo as PNG; null keeps the one that <see cref="BadgeDesign.Logo"/> names, or none.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.keep-design")]
public sealed record KeepDesign(
    CommandId CommandId,
    [property: Id(0)] BadgeDesign Design,
    [property: Id(1)] byte[]? Logo = null) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.drop-design")]
public sealed record DropDesign(CommandId CommandId) : Command(CommandId);

/// <param name="IsOwn">False for the usual design.</param>
/// <param name="Logo">PNG; null for Laurel's own mark.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.badge-design")]
public sealed record BadgeDesignView(
    [property: Id(0)] long N,
    [property: Id(1)] BadgeDesign Design,
    [property: Id(2)] bool IsOwn,
    [property: Id(3)] byte[]? Logo = null);
