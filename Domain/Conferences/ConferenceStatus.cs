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
}
