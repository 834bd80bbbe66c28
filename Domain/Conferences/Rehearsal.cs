namespace Laurel.Domain.Conferences;

/// <summary>A rehearsal (tổng duyệt): what is scanned and handed over in its span is recorded apart, under its number, and is gone with it.</summary>
/// <remarks>
/// Doors keep a copy of the conference for some seconds, so a rehearsal begins and ends a little after the word is given (<see cref="Notice"/>):
/// by then every door knows, and no scan falls on the wrong side (decision record 0031). The stage asks the conference itself, so there it
/// begins and ends with the word (<see cref="OnStage"/>, decision record 0140).
/// </remarks>
/// <param name="Number">From 1; never given twice.</param>
/// <param name="Until">Not included. Somebody may forget to end it, so it ends by itself.</param>
/// <param name="EndedAt">When the word was given to end it; null where nobody gave it.</param>
public sealed record Rehearsal(int Number, DateTimeOffset From, DateTimeOffset Until, DateTimeOffset? EndedAt = null)
{
    /// <summary>From the word given until it takes effect; longer than any door keeps its copy.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromSeconds(10);

    /// <summary>How long a rehearsal goes on where nobody ends it.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(4);

    /// <summary>A rehearsal that was not begun so late is over this long before the opening, whoever forgot it.</summary>
    public static readonly TimeSpan BeforeOpening = TimeSpan.FromHours(2);

    /// <summary>The number of the rehearsal that goes on at an instant; 0 for none.</summary>
    public static int At(IEnumerable<Rehearsal> rehearsals, DateTimeOffset at) =>
        rehearsals.FirstOrDefault(one => one.From <= at && at < one.Until)?.Number ?? 0;

    /// <summary>The number of the rehearsal on the stage at an instant, from the word that began it to the word that ended it; 0 for none.</summary>
    public static int OnStage(IEnumerable<Rehearsal> rehearsals, DateTimeOffset at) =>
        rehearsals.FirstOrDefault(one => one.From - Notice <= at && at < (one.EndedAt ?? one.Until))?.Number ?? 0;

    /// <summary>How often stage or doors have gone over to a rehearsal or back by an instant: what is shown of rehearsals is other whenever this is, and it never comes back to what it was.</summary>
    public static int Turns(IEnumerable<Rehearsal> rehearsals, DateTimeOffset at) =>
        rehearsals.Sum(one => new[] { one.From - Notice, one.From, one.EndedAt ?? one.Until, one.Until }.Count(turn => turn <= at));

    /// <summary>How long the doors still need to follow the word that began or ended it; zero where they have.</summary>
    public TimeSpan UntilDoorsFollow(DateTimeOffset at) =>
        (EndedAt is null ? From : Until) - at is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    /// <summary>A rehearsal begun by a word given now.</summary>
    internal static Rehearsal Begun(int number, DateTimeOffset at, DateTimeOffset opening)
    {
        var (from, latest) = (at + Notice, opening - BeforeOpening);
        return new(number, from, from < latest && latest < from + Longest ? latest : from + Longest);
    }
}
