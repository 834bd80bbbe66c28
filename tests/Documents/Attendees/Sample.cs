using Laurel.Documents.Attendees;
using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;
using Microsoft.VisualBasic.FileIO;

namespace Laurel.Documents.Tests.Attendees;

/// <summary>Badges of invented people, and of everybody on the sample conference's list.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset At = new(2025, 12, 30, 8, 0, 0, TimeSpan.FromHours(7));

    public static readonly BadgeHeading Heading = new(
        "Hội nghị tổng kết công tác đối ngoại nhân dân năm 2025 và phương hướng, nhiệm vụ năm 2026",
        "Đảng ủy Bộ Ngoại giao",
        "Hà Nội",
        new(2025, 12, 30))
    {
        TitleEn = "2025 Review Conference on People-to-People Diplomacy",
    };

    public static readonly BadgeModel Delegate = Badge("Trần Diệu Như", AttendeeRole.Delegate, 1) with
    {
        Honorific = "Bà",
        Position = "Trưởng Ban Đối ngoại",
        Unit = "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
        Seat = SeatId.From("B1-10"),
    };

    public static readonly BadgeModel Longest = Badge("Tôn Nữ Hoàng Phương Nguyên Thảo", AttendeeRole.Delegate, 2) with
    {
        Academic = "PGS. TS, Nhà giáo Ưu tú",
        Position = "Ủy viên Ban Thường vụ, Phó Trưởng Ban Khoa học và Hợp tác quốc tế kiêm Chánh Văn phòng Hội đồng Tư vấn",
        Unit = "Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam",
        Seat = SeatId.From("A10-112"),
    };

    public static BadgeModel Badge(string name, AttendeeRole role, int seed) => new(Heading, name, role, QrText(seed), "J6BQ-3PWK");

    /// <summary>233 digits, as a signed badge has.</summary>
    public static string QrText(int seed)
    {
        var random = new Random(seed);
        return "71" + string.Concat(Enumerable.Range(0, 231).Select(_ => (char)('0' + random.Next(10))));
    }

    public static IReadOnlyList<BadgeModel> EverybodyOnTheList()
    {
        using var csv = new TextFieldParser(new MemoryStream(SampleFiles.Bytes("delegates.csv"))) { Delimiters = [","] };
        var (columns, badges) = (csv.ReadFields()!, new List<BadgeModel>());
        while (csv.ReadFields() is { } cells)
            badges.Add(FromList(columns.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second), badges.Count));
        return badges;
    }

    private static BadgeModel FromList(Dictionary<string, string> row, int i)
    {
        string Cell(string column) => row[column];
        return Badge(Cell("Họ và tên"), RoleWords.Read(Cell("Vai trò"))!.Value, 1000 + i) with
        {
            Honorific = Cell("Danh xưng"),
            Position = Cell("Chức vụ"),
            Unit = Cell("Đơn vị"),
            Seat = SeatId.From($"A{i / 12 + 1}-{i % 12 + 1:00}"),
            English = Cell("Khối") == "Khách quốc tế",
        };
    }
}
