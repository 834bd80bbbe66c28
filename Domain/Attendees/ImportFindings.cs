namespace Laurel.Domain.Attendees;

/// <summary>Every finding that a list of attendees or nominations can bring, in the words that people read.</summary>
public static class ImportFindings
{
    /// <summary>A row that is no list row at all.</summary>
    public const string Unnamed = "";

    /// <summary>A name that a person may have written in small letters (<see cref="ListWishes"/>).</summary>
    public const string InCapitals = "import.name-in-capitals";

    /// <summary>Of a list as a whole: nobody on it belongs to a delegation.</summary>
    public const string UnitsMissing = "import.no-units";

    /// <summary>Of a list as a whole: its file has another sheet.</summary>
    public const string AnotherSheet = "import.sheet-unread";

    public static ImportFinding NameMissing(int row, string column) => new(
        row, column, "import.name-missing", "Thiếu họ và tên; dòng này không được nhận.", "The name is missing; the row is refused.");

    public static ImportFinding ForbiddenCharacter(int row, string column) => new(
        row, column, "import.forbidden-character",
        "Ô chứa ký tự không hợp lệ (NUL); dòng này không được nhận.", "The cell holds a NUL character; the row is refused.");

    public static ImportFinding TextTooLong(int row, string column, int longest) => new(
        row, column, "import.text-too-long",
        $"Ô dài quá {longest} ký tự; dòng này không được nhận.", $"The cell is longer than {longest} characters; the row is refused.");

    public static ImportFinding RoleUnknown(int row, string column) => new(
        row, column, "import.role-unknown", "Không rõ vai trò; dòng này không được nhận.", "The role is unknown; the row is refused.");

    public static ImportFinding RankNoNumber(int row, string column) => new(
        row, column, "import.rank-no-number",
        "Thứ bậc phải là số từ 1 trở lên; dòng này không được nhận.", "A rank is a number from 1; the row is refused.");

    public static ImportFinding KindUnknown(int row, string column) => new(
        row, column, "import.kind-unknown",
        "Không rõ là tập thể hay cá nhân; dòng này không được nhận.", "Neither a body nor a person; the row is refused.");

    public static ImportFinding FormMissing(int row, string column) => new(
        row, column, "import.form-missing",
        "Thiếu hình thức khen thưởng; dòng này không được nhận.", "The award form is missing; the row is refused.");

    public static ImportFinding FormUnknown(int row, string column) => new(
        row, column, "import.form-unknown",
        "Không rõ hình thức này, nên không có mức thưởng, tỷ lệ phiếu và giấy tờ của nó; chữ này sẽ in trên bằng. Xin ghi đủ tên, như “Bằng khen của Chủ tịch UBND tỉnh”.",
        "This form is not known, so it has no money, no majority and no papers of its own; these words will stand on the certificate. Please write it out, like “Bằng khen của Chủ tịch UBND tỉnh”.");

    public static ImportFinding YearMissing(int row, string column) => new(
        row, column, "import.year-missing",
        "Thiếu ngày hoặc năm, hoặc không đọc được; dòng này không được nhận.", "Date or year is missing or cannot be read; the row is refused.");

    public static ImportFinding BodyDissolved(int row, DateOnly on) => new(
        row, Unnamed, "import.body-dissolved",
        FormattableString.Invariant($"Tập thể này đã giải thể từ ngày {on:dd/MM/yyyy}: quyết định ký sau ngày đó không khen thưởng được."),
        FormattableString.Invariant($"This body was dissolved on {on:dd/MM/yyyy}: no decision of a later day can award it."));

    public static ImportFinding LikeHonoree(int row, string name) => new(
        row, Unnamed, "import.like-honoree",
        $"Có thể là {name} đã có lịch sử: ghi dưới tên như trong tệp, rồi hỏi có phải là một.",
        $"It may be {name}, who is on record: it is entered under the name as in the file, and asked about.");

    public static ImportFinding SexDropped(int row, string column) => new(
        row, column, "import.sex-unknown",
        "Giới tính ghi Nam hoặc Nữ; ô này không đọc được, bỏ qua.", "Sex is nam or nữ; this cell says neither and was dropped.");

    public static ImportFinding EmailDropped(int row, string column) => new(
        row, column, "import.email-invalid",
        "Email không hợp lệ nên được bỏ qua; các ô khác vẫn được nhận.", "The e-mail is invalid and is left out; the rest of the row is taken.");

    public static ImportFinding RankUnknown(int row, string column) => new(
        row, column, "import.rank-unknown",
        "Chưa rõ thứ bậc của chức vụ này, xin bổ sung.", "The rank of this position is not known; please add it.");

    public static ImportFinding NameInCapitals(int row, string column) => new(
        row, column, InCapitals,
        "Họ tên viết toàn chữ hoa, được giữ nguyên; xin xem lại trước khi in.",
        "The name is all capitals and is kept so; please check it before anything is printed.");

    public static ImportFinding NameUnusual(int row, string column) => new(
        row, column, "import.name-unusual",
        "Họ tên có ký tự lạ, được giữ nguyên; xin xem lại.", "The name holds unusual characters and is kept so; please check it.");

    public static ImportFinding TelephonesCompleted(int row, string column, int count) => new(
        row, column, "import.telephone-completed",
        $"{count} số điện thoại bị mất số 0 ở đầu, đã được thêm lại.", $"{count} telephone numbers had lost their leading 0; it was put back.");

    public static ImportFinding ColumnUnknown(int row, string column) => new(
        row, column, "import.column-unknown", "Không dùng đến cột này.", "This column is not used.");

    public static ImportFinding NoUnits(int row) => new(
        row, Unnamed, UnitsMissing,
        "Không thấy cột đơn vị: mọi đại biểu của tệp này sẽ không thuộc đoàn nào. Xin ghi tiêu đề cột đó là “Đơn vị” rồi xem lại.",
        "No column of units was found: nobody on this list will belong to a delegation. Please head that column “Đơn vị” and look again.");

    public static ImportFinding NoAchievements(int row) => new(
        row, Unnamed, "import.no-achievements",
        "Không thấy cột thành tích: bằng sẽ in không có dòng thành tích. Xin ghi tiêu đề cột đó là “Thành tích” rồi xem lại.",
        "No column of achievements was found: certificates will be printed without one. Please head that column “Thành tích” and look again.");

    public static ImportFinding SheetUnread(int row, string sheet, int rows) => new(
        row, Unnamed, AnotherSheet,
        $"Trang tính “{sheet}” ({rows} dòng) chưa đọc: mỗi lần nhập một trang.", $"The sheet “{sheet}” ({rows} rows) is not read: one sheet at a time.");

    public static ImportFinding Converted(int row, string encoding) => new(
        row, Unnamed, "import.converted",
        $"Chữ theo bảng mã {encoding} đã được chuyển sang Unicode.", $"Text in the {encoding} encoding was converted to Unicode.");

    public static ImportFinding DuplicateOfRow(int row, int earlier) => new(
        row, Unnamed, "import.duplicate", $"Trùng với dòng {earlier}.", $"The same as row {earlier}.");

    public static ImportFinding LikeRow(int row, int earlier) => new(
        row, Unnamed, "import.like-row",
        $"Có thể trùng với dòng {earlier}: cần xác nhận.", $"It may be the same as row {earlier}: please decide.");

    public static ImportFinding LikeExisting(int row) => new(
        row, Unnamed, "import.like-existing",
        "Có thể trùng với người hoặc tập thể đã có trong danh sách: cần xác nhận.",
        "It may be one that is on the list already: please decide.");

    public static ImportFinding LeftOut(int row) => new(
        row, Unnamed, "import.left-out", "Không nhận theo lựa chọn của người nhập.", "Left out, as chosen.");

    /// <summary>A row that its own rules refused when it was applied: the list changed between preview and import.</summary>
    public static ImportFinding Of(int row, Refusal refusal) =>
        new(row, Unnamed, refusal.Code, refusal.Vietnamese, refusal.English);
}
