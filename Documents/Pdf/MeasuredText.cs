namespace Laurel.Documents.Pdf;

/// <summary>What is added between letters and between words, as parts of the size.</summary>
internal readonly record struct Spacing(double Letters, double Words);

/// <summary>A text whose words were measured once, at size 1, so that it can be tried in many rooms at little cost.</summary>
public sealed class MeasuredText
{
    /// <summary>What a break costs that is not at a comma: as much as a line filled to three quarters.</summary>
    private const double BreakInPhrase = 0.06;

    private readonly string[] words;
    private readonly double[] widths;
    private readonly int[] letters;
    private readonly int[] inner;
    private readonly double space;

    /// <summary>Measures the text as it is; see <see cref="Compounds.Bind"/> for keeping words together.</summary>
    public MeasuredText(string text, Typeface face)
    {
        Face = face;
        words = text.Normalize().Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        (widths, letters, inner) = (new double[words.Length], new int[words.Length], new int[words.Length]);
        for (var i = 0; i < words.Length; i++)
            (widths[i], letters[i], inner[i]) =
                (face.AdvanceOfComposed(words[i]), words[i].Length, words[i].AsSpan().Count(Compounds.NoBreak));
        space = face.AdvanceOfComposed(" ");
        Text = text;
    }

    public string Text { get; }

    public Typeface Face { get; }

    internal int Count => words.Length;

    internal bool IsBound => Text.Contains(Compounds.NoBreak);

    internal MeasuredText Unbound() => new(Text.Replace(Compounds.NoBreak, ' '), Face);

    /// <summary>At most so many lines, none wider than the width, as even as can be; null where that cannot be.</summary>
    internal IReadOnlyList<string>? Balanced(int most, double width, Spacing spacing)
    {
        var needed = LinesNeeded(most, width, spacing);
        if (needed > most) return null;
        return needed == 1 ? [Line(0, Count)] : Even(needed, width, spacing);
    }

    /// <summary>Each line as full as it goes; a word wider than the width stands alone.</summary>
    internal IReadOnlyList<string> Greedy(double width, Spacing spacing)
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

    /// <summary>How many lines the text takes; more than <paramref name="most"/> where it takes more, or a word is too wide.</summary>
    private int LinesNeeded(int most, double width, Spacing spacing)
    {
        var (lines, wide) = (1, 0.0);
        for (var i = 0; i < Count && lines <= most; i++)
        {
            var word = WidthOf(i, spacing);
            if (word - spacing.Letters > width) return most + 1;
            var joined = wide == 0 ? word : wide + spacing.Words + spacing.Letters + space + word;
            if (joined - spacing.Letters > width) (lines, wide) = (lines + 1, word);
            else wide = joined;
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
                for (var start = end - 1; start >= 0 && Width(start, end, spacing) is var wide && wide <= width + 1e-9; start--)
                {
                    var cost = costs[line - 1, start] + Math.Pow(1 - wide / width, 2) + BreakCost(end);
                    if (cost < costs[line, end]) (costs[line, end], starts[line, end]) = (cost, start);
                }
        var broken = new List<string>();
        for (var (line, end) = (lines, Count); line > 0; end = starts[line, end], line--) broken.Insert(0, Line(starts[line, end], end));
        return broken;
    }

    private double BreakCost(int end) => end == Count || words[end - 1][^1] is ',' or ';' or ':' ? 0 : BreakInPhrase;

    private double Width(int start, int end, Spacing spacing)
    {
        var width = (end - start - 1) * (space + spacing.Words + spacing.Letters) - spacing.Letters;
        for (var i = start; i < end; i++) width += WidthOf(i, spacing);
        return width;
    }

    private double WidthOf(int word, Spacing spacing) => widths[word] + inner[word] * spacing.Words + letters[word] * spacing.Letters;

    private string Line(int start, int end) => string.Join(' ', words, start, end - start);
}
