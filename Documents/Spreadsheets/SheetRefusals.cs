using Laurel.Domain;

namespace Laurel.Documents.Spreadsheets;

/// <summary>Why a file is not read at all. No file is ever read in part.</summary>
public static class SheetRefusals
{
    public static readonly Refusal Empty = new(
        "import.empty", "Tệp không có dòng dữ liệu nào.", "The file holds no rows.", RefusalKind.Invalid);

    public static readonly Refusal NotAList = new(
        "import.not-a-list", "Tệp không phải là bảng CSV hoặc XLSX đọc được.", "The file is no readable CSV or XLSX.", RefusalKind.Malformed);

    public static readonly Refusal OldExcel = new(
        "import.old-excel",
        "Tệp Excel đời cũ (.xls) hoặc có mật khẩu; xin lưu lại dạng .xlsx không mật khẩu.",
        "An old Excel file (.xls) or one with a password; please save it as .xlsx without a password.",
        RefusalKind.Invalid);

    public static readonly Refusal ColumnsUnknown = new(
        "import.columns-unknown",
        "Không tìm thấy dòng tiêu đề có cột tên. Xin ghi tiêu đề cột đó là “Họ và tên” hoặc “Tên tập thể, cá nhân”.",
        "No heading row with a column of names was found. Please head that column “Họ và tên” or “Tên tập thể, cá nhân”.",
        RefusalKind.Invalid);

    public static readonly Refusal SheetUnknown = new(
        "import.sheet-unknown", "Tệp không có trang tính này, hoặc trang đó không có danh sách.", "The file has no such sheet, or no list on it.", RefusalKind.Invalid);

    public static readonly Refusal TooLarge = new(
        "import.too-large", "Tệp lớn hơn 10 MB.", "The file is larger than 10 MB.", RefusalKind.TooLarge);

    public static readonly Refusal TooManyRows = new(
        "import.too-many-rows", "Tệp có hơn 50.000 dòng.", "The file has more than 50,000 rows.", RefusalKind.TooLarge);

    public static readonly Refusal TooManyColumns = new(
        "import.too-many-columns", "Tệp có dữ liệu ngoài cột thứ 64.", "The file has cells beyond column 64.", RefusalKind.TooLarge);

    public static readonly Refusal ZipBomb = new(
        "import.zip-bomb",
        "Tệp XLSX giải nén ra quá lớn nên không được đọc.",
        "The XLSX inflates to more than is allowed and is not read.",
        RefusalKind.TooLarge);

    public static readonly Refusal TooDeep = new(
        "import.too-deep", "Tệp XLSX có cấu trúc lồng quá sâu.", "The XLSX is nested too deeply.", RefusalKind.Malformed);

    public static readonly Refusal Macros = new(
        "import.macros",
        "Tệp có macro hoặc đối tượng nhúng; xin lưu lại dạng .xlsx thường.",
        "The file holds macros or embedded objects; please save it as a plain .xlsx.",
        RefusalKind.Invalid);

    public static readonly Refusal ExternalLinks = new(
        "import.external-links",
        "Tệp có liên kết tới tệp khác; xin bỏ liên kết rồi lưu lại.",
        "The file links to other files; please break the links and save it again.",
        RefusalKind.Invalid);

    public static readonly Refusal QuoteUnclosed = new(
        "import.quote-unclosed",
        "Tệp CSV có dấu ngoặc kép chưa đóng.",
        "A quotation mark in the CSV is never closed.",
        RefusalKind.Malformed);

    public static readonly Refusal TooSlow = new(
        "import.too-slow", "Tệp mất hơn 20 giây để đọc nên đã dừng.", "Reading the file took more than 20 seconds and was stopped.", RefusalKind.TooLarge);

    public static readonly Refusal Busy = new(
        "import.busy", "Đang đọc các tệp khác, xin thử lại sau giây lát.", "Other files are being read; please try again.", RefusalKind.Busy);
}

/// <summary>Carries a refusal out of the depth of a reader; it never leaves <see cref="SheetReader"/>.</summary>
internal sealed class UnreadableException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}
