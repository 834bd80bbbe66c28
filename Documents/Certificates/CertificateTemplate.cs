using Laurel.Domain.Citations;

namespace Laurel.Documents.Certificates;

/// <summary>
/// The sizes of a certificate as data with dates: paper, ornament and the space that stays clear for signature and seal.
/// Millimetres. A replaced size stays, because certificates issued under it are printed again under it.
/// </summary>
/// <param name="Code">Stable name.</param>
/// <param name="PaperWidthMm">Width of the sheet.</param>
/// <param name="PaperHeightMm">Height of the sheet.</param>
/// <param name="OrnamentWidthMm">Width of the border, centred.</param>
/// <param name="OrnamentHeightMm">Height of the border, centred.</param>
/// <param name="ClearMm">Clear of ink between the signer's title and name.</param>
/// <param name="From">First day in force, where known.</param>
/// <param name="Until">Last day in force, where replaced.</param>
/// <param name="Mark">How sure the source is: V verified, H verified in a text since replaced, R recalled.</param>
public sealed record CertificateTemplate(
    string Code,
    double PaperWidthMm,
    double PaperHeightMm,
    double OrnamentWidthMm,
    double OrnamentHeightMm,
    double ClearMm,
    DateOnly? From = null,
    DateOnly? Until = null,
    char Mark = 'R')
{
    /// <summary>A ministry's Bằng khen: A3 landscape, 35 mm clear.</summary>
    public static CertificateTemplate MinistryCommendation { get; } = new("bang-khen-420x297", 420, 297, 360, 237, 35, new(2025, 7, 1));

    /// <summary>A ministry's Bằng khen on the paper used before.</summary>
    public static CertificateTemplate MinistryCommendationBefore { get; } =
        new("bang-khen-400x300", 400, 300, 320, 230, 35, null, new(2025, 6, 30), 'H');

    /// <summary>The Prime Minister's Bằng khen.</summary>
    public static CertificateTemplate PrimeMinisterCommendation { get; } = new("bang-khen-ttg-450x350", 450, 350, 365, 270, 40, Mark: 'H');

    /// <summary>Giấy khen, and the certificate of a Kỷ niệm chương: A4 landscape, 30 mm clear.</summary>
    public static CertificateTemplate Small { get; } = new("giay-khen-297x210", 297, 210, 237, 150, 30, new(2025, 7, 1));

    /// <summary>All sizes shipped as defaults.</summary>
    public static IReadOnlyList<CertificateTemplate> Defaults { get; } =
        [MinistryCommendation, MinistryCommendationBefore, PrimeMinisterCommendation, Small];

    /// <summary>The template of that code; else the size in force for that form on that day.</summary>
    public static CertificateTemplate For(string? code, string form, DateOnly on) =>
        Defaults.FirstOrDefault(template => template.Code == code) ?? AwardForms.Named(form) switch
        {
            AwardForm.PrimeMinisterCertificate or AwardForm.GovernmentFlag or AwardForm.NationalFighter => PrimeMinisterCommendation,
            AwardForm.Insignia or AwardForm.Commendation => Small,
            _ => on <= MinistryCommendationBefore.Until ? MinistryCommendationBefore : MinistryCommendation,
        };

    /// <summary>Where the ornament begins, from the sheet's left edge.</summary>
    public double OrnamentLeftMm => (PaperWidthMm - OrnamentWidthMm) / 2;

    /// <summary>Where the ornament begins, from the sheet's top edge.</summary>
    public double OrnamentTopMm => (PaperHeightMm - OrnamentHeightMm) / 2;

    /// <summary>Whether the measures of the large face apply (A3 and the like) or those of the small one (A4).</summary>
    public bool IsLarge => PaperWidthMm >= 350;

    /// <summary>How much this ornament differs from the one its face was drawn for (360 × 237, or 237 × 150).</summary>
    public double Scale => Math.Min(OrnamentWidthMm / (IsLarge ? 360 : 237), OrnamentHeightMm / (IsLarge ? 237 : 150));

    /// <summary>Width of the band of guilloche: 17 at full size, 11.5 on the small face.</summary>
    public double BandMm => (IsLarge ? 17 : 11.5) * Scale;

    /// <summary>Radius of the emblem's slot.</summary>
    public double SlotRadiusMm => (IsLarge ? 15 : 10.4) * Scale;

    /// <summary>Centre of the emblem's slot, from the ornament's top.</summary>
    public double SlotCentreMm => .94 * BandMm;

    /// <summary>Where the band's inner frame ends, in from the ornament's edge: a mount reaches this far.</summary>
    public double InnerFrameMm => BandMm * (1 - (.125 / 17));
}
