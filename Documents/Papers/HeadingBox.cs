using Laurel.Documents.Pdf;

namespace Laurel.Documents.Papers;

/// <summary>The two-column heading of an office paper, drawn as Decree 30/2020's annex shows it. Millimetres.</summary>
internal sealed class HeadingBox(PaperHeading heading, double left, double width)
{
    private const double StateShare = .58;

    private static readonly PdfPen Rule = new(PdfColor.Black, .25);

    private readonly TextStyle _bold = TextStyle.Points(Typeface.TinosBold, 12.5);
    private readonly TextStyle _motto = TextStyle.Points(Typeface.TinosBold, 13.5);
    private readonly TextStyle _number = TextStyle.Points(Typeface.Tinos, 13);
    private readonly TextStyle _date = TextStyle.Points(Typeface.TinosItalic, 13.5);

    private double LeftWidth => width * (1 - StateShare);

    private double LeftCentre => left + (LeftWidth / 2);

    private double RightCentre => left + LeftWidth + (width * StateShare / 2);

    public Box Box()
    {
        var parent = heading.Parent is { } above ? SetLines.Balanced([above], _bold.SizeMm, LeftWidth - 2) : [];
        var issuer = SetLines.Balanced([Run.Strong(heading.Issuer)], _bold.SizeMm, LeftWidth - 2);
        var step = _bold.SizeMm * 1.2;
        var under = Math.Max(((parent.Count + issuer.Count) * step) + 3, (2 * step) + 4);
        var height = under + (heading.Number is null && heading.PlaceAndDate is null ? 2 : _date.SizeMm * 1.3);
        return new(height, (canvas, y) =>
        {
            DrawIssuer(canvas, y, parent, issuer, step);
            DrawNational(canvas, y, step);
            var baseline = y + under + (_date.SizeMm * .95);
            if (heading.Number is { } number) canvas.Text(number, LeftCentre, baseline, _number, TextAlign.Center);
            if (heading.PlaceAndDate is { } date) canvas.Text(date, RightCentre, baseline, _date, TextAlign.Center);
        });
    }

    private void DrawIssuer(PdfCanvas canvas, double y, IReadOnlyList<SetLine> parent, IReadOnlyList<SetLine> issuer, double step)
    {
        var baseline = y + (_bold.SizeMm * .92);
        foreach (var line in parent.Concat(issuer))
        {
            line.Draw(canvas, LeftCentre - (line.WidthMm / 2), baseline, _bold.SizeMm, 0);
            baseline += step;
        }

        var half = Math.Clamp(issuer[^1].WidthMm * .2, 6, 14);
        Underline(canvas, LeftCentre, half, baseline - step + 1.6);
    }

    private void DrawNational(PdfCanvas canvas, double y, double step)
    {
        var baseline = y + (_bold.SizeMm * .92);
        if (heading.Party)
        {
            var party = TextStyle.Points(Typeface.TinosBold, 14);
            canvas.Text("ĐẢNG CỘNG SẢN VIỆT NAM", RightCentre, baseline, party, TextAlign.Center);
            Underline(canvas, RightCentre, party.Measure("ĐẢNG CỘNG SẢN VIỆT NAM").AdvanceMm / 2, baseline + 1.8);
            return;
        }

        const string motto = "Độc lập - Tự do - Hạnh phúc";
        canvas.Text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", RightCentre, baseline, _bold, TextAlign.Center);
        canvas.Text(motto, RightCentre, baseline + step, _motto, TextAlign.Center);
        Underline(canvas, RightCentre, _motto.Measure(motto).AdvanceMm / 2, baseline + step + 1.8);
    }

    private static void Underline(PdfCanvas canvas, double centre, double half, double y) => canvas.Line(centre - half, y, centre + half, y, Rule);
}
