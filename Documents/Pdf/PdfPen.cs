namespace Laurel.Documents.Pdf;

/// <summary>How a line is drawn: its colour, its width in millimetres, and its dash (lengths on and off, in millimetres).</summary>
public sealed record PdfPen(PdfColor Color, double WidthMm, params double[] DashMm)
{
    /// <summary>How open ends look; butt unless said otherwise.</summary>
    public PdfCap Cap { get; init; }

    /// <summary>How corners look; mitred unless said otherwise.</summary>
    public PdfJoin Join { get; init; }
}

public enum PdfCap { Butt, Round, Square }

public enum PdfJoin { Miter, Round, Bevel }
