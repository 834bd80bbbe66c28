using Laurel.Domain;

namespace Laurel.Grains.Aggregate;

/// <summary>What every aggregate may answer, whatever its rules.</summary>
public static class AggregateRefusals
{
    public static readonly Refusal Busy = new(
        "busy",
        "Hệ thống đang bận, xin thử lại sau giây lát.",
        "The system is busy; please try again in a moment.",
        RefusalKind.Busy);

    /// <summary>What it would hold then fits no row; rules bound single texts, this bounds all of them together.</summary>
    public static readonly Refusal TooLarge = new(
        "too-large",
        "Nội dung quá lớn, không ghi thêm được.",
        "It would hold more than can be kept.",
        RefusalKind.TooLarge);

    public static readonly Refusal Mismatch = new(
        "idempotency.mismatch",
        "Mã lệnh này đã dùng cho một nội dung khác.",
        "This command id was already used with other content.",
        RefusalKind.Invalid);
}
