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

    /// <summary>The delegation as it is; its unit is what the key says until anything was said of it.</summary>
    [Alias("Get"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.Auditor), ReadOnly]
    Task<DelegationView> Get();
}

/// <param name="Quota">Null takes the limit away.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.set-quota")]
public sealed record SetQuota(CommandId CommandId, [property: Id(0)] int? Quota) : Command(CommandId);

/// <param name="Head">Null names nobody.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.name-head")]
public sealed record NameHead(CommandId CommandId, [property: Id(0)] AttendeeId? Head) : Command(CommandId);

/// <param name="Held">How many places are taken: everybody of the unit who came or may still come.</param>
[GenerateSerializer, Immutable, Alias("laurel.attendees.delegation")]
public sealed record DelegationView(
    [property: Id(0)] string Unit,
    [property: Id(1)] long N,
    [property: Id(2)] int? Quota,
    [property: Id(3)] AttendeeId? Head,
    [property: Id(4)] int Held);

/// <summary>All delegations of a conference of which anything was said or anybody is registered. Key: the conference's code.</summary>
[Alias("laurel.attendees.IDelegations")]
public interface IDelegations : IGrainWithStringKey
{
    /// <summary>In the order of their units' names.</summary>
    [Alias("List"), Requires(Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.Auditor), ReadOnly]
    Task<IReadOnlyList<DelegationView>> List();
}
