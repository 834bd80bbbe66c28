using System.Globalization;
using Laurel.Documents.Pdf;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Attendees;

/// <summary>All that badges of one role share, drawn once a document: colour edge, mark, heading, band.</summary>
internal static class BadgeGround
{
    public const double BleedMm = 3;

    private const double TitleLeading = 1.4;

    /// <summary>The side of the mark's drawing, in its own units.</summary>
    public const double MarkUnits = 32;

    public const string StarOutline = "M16 9.5l1.76 4.08 4.42.39-3.35 2.91 1.01 4.32L16 18.9l-3.84 2.3 1.01-4.32-3.35-2.91 4.42-.39z";

    public const string LeafOutline = "M0 0C.3-.36.75-.3 1 0 .75.3.3.36 0 0z";

    private static readonly PdfPath Star = PdfPath.Svg(StarOutline);

    private static readonly PdfPath Leaf = PdfPath.Svg(LeafOutline);

    public static readonly (double X, double Y, double Degrees, double Length)[] Leaves =
        [(4.27, 9.59, -2, 6.2), (8.39, 6.32, -31, 6.6), (10.40, 1.46, -60, 6.6), (9.80, -3.76, -89, 6), (6.75, -8.04, -118, 5)];

    /// <summary>Drawn in a box that reaches the bleed beyond the badge on every side.</summary>
    public static PdfForm Draw(PdfDocument pdf, BadgeDesign design, BadgeHeading heading, AttendeeRole role, bool english, PdfImage? logo = null) =>
        pdf.Form(design.WidthMm + 2 * BleedMm, design.HeightMm + 2 * BleedMm, canvas =>
        {
            canvas.Translate(BleedMm, BleedMm);
            var (colors, band) = (BadgeColors.Of(design, role, english), design[BadgePart.Band]);
            if (design.EdgeMm > 0) canvas.FillRect(-BleedMm, -BleedMm, design.WidthMm + 2 * BleedMm, design.EdgeMm + BleedMm, colors.Ground);
            if (design[BadgePart.Mark] is { IsShown: true } mark) Mark(canvas, mark, logo);
            if (design[BadgePart.Rule] is { IsShown: true } rule)
                canvas.Line(rule.XMm, rule.YMm, rule.XMm + rule.WidthMm, rule.YMm, new PdfPen(BadgeColors.Gold, rule.SizeMm));
            if (band.IsShown) Band(canvas, design, band, colors);
            if (design[BadgePart.Photo] is { IsShown: true } photo) Photo(canvas, photo);
            foreach (var text in Texts(design, heading, role, english)) text.Draw(canvas);
        });

    /// <summary>The heading and the band's words.</summary>
    public static IEnumerable<SetText> Texts(BadgeDesign design, BadgeHeading heading, AttendeeRole role, bool english) =>
        Parts(design, heading, role, english).Select(part => part.Text);

    /// <summary>What of the heading and the band does not fit, or has letters that no typeface here has.</summary>
    /// <param name="scale">How much smaller or larger the paper prints the badge.</param>
    public static IEnumerable<PaperFinding> Findings(BadgeDesign design, BadgeHeading heading, AttendeeRole role, bool english, double scale) =>
        Parts(design, heading, role, english).Select(part => part.Text.Finding($"{part.Part}", part.Source, scale)).OfType<PaperFinding>();

    private static IEnumerable<(BadgePart Part, string Source, SetText Text)> Parts(BadgeDesign design, BadgeHeading heading, AttendeeRole role, bool english)
    {
        var faces = BadgeFaces.Of(design);
        var (host, moved) = (design[BadgePart.Host], 0.0);
        if (design[BadgePart.Title] is { IsShown: true } box)
        {
            var said = english ? heading.TitleEn ?? heading.Title : heading.Title;
            var title = Title(box, said, faces);
            moved = title.LastBaseline - (box.YMm + TitleLeading * box.SizeMm);
            yield return (BadgePart.Title, said, title);
        }
        if (host.IsShown)
            yield return (BadgePart.Host, Place(heading, english), new(
                Fit.Text(Place(heading, english), faces.Medium, new FitRule(host.WidthMm, host.SizeMm, host.FloorMm)),
                faces.Medium, host.XMm, host.YMm + moved, BadgeColors.Faint));
        if (design[BadgePart.Band] is not { IsShown: true } band) yield break;
        var colors = BadgeColors.Of(design, role, english);
        foreach (var word in Words(design, band, colors, english, faces)) yield return (BadgePart.Band, english ? colors.English : colors.Vietnamese, word);
    }

    /// <summary>Two lines; one stands between them, three are smaller.</summary>
    private static SetText Title(BadgeBox box, string title, BadgeFaces faces)
    {
        var fitted = Fit.Text(title, faces.SemiBold, new FitRule(box.WidthMm, box.SizeMm, box.FloorMm) { MostLines = 2, Leading = TitleLeading });
        if (!fitted.Fits)
            fitted = Fit.Text(title, faces.SemiBold,
                new FitRule(box.WidthMm, 0.8 * box.SizeMm, box.FloorMm * 19 / 23) { MostLines = 3, Leading = 1.3 });
        var first = box.YMm + box.SizeMm * fitted.Lines.Count switch { 1 => 0.7, 2 => 0, _ => -0.6 };
        return new(fitted, faces.SemiBold, box.XMm, first, BadgeColors.Text);
    }

    private static IEnumerable<SetText> Words(BadgeDesign design, BadgeBox band, BadgeColors colors, bool english, BadgeFaces faces)
    {
        var (word, other) = english ? (colors.English, colors.Vietnamese) : (colors.Vietnamese, colors.English);
        var (height, right) = (design.HeightMm - band.YMm, band.XMm + band.WidthMm);
        var small = new TextStyle(faces.Medium, band.SizeMm * 16 / 33, colors.Ink) { LetterSpacingMm = band.SizeMm / 33 };
        yield return SetText.Line(other, faces.Medium, small.SizeMm, right, band.YMm + height * 95 / 145, colors.Ink, TextAlign.Right, small.LetterSpacingMm);
        var room = band.WidthMm - small.Measure(other).AdvanceMm - band.SizeMm * 20 / 33;
        yield return new(
            Fit.Text(word, faces.Bold, new FitRule(room, band.SizeMm, band.FloorMm) { LetterSpacing = 0.022 }),
            faces.Bold, band.XMm, band.YMm + height * 96 / 145, colors.Ink);
    }

    private static void Mark(PdfCanvas canvas, BadgeBox mark, PdfImage? logo)
    {
        if (logo is not null)
        {
            var scale = mark.WidthMm / Math.Max(logo.WidthPx, logo.HeightPx);
            var (width, height) = (logo.WidthPx * scale, logo.HeightPx * scale);
            canvas.Image(logo, mark.XMm + (mark.WidthMm - width) / 2, mark.YMm + (mark.WidthMm - height) / 2, width, height);
            return;
        }
        using var saved = canvas.Save();
        canvas.Translate(mark.XMm, mark.YMm).Scale(mark.WidthMm / MarkUnits);
        foreach (var side in (double[])[1, -1])
            foreach (var leaf in Leaves)
            {
                using var placed = canvas.Save();
                canvas.Translate(16, 15.5).Scale(side, 1).Translate(leaf.X, leaf.Y).Rotate(leaf.Degrees).Scale(leaf.Length);
                canvas.Fill(Leaf, BadgeColors.Red);
            }
        canvas.Translate(3.2, 3.1).Scale(0.8).Fill(Star, BadgeColors.Gold);
    }

    private static string Place(BadgeHeading heading, bool english)
    {
        var day = heading.HeldOn.ToString(english ? "d MMM yyyy" : "dd/MM/yyyy", CultureInfo.InvariantCulture);
        return $"{(english ? heading.OrganizerEn ?? heading.Organizer : heading.Organizer)} · {heading.City}, {day}";
    }

    private static void Band(PdfCanvas canvas, BadgeDesign design, BadgeBox band, BadgeColors colors)
    {
        canvas.FillRect(-BleedMm, band.YMm, design.WidthMm + 2 * BleedMm, design.HeightMm - band.YMm + BleedMm, colors.Ground);
        if (colors.GoldRule) canvas.Line(-BleedMm, band.YMm, design.WidthMm + BleedMm, band.YMm, new PdfPen(BadgeColors.Gold, 0.8));
    }

    /// <summary>A frame of hairlines: a photograph is stuck on by hand.</summary>
    private static void Photo(PdfCanvas canvas, BadgeBox photo) =>
        canvas.Stroke(new PdfPath().Rect(photo.XMm, photo.YMm, photo.WidthMm, photo.WidthMm * 4 / 3), new PdfPen(BadgeColors.Faint, 0.15));
}
