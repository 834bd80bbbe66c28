using System.Collections.Immutable;

namespace Laurel.Domain.Attendees;

/// <summary>Why somebody's paper is to be printed again.</summary>
public enum PaperChange
{
    /// <summary>Nothing was printed for this person yet.</summary>
    NotPrinted,

    /// <summary>Something it says, in a run that did not tell its parts apart.</summary>
    Text,

    /// <summary>Name, honorific, position, unit or role.</summary>
    Person,

    /// <summary>The seat, and with it the way there.</summary>
    Seat,

    /// <summary>Another badge is in use: the printed one is refused at every door.</summary>
    Badge,

    /// <summary>The conference's title, organizer, place or day.</summary>
    Heading,

    /// <summary>The layout of badges.</summary>
    Design,
}

/// <param name="Why">In the order of <see cref="PaperChange"/>, never empty.</param>
public sealed record ChangedPaper(AttendeeId Attendee, ImmutableArray<PaperChange> Why)
{
    public bool Equals(ChangedPaper? other) => other is not null && Attendee == other.Attendee && Why.SequenceEqual(other.Why);

    public override int GetHashCode() => HashCode.Combine(Attendee, Why.Length);
}

/// <summary>The lines of a run as they were printed, and in which design.</summary>
public sealed record PrintedPapers(string? Design, IEnumerable<PrintedLine> Lines);

/// <summary>Errata: who is to be printed again, and why.</summary>
public static class PaperChanges
{
    private static readonly ImmutableArray<PaperChange> Parts = [PaperChange.Person, PaperChange.Seat, PaperChange.Badge, PaperChange.Heading];

    /// <summary>In the order given: those for whom nothing was printed, or whose last paper said something else or looked another way.</summary>
    /// <param name="now">What would be printed now.</param>
    /// <param name="design">The mark of the design it would be printed in, as <c>kind.hash</c>; null where that is not to be compared.</param>
    /// <param name="runs">Every run, oldest first.</param>
    public static IReadOnlyList<ChangedPaper> Of(IEnumerable<PrintedLine> now, string? design, IEnumerable<PrintedPapers> runs)
    {
        var printed = new Dictionary<AttendeeId, (PrintedLine Line, string? Design)>();
        foreach (var run in runs)
            foreach (var line in run.Lines) printed[line.Attendee] = (line, run.Design);
        return
        [
            .. now.Select(line => new ChangedPaper(line.Attendee, printed.TryGetValue(line.Attendee, out var last)
                    ? [.. Said(last.Line, line), .. Looks(last.Design, design)]
                    : [PaperChange.NotPrinted]))
                .Where(changed => changed.Why.Length > 0),
        ];
    }

    // What was printed before designs were marked, or on paper of another kind, is not printed again for its looks.
    private static ImmutableArray<PaperChange> Looks(string? last, string? now) =>
        last is null || now is null || last == now || KindOf(last) != KindOf(now) ? [] : [PaperChange.Design];

    private static string KindOf(string mark) => mark.Split('.')[0];

    private static ImmutableArray<PaperChange> Said(PrintedLine last, PrintedLine now)
    {
        if (last.Content == now.Content) return [];
        var (was, becomes) = (last.Parts?.Split('.') ?? [], now.Parts?.Split('.') ?? []);
        if (was.Length != Parts.Length || becomes.Length != Parts.Length) return [PaperChange.Text];
        ImmutableArray<PaperChange> differing = [.. Parts.Where((_, part) => was[part] != becomes[part])];
        return differing.IsEmpty ? [PaperChange.Text] : differing;
    }
}
