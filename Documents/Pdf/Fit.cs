namespace Laurel.Documents.Pdf;

/// <summary>Fits texts into their room, and says where one does not fit.</summary>
public static class Fit
{
    private const double StepMm = 0.1;

    /// <summary>
    /// The largest setting the rule allows: at each size as it is, then tightened; lines are balanced and compounds kept together.
    /// Where nothing fits, the text stands whole at the floor and <see cref="FittedText.Fits"/> is false.
    /// </summary>
    public static FittedText Text(string text, Typeface face, FitRule rule) => Text(Measure(text, face), rule);

    /// <inheritdoc cref="Text(string, Typeface, FitRule)"/>
    public static FittedText Text(MeasuredText text, FitRule rule)
    {
        if (text.Count == 0) return new FittedText([], rule.LargestMm, 0, 0, rule.Leading * rule.LargestMm, true);
        return Search(text, rule)
            ?? (text.IsBound ? Search(text.Unbound(), rule) : null)
            ?? Overfull(text, rule);
    }

    /// <summary>The text with its compounds bound, measured once, for trying it in several rooms.</summary>
    public static MeasuredText Measure(string text, Typeface face) => new(Compounds.Bind(text), face);

    /// <summary>Breaks a text into lines of one size and width, as a paragraph: for lists and letters, which grow downward.</summary>
    public static IReadOnlyList<string> Wrap(string text, TextStyle style, double widthMm) =>
        Measure(text, style.Face) is { Count: > 0 } measured ? measured.Greedy(widthMm / style.SizeMm, default) : [];

    private static FittedText? Search(MeasuredText text, FitRule rule)
    {
        for (var lines = 1; lines <= rule.MostLines; lines++)
        {
            var floor = lines == rule.MostLines ? rule.SmallestMm : Math.Max(rule.WrapBelowMm ?? rule.LargestMm, rule.SmallestMm);
            for (var size = rule.LargestMm; size > floor - StepMm / 2; size -= StepMm)
                if (At(text, rule, Math.Max(size, floor), lines) is { } found) return found;
        }
        return null;
    }

    private static FittedText? At(MeasuredText text, FitRule rule, double size, int lines)
    {
        if ((lines - 1) * rule.Leading * size > rule.DepthMm + 1e-9) return null;
        return Set(text, rule, size, lines, new Spacing(rule.LetterSpacing, 0)) ?? Set(text, rule, size, lines, Tight(rule));
    }

    private static FittedText? Set(MeasuredText text, FitRule rule, double size, int lines, Spacing spacing) =>
        text.Balanced(lines, rule.WidthMm / size, spacing) is { } broken ? Fitted(broken, rule, size, spacing, true) : null;

    private static FittedText Overfull(MeasuredText text, FitRule rule) =>
        Fitted(text.Greedy(rule.WidthMm / rule.SmallestMm, Tight(rule)), rule, rule.SmallestMm, Tight(rule), false);

    private static Spacing Tight(FitRule rule) => new(rule.LetterSpacing - rule.LetterTightening, -rule.WordTightening);

    private static FittedText Fitted(IReadOnlyList<string> lines, FitRule rule, double size, Spacing spacing, bool fits) =>
        new(lines, size, spacing.Letters * size, spacing.Words * size, rule.Leading * size, fits);
}
