using Laurel.Documents.Pdf;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Attendees;

/// <summary>Where one badge's own texts stand and how large: the name gives way before position and unit become hard to read.</summary>
internal sealed record BadgeLayout(
    FittedLine Honorific, FittedLine Name, FittedLine Position, FittedLine Unit, FittedLine Seat, IReadOnlyList<FittedLine> Directions)
{
    private const double NameLeading = 1.2;
    private const double BodyLeading = 1.42;

    public IEnumerable<FittedLine> All => [Honorific, Name, Position, Unit, Seat, .. Directions];

    public static BadgeLayout Of(BadgeModel badge, BadgeDesign design)
    {
        var (faces, box) = (BadgeFaces.Of(design), design[BadgePart.Honorific]);
        var honorific = Line(nameof(BadgeModel.Honorific), box.IsShown ? $"{badge.Honorific} {badge.Academic}".Trim() : "", faces.Medium,
            new(box.WidthMm, box.SizeMm, box.FloorMm), box.XMm, box.YMm);
        var (name, position, unit) = new Body(design, badge, faces).Fitted();
        return new BadgeLayout(honorific, name, position, unit, SeatOf(badge, design[BadgePart.Seat], faces), [.. DirectionsOf(badge, design, faces)]);
    }

    private static FittedLine SeatOf(BadgeModel badge, BadgeBox box, BadgeFaces faces) =>
        Line(nameof(BadgeModel.Seat), box.IsShown ? badge.Seat?.Text ?? "" : "", faces.Bold,
            new(box.WidthMm, box.SizeMm, box.FloorMm) { LetterSpacing = -0.024 }, box.XMm, box.YMm);

    private static IEnumerable<FittedLine> DirectionsOf(BadgeModel badge, BadgeDesign design, BadgeFaces faces)
    {
        var (box, seat) = (design[BadgePart.Directions], design[BadgePart.Seat]);
        if (!box.IsShown) return [];
        var first = badge.Seat is null && seat.IsShown ? box.YMm - seat.SizeMm / 0.9 : box.YMm;
        return badge.Directions.Select((line, i) =>
            Line(nameof(BadgeModel.Directions), line, faces.Medium, new(box.WidthMm, box.SizeMm, box.FloorMm), box.XMm, first + box.SizeMm * 16 / 11 * i));
    }

    private static FittedLine Line(string field, string text, Typeface preferred, FitRule rule, double x, double y) =>
        new Source(field, text, preferred).In(rule, x, y);

    /// <summary>Name, position and unit, which share the room between the name's top and the body's lowest.</summary>
    private sealed class Body(BadgeDesign design, BadgeModel badge, BadgeFaces faces)
    {
        /// <summary>Of the floors; smaller than this nothing could be read at all.</summary>
        private const double Least = 0.25;

        private readonly BadgeBox upper = design[BadgePart.Name];
        private readonly BadgeBox lower = design[BadgePart.Body];
        private readonly Source name = new(nameof(BadgeModel.Name), badge.Name, faces.Bold);
        private readonly Source position = new(nameof(BadgeModel.Position), design[BadgePart.Body].IsShown ? badge.Position : "", faces.Medium);
        private readonly Source unit = new(nameof(BadgeModel.Unit), design[BadgePart.Body].IsShown ? badge.Unit : "", faces.SemiBold);

        /// <summary>Under this, position and unit are read with effort at arm's length: a two-line name shrinks first.</summary>
        private double EasyMm => lower.FloorMm + (lower.SizeMm - lower.FloorMm) * 9 / 19;

        /// <summary>The largest name under which position and unit are easily read; failing that, at all.</summary>
        public (FittedLine Name, FittedLine Position, FittedLine Unit) Fitted()
        {
            foreach (var floor in (double[])[EasyMm, lower.FloorMm])
                for (var largest = upper.SizeMm; largest >= upper.FloorMm - 1e-9; largest -= 0.2)
                {
                    var above = NameOf(largest);
                    largest = Math.Min(largest, above.Text.SizeMm);
                    if (!above.Text.Fits || !Under(above, floor).Fits) continue;
                    for (var size = lower.SizeMm; ; size = Math.Max(floor, size - 0.05))
                        if (Under(above, size) is { Fits: true } under) return (above, under.Position, under.Unit);
                }
            return Pressed();
        }

        /// <summary>What does not fit is told, and stands whole all the same: under its floor, and never over the code.</summary>
        private (FittedLine Name, FittedLine Position, FittedLine Unit) Pressed()
        {
            var (told, under) = (NameOf(upper.FloorMm), Under(NameOf(upper.FloorMm), lower.FloorMm));
            var blamed = !unit.IsEmpty ? unit : !position.IsEmpty ? position : name;
            FittedLine Told(Source part, FittedLine line, FittedLine atFloor) =>
                line with { Text = line.Text with { Fits = atFloor.Text.Fits && (under.Fits || part != blamed) } };
            for (var part = 1.0; ; part *= 0.97)
            {
                var above = NameOf(upper.FloorMm * part);
                var below = Under(above, lower.FloorMm * part);
                if (below.LowestMm > lower.YMm && part > Least) continue;
                return (Told(name, above, told), Told(position, below.Position, under.Position), Told(unit, below.Unit, under.Unit));
            }
        }

        private FittedLine NameOf(double largest)
        {
            var wrapBelow = upper.FloorMm + (upper.SizeMm - upper.FloorMm) * 10 / 44;
            var rule = new FitRule(upper.WidthMm, largest, Math.Min(largest, upper.FloorMm))
            {
                MostLines = 2, Leading = NameLeading, WrapBelowMm = Math.Min(largest, wrapBelow), LetterSpacing = -0.018, WordTightening = 0.015,
            };
            var fitted = name.In(rule, upper.XMm, 0);
            return fitted with
            {
                Y = upper.YMm + 1.16 * fitted.Text.SizeMm,
                Text = fitted.Text with { LeadingMm = Math.Max(fitted.Text.LeadingMm, ClearLeading(fitted.Text, name.Face)) },
            };
        }

        private (FittedLine Position, FittedLine Unit, double LowestMm, bool Fits) Under(FittedLine above, double size)
        {
            var rule = new FitRule(lower.WidthMm, size, size) { MostLines = 4, Leading = BodyLeading };
            if (size > lower.FloorMm) rule = rule with { LetterTightening = 0, WordTightening = 0 };
            var first = above.BottomMm + 2 * Math.Min(lower.SizeMm, size * lower.SizeMm / lower.FloorMm);
            var one = position.In(rule, lower.XMm, first);
            var two = unit.In(rule, lower.XMm, position.IsEmpty ? first : one.BottomMm + 1.56 * size);
            var lowest = (unit.IsEmpty ? one : two).BottomMm + 0.22 * size;
            return (one, two, lowest, one.Text.Fits && two.Text.Fits && lowest <= lower.YMm);
        }
    }

    /// <summary>The leading at which no mark of a line touches a letter of the line above.</summary>
    private static double ClearLeading(FittedText fitted, Typeface face)
    {
        if (fitted.Lines.Count < 2) return 0;
        var style = fitted.Style(face, BadgeColors.Text);
        return fitted.Lines.Zip(fitted.Lines.Skip(1), style.Clearance).Max() + 0.03 * fitted.SizeMm;
    }

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

    public SetText In(PdfColor color) => new(Text, Face, X, Y, color);

    public void Draw(PdfCanvas canvas, PdfColor color) => Text.Draw(canvas, X, Y, Face, color);

    /// <param name="scale">How much smaller or larger the paper prints it.</param>
    public PaperFinding? Finding(string subject, double scale) =>
        In(BadgeColors.Text).Finding(Field, Source, scale) is { } found ? found with { Subject = subject } : null;
}
