using Laurel.Domain.Attendees;

namespace Laurel.Domain.Honorees;

/// <summary>How far a merge is.</summary>
public enum MergeStatus
{
    None,

    /// <summary>The one that goes under the other is asked.</summary>
    Joining,

    /// <summary>The one that leads is asked.</summary>
    Adopting,
    Merged,

    /// <summary>The one that leads refused; the other is let go.</summary>
    Undoing,
    Refused,

    /// <summary>The one that went under the other stands for itself again.</summary>
    Leaving,

    /// <summary>The one that leads lets go.</summary>
    Releasing,
    Split,
}

/// <summary>What happens to a merge.</summary>
public abstract record MergeEvent;

[EventName("merge.begun.v1")]
public sealed record MergeBegun(HonoreeId Source, HonoreeId Target, [property: Personal] string Reason, DateTimeOffset At) : MergeEvent;

[EventName("merge.joined.v1")]
public sealed record MergeJoined : MergeEvent;

[EventName("merge.adopted.v1")]
public sealed record MergeAdopted : MergeEvent;

/// <param name="Code">Of the refusal.</param>
[EventName("merge.join-refused.v1")]
public sealed record JoinRefused(string Code) : MergeEvent;

/// <inheritdoc cref="JoinRefused"/>
[EventName("merge.adoption-refused.v1")]
public sealed record AdoptionRefused(string Code) : MergeEvent;

[EventName("merge.undone.v1")]
public sealed record MergeUndone : MergeEvent;

[EventName("merge.split-begun.v1")]
public sealed record SplitBegun([property: Personal] string Reason, DateTimeOffset At) : MergeEvent;

[EventName("merge.left.v1")]
public sealed record MergeLeft : MergeEvent;

[EventName("merge.split.v1")]
public sealed record MergeSplit : MergeEvent;

/// <summary>One merge: a spelling goes under another one, and may come apart again; driven to its end over the two, whatever crashes between.</summary>
/// <remarks>
/// First the one that goes under joins, then the other adopts it: whoever adopts must stand for itself at that moment, so merges at once, in
/// whatever order, never close a circle. Coming apart, the one leaves first, and from that moment its history is its own.
/// </remarks>
/// <param name="Refusal">The code of what stopped it; null otherwise.</param>
public sealed record Merge(
    HonoreeId Source, HonoreeId Target, MergeStatus Status, [property: Personal] string? Reason, [property: Personal] string? SplitReason, string? Refusal)
    : IEvolves<Merge, MergeEvent>, IPersonal
{
    public static Merge Nothing { get; } = new(default, default, MergeStatus.None, null, null, null);

    /// <summary>Whether others have to be asked before it stands still.</summary>
    public bool IsUnderWay => Status is not (MergeStatus.None or MergeStatus.Merged or MergeStatus.Refused or MergeStatus.Split);

    public Ruling<MergeEvent> Begin(HonoreeId source, HonoreeId target, string? reason, DateTimeOffset at) =>
        source == target ? HonoreeRefusals.Same
        : Status is not MergeStatus.None ? Ruling<MergeEvent>.NothingNew
        : !TypedText.IsNote(reason) ? HonoreeRefusals.ReasonMissing
        : new MergeBegun(source, target, reason!, at);

    /// <param name="refused">Why the one asked does not join; null where it did.</param>
    public Ruling<MergeEvent> Joined(string? refused) =>
        Status is not MergeStatus.Joining ? Ruling<MergeEvent>.NothingNew : refused is null ? new MergeJoined() : new JoinRefused(refused);

    /// <inheritdoc cref="Joined"/>
    public Ruling<MergeEvent> Adopted(string? refused) =>
        Status is not MergeStatus.Adopting ? Ruling<MergeEvent>.NothingNew : refused is null ? new MergeAdopted() : new AdoptionRefused(refused);

    public Ruling<MergeEvent> Undone() => Status is MergeStatus.Undoing ? new MergeUndone() : Ruling<MergeEvent>.NothingNew;

    /// <summary>Begins to take apart exactly what this merge put together. Refused: <c>honoree.not-merged</c>, <c>honoree.reason-missing</c>.</summary>
    public Ruling<MergeEvent> Split(string? reason, DateTimeOffset at) => Status switch
    {
        MergeStatus.None => HonoreeRefusals.UnknownMerge,
        MergeStatus.Leaving or MergeStatus.Releasing or MergeStatus.Split => Ruling<MergeEvent>.NothingNew,
        MergeStatus.Merged => TypedText.IsNote(reason) ? new SplitBegun(reason!, at) : HonoreeRefusals.ReasonMissing,
        _ => HonoreeRefusals.NotMerged,
    };

    public Ruling<MergeEvent> Left() => Status is MergeStatus.Leaving ? new MergeLeft() : Ruling<MergeEvent>.NothingNew;

    public Ruling<MergeEvent> Released() => Status is MergeStatus.Releasing ? new MergeSplit() : Ruling<MergeEvent>.NothingNew;

    public Merge Evolve(MergeEvent happened) => happened switch
    {
        MergeBegun it => this with { Source = it.Source, Target = it.Target, Reason = it.Reason, Status = MergeStatus.Joining },
        MergeJoined => this with { Status = MergeStatus.Adopting },
        MergeAdopted => this with { Status = MergeStatus.Merged },
        JoinRefused it => this with { Status = MergeStatus.Refused, Refusal = it.Code },
        AdoptionRefused it => this with { Status = MergeStatus.Undoing, Refusal = it.Code },
        MergeUndone => this with { Status = MergeStatus.Refused },
        SplitBegun it => this with { Status = MergeStatus.Leaving, SplitReason = it.Reason },
        MergeLeft => this with { Status = MergeStatus.Releasing },
        MergeSplit => this with { Status = MergeStatus.Split },
        _ => this,
    };
}
