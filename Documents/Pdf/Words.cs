namespace Laurel.Documents.Pdf;

/// <summary>What is added between letters and between words, as parts of the size.</summary>
internal readonly record struct Spacing(double Letters, double Words);

/// <summary>The words of a text, measured once at size 1, and the ways to break them into lines.</summary>
internal sealed class Words
{
    /// <summary>What a break costs that is not at a comma: as much as a line filled to some five sixths.</summary>
    private const double BreakInPhrase = 0.03;

    private readonly string[] words;
    private readonly double[] widths;
    private readonly int[] letters;
    private readonly int[] inner;
    private readonly double space;

    public Words(string text, Typeface face)
    {
        words = text.Normalize().Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        widths = [.. words.Select(word => face.Measure(word, 1).AdvanceMm)];
        letters = [.. words.Select(word => word.Length)];
        inner = [.. words.Select(word => word.Count(c => c == Compounds.NoBreak))];
        space = face.Measure(" ", 1).AdvanceMm;
    }

    public int Count => words.Length;

    /// <summary>At most so many lines, none wider than the width, as even as can be; null where that cannot be.</summary>
    public IReadOnlyList<string>? Balanced(int most, double width, Spacing spacing)
    {
        var needed = Greedy(width, spacing).Count;
        if (needed > most || !Fits(width, spacing)) return null;
        return needed == 1 ? [Line(0, Count)] : Even(needed, width, spacing);
    }

    /// <summary>Each line as full as it goes; a word wider than the width stands alone.</summary>
    public IReadOnlyList<string> Greedy(double width, Spacing spacing)
    {
        var (lines, start) = (new List<string>(), 0);
        for (var end = 1; end <= Count; end++)
        {
            if (end < Count && Width(start, end + 1, spacing) <= width) continue;
            lines.Add(Line(start, end));
            start = end;
        }
        return lines;
    }

    private List<string> Even(int lines, double width, Spacing spacing)
    {
        var costs = new double[lines + 1, Count + 1];
        var starts = new int[lines + 1, Count + 1];
        for (var line = 0; line <= lines; line++)
            for (var end = 0; end <= Count; end++) costs[line, end] = line == 0 && end == 0 ? 0 : double.PositiveInfinity;
        for (var line = 1; line <= lines; line++)
            for (var end = 1; end <= Count; end++)
                for (var start = end - 1; start >= 0 && Width(start, end, spacing) is var wide && wide <= width; start--)
                {
                    var cost = costs[line - 1, start] + Math.Pow(1 - wide / width, 2) + BreakCost(end);
                    if (cost < costs[line, end]) (costs[line, end], starts[line, end]) = (cost, start);
                }
        var broken = new List<string>();
        for (var (line, end) = (lines, Count); line > 0; end = starts[line, end], line--) broken.Insert(0, Line(starts[line, end], end));
        return broken;
    }

    private double BreakCost(int end) => end == Count || words[end - 1][^1] is ',' or ';' or ':' ? 0 : BreakInPhrase;

    private bool Fits(double width, Spacing spacing) => Enumerable.Range(0, Count).All(i => Width(i, i + 1, spacing) <= width);

    private double Width(int start, int end, Spacing spacing)
    {
        var (width, count) = ((end - start - 1) * (space + spacing.Words), end - start - 2);
        for (var i = start; i < end; i++)
        {
            width += widths[i] + inner[i] * spacing.Words;
            count += letters[i];
        }
        return width + count * spacing.Letters;
    }

    private string Line(int start, int end) => string.Join(' ', words[start..end]);
}
