using Laurel.Domain.Citations;

namespace Laurel.Domain.Honorees;

/// <summary>That a body is no more since a reorganisation: it is not awarded from then on (DOMAIN 3.4; decision record 0176).</summary>
/// <param name="On">The day on which it was dissolved.</param>
/// <param name="Reason">By what, and what became of it.</param>
/// <param name="By">Who put it on record.</param>
/// <param name="At">When.</param>
public sealed record Dissolution(DateOnly On, [property: Personal] string Reason, string By, DateTimeOffset At)
{
    /// <summary>Why a nomination is not awarded by a decision of that day, or of a later one; null where it may be.</summary>
    /// <param name="dissolved">What is on record of its honoree; null for nothing.</param>
    public static Refusal? Bars(Nomination nomination, Dissolution? dissolved, DateOnly on) =>
        nomination.Kind is HonoreeKind.Body && dissolved is { On: var day } && day < on ? CitationRefusals.BodyDissolved(nomination.Name, day) : null;
}
