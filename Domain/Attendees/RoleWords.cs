namespace Laurel.Domain.Attendees;

/// <summary>The words by which lists name what somebody is at a conference.</summary>
public static class RoleWords
{
    private static readonly Dictionary<string, AttendeeRole> Known = new(StringComparer.Ordinal)
    {
        ["dai bieu"] = AttendeeRole.Delegate,
        ["delegate"] = AttendeeRole.Delegate,
        ["chu tri"] = AttendeeRole.Chair,
        ["chu toa"] = AttendeeRole.Chair,
        ["doan chu tich"] = AttendeeRole.Chair,
        ["chair"] = AttendeeRole.Chair,
        ["bao cao tham luan"] = AttendeeRole.Speaker,
        ["tham luan"] = AttendeeRole.Speaker,
        ["bao cao vien"] = AttendeeRole.Speaker,
        ["speaker"] = AttendeeRole.Speaker,
        ["khach moi"] = AttendeeRole.Guest,
        ["khach quoc te"] = AttendeeRole.Guest,
        ["guest"] = AttendeeRole.Guest,
        ["bao chi"] = AttendeeRole.Press,
        ["phong vien"] = AttendeeRole.Press,
        ["press"] = AttendeeRole.Press,
        ["phuc vu"] = AttendeeRole.Service,
        ["ban to chuc"] = AttendeeRole.Service,
        ["service"] = AttendeeRole.Service,
    };

    /// <summary>The role so named, whatever tones and case are written; null for an unknown word.</summary>
    public static AttendeeRole? Read(string word) =>
        Known.TryGetValue(SearchText.Fold(TypedText.Clean(word)), out var role) ? role : null;

    /// <summary>The role as Vietnamese papers and lists write it.</summary>
    public static string Vietnamese(AttendeeRole role) => role switch
    {
        AttendeeRole.Chair => "Chủ trì",
        AttendeeRole.Speaker => "Báo cáo tham luận",
        AttendeeRole.Guest => "Khách mời",
        AttendeeRole.Press => "Báo chí",
        AttendeeRole.Service => "Phục vụ",
        _ => "Đại biểu",
    };
}
