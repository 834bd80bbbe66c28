using System.Globalization;
using Laurel.Documents.Pdf;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Attendees;

/// <summary>All that badges of one role share, drawn once a document: colour edge, mark, heading, band.</summary>
internal static class BadgeGround
{
    public const double WidthMm = 105;
    public const double HeightMm = 148;
    public const double BleedMm = 3;
    private const double BandMm = 133.5;
    private const double RoomMm = 73.5;

    private static readonly PdfPath Star = PdfPath.Svg(
        "M16 9.5l1.76 4.08 4.42.39-3.35 2.91 1.01 4.32L16 18.9l-3.84 2.3 1.01-4.32-3.35-2.91 4.42-.39z");

    private static readonly PdfPath Leaf = PdfPath.Svg("M0 0C.3-.36.75-.3 1 0 .75.3.3.36 0 0z");

    private static readonly (double X, double Y, double Degrees, double Length)[] Leaves =
        [(4.27, 9.59, -2, 6.2), (8.39, 6.32, -31, 6.6), (10.40, 1.46, -60, 6.6), (9.80, -3.76, -89, 6), (6.75, -8.04, -118, 5)];

    /// <summary>Drawn in a box that reaches the bleed beyond the badge on every side.</summary>
    public static PdfForm Draw(PdfDocument pdf, BadgeHeading heading, AttendeeRole role, bool english) =>
        pdf.Form(WidthMm + 2 * BleedMm, HeightMm + 2 * BleedMm, canvas =>
        {
            canvas.Translate(BleedMm, BleedMm);
            var colors = BadgeColors.Of(role, english);
            canvas.FillRect(-BleedMm, -BleedMm, WidthMm + 2 * BleedMm, 3 + BleedMm, colors.Ground);
            Mark(canvas);
            Heading(canvas, heading, english);
            canvas.Line(BadgeLayout.LeftMm, 30.5, BadgeLayout.RightMm, 30.5, new PdfPen(BadgeColors.Gold, 0.3));
            Band(canvas, colors, english);
        });

    private static void Mark(PdfCanvas canvas)
    {
        using var saved = canvas.Save();
        canvas.Translate(8.4, 13).Scale(0.36);
        foreach (var side in (double[])[1, -1])
            foreach (var leaf in Leaves)
            {
                using var placed = canvas.Save();
                canvas.Translate(16, 15.5).Scale(side, 1).Translate(leaf.X, leaf.Y).Rotate(leaf.Degrees).Scale(leaf.Length);
                canvas.Fill(Leaf, BadgeColors.Red);
            }
        canvas.Translate(3.2, 3.1).Scale(0.8).Fill(Star, BadgeColors.Gold);
    }

    private static void Heading(PdfCanvas canvas, BadgeHeading heading, bool english)
    {
        var title = english ? heading.TitleEn ?? heading.Title : heading.Title;
        var fitted = Fit.Text(title, Typeface.BeVietnamSemiBold, new FitRule(RoomMm, 3, 2.3) { MostLines = 2, Leading = 1.4 });
        if (!fitted.Fits)
            fitted = Fit.Text(title, Typeface.BeVietnamSemiBold, new FitRule(RoomMm, 2.4, 1.9) { MostLines = 3, Leading = 1.3 });
        var first = fitted.Lines.Count switch { 1 => 18.7, 2 => 16.6, _ => 14.8 };
        var last = fitted.Draw(canvas, 22.5, first, Typeface.BeVietnamSemiBold, BadgeColors.Text);
        var where = Fit.Text(Place(heading, english), Typeface.BeVietnamMedium, new FitRule(RoomMm, 2.5, 1.9));
        where.Draw(canvas, 22.5, last + 4.2, Typeface.BeVietnamMedium, BadgeColors.Faint);
    }

    private static string Place(BadgeHeading heading, bool english)
    {
        var day = heading.HeldOn.ToString(english ? "d MMM yyyy" : "dd/MM/yyyy", CultureInfo.InvariantCulture);
        return $"{(english ? heading.OrganizerEn ?? heading.Organizer : heading.Organizer)} · {heading.City}, {day}";
    }

    private static void Band(PdfCanvas canvas, BadgeColors colors, bool english)
    {
        canvas.FillRect(-BleedMm, BandMm, WidthMm + 2 * BleedMm, HeightMm - BandMm + BleedMm, colors.Ground);
        if (colors.GoldRule) canvas.Line(-BleedMm, BandMm, WidthMm + BleedMm, BandMm, new PdfPen(BadgeColors.Gold, 0.8));
        var (word, other) = english ? (colors.English, colors.Vietnamese) : (colors.Vietnamese, colors.English);
        var small = new TextStyle(Typeface.BeVietnamMedium, 3.2, colors.Ink) { LetterSpacingMm = 0.2 };
        canvas.Text(other, BadgeLayout.RightMm, 143, small, TextAlign.Right);
        var room = BadgeLayout.RightMm - BadgeLayout.LeftMm - small.Measure(other).AdvanceMm - 4;
        var large = Fit.Text(word, Typeface.BeVietnamBold, new FitRule(room, 6.6, 4.8) { LetterSpacing = 0.022 });
        large.Draw(canvas, BadgeLayout.LeftMm, 143.1, Typeface.BeVietnamBold, colors.Ink);
    }
}
