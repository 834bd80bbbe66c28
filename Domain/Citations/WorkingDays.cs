using System.Collections.Immutable;

namespace Laurel.Domain.Citations;

/// <summary>A day on which offices do not work, or a Saturday on which they do in exchange.</summary>
/// <param name="Works">A working Saturday that makes up for a day off between holidays.</param>
public sealed record Holiday(DateOnly On, string Name, Mark Mark, bool Works = false);

/// <summary>Working days in Viet Nam: Monday to Friday without public holidays (DOMAIN 3.14). The calendar is data with dates; years that it does not know have week-ends only.</summary>
public static class WorkingDays
{
    /// <summary>Public holidays as announced for offices, with the exchanges of days; recalled, so an office compares them with the year's announcement.</summary>
    public static readonly ImmutableArray<Holiday> Shipped =
    [
        new(new(2025, 1, 1), "Tết Dương lịch", Mark.Recalled),
        .. Days(new(2025, 1, 27), 5, "Tết Nguyên đán"),
        new(new(2025, 4, 7), "Giỗ Tổ Hùng Vương", Mark.Recalled),
        new(new(2025, 4, 26), "Làm bù cho 02/5", Mark.Recalled, Works: true),
        .. Days(new(2025, 4, 30), 3, "Ngày Chiến thắng, Quốc tế Lao động"),
        .. Days(new(2025, 9, 1), 2, "Quốc khánh"),
        .. Days(new(2026, 1, 1), 2, "Tết Dương lịch"),
        new(new(2026, 1, 10), "Làm bù cho 02/01", Mark.Recalled, Works: true),
        .. Days(new(2026, 2, 16), 5, "Tết Nguyên đán"),
        new(new(2026, 4, 27), "Nghỉ bù Giỗ Tổ Hùng Vương", Mark.Recalled),
        .. Days(new(2026, 4, 30), 2, "Ngày Chiến thắng, Quốc tế Lao động"),
        new(new(2026, 8, 22), "Làm bù cho 31/8", Mark.Recalled, Works: true),
        .. Days(new(2026, 8, 31), 3, "Quốc khánh"),
    ];

    /// <summary>The last year of which the calendar knows the holidays.</summary>
    public static int LastKnownYear { get; } = Shipped.Max(holiday => holiday.On.Year);

    public static bool IsWorking(DateOnly day) => Shipped.FirstOrDefault(holiday => holiday.On == day) is { } known
        ? known.Works
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The n-th working day after a day, which itself does not count.</summary>
    public static DateOnly After(DateOnly day, int count)
    {
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorking(day)) left--;
        }
        return day;
    }

    private static IEnumerable<Holiday> Days(DateOnly first, int count, string name) =>
        Enumerable.Range(0, count).Select(day => new Holiday(first.AddDays(day), name, Mark.Recalled));
}
