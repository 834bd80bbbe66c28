using Laurel.Domain.Seating;

namespace Laurel.Domain.Conferences;

/// <summary>What an organizer says of a conference when it is planned.</summary>
/// <param name="Title">The full Vietnamese title, as printed.</param>
/// <param name="TitleEn">The English title; null where there is none.</param>
/// <param name="Organizer">Who holds it (đơn vị tổ chức); not the awarding authority, which a decision names.</param>
/// <param name="StartsAt">With the offset of the place.</param>
public sealed record ConferencePlan(
    string Title,
    string? TitleEn,
    string Organizer,
    string City,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    HallPlan Hall)
{
    /// <summary>Doors that open, or a session that begins, longer than this before the opening are early, and somebody is asked whether that is meant.</summary>
    public static readonly TimeSpan Early = TimeSpan.FromDays(1);

    /// <summary>Whether two plans say the same.</summary>
    public bool IsSameAs(ConferencePlan other) => this with { Hall = other.Hall } == other && Hall.IsDrawnAs(other.Hall);

    /// <summary>Whole days until the opening where doors open now would be early; 0 where they would not.</summary>
    public int DaysEarly(DateTimeOffset at) => StartsAt - at > Early ? (int)(StartsAt - at).TotalDays : 0;
}
