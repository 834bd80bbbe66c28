using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Laurel.Domain.Attendees;

/// <summary>A piece of a badge that a design places.</summary>
public enum BadgePart
{
    /// <summary>The mark, or the organisation's own logo; the width is its side.</summary>
    Mark,

    /// <summary>The conference's title; y is the first of two baselines.</summary>
    Title,

    /// <summary>Organizer, city and date; y is the baseline under a title of two lines, and follows a title that takes less or more.</summary>
    Host,

    /// <summary>The rule under the heading; the size is its thickness.</summary>
    Rule,

    /// <summary>Ông, Bà, đồng chí with academic rank; y is the baseline.</summary>
    Honorific,

    /// <summary>The name; y is where it begins, at most two lines.</summary>
    Name,

    /// <summary>Position and unit under the name; y is the lowest they may reach.</summary>
    Body,

    /// <summary>The QR code; the width is its side without the quiet zone.</summary>
    Qr,

    /// <summary>The typed code, centred on x; y is the baseline.</summary>
    Code,

    /// <summary>The seat; y is the baseline.</summary>
    Seat,

    /// <summary>Where to enter, which aisle; y is the first baseline.</summary>
    Directions,

    /// <summary>The coloured band with the role; y is its top, x and width are the words' room.</summary>
    Band,

    /// <summary>A frame to stick a photograph into; as high as four thirds of its width.</summary>
    Photo,
}

/// <summary>Where a part stands and how large it may be, in millimetres from the badge's top left corner.</summary>
/// <param name="SizeMm">The em it would like to have.</param>
/// <param name="FloorMm">The smallest em: texts shrink down to it, and what still does not fit is reported.</param>
public sealed record BadgeBox(BadgePart Part, double XMm, double YMm, double WidthMm, double SizeMm, double FloorMm, bool IsShown = true);

/// <summary>How a role looks: ground and ink as <c>#rrggbb</c>, and whether a gold rule stands over the band.</summary>
public sealed record BadgeColor(AttendeeRole Role, string Ground, string Ink, bool GoldRule);

/// <summary>A badge's layout as data: size, the place of every part, colours by role, and what stands on the back.</summary>
/// <param name="Family">The typeface of all texts: <see cref="Sans"/> or <see cref="Serif"/>, both embedded.</param>
/// <param name="EdgeMm">The colour edge at the top.</param>
/// <param name="Back">Lines on the back, centred; empty for a badge without a back.</param>
/// <param name="Logo">The SHA-256 of the logo's PNG in hex; null for Laurel's own mark.</param>
public sealed record BadgeDesign(
    double WidthMm,
    double HeightMm,
    double EdgeMm,
    string Family,
    ImmutableArray<BadgeBox> Boxes,
    ImmutableArray<BadgeColor> Colors,
    string Back = "",
    string? Logo = null)
{
    public const string Sans = "Be Vietnam Pro";
    public const string Serif = "Tinos";

    /// <summary>A6 portrait, 105 × 148 mm: what is printed unless a conference has its own.</summary>
    public static BadgeDesign A6 { get; } = new(105, 148, 3, Sans,
        [
            new(BadgePart.Mark, 8.4, 13, 11.52, 0, 0),
            new(BadgePart.Title, 22.5, 16.6, 73.5, 3, 2.3),
            new(BadgePart.Host, 22.5, 25, 73.5, 2.5, 1.9),
            new(BadgePart.Rule, 9, 30.5, 87, 0.3, 0.3),
            new(BadgePart.Honorific, 9, 42, 87, 4, 3.15),
            new(BadgePart.Name, 9, 42, 87, 12.4, 8),
            new(BadgePart.Body, 9, 83, 87, 4.1, 3.15),
            new(BadgePart.Qr, 9, 87, 36.08, 0, 0),
            new(BadgePart.Code, 27.04, 130, 36.08, 4.3, 4.3),
            new(BadgePart.Seat, 53.5, 104.6, 42.5, 12.6, 7),
            new(BadgePart.Directions, 54, 111.5, 42, 3.3, 2.6),
            new(BadgePart.Band, 9, 133.5, 87, 6.6, 4.8),
            new(BadgePart.Photo, 66, 36, 30, 0, 0, IsShown: false),
        ],
        Usual);

    /// <summary>A card of 54 × 85.6 mm (CR80), portrait: the same parts, set for its size.</summary>
    public static BadgeDesign Card { get; } = new(54, 85.6, 2, Sans,
        [
            new(BadgePart.Mark, 3.7, 5.8, 7, 0, 0),
            new(BadgePart.Title, 12.3, 8.2, 38, 1.9, 1.45),
            new(BadgePart.Host, 12.3, 13.4, 38, 1.6, 1.25),
            new(BadgePart.Rule, 4, 16.4, 46, 0.2, 0.2),
            new(BadgePart.Honorific, 4, 21.4, 46, 2.5, 2.1),
            new(BadgePart.Name, 4, 21.4, 46, 6.6, 4.4),
            new(BadgePart.Body, 4, 44.2, 46, 2.6, 2),
            new(BadgePart.Qr, 4, 46.6, 24.6, 0, 0),
            new(BadgePart.Code, 16.3, 76, 24.6, 2.7, 2.7),
            new(BadgePart.Seat, 31.4, 57.4, 18.6, 6.2, 3.6),
            new(BadgePart.Directions, 31.6, 61, 18.4, 2, 1.6),
            new(BadgePart.Band, 4, 78.4, 46, 3.7, 2.6),
            new(BadgePart.Photo, 35, 19, 15, 0, 0, IsShown: false),
        ],
        Usual);

    private static ImmutableArray<BadgeColor> Usual =>
    [
        new(AttendeeRole.Chair, "#241d19", "#e6c36e", true),
        new(AttendeeRole.Speaker, "#a4161a", "#ffffff", true),
        new(AttendeeRole.Guest, "#17683f", "#ffffff", false),
        new(AttendeeRole.Press, "#1d5a86", "#ffffff", false),
        new(AttendeeRole.Service, "#554c46", "#ffffff", false),
        new(AttendeeRole.Delegate, "#a4161a", "#ffffff", false),
    ];

    public BadgeBox this[BadgePart part] => Boxes.First(box => box.Part == part);

    /// <summary>The same for two designs that print alike, in every version of this program: 32 hex digits.</summary>
    public string Mark()
    {
        string Mm(double mm) => mm.ToString("0.###", CultureInfo.InvariantCulture);
        IEnumerable<string?> said =
        [
            Mm(WidthMm), Mm(HeightMm), Mm(EdgeMm), Family, Back, Logo,
            .. Boxes.Where(box => box.IsShown).OrderBy(box => box.Part)
                .Select(box => $"{box.Part} {Mm(box.XMm)} {Mm(box.YMm)} {Mm(box.WidthMm)} {Mm(box.SizeMm)} {Mm(box.FloorMm)}"),
            .. Colors.OrderBy(color => color.Role).Select(color => $"{color.Role} {color.Ground} {color.Ink} {color.GoldRule}"),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', said))))[..32];
    }

    /// <summary>Equal by value, lists included.</summary>
    public bool Equals(BadgeDesign? other) => other is not null
        && (WidthMm, HeightMm, EdgeMm, Family, Back, Logo) == (other.WidthMm, other.HeightMm, other.EdgeMm, other.Family, other.Back, other.Logo)
        && Boxes.SequenceEqual(other.Boxes) && Colors.SequenceEqual(other.Colors);

    public override int GetHashCode() => HashCode.Combine(WidthMm, HeightMm, Family, Back, Logo);
}
