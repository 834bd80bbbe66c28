using System.Collections.Immutable;

namespace Laurel.Domain.Certificates;

/// <summary>A piece of a certificate that a design places, in the order in which it is read.</summary>
public enum CertificatePart
{
    /// <summary>The State's or the Party's name.</summary>
    Heading,

    /// <summary>Độc lập - Tự do - Hạnh phúc; under the State's name alone.</summary>
    Motto,

    /// <summary>The rule under the heading; the size is its thickness.</summary>
    Rule,

    /// <summary>Who commends.</summary>
    Authority,

    /// <summary>TẶNG.</summary>
    Gives,

    /// <summary>BẰNG KHEN: the largest.</summary>
    Title,

    /// <summary>The name of an insignia.</summary>
    Insignia,

    /// <summary>The person or the body, with honorific; at most two lines.</summary>
    Recipient,

    /// <summary>A person's position and unit; a body's address or parent.</summary>
    Under,

    /// <summary>What it is given for.</summary>
    Achievement,

    /// <summary>Number and date of the decision.</summary>
    Decision,

    /// <summary>The number in the gold book; where none stands, the decision takes its place.</summary>
    GoldBook,

    /// <summary>What is typed to look it up, upwards from y; without the code it stands where the code would.</summary>
    Lookup,

    /// <summary>The QR code: y is its top, the width its side without the quiet zone.</summary>
    Qr,

    /// <summary>Place and date, right over the capacity.</summary>
    Date,

    /// <summary>The capacity of signing, right over the clear space.</summary>
    Capacity,

    /// <summary>The signer's name, right under the clear space.</summary>
    Signer,
}

/// <summary>The heading at the top of a certificate or an office paper.</summary>
public enum CertificateHeading
{
    /// <summary>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM, with the motto.</summary>
    State,

    /// <summary>ĐẢNG CỘNG SẢN VIỆT NAM.</summary>
    Party,
}

/// <summary>Which end of a line stands at x.</summary>
public enum LineAlignment
{
    Left,
    Centre,
    Right,
}

/// <summary>
/// Where a text stands and how it is set. Millimetres of the sheet from its top left corner; y is the baseline, the size the em.
/// </summary>
/// <param name="TightYMm">The baseline when all texts between heading and date give way together, because one of them is long.</param>
/// <param name="WidthMm">The widest a line may be.</param>
/// <param name="FloorMm">The smallest em: texts shrink down to it, and what still does not fit is reported.</param>
/// <param name="Family">Tinos or Be Vietnam Pro, both embedded.</param>
/// <param name="Weight">400 or 700; Be Vietnam Pro has 500 and 600 too, and no italics.</param>
/// <param name="Color">As <c>#rrggbb</c>.</param>
/// <param name="SpacingMm">Between letters.</param>
/// <param name="Text">Words instead of the usual ones; {số} and {ngày} stand for number and date. Null for the usual ones.</param>
public sealed record CertificateField(
    CertificatePart Part,
    double XMm,
    double YMm,
    double TightYMm,
    double WidthMm,
    double SizeMm,
    double FloorMm,
    int Weight = 400,
    bool IsItalic = false,
    string Color = CertificateField.Ink,
    LineAlignment Align = LineAlignment.Centre,
    string Family = CertificateField.Serif,
    double SpacingMm = 0,
    string? Text = null,
    bool IsShown = true)
{
    public const string Serif = "Tinos";
    public const string Sans = "Be Vietnam Pro";

    /// <summary>The colour of text.</summary>
    public const string Ink = "#1a1614";

    /// <summary>The colour of authority and title.</summary>
    public const string Red = "#b0151a";

    /// <summary>Left end of its room.</summary>
    public double LeftMm => Align switch { LineAlignment.Left => XMm, LineAlignment.Centre => XMm - WidthMm / 2, _ => XMm - WidthMm };

    public double RightMm => LeftMm + WidthMm;
}

/// <summary>The border, centred on the sheet. Where it is not printed, its measures still say where that of bought stock lies.</summary>
/// <param name="Gold">Frames, outlines and every third strand.</param>
/// <param name="LightGold">The other strands and the veins.</param>
/// <param name="Ground">The tint under the band.</param>
/// <param name="Watermark">The rosettes under the text.</param>
/// <param name="Line">The inner line and the hearts of the medals.</param>
public sealed record CertificateOrnament(
    double WidthMm,
    double HeightMm,
    bool IsShown = true,
    string Gold = "#b3862a",
    string LightGold = "#d8ba74",
    string Ground = "#fbf5e4",
    string Watermark = "#f7f1e3",
    string Line = CertificateField.Red);

/// <summary>A place for a picture of the organisation's own. Laurel draws no emblem and no seal.</summary>
public enum PictureSlot
{
    /// <summary>The emblem, in the ring at the head.</summary>
    Emblem,

    /// <summary>A logo, wherever it is put.</summary>
    Logo,

    /// <summary>A pale picture under the texts, instead of the rosettes.</summary>
    Background,

    /// <summary>Where the seal goes: a dashed ring in views and previews, never printed and never a picture.</summary>
    SealPlace,
}

/// <summary>
/// A picture slot: the box that the picture is fitted into, whole and undistorted. Millimetres from the sheet's top left corner.
/// </summary>
/// <param name="Sha256">Of the PNG, in hex; null for an empty slot.</param>
public sealed record CertificatePicture(
    PictureSlot Slot, double XMm, double YMm, double WidthMm, double HeightMm, string? Sha256 = null, bool IsShown = true);

/// <summary>
/// A certificate's layout as data: sheet, border, the place of every text, and the space that stays clear for signature and seal.
/// </summary>
/// <param name="ClearMm">Clear of ink between capacity and signer's name.</param>
/// <param name="LowestTextMm">The last baseline of the texts between heading and date.</param>
public sealed record CertificateDesign(
    double PaperWidthMm,
    double PaperHeightMm,
    CertificateOrnament Ornament,
    double ClearMm,
    double LowestTextMm,
    CertificateHeading Heading,
    ImmutableArray<CertificateField> Fields,
    ImmutableArray<CertificatePicture> Pictures)
{
    /// <summary>The sizes for which the border was drawn: large 360 × 237, small 237 × 150.</summary>
    private const double LargeWidth = 360, LargeHeight = 237, SmallWidth = 237, SmallHeight = 150;

    public CertificateField this[CertificatePart part] => Fields.First(field => field.Part == part);

    public CertificatePicture this[PictureSlot slot] => Pictures.First(picture => picture.Slot == slot);

    /// <summary>Where the ornament begins, from the sheet's left edge.</summary>
    public double OrnamentLeftMm => (PaperWidthMm - Ornament.WidthMm) / 2;

    /// <summary>Where the ornament begins, from the sheet's top edge.</summary>
    public double OrnamentTopMm => (PaperHeightMm - Ornament.HeightMm) / 2;

    /// <summary>Whether the border is drawn as on large paper (A3 and the like) or on small (A4).</summary>
    public bool IsLarge => PaperWidthMm >= 350;

    /// <summary>How much this ornament differs from the one that its face was drawn for.</summary>
    public double Scale => IsLarge
        ? Math.Min(Ornament.WidthMm / LargeWidth, Ornament.HeightMm / LargeHeight)
        : Math.Min(Ornament.WidthMm / SmallWidth, Ornament.HeightMm / SmallHeight);

    /// <summary>Width of the band of guilloche: 17 at full size, 11.5 on small paper.</summary>
    public double BandMm => (IsLarge ? 17 : 11.5) * Scale;

    /// <summary>Radius of the emblem's ring.</summary>
    public double SlotRadiusMm => (IsLarge ? 15 : 10.4) * Scale;

    /// <summary>Centre of the emblem's ring, from the ornament's top.</summary>
    public double SlotCentreMm => .94 * BandMm;

    /// <summary>Where the band's inner frame ends, in from the ornament's edge: a mount reaches this far.</summary>
    public double InnerFrameMm => BandMm * (1 - (.125 / 17));

    /// <summary>Where the innermost line of the border ends: no text crosses it.</summary>
    public double InnerLineMm => BandMm * (1 + (3.5 / 17));

    /// <summary>Equal by value, lists included.</summary>
    public bool Equals(CertificateDesign? other) => ReferenceEquals(this, other) || (other is not null
        && (PaperWidthMm, PaperHeightMm, ClearMm, LowestTextMm, Heading) == (other.PaperWidthMm, other.PaperHeightMm, other.ClearMm,
            other.LowestTextMm, other.Heading)
        && Ornament == other.Ornament && Fields.SequenceEqual(other.Fields) && Pictures.SequenceEqual(other.Pictures));

    public override int GetHashCode() => HashCode.Combine(PaperWidthMm, PaperHeightMm, Ornament, ClearMm, LowestTextMm, Heading,
        Fields.Length);
}
