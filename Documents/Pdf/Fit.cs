namespace Laurel.Documents.Pdf;

/// <summary>Fits texts into their room, and says where one does not fit.</summary>
public static class Fit
{
    private const double StepMm = 0.1;

    /// <summary>
    /// The largest setting the rule allows: at each size as it is, then tightened; lines are balanced and compounds kept together.
    /// Where nothing fits, the text stands whole at the floor and <see cref="FittedText.Fits"/> is false.
    /// </summary>
    public static FittedText Text(string text, Typeface face, FitRule rule)
    {
        var words = new Words(Compounds.Bind(text), face);
        if (words.Count == 0) return new FittedText([], rule.LargestMm, 0, 0, rule.Leading * rule.LargestMm, true);
        return Search(words, rule) ?? Search(new Words(text, face), rule) ?? Overfull(words, rule);
    }

    /// <summary>Breaks a text into lines of one size and width, as a paragraph: for lists and letters, which grow downward.</summary>
    public static IReadOnlyList<string> Wrap(string text, TextStyle style, double widthMm)
    {
        var words = new Words(Compounds.Bind(text), style.Face);
        return words.Count == 0 ? [] : words.Greedy(widthMm / style.SizeMm, default);
    }

    private static FittedText? Search(Words words, FitRule rule)
    {
        for (var lines = 1; lines <= rule.MostLines; lines++)
        {
            var floor = lines == rule.MostLines ? rule.SmallestMm : Math.Max(rule.WrapBelowMm ?? rule.LargestMm, rule.SmallestMm);
            for (var size = rule.LargestMm; size > floor - StepMm / 2; size -= StepMm)
                if (At(words, rule, Math.Max(size, floor), lines) is { } found) return found;
        }
        return null;
    }

    private static FittedText? At(Words words, FitRule rule, double size, int lines)
    {
        var easy = new Spacing(rule.LetterSpacing, 0);
        return Set(words, rule, size, lines, easy)
            ?? Set(words, rule, size, lines, new Spacing(rule.LetterSpacing - rule.LetterTightening, -rule.WordTightening));
    }

    private static FittedText? Set(Words words, FitRule rule, double size, int lines, Spacing spacing)
    {
        if ((lines - 1) * rule.Leading * size > rule.DepthMm + 1e-9) return null;
        return words.Balanced(lines, rule.WidthMm / size, spacing) is { } broken ? Fitted(broken, rule, size, spacing, true) : null;
    }

    private static FittedText Overfull(Words words, FitRule rule)
    {
        var tight = new Spacing(rule.LetterSpacing - rule.LetterTightening, -rule.WordTightening);
        return Fitted(words.Greedy(rule.WidthMm / rule.SmallestMm, tight), rule, rule.SmallestMm, tight, false);
    }

    private static FittedText Fitted(IReadOnlyList<string> lines, FitRule rule, double size, Spacing spacing, bool fits) =>
        new(lines, size, spacing.Letters * size, spacing.Words * size, rule.Leading * size, fits);
}
