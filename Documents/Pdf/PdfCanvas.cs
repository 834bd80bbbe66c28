namespace Laurel.Documents.Pdf;

/// <summary>Where one draws: a page or a form, in millimetres from its top left corner, y downward, as design drawings count.</summary>
/// <remarks>
/// Made by <see cref="PdfDocument.Page"/> and <see cref="PdfDocument.Form"/>. Text y is the baseline, its size the em.
/// Canvases of one document may be drawn on by several threads, each canvas by one.
/// </remarks>
public sealed class PdfCanvas
{
    private readonly PdfResources resources;
    private readonly Stack<State> saved = new();
    private State state;

    internal PdfCanvas(PdfResources resources, double widthMm, double heightMm) =>
        (this.resources, WidthMm, HeightMm) = (resources, widthMm, heightMm);

    public double WidthMm { get; }

    public double HeightMm { get; }

    internal PdfBytes Content { get; } = new();

    /// <summary>Keeps colours, transforms, clip and opacity until the returned value is disposed of.</summary>
    public Saved Save()
    {
        Content.Raw("q\n"u8);
        saved.Push(state);
        return new Saved(this);
    }

    public PdfCanvas Translate(double x, double y) => Transform(1, 0, 0, 1, x, y);

    public PdfCanvas Scale(double factor) => Transform(factor, 0, 0, factor, 0, 0);

    public PdfCanvas Scale(double x, double y) => Transform(x, 0, 0, y, 0, 0);

    /// <summary>Turns what follows clockwise around the origin, as SVG does.</summary>
    public PdfCanvas Rotate(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return Transform(cos, sin, -sin, cos, 0, 0);
    }

    /// <summary>Multiplies the transform by the matrix, whose parts stand in the order of PDF and SVG.</summary>
    public PdfCanvas Transform(double a, double b, double c, double d, double e, double f)
    {
        Content.Number(a, 6).Number(b, 6).Number(c, 6).Number(d, 6).Number(e, 4).Number(f, 4).Raw("cm\n"u8);
        return this;
    }

    /// <summary>Draws what follows translucent, from 0 (unseen) to 1.</summary>
    public PdfCanvas Opacity(double opacity)
    {
        Content.Text(resources.Opacity(opacity)).Raw(" gs\n"u8);
        return this;
    }

    public PdfCanvas Clip(PdfPath path)
    {
        Content.Raw(path.Operators).Raw("W n\n"u8);
        return this;
    }

    public PdfCanvas Fill(PdfPath path, PdfColor color, bool evenOdd = false)
    {
        FillColor(color);
        Content.Raw(path.Operators).Raw(evenOdd ? "f*\n"u8 : "f\n"u8);
        return this;
    }

    public PdfCanvas Stroke(PdfPath path, PdfPen pen)
    {
        Pen(pen);
        Content.Raw(path.Operators).Raw("S\n"u8);
        return this;
    }

    public PdfCanvas FillRect(double x, double y, double width, double height, PdfColor color)
    {
        FillColor(color);
        Content.Number(x).Number(y).Number(width).Number(height).Raw("re f\n"u8);
        return this;
    }

    public PdfCanvas Line(double x1, double y1, double x2, double y2, PdfPen pen)
    {
        Pen(pen);
        Content.Number(x1).Number(y1).Raw("m "u8).Number(x2).Number(y2).Raw("l S\n"u8);
        return this;
    }

    /// <summary>Sets one line of text on the baseline y, its start, middle or end at x.</summary>
    public PdfCanvas Text(string text, double x, double y, TextStyle style, TextAlign align = TextAlign.Left)
    {
        var composed = Typeface.Composed(text);
        if (composed.Length == 0) return this;
        var start = align switch
        {
            TextAlign.Center => x - style.Measure(composed).AdvanceMm / 2,
            TextAlign.Right => x - style.Measure(composed).AdvanceMm,
            _ => x,
        };
        if (style.Outline is { } outline) Pen(outline);
        else FillColor(style.Color);
        Content.Raw("BT "u8).Text(resources.Font(style.Face)).Byte((byte)' ').Number(style.SizeMm, 4).Raw("Tf "u8);
        if (style.Outline is not null) Content.Raw("1 Tr "u8);
        if (style.LetterSpacingMm != 0) Content.Number(style.LetterSpacingMm, 4).Raw("Tc "u8);
        Content.Raw("1 0 0 -1 "u8).Number(start).Number(y).Raw("Tm "u8);
        Show(composed, style);
        if (style.LetterSpacingMm != 0) Content.Raw("0 Tc "u8);
        if (style.Outline is not null) Content.Raw("0 Tr "u8);
        Content.Raw("ET\n"u8);
        return this;
    }

    /// <summary>Places a form that was drawn once, its top left corner at x, y.</summary>
    public PdfCanvas Place(PdfForm form, double x = 0, double y = 0, double scale = 1)
    {
        Content.Raw("q "u8).Number(scale, 6).Raw("0 0 "u8).Number(scale, 6).Number(x, 4).Number(y, 4).Raw("cm "u8);
        Content.Text(form.Name).Raw(" Do Q\n"u8);
        return this;
    }

    /// <summary>Draws an image into the given box.</summary>
    public PdfCanvas Image(PdfImage image, double x, double y, double width, double height)
    {
        Content.Raw("q "u8).Number(width, 4).Raw("0 0 "u8).Number(-height, 4).Number(x, 4).Number(y + height, 4).Raw("cm "u8);
        Content.Text(resources.Image(image)).Raw(" Do Q\n"u8);
        return this;
    }

    private void Restore()
    {
        Content.Raw("Q\n"u8);
        state = saved.Pop();
    }

    private void Show(string text, TextStyle style)
    {
        var use = resources.Use(style.Face);
        var (units, previous) = (1000.0 / style.Face.File.UnitsPerEm, '\0');
        Content.Raw("[<"u8);
        foreach (var character in text)
        {
            var gap = style.Face.Kerning(previous, character) * units
                + (previous == ' ' ? style.WordSpacingMm / style.SizeMm * 1000 : 0);
            if (gap != 0) Content.Byte((byte)'>').Number(-gap, 1).Byte((byte)'<');
            use.Mark(character);
            Content.Hex4(character);
            previous = character;
        }
        Content.Raw(">] TJ "u8);
    }

    private void FillColor(PdfColor color)
    {
        if (state.Fill == color) return;
        state.Fill = color;
        Color(color).Raw("rg\n"u8);
    }

    private void Pen(PdfPen pen)
    {
        if (ReferenceEquals(state.Pen, pen)) return;
        state.Pen = pen;
        Color(pen.Color).Raw("RG "u8).Number(pen.WidthMm).Raw("w "u8).Number((int)pen.Cap).Raw("J "u8).Number((int)pen.Join).Raw("j ["u8);
        foreach (var length in pen.DashMm) Content.Number(length);
        Content.Raw("] 0 d\n"u8);
    }

    private PdfBytes Color(PdfColor color) =>
        Content.Number(color.Red / 255.0, 4).Number(color.Green / 255.0, 4).Number(color.Blue / 255.0, 4);

    /// <summary>A kept state; disposing of it returns to that state.</summary>
    public readonly struct Saved : IDisposable
    {
        private readonly PdfCanvas canvas;

        internal Saved(PdfCanvas canvas) => this.canvas = canvas;

        public void Dispose() => canvas.Restore();
    }

    private struct State
    {
        public PdfColor? Fill;
        public PdfPen? Pen;
    }
}
