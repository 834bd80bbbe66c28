namespace Laurel.Domain.Doors;

/// <summary>Why a scan could not be answered at all; what a door says of a badge is a <see cref="ScanOutcome"/> instead.</summary>
public static class DoorRefusals
{
    public static readonly Refusal TooManyWrongCodes = new(
        "door.too-many-codes",
        "Đã gõ sai mã quá nhiều lần; xin đợi một phút hoặc mời sang Bàn đón tiếp.",
        "Too many wrong codes were typed; wait a minute, or ask at the reception desk.",
        RefusalKind.TooMany);

    public static readonly Refusal TooManyScans = new(
        "door.too-many-scans",
        "Mỗi lần gửi không quá 1.000 lượt quét.",
        "At most 1,000 scans may be sent at once.",
        RefusalKind.TooLarge);

    public static readonly Refusal RegistrationIsReal = new(
        "door.registration-is-real",
        "Đang tổng duyệt, mà ghi tên khách là ghi thật: khách có tên và ghế cả sau khi kết thúc. Xác nhận nếu đây là khách thật.",
        "A rehearsal goes on, and registering a guest is real: name and seat stay after it ends. Confirm it if the guest is real.");

    public static readonly Refusal Closed = new(
        "door.closed",
        "Hội nghị đã bế mạc, đã hủy hoặc đã hoãn: không ghi thêm khách ở cửa nữa.",
        "The conference is closed, called off or put off: no more guests are registered at the door.");

    public static readonly Refusal MalformedScan = new(
        "door.malformed-scan",
        "Lượt quét cần có mã riêng và cửa, và không quá lớn.",
        "A scan needs an id and a gate, and must not be too large.",
        RefusalKind.Invalid);
}
