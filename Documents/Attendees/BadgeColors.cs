using Laurel.Documents.Pdf;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Attendees;

/// <summary>How a role looks and what it is called on a badge: colour, ink on it, rule above it, and the two words.</summary>
internal sealed record BadgeColors(PdfColor Ground, PdfColor Ink, bool GoldRule, string Vietnamese, string English)
{
    public static readonly PdfColor Text = "#1d1815";
    public static readonly PdfColor Softer = "#554c46";
    public static readonly PdfColor Faint = "#756a62";
    public static readonly PdfColor Gold = "#c49a3f";
    public static readonly PdfColor Red = "#a4161a";

    public static BadgeColors Of(AttendeeRole role, bool english) => role switch
    {
        AttendeeRole.Chair => new("#241d19", "#e6c36e", true, "CHỦ TRÌ", "CHAIR"),
        AttendeeRole.Speaker => new(Red, PdfColor.White, true, "BÁO CÁO THAM LUẬN", "SPEAKER"),
        AttendeeRole.Guest => new("#17683f", PdfColor.White, false, english ? "KHÁCH QUỐC TẾ" : "KHÁCH MỜI", "GUEST"),
        AttendeeRole.Press => new("#1d5a86", PdfColor.White, false, "BÁO CHÍ", "PRESS"),
        AttendeeRole.Service => new("#554c46", PdfColor.White, false, "PHỤC VỤ", "STAFF"),
        _ => new(Red, PdfColor.White, false, "ĐẠI BIỂU", "DELEGATE"),
    };
}
