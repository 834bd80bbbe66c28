namespace Laurel.Client.Web.Http;

/// <summary>A time as somebody typed it, by the clock where the conference is.</summary>
public static class TypedTime
{
    /// <summary>The instant; in the first and last year of all, where there may be no room for the offset, the end of time, which the rules refuse in words.</summary>
    public static DateTimeOffset At(DateTime typed, TimeSpan offset) => typed.Year switch
    {
        1 => DateTimeOffset.MinValue,
        9999 => DateTimeOffset.MaxValue,
        _ => new(DateTime.SpecifyKind(typed, DateTimeKind.Unspecified), offset),
    };
}
