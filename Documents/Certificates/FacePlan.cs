using System.Runtime.CompilerServices;
using Laurel.Documents.Pdf;
using Laurel.Domain.Certificates;

namespace Laurel.Documents.Certificates;

/// <summary>A design as it is set: typefaces found, colours read, once for all certificates that have it.</summary>
internal sealed class FacePlan
{
    private static readonly ConditionalWeakTable<CertificateDesign, FacePlan> Plans = [];

    private readonly FaceField[] fields;

    private FacePlan(CertificateDesign design)
    {
        Design = design;
        fields = [.. Enum.GetValues<CertificatePart>().Select(part => new FaceField(design[part]))];
        Inks = Inks.Of(design.Ornament);
        var (book, decision) = (design[CertificatePart.GoldBook], design[CertificatePart.Decision]);
        BookIsLikeDecision = (book.WidthMm, book.SizeMm, book.FloorMm, book.Family, book.Weight, book.IsItalic)
            == (decision.WidthMm, decision.SizeMm, decision.FloorMm, decision.Family, decision.Weight, decision.IsItalic);
    }

    public CertificateDesign Design { get; }

    public Inks Inks { get; }

    /// <summary>Whether the two lines at the left foot are set alike.</summary>
    public bool BookIsLikeDecision { get; }

    public FaceField this[CertificatePart part] => fields[(int)part];

    public static FacePlan Of(CertificateDesign design) => Plans.GetValue(design, static one => new(one));
}

/// <summary>One text of a design with its typeface and colour.</summary>
internal sealed class FaceField(CertificateField field)
{
    public CertificateField Field { get; } = field;

    public bool IsShown => Field.IsShown;

    public Typeface Face { get; } = (field.Family, field.Weight, field.IsItalic) switch
    {
        (CertificateField.Sans, 400, _) => Typeface.BeVietnam,
        (CertificateField.Sans, 500, _) => Typeface.BeVietnamMedium,
        (CertificateField.Sans, 600, _) => Typeface.BeVietnamSemiBold,
        (CertificateField.Sans, _, _) => Typeface.BeVietnamBold,
        (_, 400, false) => Typeface.Tinos,
        (_, 400, true) => Typeface.TinosItalic,
        (_, _, false) => Typeface.TinosBold,
        _ => Typeface.TinosBoldItalic,
    };

    public PdfColor Color { get; } = PdfColor.Hex(field.Color);

    public TextAlign Align { get; } = field.Align switch
    {
        LineAlignment.Left => TextAlign.Left,
        LineAlignment.Centre => TextAlign.Center,
        _ => TextAlign.Right,
    };

    /// <summary>The baseline when the centre gives way by this part, 0 to 1.</summary>
    public double YAt(double give) => Field.YMm + ((Field.TightYMm - Field.YMm) * give);

    /// <summary>The size when the centre gives way by this part.</summary>
    public double SizeAt(double give) => Field.SizeMm + ((Field.FloorMm - Field.SizeMm) * give);

    /// <summary>The text in its room, as large as it goes down to the floor.</summary>
    public FittedText Fitted(string text) =>
        Fit.Text(text, Face, new(Field.WidthMm, Field.SizeMm, Field.FloorMm) { LetterSpacing = Spacing });

    /// <summary>What stands between letters, as a part of the size.</summary>
    public double Spacing => Field.SpacingMm == 0 ? 0 : Field.SpacingMm / Field.SizeMm;
}
