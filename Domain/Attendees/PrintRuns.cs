using System.Collections.Immutable;

namespace Laurel.Domain.Attendees;

/// <summary>What a run prints.</summary>
public enum PrintKind
{
    /// <summary>Badges.</summary>
    Badges,

    /// <summary>The attendance list that is signed by hand; its lines are numbered (STT) in their order.</summary>
    Attendance,
}

/// <summary>One person's line in a run, and what it said.</summary>
/// <param name="Content">A hash of all that was printed for this person.</param>
/// <param name="Parts">Hashes of what it is made of: person, seat, badge, heading, with a point between; null in runs that did not tell them apart.</param>
public sealed record PrintedLine(AttendeeId Attendee, string Content, string? Parts = null);

/// <summary>A frozen run: whose papers, in which order, saying what.</summary>
/// <param name="Number">Counts a conference's runs of both kinds, from 1; it stands on the paper.</param>
/// <param name="Lines">Where the lines lie: the SHA-256 of their blob, in hex.</param>
/// <param name="Design">The mark of the badge design it was printed in; null where no design of the conference's own shapes the paper, or none was told.</param>
public sealed record PrintRun(int Number, PrintKind Kind, DateTimeOffset At, int Count, string Lines, string? Design = null);

/// <summary>All print runs of a conference.</summary>
public sealed record PrintRuns(ImmutableArray<PrintRun> All) : IEvolves<PrintRuns, PrintRunEvent>
{
    /// <summary>Runs of one conference at most.</summary>
    public const int Most = 1_000;

    public static PrintRuns Nothing { get; } = new([]);

    /// <summary>Freezes a run under the next number. Refused: <c>print.nothing</c>, <c>print.too-many-runs</c>.</summary>
    public Ruling<PrintRunEvent> Freeze(PrintKind kind, int count, string lines, DateTimeOffset at, string? design = null) =>
        count == 0 ? PrintRefusals.Nothing
        : All.Length >= Most ? PrintRefusals.TooManyRuns
        : new RunFrozen(new(All.Length + 1, kind, at, count, lines, design));

    /// <summary>The people of a run were forgotten: who stood on which line stays, what it said does not. Again is nothing new.</summary>
    /// <param name="lines">The same lines in the same order, saying nothing.</param>
    public Ruling<PrintRunEvent> Blank(int number, string lines) =>
        Find(number) is { } run && run.Lines != lines ? new RunBlanked(number, lines) : Ruling<PrintRunEvent>.NothingNew;

    /// <summary>The run with this number; null where there is none of the kind.</summary>
    public PrintRun? Find(int number, PrintKind? kind = null) =>
        number > 0 && number <= All.Length && (kind is null || All[number - 1].Kind == kind) ? All[number - 1] : null;

    public PrintRuns Evolve(PrintRunEvent happened) => happened switch
    {
        RunFrozen frozen => new(All.Add(frozen.Run)),
        RunBlanked blanked => new(All.SetItem(blanked.Number - 1, All[blanked.Number - 1] with { Lines = blanked.Lines })),
        _ => this,
    };
}

/// <summary>What happens to the print runs of a conference.</summary>
public abstract record PrintRunEvent;

/// <summary>A run was frozen, to be printed now and again as often as needed.</summary>
[EventName("printruns.frozen.v1")]
public sealed record RunFrozen(PrintRun Run) : PrintRunEvent;

/// <summary>What a run's lines said is gone, with the people of whom it was said; even its hashes tell whoever guesses a name that it was right.</summary>
[EventName("printruns.blanked.v1")]
public sealed record RunBlanked(int Number, string Lines) : PrintRunEvent;

/// <summary>What printing and typing back may answer.</summary>
public static class PrintRefusals
{
    public static readonly Refusal Nothing = new(
        "print.nothing",
        "Không có gì để in: không ai được chọn, hoặc không thẻ nào thay đổi.",
        "There is nothing to print: nobody was chosen, or nothing has changed.");

    public static readonly Refusal TooManyRuns = new(
        "print.too-many-runs",
        "Một hội nghị có nhiều nhất 1.000 lần in.",
        "A conference has at most 1,000 print runs.",
        RefusalKind.TooLarge);

    public static readonly Refusal UnknownRun = new(
        "print.unknown-run",
        "Không có bản in mang số này.",
        "There is no print run with this number.",
        RefusalKind.NotFound);

    public static readonly Refusal NumbersInvalid = new(
        "print.numbers-invalid",
        "Dãy số thứ tự viết như: 1-18, 20, 22.",
        "Line numbers are written like: 1-18, 20, 22.",
        RefusalKind.Invalid);

    /// <param name="typed">A number, or a range of them.</param>
    /// <param name="lines">How many the print has.</param>
    public static Refusal NumberUnknown(string typed, int lines) => new(
        "print.number-unknown",
        $"STT {typed} không có trên bản in này: chỉ có từ 1 đến {lines}.",
        $"Line {typed} is not on this print, which has 1 to {lines}.",
        RefusalKind.Invalid);
}
