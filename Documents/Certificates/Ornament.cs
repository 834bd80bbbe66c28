using Laurel.Documents.Pdf;
using Laurel.Domain.Certificates;

namespace Laurel.Documents.Certificates;

/// <summary>
/// The border of a certificate: a band of guilloche between frames, corner and side medals, lotus and laurel at the foot,
/// the emblem's slot between sprigs at the head, rosettes in the ground. The slot stays a slot: no emblem and no seal is
/// ever drawn as if real. Millimetres from the ornament's own upper left corner.
/// </summary>
internal sealed class Ornament
{
    /// <summary>How far the form reaches beyond the ornament, so that its edge cuts no line.</summary>
    public const double Bleed = 1;

    private readonly CertificateDesign _design;
    private readonly Inks _inks;
    private readonly Flora _flora;
    private readonly double _width;
    private readonly double _height;

    public Ornament(CertificateDesign design, Inks inks)
    {
        (_design, _inks, _flora) = (design, inks, new Flora(inks));
        (_width, _height) = (design.Ornament.WidthMm, design.Ornament.HeightMm);
    }

    private double Band => _design.BandMm;

    private double K => Band / 17;

    private double MedalRadius => (_design.IsLarge ? 11.6 : 8) * _design.Scale;

    private double SprigLength => (_design.IsLarge ? 40 : 27) * _design.Scale;

    /// <summary>Draws the border once, as a form that every page of the document places.</summary>
    public PdfForm Form(PdfDocument pdf)
    {
        var parts = new Parts(Ribbon(pdf, Across.Length), Ribbon(pdf, Down.Length), Medal(pdf, MedalRadius), Medal(pdf, .66 * MedalRadius));
        return pdf.Form(_width + (2 * Bleed), _height + (2 * Bleed), canvas =>
        {
            Ground(canvas.Translate(Bleed, Bleed));
            Ribbons(canvas, parts);
            Frames(canvas);
            Medals(canvas, parts);
            Head(canvas);
            Foot(canvas);
        });
    }

    private double Corner => (_design.IsLarge ? 20 : 14) * _design.Scale;

    private (int Count, double Length) Across => (14, (_width - (2 * Corner)) / 14);

    private (int Count, double Length) Down => _design.IsLarge ? (9, (_height - (2 * Corner)) / 9) : (8, (_height - (2 * Corner)) / 8);

    private void Ground(PdfCanvas canvas)
    {
        var b = Band;
        canvas.FillRect(.3, .3, _width - .6, _height - .6, _inks.Ground).FillRect(b, b, _width - (2 * b), _height - (2 * b), PdfColor.White);
        if (_design[PictureSlot.Background] is { IsShown: true, Sha256: not null }) return;
        var (outer, inner) = _design.IsLarge ? (74, 40) : (50, 27);
        using var _ = canvas.Save();
        canvas.Translate(_width / 2, (_height / 2) + (_design.IsLarge ? 1.5 : 0));
        Rosettes(canvas, Guilloche.Rosette(outer * _design.Scale, .45, 24), 4, 3.75, .2, _inks.Watermark, _inks.Watermark);
        Rosettes(canvas, Guilloche.Rosette(inner * _design.Scale, .5, 24), 4, 3.75, .2, _inks.Watermark, _inks.Watermark);
    }

    private PdfForm Ribbon(PdfDocument pdf, double length) => pdf.Form(length + 2, Band, canvas =>
    {
        var (gold, light) = (new PdfPen(_inks.Gold, .24) { Cap = PdfCap.Round }, new PdfPen(_inks.LightGold, .18) { Cap = PdfCap.Round });
        canvas.Translate(1, Band / 2);
        foreach (var (path, dark) in Guilloche.Period(length, ((Band / 2) - (2.3 * K)) / 1.2)) canvas.Stroke(path, dark ? gold : light);
    });

    private void Ribbons(PdfCanvas canvas, Parts parts)
    {
        Along(canvas, parts.Across, Across, Corner, 0);
        using (canvas.Save()) Along(canvas.Translate(0, _height).Scale(1, -1), parts.Across, Across, Corner, 0);
        using (canvas.Save()) Along(canvas.Transform(0, 1, -1, 0, Band, 0), parts.Down, Down, Corner, 0);
        using (canvas.Save()) Along(canvas.Transform(0, 1, 1, 0, _width - Band, 0), parts.Down, Down, Corner, 0);
    }

    private static void Along(PdfCanvas canvas, PdfForm ribbon, (int Count, double Length) run, double from, double y)
    {
        for (var i = 0; i < run.Count; i++) canvas.Place(ribbon, from + (i * run.Length) - 1, y);
    }

    private void Frames(PdfCanvas canvas)
    {
        ReadOnlySpan<(double Inset, double Width)> frames =
            [(.6 * K, 1.2 * K), (2 * K, .25), (Band - (1.9 * K), .25), (Band - (.5 * K), .75 * K)];
        foreach (var (inset, width) in frames)
            canvas.Stroke(new PdfPath().Rect(inset, inset, _width - (2 * inset), _height - (2 * inset)), new(_inks.Gold, width));
        canvas.Stroke(Hollowed(Band + (2.4 * K), 7 * K), new(_inks.Red, .4));
        canvas.Stroke(Hollowed(Band + (3.5 * K), 7 * K), new(_inks.Gold, .18));
    }

    private void Medals(PdfCanvas canvas, Parts parts)
    {
        var (square, far) = (MedalRadius + .75, MedalRadius + .35);
        foreach (var (x, y) in (ReadOnlySpan<(double, double)>)[(far, far), (_width - far, far), (far, _height - far), (_width - far, _height - far)])
        {
            var (left, top) = (x < _width / 2 ? -.2 : _width + .2 - square, y < _height / 2 ? -.2 : _height + .2 - square);
            canvas.FillRect(left, top, square, square, PdfColor.White);
            PlaceAround(canvas, parts.Medal, x, y);
        }

        PlaceAround(canvas, parts.SideMedal, Band / 2, _height / 2);
        PlaceAround(canvas, parts.SideMedal, _width - (Band / 2), _height / 2);
    }

    private PdfForm Medal(PdfDocument pdf, double r) => pdf.Form((2 * r) + 1, (2 * r) + 1, canvas =>
    {
        canvas.Translate(r + .5, r + .5);
        Disc(canvas, 0, r, PdfColor.White, .7);
        Disc(canvas, 0, r - .95, _inks.Ground, .2);
        Rosettes(canvas, Guilloche.Rosette(r - 1.3, .38, 18), 5, 4, .16, _inks.Gold, _inks.LightGold);
        Disc(canvas, 0, .56 * r, PdfColor.White, .25);
        _flora.LotusFromAbove(canvas, r);
    });

    private void Head(PdfCanvas canvas)
    {
        var r = _design.SlotRadiusMm;
        using var _ = canvas.Save();
        canvas.Translate(_width / 2, Band / 2);
        Sprigs(canvas, r - .5, r + SprigLength + (8 * K));
        var below = _design.SlotCentreMm - (Band / 2);
        Disc(canvas, below, r, PdfColor.White, .7);
        canvas.Stroke(new PdfPath().Circle(0, below, r - 1.1), new(_inks.Gold, .2));
    }

    private void Foot(PdfCanvas canvas)
    {
        using var _ = canvas.Save();
        canvas.Translate(_width / 2, _height - (Band / 2));
        Sprigs(canvas, (8.8 * K) + .5, SprigLength + (18.2 * K) + .6);
        _flora.Lotus(canvas.Translate(0, (Band / 2) - (2.3 * K)), 16.5 * K);
    }

    private void Sprigs(PdfCanvas canvas, double start, double halfLens)
    {
        var (shoulder, bulge) = (.72 * halfLens, .505 * Band);
        var lens = new PdfPath().MoveTo(-halfLens, 0)
            .CurveTo(-shoulder, -bulge, shoulder, -bulge, halfLens, 0)
            .CurveTo(shoulder, bulge, -shoulder, bulge, -halfLens, 0).Close();
        canvas.Fill(lens, PdfColor.White).Stroke(lens, new(_inks.Gold, .35));
        foreach (var side in (ReadOnlySpan<int>)[1, -1])
        {
            using var _ = canvas.Save();
            _flora.Sprig(canvas.Translate(side * start, .4 * K).Scale(side, 1), SprigLength);
        }
    }

    private void Disc(PdfCanvas canvas, double y, double radius, PdfColor fill, double lineMm)
    {
        var disc = new PdfPath().Circle(0, y, radius);
        canvas.Fill(disc, fill).Stroke(disc, new(_inks.Gold, lineMm));
    }

    private static void Rosettes(PdfCanvas canvas, PdfPath rosette, int count, double turn, double lineMm, PdfColor even, PdfColor odd)
    {
        using var _ = canvas.Save();
        var (first, second) = (new PdfPen(even, lineMm), new PdfPen(odd, lineMm));
        for (var i = 0; i < count; i++) canvas.Stroke(rosette, i % 2 == 0 ? first : second).Rotate(turn);
    }

    private PdfPath Hollowed(double inset, double r)
    {
        var (right, bottom, c) = (_width - inset, _height - inset, r * .5522847498);
        return new PdfPath().MoveTo(inset + r, inset).LineTo(right - r, inset)
            .CurveTo(right - r, inset + c, right - c, inset + r, right, inset + r).LineTo(right, bottom - r)
            .CurveTo(right - c, bottom - r, right - r, bottom - c, right - r, bottom).LineTo(inset + r, bottom)
            .CurveTo(inset + r, bottom - c, inset + c, bottom - r, inset, bottom - r).LineTo(inset, inset + r)
            .CurveTo(inset + c, inset + r, inset + r, inset + c, inset + r, inset).Close();
    }

    private static void PlaceAround(PdfCanvas canvas, PdfForm form, double x, double y) =>
        canvas.Place(form, x - (form.WidthMm / 2), y - (form.HeightMm / 2));

    private sealed record Parts(PdfForm Across, PdfForm Down, PdfForm Medal, PdfForm SideMedal);
}
