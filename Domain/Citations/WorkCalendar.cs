using System.Collections.Immutable;
using System.Globalization;
using Laurel.Domain.Attendees;

namespace Laurel.Domain.Citations;

/// <summary>A day on which offices do not work, or one on which they do where a week-end or a holiday would say otherwise.</summary>
/// <param name="Works">A Saturday that makes up for a day off, or an expected holiday that is none.</param>
/// <param name="Source">What the entry rests on; null of what Laurel ships without one.</param>
public sealed record Holiday(DateOnly On, string Name, Mark Mark, bool Works = false, string? Source = null)
{
    private const int LongestName = 100, LongestSource = 200;

    /// <summary>Whether it may stand in a calendar.</summary>
    public bool IsSound => WorkCalendar.Covers(On.Year) && TypedText.IsLine(Name, LongestName) && TypedText.IsLine(Source, LongestSource);
}

/// <summary>A year whose days off the organisation compared with the announcement for that year.</summary>
public sealed record CalendarYear(int Year, string Source);

/// <summary>A day by which something is due.</summary>
/// <param name="Unconfirmed">Years on the way whose days off nobody has confirmed: the day is as expected.</param>
public sealed record DueDate(DateOnly On, ImmutableArray<int> Unconfirmed);

/// <summary>Working days in Viet Nam: Monday to Friday without days off, as dated data (DOMAIN 3.14): shipped, expected, and the organisation's own over both.</summary>
/// <remarks>
/// Shipped are the days announced for 2025 and 2026. Of every other year the law's fixed days are known, and the lunar ones, with the days that make
/// up for a week-end, are expected and marked so until the organisation confirms the year (decision record 0142).
/// </remarks>
/// <param name="Own">The organisation's entries, one a day.</param>
/// <param name="Confirmed">Years compared with their announcement.</param>
public sealed record WorkCalendar(ImmutableArray<Holiday> Own, ImmutableArray<CalendarYear> Confirmed)
{
    /// <summary>The years of which anything can be said.</summary>
    private const int FirstYear = 2000, LastYear = 2100;

    private const string LabourCode = "Bộ luật Lao động số 45/2019/QH14, Điều 112";
    private const string Lunar = "Theo âm lịch; đối chiếu với thông báo nghỉ của năm";
    private const string MadeUp = "Ngày nghỉ trùng cuối tuần; đối chiếu với thông báo nghỉ của năm";

    private static readonly ChineseLunisolarCalendar Moon = new();

    /// <summary>Without anything of an organisation's own.</summary>
    public static WorkCalendar Shipped { get; } = new([], []);

    /// <summary>As announced for offices, with the exchanges of days; recalled, so an office compares them with the year's announcement.</summary>
    private static readonly ImmutableArray<Holiday> Announced =
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

    /// <summary>Whether anything can be said of a year.</summary>
    public static bool Covers(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>Whether a year's days off are announced or confirmed; else some of them are as expected.</summary>
    public bool IsKnown(int year) => IsAnnounced(year) || IsConfirmed(year);

    /// <summary>Whether the organisation compared the year with its announcement.</summary>
    public bool IsConfirmed(int year) => Confirmed.Any(known => known.Year == year);

    /// <summary>The days off and the exchanged days of a year in order, the organisation's entry before any other of that day.</summary>
    public ImmutableArray<Holiday> In(int year)
    {
        var own = Own.Where(holiday => holiday.On.Year == year).ToList();
        var days = Given(year).Where(holiday => own.All(there => there.On != holiday.On)).Concat(own).OrderBy(holiday => holiday.On);
        return Confirmed.FirstOrDefault(known => known.Year == year) is { } confirmed
            ? [.. days.Select(holiday => holiday with { Mark = Mark.Verified, Source = holiday.Source is { } said && own.Contains(holiday) ? said : confirmed.Source })]
            : [.. days];
    }

    public bool IsWorking(DateOnly day) => (Own.FirstOrDefault(holiday => holiday.On == day) ?? Given(day.Year).FirstOrDefault(holiday => holiday.On == day)) is { } known
        ? known.Works
        : IsWeekday(day);

    /// <summary>The n-th working day after a day, which itself does not count.</summary>
    public DueDate After(DateOnly day, int count)
    {
        var first = day.Year;
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorking(day)) left--;
        }
        return new(day, [.. Enumerable.Range(first, day.Year - first + 1).Where(year => !IsKnown(year))]);
    }

    private static ImmutableArray<Holiday> Given(int year) =>
        IsAnnounced(year) ? [.. Announced.Where(holiday => holiday.On.Year == year)]
        : Covers(year) ? Expected(year)
        : [];

    private static bool IsAnnounced(int year) => Announced.Any(holiday => holiday.On.Year == year);

    /// <summary>The law's days: fixed by date, and by the moon as expected; what falls on a week-end is made up for on the next weekday.</summary>
    private static ImmutableArray<Holiday> Expected(int year)
    {
        var newYear = DateOnly.FromDateTime(Moon.ToDateTime(year, 1, 1, 0, 0, 0, 0));
        List<Holiday> days =
        [
            new(new(year, 1, 1), "Tết Dương lịch", Mark.Verified, Source: LabourCode),
            .. Enumerable.Range(-1, 5).Select(day => new Holiday(newYear.AddDays(day), "Tết Nguyên đán", Mark.Recalled, Source: Lunar)),
            new(TenthOfThirdMonth(year), "Giỗ Tổ Hùng Vương", Mark.Recalled, Source: Lunar),
            new(new(year, 4, 30), "Ngày Chiến thắng", Mark.Verified, Source: LabourCode),
            new(new(year, 5, 1), "Quốc tế Lao động", Mark.Verified, Source: LabourCode),
            new(new(year, 9, 2), "Quốc khánh", Mark.Verified, Source: LabourCode),
        ];
        foreach (var holiday in days.Where(holiday => !IsWeekday(holiday.On)).ToList())
        {
            var next = holiday.On.AddDays(1);
            while (!IsWeekday(next) || days.Any(there => there.On == next)) next = next.AddDays(1);
            days.Add(new(next, $"Nghỉ bù {holiday.Name}", Mark.Recalled, Source: MadeUp));
        }
        return [.. days.OrderBy(holiday => holiday.On)];
    }

    // A leap month that comes before counts among the months of its year.
    private static DateOnly TenthOfThirdMonth(int year)
    {
        var leap = Moon.GetLeapMonth(year);
        return DateOnly.FromDateTime(Moon.ToDateTime(year, leap is > 0 and <= 3 ? 4 : 3, 10, 0, 0, 0, 0));
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    private static IEnumerable<Holiday> Days(DateOnly first, int count, string name) =>
        Enumerable.Range(0, count).Select(day => new Holiday(first.AddDays(day), name, Mark.Recalled));
}
