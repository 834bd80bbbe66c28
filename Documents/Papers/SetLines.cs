using Laurel.Documents.Pdf;

namespace Laurel.Documents.Papers;

/// <summary>A line of runs as it will be drawn: pieces of one face each, and what justifying would add between words.</summary>
internal sealed class SetLine
{
    private readonly List<(string Text, Typeface Face)> _pieces = [];

    /// <summary>Its natural width.</summary>
    public double WidthMm { get; private set; }

    /// <summary>How many spaces it may stretch.</summary>
    public int Spaces { get; private set; }

    /// <summary>Adds words of one face.</summary>
    public void Add(string text, Typeface face, double sizeMm)
    {
        if (_pieces.Count > 0 && _pieces[^1].Face == face) _pieces[^1] = (_pieces[^1].Text + text, face);
        else _pieces.Add((text, face));
        WidthMm = _pieces.Sum(piece => piece.Face.Measure(piece.Text, sizeMm).AdvanceMm);
        Spaces = _pieces.Sum(piece => piece.Text.Count(c => c is ' ' or '\u00a0'));
    }

    /// <summary>The line without the space that its last word brought.</summary>
    public SetLine Trimmed(double sizeMm)
    {
        var line = new SetLine();
        for (var i = 0; i < _pieces.Count; i++)
            line.Add(i == _pieces.Count - 1 ? _pieces[i].Text.TrimEnd(' ') : _pieces[i].Text, _pieces[i].Face, sizeMm);
        return line;
    }

    /// <summary>Draws the line from x; <paramref name="spareMm"/> is shared out over its spaces.</summary>
    public void Draw(PdfCanvas canvas, double x, double y, double sizeMm, double spareMm)
    {
        var stretch = Spaces > 0 ? spareMm / Spaces : 0;
        foreach (var (text, face) in _pieces)
        {
            canvas.Text(text, x, y, new(face, sizeMm, PdfColor.Black) { WordSpacingMm = stretch });
            x += face.Measure(text, sizeMm, 0, stretch).AdvanceMm;
        }
    }
}

/// <summary>Breaks runs into lines at spaces; compounds stay together, nothing is cut.</summary>
internal static class SetLines
{
    /// <summary>The lines of a paragraph.</summary>
    /// <param name="runs">Its runs.</param>
    /// <param name="sizeMm">Size of the em.</param>
    /// <param name="widthMm">Width of the column.</param>
    /// <param name="indentMm">What the first line is shorter by.</param>
    public static IReadOnlyList<SetLine> Of(IReadOnlyList<Run> runs, double sizeMm, double widthMm, double indentMm)
    {
        List<SetLine> lines = [new()];
        foreach (var word in Words(runs))
        {
            var room = widthMm - (lines.Count == 1 ? indentMm : 0);
            var width = word.Sum(piece => piece.Face.Measure(piece.Text.TrimEnd(), sizeMm).AdvanceMm);
            if (lines[^1].WidthMm > 0 && lines[^1].WidthMm + width > room + .01) lines.Add(new());
            foreach (var (text, face) in word) lines[^1].Add(text, face, sizeMm);
        }

        return [.. lines.Select(line => line.Trimmed(sizeMm))];
    }

    /// <summary>The same number of lines as <see cref="Of"/> gives, of lengths as even as they can be: for centred texts.</summary>
    public static IReadOnlyList<SetLine> Balanced(IReadOnlyList<Run> runs, double sizeMm, double widthMm)
    {
        var lines = Of(runs, sizeMm, widthMm, 0);
        for (var width = widthMm - 2; width > widthMm / 2; width -= 2)
        {
            var narrower = Of(runs, sizeMm, width, 0);
            if (narrower.Count > lines.Count || narrower.Any(line => line.WidthMm > width)) break;
            lines = narrower;
        }

        return lines;
    }

    /// <summary>The face of a run.</summary>
    public static Typeface FaceOf(Run run) => (run.Bold, run.Italic) switch
    {
        (true, true) => Typeface.TinosBoldItalic,
        (true, false) => Typeface.TinosBold,
        (false, true) => Typeface.TinosItalic,
        _ => Typeface.Tinos,
    };

    /// <summary>Words, each with its following space, as pieces of one face: a word may begin in one run and end in the next.</summary>
    private static IEnumerable<List<(string Text, Typeface Face)>> Words(IReadOnlyList<Run> runs)
    {
        List<(string, Typeface)> word = [];
        foreach (var run in runs)
        {
            var face = FaceOf(run);
            var text = Compounds.Bind(run.Text);
            for (var start = 0; start < text.Length;)
            {
                var space = text.IndexOf(' ', start);
                var end = space < 0 ? text.Length : space + 1;
                word.Add((text[start..end], face));
                start = end;
                if (space < 0) continue;
                yield return word;
                word = [];
            }
        }

        if (word.Count > 0) yield return word;
    }
}
