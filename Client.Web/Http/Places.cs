namespace Laurel.Client.Web.Http;

/// <summary>Where the clock on the wall is, for days that nobody wrote down.</summary>
internal static class Places
{
    /// <summary>Viet Nam has one offset all year.</summary>
    public static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);
}
