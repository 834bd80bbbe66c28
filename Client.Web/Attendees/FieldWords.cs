using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;

namespace Laurel.Client.Web.Attendees;

/// <summary>What a column of a list was taken for, as it is said to people; and where nothing of it is kept, that too.</summary>
public static class FieldWords
{
    /// <param name="column">Of attendees, nominations or honours; null for one that nobody knows.</param>
    public static string Of(Enum? column) => column switch
    {
        null => "không nhận ra, không nhập",
        AttendeeColumn.Number or NominationColumn.Number or HonourColumn.Number => "Số thứ tự, không nhập",
        AttendeeColumn.Honorific or NominationColumn.Honorific or HonourColumn.Honorific => "Danh xưng",
        AttendeeColumn.Academic => "Học hàm, học vị",
        AttendeeColumn.Name => "Họ và tên",
        NominationColumn.Name or HonourColumn.Name => "Tên tập thể, cá nhân",
        AttendeeColumn.FamilyName => "Họ và tên đệm",
        AttendeeColumn.GivenName => "Tên",
        AttendeeColumn.NameAndPosition => "Họ tên và chức vụ",
        AttendeeColumn.Position or NominationColumn.Position or HonourColumn.Position => "Chức vụ",
        AttendeeColumn.Unit or NominationColumn.Unit or HonourColumn.Unit => "Đơn vị",
        AttendeeColumn.Group => "Khối",
        AttendeeColumn.Role => "Vai trò",
        AttendeeColumn.Rank => "Thứ bậc",
        AttendeeColumn.Email => "Email",
        AttendeeColumn.Telephone => "Điện thoại",
        AttendeeColumn.BirthYear => "Năm sinh, không nhập",
        AttendeeColumn.Male => "Danh xưng Ông",
        AttendeeColumn.Female => "Danh xưng Bà",
        AttendeeColumn.Sex => "Giới tính, cho danh xưng",
        AttendeeColumn.Note => "Ghi chú, chỉ lấy vai trò",
        _ => OfAwards(column),
    };

    private static string OfAwards(Enum column) => column switch
    {
        NominationColumn.Kind or HonourColumn.Kind => "Tập thể hay cá nhân",
        NominationColumn.PositionAndUnit or HonourColumn.PositionAndUnit => "Chức vụ, đơn vị",
        NominationColumn.Form or HonourColumn.Form => "Hình thức",
        NominationColumn.Achievement or HonourColumn.Achievement => "Thành tích",
        NominationColumn.Note => "Ghi chú, không nhập",
        NominationColumn.Sex => "Giới tính",
        HonourColumn.Authority => "Cơ quan tặng",
        HonourColumn.DecisionNumber => "Số quyết định",
        HonourColumn.Date => "Ngày hoặc năm quyết định",
        HonourColumn.Source => "Căn cứ",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, "This is a column of no list."),
    };
}
