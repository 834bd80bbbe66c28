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
