namespace Laurel.Domain.Doors;

/// <summary>Why a device is not paired, or no longer.</summary>
public static class DeviceRefusals
{
    public static readonly Refusal Unknown = new(
        "device.unknown",
        "Máy này chưa được ghép với hội nghị.",
        "This device is not paired with the conference.",
        RefusalKind.NotFound);

    public static readonly Refusal NotWaiting = new(
        "device.not-waiting",
        "Máy này không còn chờ ghép; hãy mở lại trang quét trên máy.",
        "This device is no longer waiting to be paired; open the scanner on it again.",
        RefusalKind.NotFound);

    public static readonly Refusal Invalid = new(
        "device.invalid",
        "Ghép máy cần khóa P-256, tên gọi, cửa, vai trò cửa hoặc đón tiếp, và hạn trong 31 ngày.",
        "Pairing needs a P-256 key, a label, a gate, the role of an usher or a registrar, and an end within 31 days.",
        RefusalKind.Invalid);

    public static readonly Refusal Expired = new(
        "device.expired",
        "Máy này đã hết hạn ghép; Ban Tổ chức cần xác nhận lại.",
        "The pairing of this device has ended; an organizer has to confirm it again.",
        RefusalKind.Forbidden);

    public static readonly Refusal Revoked = new(
        "device.revoked",
        "Máy này đã bị thu hồi; dữ liệu trên máy phải xóa.",
        "This device was revoked; what it holds is to be wiped.",
        RefusalKind.Forbidden);

    public static readonly Refusal WrongProof = new(
        "device.wrong-proof",
        "Chữ ký của máy không đúng hoặc đã quá hai phút.",
        "The device's signature is wrong, or older than two minutes.",
        RefusalKind.Forbidden);

    public static readonly Refusal Unreadable = new(
        "device.unreadable-scan",
        "Không mở được lượt quét này: niêm phong không thuộc máy và hội nghị này.",
        "This scan cannot be opened: it was not sealed by this device for this conference.",
        RefusalKind.Invalid);
}
