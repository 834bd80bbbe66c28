namespace Laurel.Domain.Conferences;

/// <summary>The life of a conference: Draft → Planned → Inviting → DoorsOpen → InSession → Closed → Archived; Cancelled or Postponed from any before InSession.</summary>
public enum ConferenceStatus
{
    Draft,
    Planned,
    Inviting,
    DoorsOpen,
    InSession,
    Closed,
    Archived,
    Cancelled,
    Postponed,
}

/// <summary>Questions about where a conference is in its life.</summary>
public static class ConferenceStatuses
{
    /// <summary>Whether its doors were never opened and may yet be.</summary>
    public static bool IsBeforeDoors(this ConferenceStatus status) => status < ConferenceStatus.DoorsOpen;

    /// <summary>Whether it is over, so that nobody is needed any more for holding it: closed, archived or called off.</summary>
    public static bool IsOver(this ConferenceStatus status) =>
        status is ConferenceStatus.Closed or ConferenceStatus.Archived or ConferenceStatus.Cancelled;

    /// <summary>Whether nobody joins its list any more: archived, or called off. After closing whoever signed the list by hand may still be entered.</summary>
    public static bool TakesNobody(this ConferenceStatus status) => status is ConferenceStatus.Archived or ConferenceStatus.Cancelled;

    /// <summary>Whether its doors let nobody in any more, or not on this day: it is over, or was put off.</summary>
    public static bool LetsNobodyIn(this ConferenceStatus status) => status.IsOver() || status == ConferenceStatus.Postponed;
}
