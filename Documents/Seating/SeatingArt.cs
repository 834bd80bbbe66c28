using System.Globalization;
using Laurel.Documents.Pdf;

namespace Laurel.Documents.Seating;

/// <summary>Draws the sheets of a seating plan: never by colour alone, a free seat is dashed and a group is named under the plan.</summary>
internal sealed class SeatingArt(SeatingPlanModel model)
{
    /// <summary>The screen's nine, in their order. Text on the palest of them stays legible: the colour is a bar at the seat's foot, not its ground.</summary>
    private static readonly PdfColor[] GroupColors =
        ["#a4161a", "#2f6f8f", "#e6cb8f", "#4a7d5c", "#8b5a8c", "#a9582c", "#55708f", "#7c7a38", "#2f7b77"];

    private static readonly PdfColor Ink = "#1d1815";
    private static readonly PdfColor Faint = "#756a62";
    private static readonly PdfPen Edge = new("#8d8378", 0.2);
    private static readonly PdfPen Free = new("#b9afa2", 0.2, 0.8, 0.6);

    private const double NumberMm = 1.7;
    private const double BarMm = 0.9;

    private readonly Dictionary<string, PdfColor> colors =
        model.Colours.Groups.ToDictionary(group => group, group => GroupColors[model.Colours.ColourOf(group) - 1]);

    public void Sheet(PdfCanvas canvas, string heading, HallLayout layout, (double WidthMm, double HeightMm) size, bool named)
    {
        Heading(canvas, heading);
        Legend(canvas, layout);
        var left = (SeatingPlan.WidthMm - layout.Columns * size.WidthMm) / 2;
        using var saved = canvas.Save();
        canvas.Translate(left, SeatingPlan.TopMm);
        foreach (var zone in layout.Zones) ZoneName(canvas, zone, size);
        foreach (var seat in layout.Seats) Seat(canvas, seat, size, named);
        foreach (var row in layout.Seats.Where(seat => seat.Row is not null).DistinctBy(seat => (seat.Line, seat.Seat.Text.Split('-')[0])))
            RowNumber(canvas, row, size);
    }

    private static void ZoneName(PdfCanvas canvas, PlacedZone zone, (double WidthMm, double HeightMm) size)
    {
        var style = new TextStyle(Typeface.TinosBold, Math.Clamp(size.HeightMm * 0.42, 2.4, 5), Ink);
        var centre = (zone.Column + zone.Columns / 2.0) * size.WidthMm;
        canvas.Text(zone.Name, centre, (zone.Line + 0.62) * size.HeightMm, style, TextAlign.Center);
    }

    private static void RowNumber(PdfCanvas canvas, PlacedSeat first, (double WidthMm, double HeightMm) size)
    {
        var style = new TextStyle(Typeface.TinosBold, Math.Clamp(size.HeightMm * 0.34, 2, 3.6), Faint);
        canvas.Text(Text(first.Row!.Value), first.Column * size.WidthMm - 1.2, (first.Line + 0.6) * size.HeightMm, style, TextAlign.Right);
    }

    private void Seat(PdfCanvas canvas, PlacedSeat seat, (double WidthMm, double HeightMm) size, bool named)
    {
        var (gap, person) = (size.WidthMm * 0.04, model.Seated.GetValueOrDefault(seat.Seat));
        var (x, y) = (seat.Column * size.WidthMm + gap, seat.Line * size.HeightMm + gap);
        var (width, height) = (size.WidthMm - 2 * gap, size.HeightMm - 2 * gap);
        var box = new PdfPath().RoundRect(x, y, width, height, Math.Min(0.8, Math.Min(width, height) / 5));
        if (person is not null && colors.TryGetValue(person.Group, out var color)) Bar(canvas, box, x, y, width, height, color, named);
        canvas.Stroke(box, person is null ? Free : Edge);
        if (!named) return;
        canvas.Text(Text(seat.Number), x + 0.8, y + 2, new TextStyle(Typeface.Tinos, 1.8, Faint));
        if (person is not null) Name(canvas, person.Name, x, y, width, height);
    }

    private static void Bar(PdfCanvas canvas, PdfPath box, double x, double y, double width, double height, PdfColor color, bool named)
    {
        using var saved = canvas.Save();
        canvas.Clip(box);
        if (named) canvas.FillRect(x, y + height - BarMm, width, BarMm, color);
        else canvas.FillRect(x, y, width, height, color);
    }

    private static void Name(PdfCanvas canvas, string name, double x, double y, double width, double height)
    {
        var (top, room) = (y + NumberMm, height - NumberMm - BarMm);
        var rule = new FitRule(width - 1, 2.7, 1.5) { MostLines = 3, Leading = 1.16, DepthMm = room - 2.5 };
        var fitted = Fit.Text(name, Typeface.TinosBold, rule);
        var first = top + (room - fitted.DepthMm) / 2 + fitted.SizeMm * 0.3;
        fitted.Draw(canvas, x + width / 2, first, Typeface.TinosBold, Ink, TextAlign.Center);
    }

    private void Heading(PdfCanvas canvas, string heading)
    {
        var centre = SeatingPlan.WidthMm / 2;
        canvas.Text("SƠ ĐỒ CHỖ NGỒI", centre, 13, new TextStyle(Typeface.TinosBold, 6.4, Ink), TextAlign.Center);
        var title = Fit.Text(model.Title, Typeface.TinosBold, new FitRule(SeatingPlan.WidthMm - 60, 4.9, 3.6));
        title.Draw(canvas, centre, 19.5, Typeface.TinosBold, Ink, TextAlign.Center);
        var place = heading.Length == 0 ? model.Hall : $"{model.Hall} · {heading}";
        canvas.Text(place, centre, 25.5, new TextStyle(Typeface.TinosItalic, 4.2, Ink), TextAlign.Center);
    }

    private void Legend(PdfCanvas canvas, HallLayout layout)
    {
        var style = new TextStyle(Typeface.Tinos, 3.6, Ink);
        var seated = layout.Seats.Count(seat => model.Seated.ContainsKey(seat.Seat));
        var entries = colors.Select(color => (Text: color.Key, Color: (PdfColor?)color.Value)).Append(("Ghế trống", null)).ToList();
        var (x, y) = (SeatingPlan.MarginMm, SeatingPlan.HeightMm - 7.5);
        foreach (var (text, color) in entries)
        {
            if (color is { } filled) canvas.FillRect(x, y - 2.7, 5, 3, filled);
            else canvas.Stroke(new PdfPath().RoundRect(x, y - 2.7, 5, 3, 0.6), Free);
            canvas.Text(text, x + 6.5, y, style);
            x += 6.5 + style.Measure(text).AdvanceMm + 7;
        }
        var counted = $"{Text(seated)} người trên {Text(layout.Seats.Count)} ghế";
        canvas.Text(counted, SeatingPlan.WidthMm - SeatingPlan.MarginMm, y, style, TextAlign.Right);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
