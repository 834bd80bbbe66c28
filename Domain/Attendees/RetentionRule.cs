using System.Collections.Immutable;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Attendees;

/// <summary>How long after a conference its attendees' personal data are kept, by the day from which the rule holds: dated data like every number of the rules.</summary>
/// <param name="From">The first day in force, asked of the day on which the conference ends.</param>
/// <param name="Months">Whole months after that day.</param>
/// <param name="Source">What it rests on.</param>
public sealed record RetentionRule(DateOnly From, int Months, Mark Mark, string Source)
{
    private const int MostMonths = 240, LongestSource = 200;

    /// <summary>What Laurel ships: the law names no number (data go when their purpose is fulfilled), so this one is a proposal that the organisation confirms.</summary>
    public static ImmutableArray<RetentionRule> Shipped { get; } =
        [new(new(2026, 1, 1), 12, Mark.Recalled, "Luật 91/2025/QH15: giữ đến khi hết mục đích; 12 tháng là mức Laurel đề xuất")];

    /// <summary>How long dossiers and certificates are kept, in years: of a ministry's level, and of a unit's (DOMAIN 3.14). Laurel erases neither.</summary>
    public static Marked<int> MinistryDossierYears { get; } = new(20, Mark.Recalled);

    public static Marked<int> UnitDossierYears { get; } = new(10, Mark.Recalled);

    /// <summary>Whether it may stand among the organisation's rules.</summary>
    public bool IsSound => Months is >= 1 and <= MostMonths && TypedText.IsLine(Source, LongestSource);

    /// <summary>The day on which personal data of a conference that ended on this day are erased; the last day of all, where it lies beyond.</summary>
    public DateOnly DueAfter(DateOnly endsOn) => endsOn > DateOnly.MaxValue.AddMonths(-Months) ? DateOnly.MaxValue : endsOn.AddMonths(Months);

    /// <summary>Shipped ones and the organisation's, oldest first; its own takes the place of one from the same day.</summary>
    public static ImmutableArray<RetentionRule> All(ImmutableArray<RetentionRule> own) =>
        [.. Shipped.Where(shipped => own.All(there => there.From != shipped.From)).Concat(own).OrderBy(rule => rule.From)];

    /// <summary>The one in force on a day; before the first that is known, that one.</summary>
    public static RetentionRule InForceOn(DateOnly day, ImmutableArray<RetentionRule> own) =>
        All(own) is var all && all.LastOrDefault(rule => rule.From <= day) is { } known ? known : all[0];
}
