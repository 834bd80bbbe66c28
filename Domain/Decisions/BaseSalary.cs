using System.Collections.Immutable;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Decisions;

/// <summary>The base salary (mức lương cơ sở) that prize money is counted in, by the day it came into force (DOMAIN 3.11).</summary>
/// <param name="From">The first day in force; it ends with the next.</param>
/// <param name="Dong">A month's, in đồng.</param>
/// <param name="Source">What an organisation's own entry rests on; null of the shipped ones.</param>
public sealed record BaseSalary(DateOnly From, long Dong, Mark Mark, string? Source = null)
{
    /// <summary>Every base salary that Laurel ships, oldest first.</summary>
    public static readonly ImmutableArray<BaseSalary> Shipped =
    [
        new(new(2019, 7, 1), 1_490_000, Mark.Recalled),
        new(new(2023, 7, 1), 1_800_000, Mark.Verified),
        new(new(2024, 7, 1), 2_340_000, Mark.Verified),
        new(new(2026, 7, 1), 2_530_000, Mark.Verified),
    ];

    /// <summary>Shipped ones and the organisation's, oldest first; its own takes the place of one from the same day.</summary>
    public static ImmutableArray<BaseSalary> All(ImmutableArray<BaseSalary> own) =>
        [.. Shipped.Where(shipped => own.All(there => there.From != shipped.From)).Concat(own).OrderBy(salary => salary.From)];

    /// <summary>The one in force on a day; null before the first that is known.</summary>
    /// <param name="own">The organisation's; none where absent.</param>
    public static BaseSalary? InForceOn(DateOnly day, ImmutableArray<BaseSalary> own = default) =>
        All(own.IsDefault ? [] : own).LastOrDefault(salary => salary.From <= day);
}
