using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Attendees;

/// <summary>The delegation (đoàn) of one unit. Key: <c>{conference}/{unit}</c>, the unit as anybody spells it; all spellings of it are one.</summary>
[Alias("laurel.attendees.IDelegation")]
public interface IDelegation : IGrainWithStringKey
{
    /// <summary>Says how many may come; whoever is registered stays. Refused: <c>delegation.quota-invalid</c>, <c>delegation.unit-missing</c>.</summary>
    [Alias("SetQuota"), Requires(Role.Organizer)]
    Task<Receipt> SetQuota(SetQuota command);

    /// <summary>Names the head (trưởng đoàn). Refused: <c>delegation.not-a-member</c>.</summary>
    [Alias("NameHead"), Requires(Role.Organizer | Role.Registrar)]
    Task<Receipt> NameHead(NameHead command);

    /// <summary>Gives the unit a link until a day, or moves the day of the one that stands. Refused: <c>delegation.quota-missing</c>, <c>link.date-invalid</c>.</summary>
    [Alias("GiveLink"), Requires(Role.Organizer)]
    Task<Receipt> GiveLink(GiveLink command);

    /// <summary>Takes the link back: it opens nothing from now on, and the next one is another. Refused: <c>link.unknown</c>.</summary>
    [Alias("RevokeLink"), Requires(Role.Organizer)]
    Task<Receipt> RevokeLink(RevokeLink command);

    /// <summary>The token of the link that stands, to be sent to the unit; null where none does.</summary>
    [Alias("ShowLink"), Requires(Role.Organizer), ReadOnly]
    Task<LinkToken?> ShowLink();

    /// <summary>The delegation as it is; its unit is what the key says until anything was said of it.</summary>
    [Alias("Get"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.Auditor | Role.Protocol), ReadOnly]
    Task<DelegationView> Get();
}

/// <param name="Quota">Null takes the limit away.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.set-quota")]
public sealed record SetQuota(CommandId CommandId, [property: Id(0)] int? Quota) : Command(CommandId);

/// <param name="Head">Null names nobody.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.name-head")]
public sealed record NameHead(CommandId CommandId, [property: Id(0)] AttendeeId? Head) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.give-link")]
public sealed record GiveLink(CommandId CommandId, [property: Id(0)] DateTimeOffset Until) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.attendees.revoke-link")]
public sealed record RevokeLink(CommandId CommandId) : Command(CommandId);

/// <param name="Held">How many places are taken: everybody of the unit who came or may still come.</param>
/// <param name="Link">Until when the unit names its people by a link; null where none was given.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.delegation")]
public sealed record DelegationView(
    [property: Id(0)] string Unit,
    [property: Id(1)] long N,
    [property: Id(2)] int? Quota,
    [property: Id(3)] AttendeeId? Head,
    [property: Id(4)] int Held,
    [property: Id(5)] UnitLink? Link = null);

/// <summary>All delegations of a conference of which anything was said or anybody is registered. Key: the conference's code.</summary>
[Alias("laurel.attendees.IDelegations")]
public interface IDelegations : IGrainWithStringKey
{
    /// <summary>In the order of their units' names.</summary>
    [Alias("List"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.Auditor | Role.Protocol), ReadOnly]
    Task<IReadOnlyList<DelegationView>> List();
}
