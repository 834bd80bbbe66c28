using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Ceremony;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Ceremony;

/// <summary>The emulation launch (phát động thi đua) of a conference, with the units that register to it. Key: the conference's code.</summary>
[Alias("laurel.ceremony.ILaunch")]
public interface ILaunch : IGrainWithStringKey
{
    /// <summary>Drafts or words anew. Refused: <c>launch.invalid</c>, <c>launch.wrong-step</c>.</summary>
    [Alias("Draft"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Draft(DraftLaunch command);

    /// <summary>Launches it. Refused: <c>launch.wrong-step</c>.</summary>
    [Alias("Begin"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Begin(BeginLaunch command);

    /// <summary>Registers a unit. Refused: <c>launch.invalid</c>, <c>launch.wrong-step</c>.</summary>
    [Alias("Register"), Requires(Role.Organizer | Role.Secretary | Role.Registrar)]
    Task<Receipt> Register(RegisterUnit command);

    /// <summary>Records what every unit came to. Refused: <c>launch.results-missing</c>, <c>launch.wrong-step</c>.</summary>
    [Alias("Review"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Review(ReviewLaunch command);

    /// <summary>The launch as it is now; of status None before a first draft.</summary>
    [Alias("Get"), Requires(Role.Organizer | Role.Secretary | Role.Registrar | Role.Approver | Role.Auditor), ReadOnly]
    Task<LaunchView> Get();
}

[GenerateSerializer, Immutable, Alias("laurel.ceremony.draft-launch")]
public sealed record DraftLaunch(CommandId CommandId, [property: Id(0)] LaunchText Text) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.ceremony.begin-launch")]
public sealed record BeginLaunch(CommandId CommandId) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.ceremony.register-unit")]
public sealed record RegisterUnit(CommandId CommandId, [property: Id(0)] UnitPledge Pledge) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.ceremony.review-launch")]
public sealed record ReviewLaunch(CommandId CommandId, [property: Id(0)] IReadOnlyList<UnitResult> Results) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.ceremony.launch")]
public sealed record LaunchView(
    [property: Id(0)] long N,
    [property: Id(1)] LaunchStatus Status,
    [property: Id(2)] LaunchText? Text,
    [property: Id(3)] DateTimeOffset? LaunchedAt,
    [property: Id(4)] IReadOnlyList<UnitPledge> Units,
    [property: Id(5)] IReadOnlyList<UnitResult> Results);
