using Laurel.Domain.Attendees;

namespace Laurel.Domain.Citations;

/// <summary>What a column of a list of nominations holds.</summary>
public enum NominationColumn
{
    Number,

    /// <summary>Tập thể | Cá nhân.</summary>
    Kind,
    Honorific,
    Name,
    PositionAndUnit,
    Position,
    Unit,
    Form,
    Achievement,
    Note,
}

/// <summary>How offices head the columns of a list of nominations.</summary>
public static class NominationColumns
{
    public static ListColumns<NominationColumn> Known { get; } = new(
        (NominationColumn.Number, "STT|TT|Số TT|Số thứ tự|No|#"),
        (NominationColumn.Kind, "Loại|Loại hình|Đối tượng|Tập thể/cá nhân|Tập thể, cá nhân|Kind|Type"),
        (NominationColumn.Honorific, "Danh xưng|Xưng hô|Ông/Bà|Ông, bà|Honorific"),
        (NominationColumn.Name, "Tên|Họ và tên|Họ tên|Tên tập thể, cá nhân|Tên tập thể/cá nhân|Họ và tên/tên tập thể|Tên đơn vị, cá nhân|Name"),
        (NominationColumn.PositionAndUnit, "Chức vụ, đơn vị|Chức vụ, đơn vị công tác|Chức vụ/đơn vị|Chức vụ và đơn vị|Position and unit"),
        (NominationColumn.Position, "Chức vụ|Chức danh|Position"),
        (NominationColumn.Unit, "Đơn vị|Đơn vị công tác|Cơ quan|Địa chỉ|Unit|Organization"),
        (NominationColumn.Form, "Hình thức|Hình thức khen thưởng|Hình thức đề nghị|Hình thức khen|Form|Award"),
        (NominationColumn.Achievement, "Thành tích|Thành tích đạt được|Nội dung khen thưởng|Lý do khen thưởng|Achievement"),
        (NominationColumn.Note, "Ghi chú|Note|Remarks"));
}
