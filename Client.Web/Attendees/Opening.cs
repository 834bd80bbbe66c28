using Laurel.Domain.Conferences;

namespace Laurel.Client.Web.Attendees;

/// <summary>When it begins, as whoever holds a link is told; or that it was called off or put off.</summary>
/// <param name="DateOpen">It was put off, and nobody knows yet to which day.</param>
public sealed record Opening(DateTimeOffset StartsAt, ConferenceStatus Status, bool DateOpen)
{
    public bool IsKnown => !DateOpen && Status != ConferenceStatus.Cancelled;
}
