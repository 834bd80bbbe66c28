using Laurel.Documents.Pdf;

namespace Laurel.Documents.Seating;

/// <summary>Seat labels (tem ghế) for the backs of chairs: 24 on an A4 sheet, each 70 × 37 mm, on label paper or cut by the ticks.</summary>
public static class SeatLabels
{
    private const double WidthMm = 70, HeightMm = 37, SideMm = 5, TopMm = 0.5;
    private const int Columns = 3, Rows = 8;
    private const double RoomMm = WidthMm - 2 * SideMm;
    private static readonly PdfColor Ink = "#1d1815", Softer = "#3c342f", Red = "#a4161a";
    private static readonly PdfPen Tick = new("#8d8378", 0.2);

    /// <summary>What does not fit or cannot be drawn, before anything is printed.</summary>
    public static IReadOnlyList<PaperFinding> Check(IEnumerable<PlaceCardModel> labels) => [.. labels.SelectMany(Findings)];

    /// <summary>In the order given, row by row.</summary>
    public static byte[] Bytes(IEnumerable<PlaceCardModel> labels, DateTimeOffset at) =>
        PdfDocument.Bytes(new PdfMetadata("Tem ghế", at), pdf => pdf.Pages(labels.Chunk(Columns * Rows), 210, 297, Sheet));

    private static void Sheet(PlaceCardModel[] labels, PdfCanvas canvas)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            using var saved = canvas.Save();
            Draw(canvas.Translate(i % Columns * WidthMm, TopMm + i / Columns * HeightMm), labels[i]);
        }
        for (var row = 1; row < Rows; row++) canvas.Line(0, TopMm + row * HeightMm, 2, TopMm + row * HeightMm, Tick).Line(208, TopMm + row * HeightMm, 210, TopMm + row * HeightMm, Tick);
        for (var column = 1; column < Columns; column++) canvas.Line(column * WidthMm, 0, column * WidthMm, 2, Tick).Line(column * WidthMm, 295, column * WidthMm, 297, Tick);
    }

    private static void Draw(PdfCanvas canvas, PlaceCardModel label)
    {
        canvas.Text(label.Seat ?? "", WidthMm / 2, 12, new TextStyle(Typeface.BeVietnamBold, 8.6, Red), TextAlign.Center);
        var (name, unit) = (Name(label), Unit(label));
        var last = name.Draw(canvas, WidthMm / 2, name.Lines.Count > 1 ? 19 : 21, Typeface.BeVietnamBold, Ink, TextAlign.Center);
        unit.Draw(canvas, WidthMm / 2, last + 4.8, Typeface.BeVietnam, Softer, TextAlign.Center);
    }

    private static FittedText Name(PlaceCardModel label) => Fit.Text(
        string.Join(' ', ((string[])[label.Title, label.Name]).Where(part => part.Length > 0)),
        Typeface.BeVietnamBold, new FitRule(RoomMm, 5, 3.4) { MostLines = 2, WrapBelowMm = 4, DepthMm = 6 });

    private static FittedText Unit(PlaceCardModel label) => Fit.Text(
        label.Unit, Typeface.BeVietnam, new FitRule(RoomMm, 3.2, 2.2) { MostLines = 2, WrapBelowMm = 2.6, DepthMm = 3.6 });

    private static IEnumerable<PaperFinding> Findings(PlaceCardModel label)
    {
        if (Typeface.BeVietnamBold.Lacks(label.Name).Length > 0)
            yield return new(label.Name, nameof(PlaceCardModel.Name), label.Name, PaperFault.LacksLetters);
        if (!Name(label).Fits) yield return new(label.Name, nameof(PlaceCardModel.Name), label.Name, PaperFault.DoesNotFit);
        if (!Unit(label).Fits) yield return new(label.Name, nameof(PlaceCardModel.Unit), label.Unit, PaperFault.DoesNotFit);
    }
}
