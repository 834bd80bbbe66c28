namespace Laurel.Documents.Pdf;

/// <summary>A drawing that is stored once in a document and placed on many pages: a badge's ground, a certificate's border.</summary>
public sealed class PdfForm
{
    internal PdfForm(int number, double widthMm, double heightMm, byte[]? drawing = null) =>
        (Number, WidthMm, HeightMm, Drawing) = (number, widthMm, heightMm, drawing ?? []);

    public double WidthMm { get; }

    public double HeightMm { get; }

    internal int Number { get; }

    /// <summary>Its operators, where the document keeps them.</summary>
    internal byte[] Drawing { get; }

    internal string Name => $"/X{Number}";
}
