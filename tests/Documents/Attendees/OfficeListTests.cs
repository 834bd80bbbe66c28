using Laurel.Documents.Attendees;
using Laurel.Documents.Citations;
using Laurel.Documents.Honorees;
using Laurel.Documents.Spreadsheets;
using Laurel.Documents.Tests.Spreadsheets;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Encoding = System.Text.Encoding;

namespace Laurel.Documents.Tests.Attendees;

/// <summary>Lists as provinces keep them.</summary>
public sealed class OfficeListTests
{
    private static readonly string[] Heading = ["TT", "Họ và tên đệm", "Tên", "Giới tính", "Cơ quan, đơn vị công tác"];

    [Fact]
    public async Task A_heading_of_several_names_of_one_column_is_that_column()
    {
        var list = await Read(Workbook.Of(Heading, ["1", "Trần Thị", "Lan", "Nữ", "Sở Y tế"], ["2", "Lê Văn", "Hải", "nam", "Công an tỉnh"]).Bytes());

        Assert.Equal(["Bà Trần Thị Lan, Sở Y tế", "Ông Lê Văn Hải, Công an tỉnh"], list.Rows.Select(Shown));
        Assert.Empty(list.Findings);
    }

    [Fact]
    public async Task Every_column_is_told_from_the_left_with_what_it_was_taken_for_or_that_nobody_knows_it()
    {
        var list = await Read(Encoding.UTF8.GetBytes("TT,Họ tên,Nơi gửi tới,Cơ quan\n1,Lê Văn An,Văn phòng,Sở Y tế\n"));

        Assert.Equal(
            [("TT", AttendeeColumn.Number), ("Họ tên", AttendeeColumn.Name), ("Nơi gửi tới", null), ("Cơ quan", AttendeeColumn.Unit)],
            list.Fields.Select(field => (field.Heading, (AttendeeColumn?)field.Column)));
    }

    [Fact]
    public async Task A_list_without_a_column_of_units_says_so_once()
    {
        var list = await Read(Encoding.UTF8.GetBytes("TT,Họ và tên,Nơi gửi tới\n1,Lê Văn An,Sở Y tế\n2,Trần Bình,Sở Y tế\n"));

        Assert.Equal(["import.no-units", "import.column-unknown"], list.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public async Task Each_sheet_with_a_heading_is_a_list_of_its_own_and_the_first_names_the_others()
    {
        var list = await Read(Workbook.Of(Heading, ["1", "Trần Thị", "Lan", "Nữ", "Sở Y tế"])
            .WithSheet("Khối sở ngành", "Khối xã", Heading, ["1", "Lê Văn", "Hải", "Nam", "Xã Ka Đô"], ["2", "Lê Văn", "An", "Nam", "Xã Ka Đô"]).Bytes());

        var other = Assert.Single(list.Others);
        Assert.Contains("“Khối xã” (2 ", Assert.Single(list.Findings, finding => finding.Code == "import.sheet-unread").English, StringComparison.Ordinal);
        Assert.Equal((1, 2, "Khối xã"), (list.Rows.Count, other.Rows.Count, other.Sheet));
        Assert.NotEqual(list.FileHash, other.FileHash);
        Assert.Equal(("Sở ngành", "Xã"), (list.Rows[0].Attendee!.Group, other.Rows[0].Attendee!.Group));
    }

    [Fact]
    public async Task What_stands_under_the_last_row_is_nobody()
    {
        var list = await Read(Workbook.Of(
            Heading, ["1", "Trần Thị", "Lan", "Nữ", "Sở Y tế"], ["Danh sách gồm có 01 đại biểu./."], ["NGƯỜI LẬP BIỂU", "", "", "", "KT. GIÁM ĐỐC"],
            ["(Ký, ghi rõ họ tên)", "", "", "", "PHÓ GIÁM ĐỐC"], ["Nguyễn Thị Bình", "", "", "", "Trần Văn An"]).Bytes());

        Assert.Equal("Bà Trần Thị Lan, Sở Y tế", Shown(Assert.Single(list.Rows)));
    }

    [Fact]
    public async Task Signatures_end_a_list_that_has_no_total()
    {
        var list = await Read(Workbook.Of(
            Heading, ["1", "Trần Thị", "Lan", "Nữ", "Sở Y tế"], ["", "", "", "", "Lâm Đồng, ngày 12 tháng 11 năm 2026"], ["NGƯỜI LẬP", "", "", "", "GIÁM ĐỐC"], ["", "Nguyễn Thị", "", "", "Trần Văn An"]).Bytes());

        Assert.Single(list.Rows);
    }

    [Theory]
    [InlineData("Công ty Cổ phần Chè Cầu Đất")]
    [InlineData("Tổng Công ty Điện lực miền Nam")]
    [InlineData("Công an tỉnh")]
    [InlineData("Cộng đồng dân cư thôn 3")]
    public async Task A_body_whose_name_begins_like_a_total_is_no_total(string body)
    {
        var list = await NominationList.Read(Encoding.UTF8.GetBytes(
            $"TT,\"Tên tập thể, họ và tên cá nhân\",Hình thức khen thưởng,Tóm tắt thành tích\nI,TẬP THỂ,,\n1,{body},Bằng khen,Xuất sắc\n2,Sở Y tế,Bằng khen,Xuất sắc\nTổng cộng: 2,,,\n"), CancellationToken.None);

        Assert.Equal([body, "Sở Y tế"], list.Rows.Select(row => row.Citation?.Name));
        Assert.Equal("Xuất sắc", list.Rows[0].Citation!.Achievement);
    }

    [Fact]
    public async Task What_would_stand_on_a_certificate_or_be_missing_there_is_said()
    {
        var list = await NominationList.Read(Encoding.UTF8.GetBytes("TT,Họ và tên,Hình thức\n1,Lê Văn An,BK Chủ tịch tỉnh\n2,TRẦN BÌNH,Bằng khen\n"), CancellationToken.None);

        Assert.Equal("import.no-achievements", Assert.Single(list.Findings).Code);
        Assert.Equal(["import.form-unknown", "import.name-in-capitals"], list.Rows.Select(row => Assert.Single(row.Findings).Code));
    }

    [Fact]
    public async Task A_list_headed_by_names_of_persons_needs_no_column_of_kinds()
    {
        var list = await HonourList.Read(Encoding.UTF8.GetBytes(
            "STT,Họ và tên,Hình thức,Số QĐ,Ngày ký,Cấp ký\n1,Lê Văn An,Bằng khen,12/QĐ-UBND,3/4/2024,Chủ tịch UBND tỉnh\n"), "Danh sách", CancellationToken.None);

        var honour = Assert.Single(list.Rows).Honour!;
        Assert.Equal((HonoreeKind.Person, "Chủ tịch UBND tỉnh", 2024), (honour.Kind, honour.Authority, honour.Year));
    }

    private static string Shown(ImportRow row) => $"{row.Attendee!.Honorific} {row.Attendee.Name}, {row.Attendee.Unit}";

    private static Task<ListReading> Read(byte[] file) => AttendeeList.Read(file, RankPresets.CentralBody, CancellationToken.None);
}
