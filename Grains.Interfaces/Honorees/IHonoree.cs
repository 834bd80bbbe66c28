using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Honorees;

/// <summary>A body or person as written one way, with the honours given under that spelling. Key: the honoree's id.</summary>
/// <remarks>Honours that were decided are public, so whoever reads awards at any conference reads histories over all of them (decision record 0060).</remarks>
[Alias("laurel.honorees.IHonoree"), OutsideConferences]
public interface IHonoree : IGrainWithStringKey
{
    /// <summary>Enters an honour that a decision of Laurel's gave, or how it stands now; the same again is nothing new.</summary>
    [Alias("Enter"), Requires(Role.System)]
    Task<Receipt> Enter(EnterHonour command);

    /// <summary>Notes that a dossier of its was accepted at a conference.</summary>
    [Alias("Note"), Requires(Role.System)]
    Task<Receipt> Note(NoteDossier command);

    /// <summary>Dossiers that were accepted under this spelling and not decided yet; some may have come to nothing.</summary>
    [Alias("Dossiers"), Requires(Role.System), ReadOnly]
    Task<IReadOnlyList<DossierUnderWay>> Dossiers();

    /// <summary>Claims the place of an honour that a draft is about to give. Refused: <c>citation.claimed-already</c>.</summary>
    [Alias("Claim"), Requires(Role.System)]
    Task<Receipt> Claim(ClaimHonour command);

    /// <summary>The honours that drafts claimed under this spelling and that no numbered decision gave yet.</summary>
    [Alias("Claims"), Requires(Role.System), ReadOnly]
    Task<IReadOnlyList<Honour>> Claims();

    /// <summary>Records an honour decided elsewhere. Refused: <c>honour.invalid</c>, <c>honour.year-invalid</c>, <c>honour.source-missing</c>, <c>honour.too-many</c>.</summary>
    [Alias("Record"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Record(RecordHonour command);

    /// <summary>Strikes out an honour recorded by mistake. Refused: <c>honour.unknown</c>, <c>honour.decided-here</c>, <c>honoree.reason-missing</c>.</summary>
    [Alias("Strike"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Strike(StrikeHonour command);

    /// <summary>Puts on record that a body was dissolved on a day, with who and why. Refused: <c>honoree.not-a-body</c>, <c>honoree.dissolution-invalid</c>, <c>honoree.reason-missing</c>.</summary>
    [Alias("Dissolve"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Dissolve(DissolveBody command);

    /// <summary>Takes that back: it was put on record by mistake. Refused: <c>honoree.reason-missing</c>.</summary>
    [Alias("TakeBackDissolution"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> TakeBackDissolution(TakeBackDissolution command);

    /// <summary>Says that one who looks alike is somebody else. Refused: <c>honoree.unknown</c>.</summary>
    [Alias("TellApart"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> TellApart(TellApart command);

    /// <summary>Goes under another one; <see cref="IMerge"/> asks. Refused: <c>honoree.unknown</c>, <c>honoree.merged-already</c>.</summary>
    [Alias("Join"), Requires(Role.System)]
    Task<Receipt> Join(JoinHonoree command);

    /// <summary>Takes another one under it. Refused: <c>honoree.unknown</c>, <c>honoree.merged-already</c>.</summary>
    [Alias("Adopt"), Requires(Role.System)]
    Task<Receipt> Adopt(AdoptHonoree command);

    /// <summary>Stands for itself again, if that merge put it under another.</summary>
    [Alias("Leave"), Requires(Role.System)]
    Task<Receipt> Leave(LeaveHonoree command);

    /// <summary>Lets go of the one that a merge put under it.</summary>
    [Alias("Release"), Requires(Role.System)]
    Task<Receipt> Release(ReleaseHonoree command);

    /// <summary>This spelling alone, as it is; null where no honour stands under it and it is not on record as dissolved.</summary>
    [Alias("Get"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<HonoreeView?> Get();
}

[GenerateSerializer, Immutable, Alias("laurel.honorees.enter")]
public sealed record EnterHonour(CommandId CommandId, [property: Id(0)] Honour Honour) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.honorees.note-dossier")]
public sealed record NoteDossier(CommandId CommandId, [property: Id(0)] DossierUnderWay Dossier) : Command(CommandId);

/// <param name="Rules">Under which its dossier was accepted.</param>
/// <param name="GivenUp">Claims that are in the way no longer.</param>
[GenerateSerializer, Immutable, Alias("laurel.honorees.claim")]
public sealed record ClaimHonour(
    CommandId CommandId, [property: Id(0)] Honour Honour, [property: Id(1)] RuleSet Rules, [property: Id(2)] IReadOnlyList<DecidedHere> GivenUp)
    : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.honorees.record")]
public sealed record RecordHonour(CommandId CommandId, [property: Id(0)] Honour Honour) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.honorees.strike")]
public sealed record StrikeHonour(CommandId CommandId, [property: Id(0)] HonourId Honour, [property: Id(1)] string? Reason) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.honorees.dissolve")]
public sealed record DissolveBody(CommandId CommandId, [property: Id(0)] DateOnly On, [property: Id(1)] string? Reason) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.honorees.take-back-dissolution")]
public sealed record TakeBackDissolution(CommandId CommandId, [property: Id(0)] string? Reason) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.honorees.tell-apart")]
public sealed record TellApart(CommandId CommandId, [property: Id(0)] HonoreeId Other) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.honorees.join")]
public sealed record JoinHonoree(CommandId CommandId, [property: Id(0)] HonoreeId Into, [property: Id(1)] MergeId Merge) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.honorees.adopt")]
public sealed record AdoptHonoree(CommandId CommandId, [property: Id(0)] HonoreeId Member, [property: Id(1)] MergeId Merge) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.honorees.leave")]
public sealed record LeaveHonoree(CommandId CommandId, [property: Id(0)] MergeId Merge) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.honorees.release")]
public sealed record ReleaseHonoree(CommandId CommandId, [property: Id(0)] MergeId Merge) : Command(CommandId);

/// <param name="Into">The one it goes under; null where it stands for itself.</param>
/// <param name="Merge">By which merge.</param>
/// <param name="Apart">Those that look alike and are not the same.</param>
/// <param name="Dissolved">That the body is no more; null while it is.</param>
[GenerateSerializer, Immutable, Alias("laurel.honorees.view")]
public sealed record HonoreeView(
    [property: Id(0)] HonoreeId Id,
    [property: Id(1)] long N,
    [property: Id(2)] HonoreeKind Kind,
    [property: Id(3)] IReadOnlyList<Honour> Honours,
    [property: Id(4)] HonoreeId? Into,
    [property: Id(5)] MergeId? Merge,
    [property: Id(6)] IReadOnlyList<Member> Members,
    [property: Id(7)] IReadOnlyList<HonoreeId> Apart,
    [property: Id(8)] Dissolution? Dissolved = null);
