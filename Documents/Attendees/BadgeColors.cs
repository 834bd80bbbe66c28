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

    public static BadgeColors Of(BadgeDesign design, AttendeeRole role, bool english)
    {
        var color = design.Colors.First(color => color.Role == role);
        var (vietnamese, other) = role switch
        {
            AttendeeRole.Chair => ("CHỦ TRÌ", "CHAIR"),
            AttendeeRole.Speaker => ("BÁO CÁO THAM LUẬN", "SPEAKER"),
            AttendeeRole.Guest => (english ? "KHÁCH QUỐC TẾ" : "KHÁCH MỜI", "GUEST"),
            AttendeeRole.Press => ("BÁO CHÍ", "PRESS"),
            AttendeeRole.Service => ("PHỤC VỤ", "STAFF"),
            _ => ("ĐẠI BIỂU", "DELEGATE"),
        };
        return new(color.Ground, color.Ink, color.GoldRule, vietnamese, other);
    }
}
