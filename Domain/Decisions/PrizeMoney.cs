using System.Collections.Immutable;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Decisions;

/// <summary>The money that goes with an award (DOMAIN 3.11).</summary>
public static class PrizeMoney
{
    private const long Step = 10_000;

    /// <summary>The multiple times the base salary in force on the decision's date, a body's factor first, then rounded up to 10,000 đồng once.</summary>
    /// <param name="own">Base salaries of the organisation's own; none where absent.</param>
    /// <returns>Đồng; null where the rule set knows no prize, or the date no base salary: unknown, not 0.</returns>
    public static long? Of(RuleSet rules, HonoreeKind honoree, DateOnly decidedOn, ImmutableArray<BaseSalary> own = default)
    {
        if (rules.Prize?.Value is not { } prize || BaseSalary.InForceOn(decidedOn, own) is not { } salary) return null;
        var factor = honoree is HonoreeKind.Body ? prize.BodyFactor : 1;
        return (long)(decimal.Ceiling(salary.Dong * prize.Multiple * factor / Step) * Step);
    }
}
