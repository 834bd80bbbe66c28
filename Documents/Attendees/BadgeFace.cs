using System.Globalization;
using Laurel.Documents.Pdf;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Attendees;

/// <summary>What stands on one badge and on no other: its texts and its code.</summary>
internal sealed record BadgeFace(BadgeDesign Design, BadgeModel Badge, BadgeLayout Layout)
{
    private const int QrVersion = 6;

    public static BadgeFace Of(BadgeModel badge, BadgeDesign design) => new(design, badge, BadgeLayout.Of(badge, design));

    /// <exception cref="ArgumentException">The QR text does not go into version 6-M.</exception>
    public QrCode Code => QrCode.Of(Badge.QrText, QrVersion);

    /// <summary>The side of one module.</summary>
    public double ModuleMm => Design[BadgePart.Qr].WidthMm / BadgeDesignRules.QrModules;

    public IEnumerable<SetText> Texts()
    {
        yield return Layout.Honorific.In(BadgeColors.Softer);
        yield return Layout.Name.In(BadgeColors.Text);
        yield return Layout.Position.In(BadgeColors.Softer);
        yield return Layout.Unit.In(BadgeColors.Text);
        foreach (var text in Place()) yield return text;
        if (TypedCode is { } code) yield return code;
    }

    public void Draw(PdfCanvas canvas)
    {
        var qr = Design[BadgePart.Qr];
        foreach (var text in Texts()) text.Draw(canvas);
        Code.Draw(canvas, qr.XMm, qr.YMm, ModuleMm, BadgeColors.Text);
    }

    /// <summary>That the code is printed too small to be read, with its side in millimetres; null where it is not.</summary>
    public static PaperFinding? CodeFinding(BadgeDesign design, double scale) =>
        design[BadgePart.Qr].WidthMm * scale is var side && side < BadgeDesignRules.LeastQrMm - 1e-6
            ? new("", nameof(BadgePart.Qr), string.Create(CultureInfo.InvariantCulture, $"{side:0.0} mm"), PaperFault.TooSmall)
            : null;

    /// <param name="scale">How much smaller or larger the paper prints the badge.</param>
    public IEnumerable<PaperFinding> Findings(double scale) => Layout.All.Select(line => line.Finding(Badge.Name, scale)).OfType<PaperFinding>();

    /// <summary>What has the same size on every badge and is printed too small to be read: the code to be typed, which is not told here, and the word over the seat.</summary>
    public IEnumerable<PaperFinding> SharedFindings(double scale) => new[]
    {
        TypedCode?.Finding(nameof(BadgePart.Code), "XXXX-XXXX", scale), PlaceWord?.Finding(nameof(BadgePart.Seat), PlaceWords, scale),
    }.OfType<PaperFinding>();

    private SetText? TypedCode => Design[BadgePart.Code] is { IsShown: true } code
        ? SetText.Line(Badge.TypedCode, BadgeFaces.Of(Design).SemiBold, code.SizeMm, code.XMm, code.YMm, BadgeColors.Text, TextAlign.Center, code.SizeMm * 45 / 430)
        : null;

    private SetText? PlaceWord => Design[BadgePart.Seat] is { IsShown: true } seat && (Badge.Seat is not null || Badge.Directions.Count > 0)
        ? SetText.Line(
            PlaceWords, BadgeFaces.Of(Design).Medium, seat.SizeMm * 2 / 9, seat.XMm + seat.SizeMm * 5 / 126, seat.YMm - seat.SizeMm * 131 / 126, BadgeColors.Faint)
        : null;

    private IEnumerable<SetText> Place()
    {
        if (PlaceWord is not { } word) yield break;
        yield return word;
        yield return Layout.Seat.In(BadgeColors.Text);
        foreach (var line in Layout.Directions) yield return line.In(BadgeColors.Softer);
    }

    private string PlaceWords => (Badge.Seat is null, Badge.English) switch
    {
        (false, false) => "Ghế · Seat",
        (false, true) => "Seat · Ghế",
        (true, false) => "Chỗ ngồi · Place",
        (true, true) => "Place · Chỗ ngồi",
    };
}
