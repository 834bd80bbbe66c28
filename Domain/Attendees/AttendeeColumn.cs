using Laurel.Domain.Citations;

namespace Laurel.Domain.Attendees;

/// <summary>What a column of a list of attendees holds.</summary>
public enum AttendeeColumn
{
    /// <summary>STT: the list's own counting, which may restart; never used as an identity.</summary>
    Number,
    Honorific,
    Academic,
    Name,

    /// <summary>Họ đệm and Tên in two columns.</summary>
    FamilyName,
    GivenName,

    /// <summary>One cell "Đ/c Nguyễn Văn A, Phó Chủ tịch".</summary>
    NameAndPosition,
    Position,
    Unit,
    Group,
    Role,
    Rank,
    Email,
    Telephone,

    /// <summary>Năm sinh where its column says nothing of sex.</summary>
    BirthYear,

    /// <summary>Năm sinh ▸ Nam: a mark or a year here says Ông.</summary>
    Male,

    /// <summary>Năm sinh ▸ Nữ: a mark or a year here says Bà.</summary>
    Female,

    /// <summary>Giới tính: Nam says Ông, Nữ says Bà.</summary>
    Sex,

    /// <summary>Ghi chú: a role where it is one, else not used.</summary>
    Note,
}

/// <summary>How offices head the columns of a list of attendees.</summary>
public static class AttendeeColumns
{
    public static ListColumns<AttendeeColumn> Known { get; } = new(
        (AttendeeColumn.Number, "STT|TT|Số TT|Số thứ tự|No|#|Ordinal"),
        (AttendeeColumn.Honorific, "Danh xưng|Xưng hô|Ông/Bà|Ông, bà|Honorific|Salutation|Title"),
        (AttendeeColumn.Academic, "Học hàm, học vị|Học hàm/học vị|Học hàm|Học vị|Trình độ|Degree"),
        (AttendeeColumn.Name, "Họ và tên|Họ tên|Họ & tên|Họ và tên đại biểu|Họ tên đại biểu|Tên đại biểu|Đại biểu|Full name|Fullname|Name"),
        (AttendeeColumn.FamilyName, "Họ đệm|Họ và tên đệm|Họ và đệm|Họ, tên đệm|Họ|Family name|Last name|Surname"),
        (AttendeeColumn.GivenName, "Tên|Given name|First name"),
        (AttendeeColumn.NameAndPosition, "Họ và tên, chức vụ|Họ tên, chức vụ|Họ và tên - chức vụ|Họ và tên, chức danh|Họ và tên/chức vụ"),
        (AttendeeColumn.Position, "Chức vụ|Chức danh|Chức vụ, chức danh|Chức vụ/chức danh|Position|Job title"),
        (AttendeeColumn.Unit, "Đơn vị|Đơn vị công tác|Cơ quan|Cơ quan, đơn vị|Cơ quan/đơn vị|Cơ quan công tác|Nơi công tác|Đơn vị, nơi công tác|Nơi làm việc|Tổ chức|Tên cơ quan"
            + "|Tên đơn vị|Đoàn|Unit|Organization|Organisation|Agency|Institution|Company"),
        (AttendeeColumn.Group, "Khối|Nhóm|Khối đại biểu|Group"),
        (AttendeeColumn.Role, "Vai trò|Tư cách|Tư cách tham dự|Thành phần|Loại đại biểu|Role"),
        (AttendeeColumn.Rank, "Thứ bậc lễ tân|Thứ bậc|Bậc|Bậc lễ tân|Cấp lễ tân|Rank|Precedence"),
        (AttendeeColumn.Email, "Email|E-mail|Mail|Thư điện tử|Địa chỉ email|Địa chỉ thư điện tử|Hộp thư"),
        (AttendeeColumn.Telephone, "Điện thoại|Số điện thoại|ĐT|ĐT liên hệ|Điện thoại liên hệ|SĐT|Số ĐT|ĐTDĐ|Di động"
            + "|Điện thoại di động|Phone|Phone number|Telephone|Tel|Mobile"),
        (AttendeeColumn.BirthYear, "Năm sinh|Ngày sinh|Ngày, tháng, năm sinh|Year of birth"),
        (AttendeeColumn.Male, "Nam|Male"),
        (AttendeeColumn.Female, "Nữ|Female"),
        (AttendeeColumn.Sex, HonoreeHeadings.Sex),
        (AttendeeColumn.Note, "Ghi chú|Note|Notes|Remarks"));
}
