using Laurel.Documents.Pdf;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Attendees;

/// <summary>How badges lie on paper.</summary>
public enum BadgePaper
{
    /// <summary>One badge a page of 105 × 148 mm.</summary>
    A6,

    /// <summary>Four badges at true size on A4, without bleed, with ticks of 3 mm on the two centre lines to cut by.</summary>
    A4,

    /// <summary>One badge a page with 3 mm bleed around it, for a print shop.</summary>
    A6WithBleed,
}

/// <summary>Badges as one PDF: A6 portrait, QR 6-M of 41 modules, all texts within the safe edge of 9 mm.</summary>
public static class Badges
{
    private const double ModuleMm = 0.88;
    private const int QrVersion = 6;

    /// <summary>What does not fit or cannot be drawn, before anything is printed; empty when all is well.</summary>
    public static IReadOnlyList<PaperFinding> Check(IEnumerable<BadgeModel> badges) =>
        [.. badges.AsParallel().AsOrdered().SelectMany(badge => Findings(badge, BadgeLayout.Of(badge)))];

    /// <summary>Writes the badges in their order; each page leaves memory when it is drawn.</summary>
    /// <exception cref="ArgumentException">A QR text does not go into version 6-M.</exception>
    public static void Write(Stream stream, IEnumerable<BadgeModel> badges, BadgePaper paper, DateTimeOffset at)
    {
        using var pdf = new PdfDocument(stream, new PdfMetadata("Thẻ đại biểu", at));
        var grounds = new Dictionary<(BadgeHeading, AttendeeRole, bool), PdfForm>();
        var placed = badges.Select(badge => (badge, Ground: GroundOf(pdf, grounds, badge)));
        switch (paper)
        {
            case BadgePaper.A4: Fours(pdf, placed); break;
            case BadgePaper.A6WithBleed: Singles(pdf, placed, BadgeGround.BleedMm); break;
            default: Singles(pdf, placed, 0); break;
        }
        pdf.Finish();
    }

    public static byte[] Bytes(IEnumerable<BadgeModel> badges, BadgePaper paper, DateTimeOffset at)
    {
        using var stream = new MemoryStream();
        Write(stream, badges, paper, at);
        return stream.ToArray();
    }

    private static PdfForm GroundOf(PdfDocument pdf, Dictionary<(BadgeHeading, AttendeeRole, bool), PdfForm> grounds, BadgeModel badge)
    {
        var key = (badge.Heading, badge.Role, badge.English);
        if (grounds.TryGetValue(key, out var ground)) return ground;
        return grounds[key] = BadgeGround.Draw(pdf, badge.Heading, badge.Role, badge.English);
    }

    private static void Singles(PdfDocument pdf, IEnumerable<(BadgeModel Badge, PdfForm Ground)> badges, double bleedMm) =>
        pdf.Pages(badges, BadgeGround.WidthMm, BadgeGround.HeightMm, (one, canvas) => Draw(canvas, one.Badge, one.Ground), bleedMm);

    private static void Fours(PdfDocument pdf, IEnumerable<(BadgeModel Badge, PdfForm Ground)> badges) =>
        pdf.Pages(badges.Chunk(4), 210, 297, (four, canvas) =>
        {
            for (var i = 0; i < four.Length; i++)
            {
                using var saved = canvas.Save();
                canvas.Translate(i % 2 * BadgeGround.WidthMm, 0.5 + i / 2 * BadgeGround.HeightMm);
                canvas.Clip(new PdfPath().Rect(0, 0, BadgeGround.WidthMm, BadgeGround.HeightMm));
                Draw(canvas, four[i].Badge, four[i].Ground);
            }
            Ticks(canvas);
        });

    /// <summary>Dark on light on whatever lies there, so that they are seen on any colour.</summary>
    private static void Ticks(PdfCanvas canvas)
    {
        foreach (var pen in (PdfPen[])[new(PdfColor.White, 0.5), new(PdfColor.Black, 0.15)])
            canvas.Line(0, 148.5, 3, 148.5, pen).Line(207, 148.5, 210, 148.5, pen)
                .Line(105, 0, 105, 3, pen).Line(105, 294, 105, 297, pen);
    }

    private static void Draw(PdfCanvas canvas, BadgeModel badge, PdfForm ground)
    {
        canvas.Place(ground, -BadgeGround.BleedMm, -BadgeGround.BleedMm);
        var layout = BadgeLayout.Of(badge);
        layout.Honorific.Draw(canvas, BadgeColors.Softer);
        layout.Name.Draw(canvas, BadgeColors.Text);
        layout.Position.Draw(canvas, BadgeColors.Softer);
        layout.Unit.Draw(canvas, BadgeColors.Text);
        Place(canvas, badge, layout);
        QrCode.Of(badge.QrText, QrVersion).Draw(canvas, BadgeLayout.LeftMm, 87, ModuleMm, BadgeColors.Text);
        var code = new TextStyle(Typeface.BeVietnamSemiBold, 4.3, BadgeColors.Text) { LetterSpacingMm = 0.45 };
        canvas.Text(badge.TypedCode, 27.04, 130, code, TextAlign.Center);
    }

    private static void Place(PdfCanvas canvas, BadgeModel badge, BadgeLayout layout)
    {
        if (badge.Seat is null && badge.Directions.Count == 0) return;
        var label = (badge.Seat is null, badge.English) switch
        {
            (false, false) => "Ghế · Seat",
            (false, true) => "Seat · Ghế",
            (true, false) => "Chỗ ngồi · Place",
            (true, true) => "Place · Chỗ ngồi",
        };
        canvas.Text(label, 54, 91.5, new TextStyle(Typeface.BeVietnamMedium, 2.8, BadgeColors.Faint));
        layout.Seat.Draw(canvas, BadgeColors.Text);
        foreach (var line in layout.Directions) line.Draw(canvas, BadgeColors.Softer);
    }

    private static IEnumerable<PaperFinding> Findings(BadgeModel badge, BadgeLayout layout) =>
        layout.All.Select(line => line.Finding(badge.Name)).OfType<PaperFinding>();
}
