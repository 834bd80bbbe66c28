using Laurel.Documents.Pdf;

namespace Laurel.Documents.Certificates;

/// <summary>What a rendering of certificates is for.</summary>
public enum CertificatePurpose
{
    /// <summary>Clean, for the wet signature and seal; only once the decision is numbered.</summary>
    Print,

    /// <summary>Given to the recipient as a file; only once the decision is numbered.</summary>
    Electronic,

    /// <summary>Anything else: marked BẢN XEM across the face.</summary>
    View,
}

/// <summary>What paper lies in the printer.</summary>
public enum CertificateStock
{
    /// <summary>White paper: border and text are printed.</summary>
    Full,

    /// <summary>Bought stock that bears the border already: the text alone is printed.</summary>
    Overprint,
}

/// <summary>How certificates are to be put on paper.</summary>
/// <param name="Purpose">Print, electronic or view.</param>
/// <param name="Stock">White paper, or bought stock.</param>
/// <param name="ShiftXMm">The text's shift to the right, found with the calibration sheet; for bought stock only.</param>
/// <param name="ShiftYMm">The text's shift downwards.</param>
public sealed record CertificateOutput(
    CertificatePurpose Purpose, CertificateStock Stock = CertificateStock.Full, double ShiftXMm = 0, double ShiftYMm = 0)
{
    /// <summary>Shows in a view where the seal goes; for looking at a design.</summary>
    public bool ShowsGuides { get; init; }

    /// <summary>The pictures that designs name, by their SHA-256 in hex; a slot whose picture is not here stays empty.</summary>
    public IReadOnlyDictionary<string, PdfImage> Pictures { get; init; } = new Dictionary<string, PdfImage>();
}
