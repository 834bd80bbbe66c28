namespace Laurel.Documents.Pdf;

/// <summary>A drawing that is stored once in a document and placed on many pages: a badge's ground, a certificate's border.</summary>
public sealed class PdfForm
{
    internal PdfForm(int number, double widthMm, double heightMm) => (Number, WidthMm, HeightMm) = (number, widthMm, heightMm);

    public double WidthMm { get; }

    public double HeightMm { get; }

    internal int Number { get; }

    internal string Name => $"/X{Number}";
}
