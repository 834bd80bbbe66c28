using System.Globalization;
using System.Net.Http.Headers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Laurel.Bench;

/// <summary>Lists of people as an office sends them: no two of a name, each with a unit, a position, an e-mail and a telephone.</summary>
internal static class Office
{
    private static readonly string[] Headings =
        ["STT", "Danh xưng", "Họ và tên", "Chức vụ", "Đơn vị", "Khối", "Vai trò", "Thứ bậc lễ tân", "Email", "Điện thoại"];

    private static readonly string[] Families =
        ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Nông", "Tôn Nữ", "Đinh", "Mai"];

    private static readonly string[] Middles =
    [
        "Văn", "Thị", "Minh", "Thanh", "Ngọc", "Quang", "Xuân", "Thu", "Hữu", "Đức", "Bá", "Kim", "Diệu", "Gia", "Bảo", "Hoài", "Trọng", "Công", "Phương", "Tuấn",
        "Thùy", "Khánh", "Nhật", "Đình", "Mạnh", "Hải", "Viết", "Duy", "Anh", "Quốc", "Thế", "Hoàng Bích", "Như", "Cẩm", "Tường", "Vĩnh", "Hồng", "Việt", "Trung", "Chí",
        "Ái", "Băng", "Cát", "Đan", "Giáng", "Hạ", "Huy", "Khắc", "Lan", "Lệ", "Linh", "Lưu", "Mộng", "Mỹ", "Nam", "Nguyên", "Phúc", "Sơn", "Tâm", "Thiên",
        "Thục", "Tiến", "Trúc", "Tú", "Tuyết", "Uyển", "Vân", "Yên", "Bích Thủy", "Hữu Phước", "Đăng", "Doãn", "Thái", "Kiều", "Hiền", "Quỳnh", "Sỹ", "Thành Long", "Thúy Vy", "Ý",
        "Xuân Mai", "Ngọc Ánh", "Minh Châu", "Quang Vinh", "Thanh Tâm", "Đức Thịnh", "Bảo Trâm", "Gia Hân", "Hoài An", "Kim Chi", "Thu Hà", "Văn Đạt", "Thị Hoa", "Trọng Nghĩa", "Công Danh", "Duy Khánh", "Hải Đăng", "Khánh Vy", "Mạnh Cường", "Nhật Tân",
    ];

    private static readonly string[] Given =
    [
        "An", "Bình", "Châu", "Dung", "Giang", "Hạnh", "Hùng", "Khoa", "Lâm", "Mẫn", "Nga", "Oanh", "Phong", "Quân", "Sen", "Thảo", "Uyên", "Vinh", "Xuyến", "Yến",
        "Ân", "Bảy", "Cúc", "Đạt", "Ghi", "Hiệp", "Kiên", "Loan", "Mừng", "Nhung", "Ổn", "Phượng", "Quyên", "Sáng", "Trí", "Út", "Vượng", "Diệp", "Đoan", "Hào",
        "Khuê", "Lộc", "Mến", "Nghĩa", "Phấn", "Quý", "Tài", "Thơ", "Vỹ", "Chiến",
    ];

    private static readonly string[] Positions =
        ["Chủ tịch", "Phó Chủ tịch", "Vụ trưởng", "Phó Vụ trưởng", "Trưởng Ban", "Phó Trưởng Ban Khoa học và Hợp tác quốc tế", "Chánh Văn phòng", "Chuyên viên"];

    /// <summary>The n-th person's cells, from 0; up to 100,000.</summary>
    public static string[] Person(int n)
    {
        var number = (n + 1).ToString(CultureInfo.InvariantCulture);
        return
        [
            number, n % 2 == 0 ? "Ông" : "Bà", Name(n), Positions[n % Positions.Length], Unit(n), $"Khối {(n % 12) + 1}", "Đại biểu",
            ((n % 9) + 1).ToString(CultureInfo.InvariantCulture), $"dai.bieu.{number}@example.org", $"09{n:00000000}",
        ];
    }

    public static string Name(int n) =>
        $"{Families[n % Families.Length]} {Middles[n / Families.Length % Middles.Length]} {Given[n / Families.Length / Middles.Length % Given.Length]}";

    /// <summary>The list as XLSX, ready to be sent.</summary>
    public static HttpContent Xlsx(IEnumerable<int> people)
    {
        var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new(new SheetData(((IEnumerable<string[]>)[Headings, .. people.Select(Person)]).Select(Row)));
            workbook.Workbook = new(new Sheets(new Sheet { Name = "Danh sách", SheetId = 1, Id = workbook.GetIdOfPart(sheet) }));
        }
        var content = new ByteArrayContent(file.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        return content;
    }

    private static string Unit(int n) => $"Liên hiệp các tổ chức hữu nghị tỉnh số {(n % 250) + 1}";

    private static Row Row(string[] cells) =>
        new(cells.Select(text => new Cell(new InlineString(new Text(text))) { DataType = CellValues.InlineString }));
}
