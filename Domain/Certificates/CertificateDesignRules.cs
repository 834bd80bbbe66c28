using System.Collections.Immutable;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Certificates;

/// <summary>Something wrong with a design, in words; <paramref name="Part"/> is null where it is not about one text.</summary>
public sealed record DesignFinding(CertificatePart? Part, Refusal Why);

/// <summary>
/// What a certificate's design must be so that nothing falls off, signature and seal have their space, and every word and code can be read.
/// </summary>
public static class CertificateDesignRules
{
    /// <summary>The least em of a text.</summary>
    public const double LeastTextMm = 2;

    /// <summary>The least side of the code: 57 modules that a telephone still reads.</summary>
    public const double LeastQrMm = 25;

    private const int QrModules = 57, QuietModules = 4;
    private const double LeastPaperMm = 140, MostPaperMm = 600, LeastOrnamentMm = 100, MostClearMm = 80;
    private const int LongestText = 120;
    private const double Near = 1e-6;

    private static readonly ImmutableArray<CertificatePart> Never =
        [CertificatePart.Authority, CertificatePart.Title, CertificatePart.Recipient, CertificatePart.Decision, CertificatePart.Capacity,
            CertificatePart.Signer];

    private static readonly ImmutableArray<CertificatePart> Centre =
    [
        CertificatePart.Heading, CertificatePart.Motto, CertificatePart.Authority, CertificatePart.Gives, CertificatePart.Title,
        CertificatePart.Insignia, CertificatePart.Recipient, CertificatePart.Under, CertificatePart.Achievement,
    ];

    /// <summary>All that is wrong, in the order of the sheet; empty where it may be kept.</summary>
    /// <param name="form">Decides how much stays clear for signature and seal.</param>
    public static ImmutableArray<DesignFinding> Check(CertificateDesign design, AwardForm form) =>
        IsWhole(design) is { } broken ? [new(null, broken)]
        : !IsPaper(design) ? [new(null, CertificateDesignRefusals.Paper)]
        :
        [
            .. design.Fields.SelectMany(field => Field(design, field)),
            .. ClearSpace(design, form),
            .. Order(design),
            .. Code(design),
            .. Pictures(design),
        ];

    /// <summary>The box in which nothing may be printed but by hand: right over the signer's name, as wide as its room.</summary>
    public static (double LeftMm, double TopMm, double RightMm, double BottomMm) ClearBox(CertificateDesign design)
    {
        var signer = design[CertificatePart.Signer];
        var bottom = signer.YMm - signer.SizeMm;
        return (signer.LeftMm, bottom - design.ClearMm, signer.RightMm, bottom);
    }

    private static Refusal? IsWhole(CertificateDesign design) =>
        Enum.GetValues<CertificatePart>().Any(part => design.Fields.Count(field => field.Part == part) != 1)
        || Enum.GetValues<PictureSlot>().Any(slot => design.Pictures.Count(picture => picture.Slot == slot) != 1)
        || design.Fields.Any(field => !IsSound(field)) || design.Pictures.Any(picture => !IsSound(picture))
        || new[] { design.Ornament.Gold, design.Ornament.LightGold, design.Ornament.Ground, design.Ornament.Watermark,
            design.Ornament.Line }.Any(color => !InkContrast.IsColor(color))
        || new[] { design.PaperWidthMm, design.PaperHeightMm, design.Ornament.WidthMm, design.Ornament.HeightMm, design.ClearMm,
            design.LowestTextMm }.Any(mm => !IsMeasure(mm))
        || Never.Any(part => !design[part].IsShown)
            ? CertificateDesignRefusals.Incomplete
            : null;

    private static bool IsSound(CertificateField field) =>
        new[] { field.XMm, field.YMm, field.TightYMm, field.WidthMm, field.SizeMm, field.FloorMm }.All(IsMeasure)
        && field.SpacingMm is >= -1 and <= 10 && InkContrast.IsColor(field.Color)
        && (field.Family, field.Weight, field.IsItalic) is (CertificateField.Serif, 400 or 700, _) or (CertificateField.Sans,
            400 or 500 or 600 or 700, false)
        && field.Text is null or { Length: <= LongestText } && field.Text?.Any(char.IsControl) is not true;

    private static bool IsSound(CertificatePicture picture) =>
        new[] { picture.XMm, picture.YMm, picture.WidthMm, picture.HeightMm }.All(IsMeasure)
        && picture.Sha256 is null or { Length: 64 } && picture.Sha256?.All(char.IsAsciiHexDigitLower) is not false;

    private static bool IsPaper(CertificateDesign design) =>
        design is { PaperWidthMm: >= LeastPaperMm and <= MostPaperMm, PaperHeightMm: >= LeastPaperMm and <= MostPaperMm }
        && design.Ornament is { WidthMm: >= LeastOrnamentMm, HeightMm: >= LeastOrnamentMm }
        && design.Ornament.WidthMm <= design.PaperWidthMm && design.Ornament.HeightMm <= design.PaperHeightMm;

    private static IEnumerable<DesignFinding> Field(CertificateDesign design, CertificateField field)
    {
        if (!field.IsShown) yield break;
        if (!IsInside(design, field)) yield return new(field.Part, CertificateDesignRefusals.Outside);
        if (!IsText(field)) yield break;
        if (field.FloorMm < LeastTextMm || field.SizeMm < field.FloorMm) yield return new(field.Part, CertificateDesignRefusals.TooSmall);
        if (InkContrast.Between(field.Color, "#ffffff") < InkContrast.Least)
            yield return new(field.Part, CertificateDesignRefusals.LowContrast);
        if (field is { Part: CertificatePart.Decision or CertificatePart.GoldBook, Text: { } pattern }
            && !pattern.Contains("{số}", StringComparison.Ordinal))
            yield return new(field.Part, CertificateDesignRefusals.NumberMissing);
    }

    /// <summary>The form's own least, and nothing printed there: neither a text's room nor a picture.</summary>
    private static IEnumerable<DesignFinding> ClearSpace(CertificateDesign design, AwardForm form)
    {
        var least = ClearSpaces.Least(form);
        if (design.ClearMm < least.Value - Near || design.ClearMm > MostClearMm)
            yield return new(null, CertificateDesignRefusals.ClearSpace(least.Value));
        var clear = ClearBox(design);
        foreach (var field in design.Fields.Where(field =>
            field is { IsShown: true, Part: not (CertificatePart.Date or CertificatePart.Capacity or CertificatePart.Signer) }))
            if (Meets(clear, Box(design, field))) yield return new(field.Part, CertificateDesignRefusals.InClearSpace);
        foreach (var picture in design.Pictures.Where(picture =>
            picture is { IsShown: true, Slot: PictureSlot.Emblem or PictureSlot.Logo }))
            if (Meets(clear, Box(picture))) yield return new(null, CertificateDesignRefusals.InClearSpace);
    }

    private static IEnumerable<DesignFinding> Order(CertificateDesign design)
    {
        var shown = Centre.Select(part => design[part]).Where(field => field.IsShown).ToList();
        foreach (var (above, below) in shown.Zip(shown.Skip(1)))
            if (below.YMm <= above.YMm || below.TightYMm <= above.TightYMm || below.TightYMm > below.YMm + Near)
                yield return new(below.Part, CertificateDesignRefusals.OutOfOrder);
        var title = design[CertificatePart.Title];
        if (design.Fields.Any(field => field.IsShown && IsText(field) && field.Part is not CertificatePart.Title
            && field.SizeMm >= title.SizeMm))
            yield return new(CertificatePart.Title, CertificateDesignRefusals.TitleNotLargest);
    }

    private static IEnumerable<DesignFinding> Code(CertificateDesign design)
    {
        var qr = design[CertificatePart.Qr];
        if (!qr.IsShown) yield break;
        if (qr.WidthMm < LeastQrMm) yield return new(qr.Part, CertificateDesignRefusals.QrTooSmall);
        var quiet = qr.WidthMm / QrModules * QuietModules;
        var zone = (qr.XMm - quiet, qr.YMm - quiet, qr.XMm + qr.WidthMm + quiet, qr.YMm + qr.WidthMm + quiet);
        foreach (var field in design.Fields.Where(field => field.IsShown && IsText(field)))
            if (Meets(zone, Box(design, field))) yield return new(field.Part, CertificateDesignRefusals.CoversQr);
    }

    private static IEnumerable<DesignFinding> Pictures(CertificateDesign design) =>
        from picture in design.Pictures
        where picture.IsShown && (picture.WidthMm < 5 || picture.HeightMm < 5
            || picture.XMm + picture.WidthMm > design.PaperWidthMm + Near || picture.YMm + picture.HeightMm > design.PaperHeightMm + Near)
        select new DesignFinding(null, CertificateDesignRefusals.PictureOutside);

    private static bool IsInside(CertificateDesign design, CertificateField field)
    {
        var (left, top) = (design.OrnamentLeftMm + design.InnerLineMm, design.OrnamentTopMm + design.InnerLineMm);
        var bottom = field.YMm + (field.Part is CertificatePart.Qr ? field.WidthMm : 0);
        return field.WidthMm > 0 && field.LeftMm >= left - Near && field.RightMm <= design.PaperWidthMm - left + Near
            && field.TightYMm >= top - Near && bottom <= design.PaperHeightMm - top + Near;
    }

    private static bool IsText(CertificateField field) => field.Part is not (CertificatePart.Rule or CertificatePart.Qr);

    /// <summary>
    /// The room of a text: as wide as its lines may be, from its capitals' top to its descenders; the last centred text down to where it
    /// may reach.
    /// </summary>
    private static (double, double, double, double) Box(CertificateDesign design, CertificateField field) => field.Part switch
    {
        CertificatePart.Qr => (field.XMm, field.YMm, field.XMm + field.WidthMm, field.YMm + field.WidthMm),
        CertificatePart.Rule => (field.LeftMm, field.YMm, field.RightMm, field.YMm),
        CertificatePart.Lookup => (field.LeftMm, field.YMm - (field.SizeMm * 2.2), field.RightMm, field.YMm),
        CertificatePart.Under or CertificatePart.Achievement =>
            (field.LeftMm, field.TightYMm - field.SizeMm, field.RightMm, design.LowestTextMm),
        _ => (field.LeftMm, field.YMm - (.7 * field.SizeMm), field.RightMm, field.YMm + (.2 * field.SizeMm)),
    };

    private static (double, double, double, double) Box(CertificatePicture picture) =>
        (picture.XMm, picture.YMm, picture.XMm + picture.WidthMm, picture.YMm + picture.HeightMm);

    private static bool Meets((double Left, double Top, double Right, double Bottom) one,
        (double Left, double Top, double Right, double Bottom) other) =>
        one.Left < other.Right - Near && other.Left < one.Right - Near && one.Top < other.Bottom - Near && other.Top < one.Bottom - Near;

    private static bool IsMeasure(double mm) => mm is >= 0 and <= MostPaperMm;
}
