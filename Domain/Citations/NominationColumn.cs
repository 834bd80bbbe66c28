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
    Sex,
}

/// <summary>How offices head the columns of a list of nominations.</summary>
public static class NominationColumns
{
    public static ListColumns<NominationColumn> Known { get; } = new(
        (NominationColumn.Number, HonoreeHeadings.Number),
        (NominationColumn.Kind, HonoreeHeadings.Kind),
        (NominationColumn.Honorific, HonoreeHeadings.Honorific),
        (NominationColumn.Name, HonoreeHeadings.Name),
        (NominationColumn.PositionAndUnit, HonoreeHeadings.PositionAndUnit),
        (NominationColumn.Position, HonoreeHeadings.Position),
        (NominationColumn.Unit, "Đơn vị|Đơn vị công tác|Cơ quan|Địa chỉ|Unit|Organization"),
        (NominationColumn.Form, "Hình thức|Hình thức khen thưởng|Hình thức đề nghị|Hình thức khen|Danh hiệu|Danh hiệu thi đua|Đề nghị khen thưởng|Hình thức khen thưởng đề nghị|Danh hiệu thi đua, hình thức khen thưởng|Form|Award"),
        (NominationColumn.Achievement, HonoreeHeadings.Achievement),
        (NominationColumn.Note, "Ghi chú|Note|Remarks"),
        (NominationColumn.Sex, HonoreeHeadings.Sex));
}
