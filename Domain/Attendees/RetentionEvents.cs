namespace Laurel.Domain.Attendees;

/// <summary>What happens to the keeping of a conference's attendees.</summary>
public abstract record RetentionEvent;

/// <summary>Somebody said on which day personal data are erased, and why not on the rule's.</summary>
[EventName("retention.date-set.v1")]
public sealed record RetentionDateSet(DateOnly On, string Reason, DateTimeOffset At) : RetentionEvent;

/// <summary>The erasing began, and will be driven to its end.</summary>
/// <param name="Due">The day that held.</param>
/// <param name="Reason">Of whoever did it by hand; null where the day came.</param>
[EventName("retention.erasing-begun.v1")]
public sealed record ErasingBegun(int Number, ErasureCause Cause, DateOnly Due, string? Reason, DateTimeOffset At) : RetentionEvent;

/// <summary>Everybody was looked at, and whoever nothing needs any more is forgotten.</summary>
/// <param name="Erased">Forgotten so far, in all.</param>
/// <param name="Kept">Kept on, because something needs them.</param>
[EventName("retention.erasing-ended.v1")]
public sealed record ErasingEnded(int Number, int Erased, int Kept, DateTimeOffset At) : RetentionEvent;

/// <summary>Why an erasing began.</summary>
public enum ErasureCause
{
    /// <summary>The day came.</summary>
    OnDate,

    /// <summary>Somebody asked for it, earlier or later.</summary>
    ByHand,
}
