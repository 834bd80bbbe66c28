namespace Laurel.Domain.Attendees;

/// <summary>What a delegation may answer.</summary>
public static class DelegationRefusals
{
    public static readonly Refusal QuotaFull = new(
        "delegation.quota-full",
        "Đơn vị này đã đủ số người được mời; Ban Tổ chức có thể cho thêm và ghi rõ lý do.",
        "This unit has all the people it may send; an organizer may add one and say why.");

    public static readonly Refusal QuotaMissing = new(
        "delegation.quota-missing",
        "Đặt số được mời trước khi cấp đường dẫn cho đơn vị.",
        "Set the unit's quota before giving it a link.");

    public static readonly Refusal QuotaInvalid = new(
        "delegation.quota-invalid",
        "Số người của một đơn vị là số từ 0 đến 10.000.",
        "A unit's quota is a number from 0 to 10,000.",
        RefusalKind.Invalid);

    public static readonly Refusal UnitMissing = new(
        "delegation.unit-missing",
        "Thiếu tên đơn vị.",
        "The unit's name is missing.",
        RefusalKind.Invalid);

    public static readonly Refusal NotAMember = new(
        "delegation.not-a-member",
        "Trưởng đoàn phải là người có tên trong đoàn.",
        "The head of a delegation is one of its members.");

    public static readonly Refusal ReasonMissing = new(
        "delegation.reason-missing",
        "Cần ghi lý do khi cho thêm người ngoài số được mời.",
        "Adding somebody beyond the quota needs a reason.",
        RefusalKind.Invalid);
}
