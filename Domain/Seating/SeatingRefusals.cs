namespace Laurel.Domain.Seating;

/// <summary>What a hall may answer.</summary>
public static class SeatingRefusals
{
    public static readonly Refusal Taken = new("seat.taken", "Ghế này đã có người ngồi.", "This seat is taken.");

    public static readonly Refusal Inside = new(
        "seat.inside",
        "Đại biểu đã vào hội trường; chỉ đổi ghế khi có người xác nhận.",
        "The attendee is inside already; the seat changes only when a person confirms it.");

    public static readonly Refusal Unknown = new(
        "seat.unknown",
        "Hội trường không có ghế này.",
        "The hall has no such seat.",
        RefusalKind.NotFound);

    public static readonly Refusal Kept = new("seat.kept", "Ghế này đang được giữ.", "This seat is kept.");

    public static readonly Refusal Twice = new(
        "seat.twice",
        "Một đại biểu được xếp hai lần trong cùng một yêu cầu.",
        "One attendee is moved twice in the same request.",
        RefusalKind.Invalid);

    public static readonly Refusal NotExpected = new(
        "seat.not-expected",
        "Đại biểu này không còn trong danh sách dự họp.",
        "This attendee is not expected.");

    public static readonly Refusal NoHall = new(
        "seat.no-hall",
        "Hội nghị chưa có sơ đồ hội trường.",
        "The conference has no hall yet.",
        RefusalKind.NotFound);

    public static readonly Refusal NoRecipients = new(
        "seat.no-recipients",
        "Chưa có người lên nhận nào có tên trong danh sách đại biểu.",
        "Nobody who goes up to be honoured is on the list of attendees.");
}
