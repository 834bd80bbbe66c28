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
        if (Design[BadgePart.Code] is { IsShown: true } code)
            yield return SetText.Line(Badge.TypedCode, BadgeFaces.Of(Design).SemiBold, code.SizeMm, code.XMm, code.YMm, BadgeColors.Text, TextAlign.Center, code.SizeMm * 45 / 430);
    }

    public void Draw(PdfCanvas canvas)
    {
        var qr = Design[BadgePart.Qr];
        foreach (var text in Texts()) text.Draw(canvas);
        Code.Draw(canvas, qr.XMm, qr.YMm, ModuleMm, BadgeColors.Text);
    }

    public IEnumerable<PaperFinding> Findings() => Layout.All.Select(line => line.Finding(Badge.Name)).OfType<PaperFinding>();

    private IEnumerable<SetText> Place()
    {
        var seat = Design[BadgePart.Seat];
        if (!seat.IsShown || (Badge.Seat is null && Badge.Directions.Count == 0)) yield break;
        yield return SetText.Line(
            PlaceWord, BadgeFaces.Of(Design).Medium, seat.SizeMm * 2 / 9, seat.XMm + seat.SizeMm * 5 / 126, seat.YMm - seat.SizeMm * 131 / 126, BadgeColors.Faint);
        yield return Layout.Seat.In(BadgeColors.Text);
        foreach (var line in Layout.Directions) yield return line.In(BadgeColors.Softer);
    }

    private string PlaceWord => (Badge.Seat is null, Badge.English) switch
    {
        (false, false) => "Ghế · Seat",
        (false, true) => "Seat · Ghế",
        (true, false) => "Chỗ ngồi · Place",
        (true, true) => "Place · Chỗ ngồi",
    };
}
