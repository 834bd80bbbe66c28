using Laurel.Domain.Citations;
using Laurel.Grains.Citations;

namespace Laurel.Client.Web.Citations;

/// <summary>What is due of a dossier, and by when.</summary>
/// <param name="Kind">appraise or notice.</param>
/// <param name="Overdue">The day has passed.</param>
/// <param name="WorkingDays">From the acceptance, or from the result.</param>
/// <param name="Unconfirmed">Years on the way whose days off nobody has confirmed: the day is as expected.</param>
public sealed record DueAnswer(DeadlineKind Kind, DateOnly On, bool Overdue, int WorkingDays, IReadOnlyList<int> Unconfirmed);

/// <summary>Due days by the organisation's calendar, seen from today in Viet Nam.</summary>
public sealed record Deadlines(WorkCalendar Calendar, DateOnly Today)
{
    public static async Task<Deadlines> Of(IGrainFactory grains, string conference, DateTimeOffset now) => new(
        (await grains.GetGrain<IRuleBook>(conference).Dated()).Calendar, RuleSets.DayOf(now));

    /// <summary>Null where nothing is owed.</summary>
    public DueAnswer? Due(Deadline? owed)
    {
        if (owed is null) return null;
        var due = owed.On(Calendar);
        return new(owed.Kind, due.On, Today > due.On, owed.WorkingDays, due.Unconfirmed);
    }

    public static string Word(DeadlineKind kind) => kind is DeadlineKind.Appraise ? "Hạn thẩm định {0}" : "Hạn thông báo kết quả {0}";
}
