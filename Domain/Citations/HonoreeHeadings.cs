namespace Laurel.Domain.Citations;

/// <summary>How offices head the columns that say who is honoured, alike in lists of nominations and of honours; a spelling learned once serves both.</summary>
public static class HonoreeHeadings
{
    public const string Number = "STT|TT|Số TT|Số thứ tự|No|#";

    /// <summary>Tập thể | Cá nhân.</summary>
    public const string Kind = "Loại|Loại hình|Đối tượng|Tập thể/cá nhân|Tập thể, cá nhân|Kind|Type";

    public const string Honorific = "Danh xưng|Xưng hô|Ông/Bà|Ông, bà|Honorific";

    public const string Name =
        "Tên|Họ và tên|Họ tên|Tên tập thể, cá nhân|Tên tập thể/cá nhân|Họ và tên/tên tập thể|Tên đơn vị, cá nhân|Tên tập thể|Tên cá nhân|Họ và tên cá nhân|Họ tên cá nhân|Name";

    public const string PositionAndUnit = "Chức vụ, đơn vị|Chức vụ, đơn vị công tác|Chức vụ/đơn vị|Chức vụ và đơn vị|Position and unit";

    public const string Sex = "Giới tính|Giới|Nam/Nữ|Nam, nữ|Sex|Gender";

    public const string Achievement =
        "Thành tích|Thành tích đạt được|Tóm tắt thành tích|Thành tích tiêu biểu|Thành tích nổi bật|Nội dung thành tích|Nội dung khen thưởng|Lý do khen thưởng|Achievement";

    public const string Position = "Chức vụ|Chức danh|Position";
}
