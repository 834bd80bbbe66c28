namespace Laurel.Domain.Citations;

/// <summary>How offices head the columns that say who is honoured, alike in lists of nominations and of honours; a spelling learned once serves both.</summary>
public static class HonoreeHeadings
{
    public const string Number = "STT|TT|Số TT|Số thứ tự|No|#";

    /// <summary>Tập thể | Cá nhân.</summary>
    public const string Kind = "Loại|Loại hình|Đối tượng|Tập thể/cá nhân|Tập thể, cá nhân|Kind|Type";

    public const string Honorific = "Danh xưng|Xưng hô|Ông/Bà|Ông, bà|Honorific";

    public const string Name =
        "Tên|Họ và tên|Họ tên|Tên tập thể, cá nhân|Tên tập thể/cá nhân|Họ và tên/tên tập thể|Tên đơn vị, cá nhân|Name";

    public const string PositionAndUnit = "Chức vụ, đơn vị|Chức vụ, đơn vị công tác|Chức vụ/đơn vị|Chức vụ và đơn vị|Position and unit";

    public const string Position = "Chức vụ|Chức danh|Position";
}
