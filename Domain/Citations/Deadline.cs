namespace Laurel.Domain.Citations;

/// <summary>What an office owes next, and from when its working days count (DOMAIN 3.14).</summary>
public sealed record Deadline(DeadlineKind Kind, DateTimeOffset From, int WorkingDays)
{
    /// <summary>The last day for it, by the date in Viet Nam.</summary>
    public DueDate On(WorkCalendar calendar) => calendar.After(VietNam.DayOf(From), WorkingDays);
}

/// <summary>What is owed.</summary>
public enum DeadlineKind
{
    /// <summary>An accepted dossier is appraised (thẩm định).</summary>
    Appraise,

    /// <summary>A result is told to the unit that proposed it (thông báo kết quả).</summary>
    Notice,
}
