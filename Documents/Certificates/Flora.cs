using Laurel.Documents.Pdf;

namespace Laurel.Documents.Certificates;

/// <summary>The plants of the border, drawn around the canvas's origin: lotus from the side and from above, laurel sprig. Millimetres.</summary>
internal sealed class Flora(Inks inks)
{
    private readonly PdfPen _vein = new(inks.LightGold, .16);

    /// <summary>A lotus in flower seen from the side, its foot at the origin, growing upwards.</summary>
    public void Lotus(PdfCanvas canvas, double height)
    {
        ReadOnlySpan<(double Degrees, double Length, double Breadth, bool Tinted)> petals =
        [
            (84, .98, .30, true), (64, 1.02, .36, false), (21, 1, .42, true), (43, 1.02, .42, false), (24, .86, .40, false),
            (0, .98, .48, true),
        ];
        foreach (var (degrees, length, breadth, tinted) in petals)
        {
            SidePetal(canvas, degrees, height * length, height * breadth, tinted);
            if (degrees > 0) SidePetal(canvas, -degrees, height * length, height * breadth, tinted);
        }
    }

    /// <summary>A lotus seen from above, as a medal of radius R bears it: eight petals of R/2, eight shorter between them, a red heart.</summary>
    public void LotusFromAbove(PdfCanvas canvas, double radius)
    {
        for (var i = 0; i < 8; i++) TopPetal(canvas, 22.5 + (45 * i), radius * .5, .54, inks.Ground);
        for (var i = 0; i < 8; i++) TopPetal(canvas, 45 * i, radius * .42, .6, PdfColor.White);
        var heart = new PdfPath().Circle(0, 0, radius * .13);
        canvas.Fill(heart, inks.Red).Stroke(heart, new(inks.Gold, .25));
    }

    /// <summary>A laurel sprig of eight leaf pairs, its foot at the origin, growing along +x.</summary>
    public void Sprig(PdfCanvas canvas, double length)
    {
        var (bow, fall) = (-.002 * length, -.02 * length);
        var stem = new PdfPath().MoveTo(0, 0)
            .CurveTo(length / 3, bow * 2 / 3, length * 2 / 3, (bow * 2 / 3) + (fall / 3), length, fall);
        canvas.Stroke(stem, new(inks.Gold, .45) { Cap = PdfCap.Round });
        for (var pair = 0; pair < 8; pair++)
        {
            var t = .1 + (.86 * pair / 7);
            var y = (2 * t * (1 - t) * bow) + (t * t * fall);
            var lean = double.RadiansToDegrees(Math.Atan((((1 - (2 * t)) * 2 * bow) + (2 * t * fall)) / length));
            var (leaf, spread, tinted) = (.2 * length * (1 - (.425 * t)), 34 - (10 * t), pair % 2 == 1);
            Leaf(canvas, t * length, y, lean - spread, leaf, tinted);
            Leaf(canvas, t * length, y, lean + spread, leaf, !tinted);
        }
    }

    /// <summary>A petal from the origin upwards: its flanks bulge low, as a lotus's do.</summary>
    private static PdfPath Petal(double length, double breadth) => new PdfPath().MoveTo(0, 0)
        .CurveTo(-.62 * breadth, -.22 * length, -.52 * breadth, -.7 * length, 0, -length)
        .CurveTo(.52 * breadth, -.7 * length, .62 * breadth, -.22 * length, 0, 0).Close();

    private void SidePetal(PdfCanvas canvas, double degrees, double l, double breadth, bool tinted)
    {
        var veins = new PdfPath().MoveTo(0, -.12 * l).LineTo(0, -.86 * l)
            .MoveTo(-.04 * l, -.14 * l).CurveTo(-.13 * l, -.4 * l, -.1 * l, -.62 * l, -.03 * l, -.78 * l)
            .MoveTo(.04 * l, -.14 * l).CurveTo(.13 * l, -.4 * l, .1 * l, -.62 * l, .03 * l, -.78 * l);
        using var _ = canvas.Save();
        Outlined(canvas.Rotate(degrees), Petal(l, breadth), tinted ? inks.Ground : PdfColor.White, .32).Stroke(veins, _vein);
    }

    private void TopPetal(PdfCanvas canvas, double degrees, double length, double breadth, PdfColor fill)
    {
        using var _ = canvas.Save();
        Outlined(canvas.Rotate(degrees), Petal(length, breadth * length), fill, .24);
    }

    private void Leaf(PdfCanvas canvas, double x, double y, double degrees, double l, bool tinted)
    {
        var leaf = new PdfPath().MoveTo(0, 0)
            .CurveTo(.25 * l, -.24 * l, .7 * l, -.22 * l, l, 0)
            .CurveTo(.7 * l, .22 * l, .25 * l, .24 * l, 0, 0).Close();
        using var _ = canvas.Save();
        Outlined(canvas.Translate(x, y).Rotate(degrees), leaf, tinted ? inks.Ground : PdfColor.White, .26)
            .Line(0, 0, .8 * l, 0, _vein);
    }

    private PdfCanvas Outlined(PdfCanvas canvas, PdfPath path, PdfColor fill, double widthMm) =>
        canvas.Fill(path, fill).Stroke(path, new(inks.Gold, widthMm) { Join = PdfJoin.Round });
}
