using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Certificates;

/// <summary>
/// A shipped design under its stable code. It is never altered, because certificates are printed again under it: a better drawing is
/// another code.
/// </summary>
/// <param name="From">First day in force; null from ever.</param>
/// <param name="Until">First day no longer in force; null while it is.</param>
/// <param name="Mark">How well paper, ornament and clear space are founded.</param>
public sealed record CertificatePreset(string Code, string Vietnamese, DateOnly? From, DateOnly? Until, Mark Mark,
    ImmutableArray<CertificateDesign> Drawn)
{
    /// <summary>The design under this heading, for an insignia or another form.</summary>
    public CertificateDesign Under(CertificateHeading heading, bool insignia) =>
        Drawn[(heading is CertificateHeading.Party ? 2 : 0) + (insignia ? 1 : 0)];
}

/// <summary>
/// The designs that Laurel ships: sizes of DOMAIN 4 with their dates and marks, drawn for each heading, with and without an insignia's
/// name.
/// </summary>
public static class CertificatePresets
{
    private static readonly DateOnly Decree152 = new(2025, 7, 1), TallFace = new(2026, 12, 1);

    /// <summary>A ministry's Bằng khen: A3 landscape, 35 mm clear.</summary>
    public static CertificatePreset Ministry { get; } = new(
        "bang-khen-420x297", "Bằng khen cấp bộ, khổ A3 (420 × 297)", Decree152, null, Mark.Recalled,
            Faces(new(420, 297, 360, 237, 35), FaceTable.Large));

    /// <summary>A ministry's Bằng khen on the paper used before.</summary>
    public static CertificatePreset MinistryBefore { get; } = new(
        "bang-khen-400x300", "Bằng khen cấp bộ, khổ cũ (400 × 300)", null, Decree152, Mark.Superseded,
            Faces(new(400, 300, 320, 230, 35), FaceTable.Large));

    /// <summary>The same paper, its texts spread over the whole height; for whoever still prints on it.</summary>
    public static CertificatePreset MinistryBeforeTall { get; } = new(
        "bang-khen-400x300-cao", "Bằng khen cấp bộ, khổ cũ (400 × 300), chữ giãn đều", TallFace, null, Mark.Superseded,
        Faces(new(400, 300, 320, 230, 35), FaceTable.Large.Taller(19 / .8889)));

    /// <summary>The Prime Minister's Bằng khen as it was drawn first.</summary>
    public static CertificatePreset PrimeMinisterFirst { get; } = new(
        "bang-khen-ttg-450x350", "Bằng khen của Thủ tướng (450 × 350), bản vẽ đầu", null, TallFace, Mark.Superseded,
            Faces(new(450, 350, 365, 270, 40), FaceTable.Large));

    /// <summary>The Prime Minister's Bằng khen: 450 × 350, 40 mm clear, its texts spread over the whole height.</summary>
    public static CertificatePreset PrimeMinister { get; } = new(
        "bang-khen-ttg-450x350-cao", "Bằng khen của Thủ tướng Chính phủ (450 × 350)", TallFace, null, Mark.Superseded,
        Faces(new(450, 350, 365, 270, 40), FaceTable.Large.Taller(29)));

    /// <summary>Giấy khen, and the certificate of a Kỷ niệm chương: A4 landscape, 30 mm clear.</summary>
    public static CertificatePreset Small { get; } = new(
        "giay-khen-297x210", "Giấy khen, Kỷ niệm chương, khổ A4 (297 × 210)", Decree152, null, Mark.Recalled,
            Faces(new(297, 210, 237, 150, 30), FaceTable.Small));

    /// <summary>All, those in force first.</summary>
    public static ImmutableArray<CertificatePreset> All { get; } =
        [Ministry, Small, PrimeMinister, MinistryBeforeTall, MinistryBefore, PrimeMinisterFirst];

    /// <summary>The preset of that code; null where there is none.</summary>
    public static CertificatePreset? Find(string? code) => All.FirstOrDefault(preset => preset.Code == code);

    /// <summary>The preset for a form on the day of its decision.</summary>
    public static CertificatePreset InForce(AwardForm form, DateOnly on) => form switch
    {
        AwardForm.PrimeMinisterCertificate or AwardForm.GovernmentFlag or AwardForm.NationalFighter => on < TallFace ? PrimeMinisterFirst
            : PrimeMinister,
        AwardForm.Insignia or AwardForm.Commendation => Small,
        _ => on < Decree152 ? MinistryBefore : Ministry,
    };

    private static ImmutableArray<CertificateDesign> Faces(SheetSize sheet, FaceTable face) =>
    [
        face.On(sheet, CertificateHeading.State, false), face.On(sheet, CertificateHeading.State, true),
        face.On(sheet, CertificateHeading.Party, false), face.On(sheet, CertificateHeading.Party, true),
    ];
}

/// <summary>Which heading a certificate bears.</summary>
public static class CertificateHeadings
{
    /// <summary>The Party's heading for the Party's committees and the Central Committee's commissions; else the State's.</summary>
    public static CertificateHeading Of(string issuer)
    {
        var words = SearchText.Fold(issuer).Trim();
        var committee = words.StartsWith("dang uy", StringComparison.Ordinal) || words.StartsWith("tinh uy", StringComparison.Ordinal)
            || words.StartsWith("thanh uy", StringComparison.Ordinal) || words.Contains("trung uong dang", StringComparison.Ordinal);
        var commission = words.StartsWith("ban ", StringComparison.Ordinal) && words.EndsWith(" trung uong", StringComparison.Ordinal);
        return committee || commission ? CertificateHeading.Party : CertificateHeading.State;
    }
}

/// <summary>The space that stays clear for signature and seal, as each form's paper has it (DOMAIN 4).</summary>
public static class ClearSpaces
{
    /// <summary>The least, in millimetres, with its mark.</summary>
    public static Marked<double> Least(AwardForm form) => form switch
    {
        AwardForm.PrimeMinisterCertificate or AwardForm.GovernmentFlag or AwardForm.NationalFighter => new(40, Mark.Superseded),
        AwardForm.Insignia or AwardForm.Commendation => new(30, Mark.Recalled),
        _ => new(35, Mark.Recalled),
    };
}
