namespace Laurel.Domain.Conferences;

/// <summary>What a conference may answer.</summary>
public static class ConferenceRefusals
{
    public static readonly Refusal Unknown = new(
        "conference.unknown",
        "Không có hội nghị này.",
        "There is no such conference.",
        RefusalKind.NotFound);

    public static readonly Refusal Exists = new(
        "conference.exists",
        "Mã hội nghị này đã được dùng.",
        "This conference code is taken.");

    public static readonly Refusal InvalidCode = new(
        "conference.invalid-code",
        "Mã hội nghị gồm 3 đến 40 ký tự a–z, 0–9 và gạch nối.",
        "A conference code is 3 to 40 of a–z, 0–9 and hyphen.",
        RefusalKind.Invalid);

    public static readonly Refusal Invalid = new(
        "conference.invalid",
        "Hội nghị cần có tên, đơn vị tổ chức, nơi tổ chức và giờ kết thúc sau giờ khai mạc.",
        "A conference needs a title, an organizer, a city, and an end after its start.",
        RefusalKind.Invalid);

    public static readonly Refusal InvalidYear = new(
        "conference.invalid-year",
        "Ngày họp phải trong các năm 1970 đến 2099.",
        "A conference is held in the years 1970 to 2099.",
        RefusalKind.Invalid);

    public static readonly Refusal InvalidHall = new(
        "conference.invalid-hall",
        "Sơ đồ hội trường chưa hợp lệ: mỗi khu có tên riêng bằng chữ và số, có hàng và ghế, tổng cộng không quá 23.040 ghế.",
        "The hall is not valid: each zone has its own name of letters and digits, rows and seats, and there are at most 23,040 seats.",
        RefusalKind.Invalid);

    public static readonly Refusal WrongStep = new(
        "conference.wrong-step",
        "Hội nghị đang ở bước không cho phép thao tác này.",
        "The conference is not at a step from which this one follows.");

    public static readonly Refusal Over = new(
        "conference.over",
        "Hội nghị đã bế mạc hoặc đã hủy: kế hoạch không đổi được nữa.",
        "The conference is over: its plan changes no more.");

    public static readonly Refusal ListOver = new(
        "conference.over",
        "Hội nghị đã lưu trữ hoặc đã hủy: danh sách không thêm ai được nữa.",
        "The conference is archived or was called off: nobody joins its list any more.");

    public static readonly Refusal PlanStale = new(
        "conference.plan-stale",
        "Kế hoạch vừa được người khác sửa; xin xem lại rồi sửa tiếp.",
        "Somebody else has just changed the plan; please look at it again.");

    public static readonly Refusal Begun = new(
        "conference.begun",
        "Hội nghị đã khai mạc: giờ khai mạc không đổi được nữa.",
        "The session has begun: its beginning changes no more.");

    public static readonly Refusal DatePast = new(
        "conference.date-past",
        "Ngày họp đã qua. Ngày giờ mới phải ở phía trước.",
        "That day is past. The new date must lie ahead.",
        RefusalKind.Invalid);

    /// <param name="inside">How many are inside.</param>
    public static Refusal HallInUse(int inside) => new(
        "conference.hall-in-use",
        $"Có {inside} người đang trong hội trường: chỉ đổi sơ đồ ghế khi chưa có ai vào.",
        $"{inside} people are inside: the hall's seats change only while nobody is.");

    public static readonly Refusal GatesInvalid = new(
        "conference.gates-invalid",
        "Mỗi cửa cần một tên riêng và một khu vực, không quá 64 ký tự.",
        "Each gate needs a name of its own and an area, of at most 64 characters.",
        RefusalKind.Invalid);

    public static readonly Refusal AreasInvalid = new(
        "conference.areas-invalid",
        "Quyền vào mỗi khu vực khai một lần, giờ kết thúc sau giờ bắt đầu, danh sách không quá 500 người.",
        "The right to each area is given once, ends after it begins, and names at most 500 people.",
        RefusalKind.Invalid);

    public static readonly Refusal Rehearsing = new(
        "conference.rehearsing",
        "Đang tổng duyệt; kết thúc tổng duyệt trước.",
        "A rehearsal goes on; end it first.");

    /// <param name="seconds">Until every door goes by the real figures.</param>
    public static Refusal RehearsalEnding(int seconds) => new(
        "conference.rehearsal-ending",
        $"Tổng duyệt đã kết thúc, các cửa đang chuyển sang số liệu thật; xin làm lại sau {seconds} giây.",
        $"The rehearsal has ended and the doors are following; please do this again in {seconds} seconds.");

    public static readonly Refusal IntroductionTooLong = new(
        "conference.introduction-too-long",
        "Danh sách giới thiệu không quá 500 người.",
        "At most 500 people are introduced.",
        RefusalKind.Invalid);

    public static readonly Refusal DoorsInvalid = new(
        "conference.doors-invalid",
        "Túc số là một phân số không quá một, thứ bậc từ 0 đến 999.",
        "The quorum is a fraction of at most one, the rank is 0 to 999.",
        RefusalKind.Invalid);
}
