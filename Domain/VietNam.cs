namespace Laurel.Domain;

/// <summary>The clock on the wall in Viet Nam, which has one offset all year: by it days are told where nobody named a place (decision record 0179).</summary>
public static class VietNam
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    /// <summary>The date there at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(Offset).DateTime);

    /// <summary>The instant at which a day begins there.</summary>
    public static DateTimeOffset MidnightOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);
}
