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
    HallPlan Hall);
