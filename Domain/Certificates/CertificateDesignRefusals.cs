namespace Laurel.Domain.Certificates;

/// <summary>What a certificate's design may be answered.</summary>
public static class CertificateDesignRefusals
{
    public static readonly Refusal Incomplete = new(
        "certificate-design.incomplete",
        "Mẫu thiếu phần, hoặc có số đo, màu, kiểu chữ không dùng được; cơ quan tặng, tên hình thức, tên người nhận, quyết định, chức vụ và tên người ký luôn phải có.",
        "The design lacks a part, or has a measure, colour or typeface that cannot be used; authority, title, recipient, decision, capacity and signer always stand on a certificate.",
        RefusalKind.Invalid);

    public static readonly Refusal Paper = new(
        "certificate-design.paper",
        "Khổ giấy từ 140 đến 600 mm mỗi cạnh, khung ít nhất 100 mm và nằm gọn trong giấy.",
        "A sheet is 140 to 600 mm a side, its ornament at least 100 mm and within the sheet.",
        RefusalKind.Invalid);

    public static readonly Refusal Outside = new(
        "certificate-design.outside",
        "Có phần nằm ngoài đường viền trong của khung.",
        "A part lies outside the innermost line of the border.",
        RefusalKind.Invalid);

    public static readonly Refusal TooSmall = new(
        "certificate-design.too-small",
        "Cỡ chữ nhỏ nhất là 2 mm và không lớn hơn cỡ chữ mong muốn.",
        "The smallest size of a text is at least 2 mm, and not larger than the size it would like to have.",
        RefusalKind.Invalid);

    public static readonly Refusal LowContrast = new(
        "certificate-design.contrast",
        "Màu chữ quá nhạt, khó đọc trên nền giấy.",
        "The ink is too pale to be read on paper.",
        RefusalKind.Invalid);

    public static readonly Refusal NumberMissing = new(
        "certificate-design.number-missing",
        "Dòng quyết định và dòng sổ vàng phải có chỗ cho số: {số}.",
        "The lines of decision and gold book need a place for the number: {số}.",
        RefusalKind.Invalid);

    public static readonly Refusal InClearSpace = new(
        "certificate-design.in-clear-space",
        "Có phần nằm trong khoảng trống dành cho chữ ký và dấu.",
        "A part lies in the space that stays clear for signature and seal.",
        RefusalKind.Invalid);

    /// <summary>A text of the longest names does not stand in its room, or cannot be set.</summary>
    /// <param name="text">As it would stand on the certificate.</param>
    public static Refusal DoesNotFit(string text) => new(
        "certificate-design.does-not-fit",
        $"Với mẫu này, “{text}” không nằm gọn trong chỗ của nó.",
        $"Under this design, “{text}” does not stand in its room.",
        RefusalKind.Invalid);

    public static readonly Refusal OutOfOrder = new(
        "certificate-design.order",
        "Các dòng giữa phải đứng theo thứ tự từ trên xuống, và khi chật thì không thấp hơn khi rộng.",
        "The centred lines stand in order from the top, and where room is short no lower than where it is not.",
        RefusalKind.Invalid);

    public static readonly Refusal TitleNotLargest = new(
        "certificate-design.title-not-largest",
        "Tên hình thức khen thưởng phải là chữ lớn nhất.",
        "The form of award is the largest text.",
        RefusalKind.Invalid);

    public static readonly Refusal QrTooSmall = new(
        "certificate-design.qr-too-small",
        "Mã QR mỗi cạnh ít nhất 25 mm để máy đọc được.",
        "The QR code is at least 25 mm a side, so that it is read.",
        RefusalKind.Invalid);

    public static readonly Refusal CoversQr = new(
        "certificate-design.covers-qr",
        "Có dòng chữ đè lên mã QR hoặc vùng trống quanh mã.",
        "A text lies on the QR code or on the blank zone around it.",
        RefusalKind.Invalid);

    public static readonly Refusal PictureOutside = new(
        "certificate-design.picture-outside",
        "Ô ảnh nhỏ hơn 5 mm hoặc nằm ngoài khổ giấy.",
        "A picture's box is smaller than 5 mm or lies outside the sheet.",
        RefusalKind.Invalid);

    public static readonly Refusal PictureInvalid = new(
        "certificate-design.picture-invalid",
        "Ảnh phải là PNG hoặc JPEG không quá 4 MB và 3.000 điểm mỗi cạnh; không nhận SVG.",
        "A picture is a PNG or JPEG of at most 4 MB and 3,000 pixels a side; SVG is not taken.",
        RefusalKind.Invalid);

    public static readonly Refusal Dates = new(
        "certificate-design.dates",
        "Mẫu cần tên cơ quan, và ngày hết hiệu lực phải sau ngày có hiệu lực.",
        "A design needs an organisation, and ends after it begins.",
        RefusalKind.Invalid);

    public static readonly Refusal Unknown = new(
        "certificate-design.unknown", "Không có mẫu này.", "There is no such design.", RefusalKind.NotFound);

    public static readonly Refusal InUse = new(
        "certificate-design.in-use",
        "Đã có bằng cấp theo mẫu này nên mẫu được giữ nguyên; hãy đặt mẫu mới từ một ngày sau.",
        "Certificates were issued under this design, so it stays; set a new one from a later day.");

    public static readonly Refusal TooMany = new(
        "certificate-design.too-many", "Đã có 60 mẫu; hãy xóa mẫu không dùng.",
            "There are 60 designs already; remove those that are not used.");

    public static readonly Refusal Printer = new(
        "certificate-design.printer",
        "Cần tên máy in (không quá 60 chữ), và độ lệch không quá 50 mm mỗi chiều.",
        "A printer needs a name of at most 60 letters, and a shift of at most 50 mm each way.",
        RefusalKind.Invalid);

    public static Refusal ClearSpace(double least) => new(
        "certificate-design.clear-space",
        $"Khoảng trống cho chữ ký và dấu của hình thức này từ {least} mm đến 80 mm.",
        $"The space clear for signature and seal is {least} mm to 80 mm for this form.",
        RefusalKind.Invalid);
}
