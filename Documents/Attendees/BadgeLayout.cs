using Laurel.Documents.Pdf;

namespace Laurel.Documents.Attendees;

/// <summary>Where one badge's own texts stand and how large: the name gives way before position and unit become hard to read.</summary>
/// <remarks>Millimetres of an A6 badge, 105 × 148, safe edge 9.</remarks>
internal sealed record BadgeLayout(
    FittedLine Honorific, FittedLine Name, FittedLine Position, FittedLine Unit, FittedLine Seat, IReadOnlyList<FittedLine> Directions)
{
    public const double LeftMm = 9;
    public const double RightMm = 96;
    private const double WidthMm = RightMm - LeftMm;
    private const double HonorificMm = 42;
    private const double LowestMm = 83;
    private const double NameLeading = 1.2;
    private const double BodyLeading = 1.42;
    private const double LargestBodyMm = 4.1;
    private const double SmallestBodyMm = 3.15;

    /// <summary>Under this, position and unit are read with effort at arm's length: a two-line name shrinks first.</summary>
    private const double EasyBodyMm = 3.6;

    private static readonly FitRule NameRule = new(WidthMm, 12.4, 8)
    {
        MostLines = 2, Leading = NameLeading, WrapBelowMm = 9, LetterSpacing = -0.018, WordTightening = 0.015,
    };

    private static readonly FitRule SeatRule = new(42.5, 12.6, 7) { LetterSpacing = -0.024 };

    public IEnumerable<FittedLine> All => [Honorific, Name, Position, Unit, Seat, .. Directions];

    public static BadgeLayout Of(BadgeModel badge)
    {
        var honorific = Line(nameof(BadgeModel.Honorific), $"{badge.Honorific} {badge.Academic}".Trim(), Typeface.BeVietnamMedium,
            new(WidthMm, 4, 3.15), LeftMm, HonorificMm);
        var (name, position, unit) = Body(badge);
        return new BadgeLayout(honorific, name, position, unit, SeatOf(badge), [.. DirectionsOf(badge)]);
    }

    private static FittedLine SeatOf(BadgeModel badge) =>
        Line(nameof(BadgeModel.Seat), badge.Seat?.Text ?? "", Typeface.BeVietnamBold, SeatRule, 53.5, 104.6);

    private static IEnumerable<FittedLine> DirectionsOf(BadgeModel badge)
    {
        var first = badge.Seat is null ? 97.5 : 111.5;
        return badge.Directions.Select((line, i) =>
            Line(nameof(BadgeModel.Directions), line, Typeface.BeVietnamMedium, new(42, 3.3, 2.6), 54, first + 4.8 * i));
    }

    /// <summary>The largest name under which position and unit are easily read; failing that, at all.</summary>
    private static (FittedLine Name, FittedLine Position, FittedLine Unit) Body(BadgeModel badge)
    {
        var name = new Source(nameof(BadgeModel.Name), badge.Name, Typeface.BeVietnamBold);
        var position = new Source(nameof(BadgeModel.Position), badge.Position, Typeface.BeVietnamMedium);
        var unit = new Source(nameof(BadgeModel.Unit), badge.Unit, Typeface.BeVietnamSemiBold);
        foreach (var floor in (double[])[EasyBodyMm, SmallestBodyMm])
            for (var largest = NameRule.LargestMm; largest >= NameRule.SmallestMm - 1e-9; largest -= 0.2)
            {
                var above = NameOf(name, largest);
                largest = Math.Min(largest, above.Text.SizeMm);
                if (!above.Text.Fits || !Under(above, position, unit, floor).Fits) continue;
                for (var size = LargestBodyMm; ; size = Math.Max(floor, size - 0.05))
                    if (Under(above, position, unit, size) is { Fits: true } under) return (above, under.Position, under.Unit);
            }
        var smallest = NameOf(name, NameRule.SmallestMm);
        var last = Under(smallest, position, unit, SmallestBodyMm);
        return (smallest, last.Position, last.Unit with { Text = last.Unit.Text with { Fits = last.Fits && last.Unit.Text.Fits } });
    }

    private static FittedLine NameOf(Source name, double largest)
    {
        var rule = NameRule with { LargestMm = largest, WrapBelowMm = Math.Min(largest, NameRule.WrapBelowMm!.Value) };
        var fitted = name.In(rule, LeftMm, 0);
        return fitted with
        {
            Y = HonorificMm + 1.16 * fitted.Text.SizeMm,
            Text = fitted.Text with { LeadingMm = Math.Max(fitted.Text.LeadingMm, ClearLeading(fitted.Text, name.Face)) },
        };
    }

    /// <summary>The leading at which no mark of a line touches a letter of the line above.</summary>
    private static double ClearLeading(FittedText fitted, Typeface face)
    {
        if (fitted.Lines.Count < 2) return 0;
        var style = fitted.Style(face, BadgeColors.Text);
        return fitted.Lines.Zip(fitted.Lines.Skip(1), style.Clearance).Max() + 0.03 * fitted.SizeMm;
    }

    private static (FittedLine Position, FittedLine Unit, bool Fits) Under(FittedLine name, Source position, Source unit, double size)
    {
        var rule = new FitRule(WidthMm, size, size) { MostLines = 4, Leading = BodyLeading };
        if (size > SmallestBodyMm) rule = rule with { LetterTightening = 0, WordTightening = 0 };
        var first = name.BottomMm + 8.2;
        var upper = position.In(rule, LeftMm, first);
        var lower = unit.In(rule, LeftMm, position.IsEmpty ? first : upper.BottomMm + 1.56 * size);
        var lowest = (unit.IsEmpty ? upper : lower).BottomMm + 0.22 * size;
        return (upper, lower, upper.Text.Fits && lower.Text.Fits && lowest <= LowestMm);
    }

    private static FittedLine Line(string field, string text, Typeface preferred, FitRule rule, double x, double y) =>
        new Source(field, text, preferred).In(rule, x, y);

    /// <summary>A text of the badge, measured once in the face that has its letters.</summary>
    private sealed class Source(string field, string text, Typeface preferred)
    {
        private readonly MeasuredText measured = Fit.Measure(text, FittedLine.FaceFor(text, preferred));

        public Typeface Face => measured.Face;

        public bool IsEmpty => text.Length == 0;

        public FittedLine In(FitRule rule, double x, double y) => new(field, text, measured.Face, Fit.Text(measured, rule), x, y);
    }
}

/// <summary>One text of a paper, fitted and placed.</summary>
internal sealed record FittedLine(string Field, string Source, Typeface Face, FittedText Text, double X, double Y)
{
    public double BottomMm => Y + Text.DepthMm;

    /// <summary>The preferred face, or Tinos where only that has all letters (Greek, Cyrillic).</summary>
    public static Typeface FaceFor(string text, Typeface preferred) =>
        preferred.Lacks(text).Length > 0 && Typeface.TinosBold.Lacks(text).Length == 0 ? Typeface.TinosBold : preferred;

    public void Draw(PdfCanvas canvas, PdfColor color) => Text.Draw(canvas, X, Y, Face, color);

    public PaperFinding? Finding(string subject) =>
        Face.Lacks(Source).Length > 0 ? new(subject, Field, Source, PaperFault.LacksLetters)
        : Text.Fits ? null : new(subject, Field, Source, PaperFault.DoesNotFit);
}
