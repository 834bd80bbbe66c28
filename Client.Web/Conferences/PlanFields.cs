using System.Globalization;
using Laurel.Domain.Conferences;

namespace Laurel.Client.Web.Conferences;

/// <summary>The fields of a plan, as the page for a new conference and the one for a known conference have them.</summary>
/// <param name="IsNew">A new one takes a code, for ever.</param>
public sealed record PlanFields(AskedConference Asked, bool IsNew)
{
    private const int UsualZones = 6;

    /// <summary>The first and the last day that a plan may name, as a date field says them.</summary>
    public static readonly string FirstDay = Day(new(PlanRules.EarliestYear, 1, 1))!, LastDay = Day(new(PlanRules.LatestYear, 12, 31))!;

    /// <summary>Lines for zones: some are always empty.</summary>
    public int Lines => Math.Max(UsualZones, Asked.Zone.Length + 1);

    /// <summary>A day as a date field says it; null for none.</summary>
    public static string? Day(DateOnly? on) => on?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A time as a time field says it.</summary>
    public static string Clock(TimeOnly at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);
}
