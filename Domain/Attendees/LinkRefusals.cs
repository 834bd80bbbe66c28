namespace Laurel.Domain.Attendees;

/// <summary>What a link may answer to whoever holds it.</summary>
public static class LinkRefusals
{
    public static readonly Refusal Unknown = new(
        "link.unknown",
        "Không có đường dẫn này; xin kiểm tra lại hoặc hỏi Ban Tổ chức.",
        "There is no such link; check it, or ask the organizers.",
        RefusalKind.NotFound);

    public static readonly Refusal Revoked = new(
        "link.revoked",
        "Ban Tổ chức đã thu hồi đường dẫn này.",
        "The organizers have withdrawn this link.");

    public static readonly Refusal Expired = new(
        "link.expired",
        "Đã hết hạn sửa danh sách; xin liên hệ Ban Tổ chức.",
        "The time to change the list is over; please ask the organizers.");

    public static readonly Refusal DateInvalid = new(
        "link.date-invalid",
        "Hạn của đường dẫn là một ngày sắp tới, trong 180 ngày.",
        "A link ends on a day to come, within 180 days.",
        RefusalKind.Invalid);

    public static readonly Refusal OtherUnit = new(
        "link.other-unit",
        "Đường dẫn này chỉ ghi người của một đơn vị.",
        "This link is for the people of one unit.",
        RefusalKind.Invalid);

    public static readonly Refusal TooManyProposals = new(
        "link.too-many-proposals",
        "Một đơn vị gửi nhiều nhất 200 đề nghị qua đường dẫn.",
        "A unit sends at most 200 nominations by its link.");
}
