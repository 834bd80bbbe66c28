using System.Text;
using Laurel.Documents.Attendees;
using Laurel.Documents.Spreadsheets;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Tests.Spreadsheets;

public sealed class CsvTests
{
    private const string List = "STT;Họ và tên;Đơn vị\n1;Lê Văn An;Bộ Y tế\n2;\"Trần \"\"Bình\"\"\";\"Bộ Văn hóa, Thể thao; Du lịch\"\n";

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    [InlineData("|")]
    public async Task Whatever_separates_the_columns_is_found(string separator)
    {
        var list = await Read($"Danh sách đại biểu\n\nSTT{separator}Họ tên{separator}Cơ quan\n1{separator}Lê Văn An{separator}\"Bộ Y tế{separator}A\"\n");

        Assert.Equal(("Lê Văn An", $"Bộ Y tế{separator}A".Replace('\t', ' '), 4), Brief(list.Rows.Single()));
    }

    [Fact]
    public async Task Byte_order_marks_encodings_and_line_ends_do_not_matter()
    {
        var plain = await Read(List);

        Assert.Equal(["Lê Văn An", "Trần \"Bình\""], plain.Rows.Select(row => row.Attendee!.Name));
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var marked = await AttendeeList.Read(
                encoding.GetPreamble().Concat(encoding.GetBytes(List.Replace("\n", "\r\n"))).ToArray(), RankPresets.CentralBody, CancellationToken.None);

            Assert.Equal(plain.Rows.Select(row => row.Attendee), marked.Rows.Select(row => row.Attendee));
        }
    }

    [Fact]
    public async Task The_separator_that_Excel_writes_down_is_believed()
    {
        var list = await Read("sep=;\nHọ và tên;Đơn vị\nLê Văn An;Bộ Y tế\n");

        Assert.Equal(("Lê Văn An", "Bộ Y tế", 2), Brief(list.Rows.Single()));
    }

    [Fact]
    public async Task Row_numbers_are_those_that_a_spreadsheet_shows()
    {
        var list = await Read("Danh sách\n\n\nHọ và tên,Đơn vị\n\nLê Văn An,\"hai\ndòng\"\n\nTrần Bình,Bộ\n");

        Assert.Equal([6, 8], list.Rows.Select(row => row.Row));
        Assert.Equal("hai dòng", list.Rows[0].Attendee!.Unit);
    }

    [Fact]
    public async Task A_quotation_mark_that_is_never_closed_refuses_the_file_and_swallows_nobody() =>
        Assert.Equal("import.quote-unclosed", (await Read("Họ và tên,Đơn vị\nLê Văn An,\"Bộ Y tế\nTrần Bình,Bộ\n")).Refusal?.Code);

    [Fact]
    public async Task Headings_may_stand_in_any_order_and_spelling()
    {
        var list = await Read("SỐ ĐIỆN THOẠI,Full name (in capitals),e-mail,CHUC VU,Cơ quan/đơn vị,Lạ\n0901234567,Lê Văn An,a@b.vn,Vụ trưởng,Bộ Y tế,?\n");
        var read = list.Rows.Single().Attendee!;

        Assert.Equal(
            ("Lê Văn An", "Vụ trưởng", "Bộ Y tế", "a@b.vn", "0901234567", 5),
            (read.Name, read.Position, read.Unit, read.Email, read.Telephone, read.Rank));
        Assert.Equal(["Lạ"], list.Findings.Select(finding => finding.Column));
    }

    [Fact]
    public async Task Family_and_given_names_in_two_columns_are_one_name()
    {
        var list = await Read("TT,Họ đệm,Tên,Đơn vị\n1,Nguyễn Thị Thanh,Huyền,VUSTA\n");

        Assert.Equal("Nguyễn Thị Thanh Huyền", list.Rows.Single().Attendee!.Name);
    }

    [Fact]
    public async Task Rows_that_only_count_and_totals_and_repeated_headings_are_no_people()
    {
        var list = await Read("TT,Họ và tên,Đơn vị\n(1),(2),(3)\n1,Lê Văn An,Bộ Y tế\nTT,Họ và tên,Đơn vị\n2,Trần Bình,nt\n3,,\nTổng số: 2 người,,\n,NGƯỜI LẬP,\n");

        Assert.Equal([("Lê Văn An", "Bộ Y tế", 3), ("Trần Bình", "Bộ Y tế", 5)], list.Rows.Select(Brief));
    }

    [Fact]
    public async Task Telephones_that_lost_their_zero_get_it_back_and_the_list_says_so_once()
    {
        var list = await Read("Họ và tên,Đơn vị,ĐT\nLê Văn An,A,971283011\nTrần Bình,B,2438251234\nNgô Chi,C,0912345678\nJosé,D,+63 917 123\n");

        Assert.Equal(["0971283011", "02438251234", "0912345678", "+63 917 123"], list.Rows.Select(row => row.Attendee!.Telephone));
        Assert.Equal([("import.telephone-completed", 1, "ĐT")], list.Findings.Select(finding => (finding.Code, finding.Row, finding.Column)));
    }

    [Fact]
    public void A_guarded_text_comes_back_as_it_was_whatever_it_begins_with()
    {
        var random = new Random(7);
        const string Letters = "=+-@＝＋－＠\t\r\n'aÀ1 ";
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Letters[random.Next(Letters.Length)]));
            var put = FormulaGuard.Put(text);

            Assert.Equal(text, FormulaGuard.Take(put));
            Assert.True(put.Length == 0 || !"=+-@＝＋－＠\t\r\n".Contains(put[0]));
        }
    }

    [Fact]
    public async Task A_guarded_cell_is_read_without_its_apostrophe()
    {
        var list = await Read("Họ và tên,Đơn vị,Điện thoại\n'=1+1,'@Bộ,'+84901234567\n=2+2,'Bộ,\n");

        Assert.Equal(("=1+1", "@Bộ", 2), Brief(list.Rows[0]));
        Assert.Equal("+84901234567", list.Rows[0].Attendee!.Telephone);
        Assert.Equal(("=2+2", "'Bộ", 3), Brief(list.Rows[1]));
    }

    [Fact]
    public async Task No_bytes_bring_the_reader_down()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(List);
            for (var i = 0; i < 4; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);

            var list = await AttendeeList.Read(bytes, RankPresets.CentralBody, CancellationToken.None);

            Assert.True(list.Refusal is not null || list.Rows.Count > 0);
        }
    }

    private static Task<ListReading> Read(string text) =>
        AttendeeList.Read(Encoding.UTF8.GetBytes(text), RankPresets.CentralBody, CancellationToken.None);

    private static (string Name, string Unit, int Row) Brief(ImportRow row) => (row.Attendee!.Name, row.Attendee.Unit, row.Row);
}
