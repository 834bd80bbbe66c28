namespace Laurel.Domain.Attendees;

/// <summary>What an attendee may answer; none of it says who somebody is.</summary>
public static class AttendeeRefusals
{
    public static readonly Refusal NothingToSettle = new(
        "attendee.nothing-to-settle",
        "Lượt quét này không có gì cần đối soát.",
        "There is nothing to reconcile about this scan.");

    public static readonly Refusal Unknown = new(
        "attendee.unknown",
        "Không có đại biểu này.",
        "There is no such attendee.",
        RefusalKind.NotFound);

    public static readonly Refusal Exists = new(
        "attendee.exists",
        "Đại biểu này đã có trong danh sách.",
        "This attendee is on the list already.");

    public static readonly Refusal NameMissing = new(
        "attendee.name-missing",
        "Thiếu họ và tên.",
        "The name is missing.",
        RefusalKind.Invalid);

    public static readonly Refusal TextInvalid = new(
        "attendee.text-invalid",
        "Có ô dài quá 200 ký tự hoặc chứa ký tự không hợp lệ.",
        "A text is longer than 200 characters or holds a character that no list may hold.",
        RefusalKind.Invalid);

    public static readonly Refusal RankInvalid = new(
        "attendee.rank-invalid",
        "Thứ bậc là số từ 1 trở lên.",
        "A rank is a number from 1.",
        RefusalKind.Invalid);

    public static readonly Refusal AlreadyAdmitted = new(
        "attendee.already-admitted",
        "Đại biểu đã vào hội nghị.",
        "The attendee has been admitted.");

    public static readonly Refusal IsCancelled = new(
        "attendee.cancelled",
        "Đại biểu đã được hủy khỏi danh sách.",
        "The attendee was cancelled.");

    public static readonly Refusal WrongStep = new(
        "attendee.wrong-step",
        "Tình trạng hiện tại của đại biểu không cho phép thao tác này.",
        "The attendee is not at a step from which this one follows.");

    public static readonly Refusal LetterMissing = new(
        "attendee.letter-missing",
        "Cần ghi số, ngày của giấy ủy quyền khi cử người thay.",
        "A substitute needs the number and date of the letter of authority.",
        RefusalKind.Invalid);

    public static readonly Refusal NothingRequested = new(
        "attendee.nothing-requested",
        "Không có đề nghị sửa nào đang chờ.",
        "No change is waiting to be accepted.");

    public static readonly Refusal NoMoreBadges = new(
        "attendee.no-more-badges",
        "Đại biểu đã được cấp số thẻ tối đa.",
        "No further badge can be made for this attendee.");
}
