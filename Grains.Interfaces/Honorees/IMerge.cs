using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Honorees;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Honorees;

/// <summary>One merge of two honorees, from its beginning to its undoing. Key: the merge's id.</summary>
[Alias("laurel.honorees.IMerge"), OutsideConferences]
public interface IMerge : IGrainWithStringKey
{
    /// <summary>Puts one honoree under another, to the end; no honour moves, so nothing is lost or doubled.</summary>
    /// <remarks>
    /// Refused: <c>honoree.unknown</c>, <c>honoree.same</c>, <c>honoree.kinds-differ</c>, <c>honoree.merged-already</c>, <c>honoree.reason-missing</c>;
    /// <c>busy</c> where it takes longer than 20 s and goes on by itself.
    /// </remarks>
    [Alias("Begin"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Begin(BeginMerge command);

    /// <summary>Takes apart exactly what this merge put together. Refused: <c>honoree.unknown-merge</c>, <c>honoree.not-merged</c>, <c>honoree.reason-missing</c>.</summary>
    [Alias("Split"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Split(SplitMerge command);

    /// <summary>How far it is; null where there is none.</summary>
    [Alias("Get"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<MergeView?> Get();
}

/// <param name="Source">Goes under.</param>
/// <param name="Target">Leads, and gives the name.</param>
[GenerateSerializer, Immutable, Alias("laurel.honorees.begin-merge")]
public sealed record BeginMerge(
    CommandId CommandId, [property: Id(0)] HonoreeId Source, [property: Id(1)] HonoreeId Target, [property: Id(2)] string? Reason) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.honorees.split-merge")]
public sealed record SplitMerge(CommandId CommandId, [property: Id(0)] string? Reason) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.honorees.merge-view")]
public sealed record MergeView(
    [property: Id(0)] MergeId Id,
    [property: Id(1)] long N,
    [property: Id(2)] HonoreeId Source,
    [property: Id(3)] HonoreeId Target,
    [property: Id(4)] MergeStatus Status,
    [property: Id(5)] string? Reason,
    [property: Id(6)] string? SplitReason);
