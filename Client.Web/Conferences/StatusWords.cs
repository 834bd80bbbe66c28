using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Seating;

namespace Laurel.Client.Web.Conferences;

/// <summary>The Vietnamese word for each state, and the tone of its chip; English stands in the pages' resources.</summary>
public static class StatusWords
{
    /// <summary>The role's name among the words: in Vietnamese it is the same word as for all attendees together, in English another.</summary>
    private const string Delegate = "Đại biểu (vai trò)";

    public static string Of(ConferenceStatus status) => status switch
    {
        ConferenceStatus.Draft => "Bản nháp",
        ConferenceStatus.Planned => "Đã lên kế hoạch",
        ConferenceStatus.Inviting => "Đang mời",
        ConferenceStatus.DoorsOpen => "Đang đón đại biểu",
        ConferenceStatus.InSession => "Đang họp",
        ConferenceStatus.Closed => "Đã bế mạc",
        ConferenceStatus.Archived => "Đã lưu trữ",
        ConferenceStatus.Cancelled => "Đã hủy",
        _ => "Đã hoãn",
    };

    public static string Tone(ConferenceStatus status) => status switch
    {
        ConferenceStatus.DoorsOpen or ConferenceStatus.InSession => "ok",
        ConferenceStatus.Cancelled => "stop",
        ConferenceStatus.Postponed => "wait",
        ConferenceStatus.Planned or ConferenceStatus.Inviting => "info",
        _ => "",
    };

    public static string Of(AttendeeStatus status, bool inside) => (status, inside) switch
    {
        (AttendeeStatus.Cancelled, _) => "Đã hủy",
        (_, true) => "Đã vào",
        (AttendeeStatus.Left or AttendeeStatus.Admitted, _) => "Đã ra",
        (AttendeeStatus.Confirmed, _) => "Đã xác nhận",
        (AttendeeStatus.Substituted, _) => "Thay người",
        (AttendeeStatus.Absent, _) => "Vắng, có lý do",
        (AttendeeStatus.Declined, _) => "Từ chối",
        (AttendeeStatus.Invited, _) => "Đã mời",
        (AttendeeStatus.Approved, _) => "Đã duyệt",
        _ => "Được cử",
    };

    public static string Tone(AttendeeStatus status, bool inside) => (status, inside) switch
    {
        (AttendeeStatus.Cancelled or AttendeeStatus.Declined, _) => "stop",
        (_, true) => "ok",
        (AttendeeStatus.Substituted, _) => "wait",
        (AttendeeStatus.Confirmed, _) => "info",
        _ => "",
    };

    /// <summary>The seat, or that one is waited for; a dash where nobody waits: the hall is not arranged, or who it is does not come.</summary>
    public static string SeatOf(SeatId? seat, AttendeeStatus status, bool isArranged) =>
        seat?.Text ?? (isArranged && status.IsExpected() ? "Chờ xếp chỗ" : "–");

    public static string Of(AttendeeRole role) => role switch
    {
        AttendeeRole.Chair => "Chủ trì",
        AttendeeRole.Speaker => "Báo cáo tham luận",
        AttendeeRole.Guest => "Khách mời",
        AttendeeRole.Press => "Báo chí",
        AttendeeRole.Service => "Phục vụ",
        _ => Delegate,
    };

    public static string Of(CitationStatus status) => status switch
    {
        CitationStatus.Draft => "Bản nháp",
        CitationStatus.Submitted => "Đã trình",
        CitationStatus.Returned => "Trả lại bổ sung",
        CitationStatus.Accepted => "Đã tiếp nhận",
        CitationStatus.Appraised => "Đã thẩm định",
        CitationStatus.Consulted => "Đã hiệp y",
        CitationStatus.Posted => "Đã công khai",
        CitationStatus.OnAgenda => "Đang xét",
        CitationStatus.VotedPassed => "Hội đồng thông qua",
        CitationStatus.VotedFailed => "Không đủ phiếu",
        CitationStatus.ForSignature => "Chờ ký",
        CitationStatus.Decided => "Đã quyết định",
        CitationStatus.Refused => "Không khen thưởng",
        CitationStatus.Issued => "Đã cấp bằng",
        CitationStatus.Presented => "Đã trao",
        CitationStatus.CollectedLater => "Nhận sau",
        _ => "Đã thu hồi",
    };

    public static string Tone(CitationStatus status) => status switch
    {
        CitationStatus.Issued or CitationStatus.Presented or CitationStatus.Decided => "ok",
        CitationStatus.VotedPassed or CitationStatus.ForSignature => "gold",
        CitationStatus.VotedFailed or CitationStatus.Refused or CitationStatus.Revoked => "stop",
        CitationStatus.Returned or CitationStatus.CollectedLater => "wait",
        CitationStatus.Draft => "",
        _ => "info",
    };
}
