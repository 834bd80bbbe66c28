namespace Laurel.Domain.Attendees;

/// <summary>What a badge's design must be so that nothing falls off, every code is read, and every word can be.</summary>
public static class BadgeDesignRules
{
    /// <summary>Modules of a badge's QR (version 6).</summary>
    public const int QrModules = 41;

    /// <summary>The smallest side of a QR that every scanner reads: half a millimetre a module.</summary>
    public const double LeastQrMm = QrModules * 0.5;

    /// <summary>The smallest em that can be read.</summary>
    public const double LeastTextMm = 1.2;

    private const int QuietModules = 4;
    private const int LongestBack = 2_000;
    private const double LargestMm = 400;

    /// <summary>What no paper shows: measures are compared up to it.</summary>
    private const double Hair = 1e-6;

    /// <summary>Why it cannot be printed; null where it can. Refused: <c>badge.outside</c>, <c>badge.too-small</c>, <c>badge.qr-too-small</c>, <c>badge.covers-qr</c>, <c>badge.covers-photo</c>, <c>badge.contrast</c>, <c>badge.incomplete</c>.</summary>
    public static Refusal? Check(BadgeDesign design) =>
        !IsComplete(design) ? BadgeRefusals.Incomplete
        : design.Boxes.Any(box => box.IsShown && !IsOn(design, box)) ? BadgeRefusals.Outside
        : design.Boxes.Any(box => box.IsShown && IsText(box) && (box.FloorMm < LeastTextMm || box.SizeMm < box.FloorMm)) ? BadgeRefusals.TooSmall
        : design[BadgePart.Qr].WidthMm < LeastQrMm ? BadgeRefusals.QrTooSmall
        : Covers(design) ? BadgeRefusals.CoversQr
        : CoversPhoto(design) ? BadgeRefusals.CoversPhoto
        : design.Colors.Any(color => Contrast(color) < InkContrast.Least) ? BadgeRefusals.LowContrast
        : null;

    /// <summary>How well a role's word is read on its band.</summary>
    public static double Contrast(BadgeColor color) => InkContrast.Between(color.Ground, color.Ink);

    private static bool IsComplete(BadgeDesign design) =>
        Enum.GetValues<BadgePart>().All(part => design.Boxes.Count(box => box.Part == part) == 1)
        && Enum.GetValues<AttendeeRole>().All(role => design.Colors.Count(color => color.Role == role) == 1)
        && design.Colors.All(color => InkContrast.IsColor(color.Ground) && InkContrast.IsColor(color.Ink))
        && design.Family is BadgeDesign.Sans or BadgeDesign.Serif
        && design.Boxes.All(box => new[] { box.XMm, box.YMm, box.WidthMm, box.SizeMm, box.FloorMm }.All(IsMeasure))
        && design is { WidthMm: >= 50 and <= 300, HeightMm: >= 50 and <= 300, EdgeMm: >= 0 and <= 20, Back.Length: <= LongestBack }
        && design[BadgePart.Qr].IsShown && design[BadgePart.Name].IsShown && !design.Back.Contains('\0');

    private static bool IsOn(BadgeDesign design, BadgeBox box)
    {
        var room = BadgeRoom.Of(design, box);
        return box.WidthMm > 0 && room.Left >= 0 && room.Top >= -Hair && room.Right <= design.WidthMm + Hair && room.Bottom <= design.HeightMm + Hair
            && box.YMm <= design.HeightMm;
    }

    private static bool IsText(BadgeBox box) => box.Part is not (BadgePart.Mark or BadgePart.Qr or BadgePart.Rule or BadgePart.Photo);

    /// <summary>Whatever a part may take up keeps out of the code and its quiet zone.</summary>
    private static bool Covers(BadgeDesign design)
    {
        var qr = design[BadgePart.Qr];
        var quiet = qr.WidthMm / QrModules * QuietModules - Hair;
        var code = BadgeRoom.Of(design, qr);
        var clear = new BadgeRoom(code.Left - quiet, code.Top - quiet, code.Right + quiet, code.Bottom + quiet);
        return design.Boxes.Any(box => box.IsShown && box.Part is not BadgePart.Qr && BadgeRoom.Of(design, box).Meets(clear));
    }

    /// <summary>A photo is stuck over whatever lies in its frame.</summary>
    private static bool CoversPhoto(BadgeDesign design)
    {
        var photo = design[BadgePart.Photo];
        var frame = BadgeRoom.Of(design, photo);
        return photo.IsShown && design.Boxes.Any(box => box.IsShown && box.Part is not (BadgePart.Photo or BadgePart.Qr) && BadgeRoom.Of(design, box).Meets(frame));
    }

    private static bool IsMeasure(double mm) => mm is >= 0 and <= LargestMm;
}

/// <summary>What a badge's design may be answered.</summary>
public static class BadgeRefusals
{
    public static readonly Refusal Incomplete = new(
        "badge.incomplete",
        "Mẫu thẻ thiếu phần, hoặc có số đo, màu hay kiểu chữ không dùng được; tên và mã QR luôn phải có.",
        "The design lacks a part, or has a measure, colour or typeface that cannot be used; name and QR code always stand on a badge.",
        RefusalKind.Invalid);

    public static readonly Refusal Outside = new(
        "badge.outside",
        "Có phần nằm ngoài khổ thẻ.",
        "A part lies outside the badge.",
        RefusalKind.Invalid);

    public static readonly Refusal TooSmall = new(
        "badge.too-small",
        "Cỡ chữ nhỏ nhất là 1,2 mm và không lớn hơn cỡ chữ mong muốn.",
        "The smallest size of a text is at least 1.2 mm, and not larger than the size it would like to have.",
        RefusalKind.Invalid);

    public static readonly Refusal QrTooSmall = new(
        "badge.qr-too-small",
        "Mã QR nhỏ quá, máy quét không đọc được: mỗi cạnh ít nhất 20,5 mm.",
        "The QR code is too small to be read: each side is at least 20.5 mm.",
        RefusalKind.Invalid);

    public static readonly Refusal CoversQr = new(
        "badge.covers-qr",
        "Có phần đè lên mã QR hoặc vùng trống quanh mã.",
        "A part lies on the QR code or on the blank zone around it.",
        RefusalKind.Invalid);

    public static readonly Refusal CoversPhoto = new(
        "badge.covers-photo",
        "Có phần nằm trong khung ảnh: thu hẹp bề rộng các phần cạnh khung, hoặc dời khung.",
        "A part lies in the photo's frame: make the parts beside it narrower, or move the frame.",
        RefusalKind.Invalid);

    public static readonly Refusal LowContrast = new(
        "badge.contrast",
        "Màu chữ và màu nền của một vai trò quá gần nhau, khó đọc.",
        "Ink and ground of a role are too close to be read.",
        RefusalKind.Invalid);

    public static readonly Refusal LogoInvalid = new(
        "badge.logo-invalid",
        "Biểu trưng là ảnh PNG không quá 2 MB và 2.000 điểm mỗi cạnh.",
        "A logo is a PNG of at most 2 MB and 2,000 pixels a side.",
        RefusalKind.Invalid);
}
