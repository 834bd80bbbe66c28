using Laurel.Domain.Doors;
using Laurel.Grains.Doors;

namespace Laurel.Client.Web.Doors;

/// <summary>What a desk says before a guest: never the reason a badge is refused, which stands behind a tap.</summary>
public static class AnswerWords
{
    public static string Word(ScanOutcome outcome) => outcome switch
    {
        ScanOutcome.Admitted => "Mời vào",
        ScanOutcome.AlreadyInside => "Đã điểm danh",
        ScanOutcome.Left => "Đã ra",
        ScanOutcome.NotInside => "Chưa vào",
        ScanOutcome.UnknownGate => "Cửa chưa khai báo",
        _ => "Mời chờ",
    };

    public static string Tone(ScanOutcome outcome) => outcome switch
    {
        ScanOutcome.Admitted or ScanOutcome.AlreadyInside or ScanOutcome.Left => "ok",
        ScanOutcome.NotInside or ScanOutcome.UnknownGate or ScanOutcome.Cancelled or ScanOutcome.NotEntitled or ScanOutcome.DoorsClosed => "wait",
        _ => "stop",
    };

    /// <summary>The tone of an answer: amber for a second scan so soon at another gate, else the outcome's.</summary>
    public static string Tone(ScanAnswer answer) => answer.Elsewhere is null ? Tone(answer.Outcome) : "wait";

    /// <summary>What the guest hears; null where nothing more is to be said.</summary>
    public static string? Ask(ScanOutcome outcome) => outcome switch
    {
        ScanOutcome.Admitted or ScanOutcome.AlreadyInside or ScanOutcome.Left or ScanOutcome.NotInside => null,
        ScanOutcome.NotEntitled => "Khu vực này có danh sách riêng, mời qua cửa khác.",
        ScanOutcome.DoorsClosed => "Hội nghị không đón khách nữa, mời sang Bàn đón tiếp.",
        ScanOutcome.UnknownGate => "Ban Tổ chức khai báo cửa này trước khi điểm danh.",
        _ => "Thẻ chưa hợp lệ, mời sang Bàn đón tiếp.",
    };

    /// <summary>What a desk does next, which sends nobody to itself; null where nothing more is to be done.</summary>
    public static string? AskAtDesk(ScanOutcome outcome) => outcome switch
    {
        ScanOutcome.Cancelled => "Cần hỏi lại Ban Tổ chức trước khi mời vào.",
        ScanOutcome.DoorsClosed => "Không ghi thêm ai vào nữa; người đang ở trong vẫn ra được.",
        ScanOutcome.WithdrawnBadge or ScanOutcome.WrongConference or ScanOutcome.Forged or ScanOutcome.Unknown =>
            "Thẻ chưa hợp lệ. Gõ tên để tìm trong danh sách.",
        _ => Ask(outcome),
    };

    /// <summary>Why, for the desk alone.</summary>
    public static string? Reason(ScanOutcome outcome) => outcome switch
    {
        ScanOutcome.Cancelled => "Đại biểu này đã hủy dự.",
        ScanOutcome.WithdrawnBadge => "Thẻ cũ đã thu hồi, đại biểu có thẻ mới.",
        ScanOutcome.WrongConference => "Thẻ của hội nghị khác.",
        ScanOutcome.Forged => "Chữ ký trên mã không đúng.",
        ScanOutcome.NotEntitled => "Đại biểu không thuộc thành phần vào khu vực này.",
        ScanOutcome.Unknown => "Mã không có trong danh sách.",
        ScanOutcome.DoorsClosed => "Hội nghị đã bế mạc, đã hủy hoặc đã hoãn.",
        _ => null,
    };
}
