using System.Buffers.Binary;
using System.Text;
using Laurel.Documents.Attendees;
using Laurel.Documents.Spreadsheets;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Tests.Spreadsheets;

/// <summary>Run alone, for it measures memory.</summary>
[CollectionDefinition(nameof(HostileXlsxTests), DisableParallelization = true)]
[Collection(nameof(HostileXlsxTests))]
public sealed class HostileXlsxTests
{
    private static readonly string[] Heading = ["STT", "Họ và tên", "Đơn vị"], Row = ["1", "Lê Văn An", "Bộ Y tế"];

    [Fact]
    public async Task A_plain_workbook_is_read()
    {
        var list = await Read(Workbook.Of(Heading, Row));

        Assert.Equal(("Lê Văn An", "Bộ Y tế", 2), (list.Rows.Single().Attendee!.Name, list.Rows[0].Attendee!.Unit, list.Rows[0].Row));
    }

    [Fact]
    public async Task A_bomb_dressed_as_a_sheet_is_refused_before_it_fills_the_memory()
    {
        var bomb = Workbook.OfSheet($"<row><c t=\"inlineStr\"><is><t>{new string('0', 40 << 20)}</t></is></c></row>").Bytes();
        var before = GC.GetTotalAllocatedBytes();

        var refused = await AttendeeList.Read(bomb, RankPresets.CentralBody, CancellationToken.None);

        Assert.Equal("import.zip-bomb", refused.Refusal?.Code);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 24 << 20);
    }

    [Fact]
    public async Task A_bomb_in_a_part_that_nobody_reads_is_refused_too() =>
        Assert.Equal("import.zip-bomb", await Refusal(Workbook.Of(Heading, Row).With("xl/media/image1.png", new byte[70 << 20])));

    [Fact]
    public async Task Many_parts_that_are_harmless_one_by_one_are_counted_together()
    {
        var noise = new byte[1 << 20];
        new Random(1).NextBytes(noise.AsSpan(0, 1 << 14));
        var book = Workbook.Of(Heading, Row);
        for (var i = 0; i < 70; i++) book.With($"xl/media/{i}.png", noise);

        Assert.Equal("import.zip-bomb", await Refusal(book));
    }

    [Theory]
    [InlineData(1u)]
    [InlineData(0xFFFFFFF0u)]
    public async Task A_size_that_lies_helps_nobody(uint size)
    {
        var bomb = Workbook.Of(Heading, Row).With("xl/media/image1.png", new byte[70 << 20]).Bytes();
        PretendSize(bomb, "xl/media/image1.png", size);

        var refused = await AttendeeList.Read(bomb, RankPresets.CentralBody, CancellationToken.None);

        Assert.Equal("import.zip-bomb", refused.Refusal?.Code);
    }

    [Fact]
    public async Task A_size_that_lies_by_a_byte_is_refused()
    {
        var book = Workbook.Of(Heading, Row).With("xl/media/image1.png", new byte[100]).Bytes();
        PretendSize(book, "xl/media/image1.png", 101);

        Assert.Equal("import.not-a-list", (await AttendeeList.Read(book, RankPresets.CentralBody, CancellationToken.None)).Refusal?.Code);
    }

    [Fact]
    public async Task More_than_two_hundred_entries_are_refused_whatever_the_count_says()
    {
        var book = Workbook.Of(Heading, Row);
        for (var i = 0; i < 200; i++) book.With($"x/{i}.bin", "");
        var bytes = book.Bytes();

        Assert.Equal("import.zip-bomb", (await AttendeeList.Read(bytes, RankPresets.CentralBody, CancellationToken.None)).Refusal?.Code);

        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(bytes.Length - 22 + 10), 5);
        Assert.Equal("import.zip-bomb", (await AttendeeList.Read(bytes, RankPresets.CentralBody, CancellationToken.None)).Refusal?.Code);
    }

    [Theory]
    [InlineData("xl/vbaProject.bin", "x", "import.macros")]
    [InlineData("xl/embeddings/oleObject1.bin", "x", "import.macros")]
    [InlineData("xl/macrosheets/sheet1.xml", "<a/>", "import.macros")]
    [InlineData("xl/externalLinks/externalLink1.xml", "<a/>", "import.external-links")]
    [InlineData("xl/other.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "import.not-a-list")]
    [InlineData("xl/other.xml", "<a>", "import.not-a-list")]
    public async Task Macros_links_and_broken_parts_are_refused(string part, string content, string code) =>
        Assert.Equal(code, await Refusal(Workbook.Of(Heading, Row).With(part, content)));

    [Theory]
    [InlineData("externalLinkPath", "file:///c:/other.xlsx", "import.external-links")]
    [InlineData("image", "http://example.org/pixel.png", "import.external-links")]
    [InlineData("hyperlink", "mailto:a@example.org", null)]
    public async Task What_would_be_fetched_is_refused_and_a_hyperlink_is_text(string type, string target, string? code) => Assert.Equal(
        code,
        await Refusal(Workbook.Of(Heading, Row).With("xl/worksheets/_rels/sheet1.xml.rels", Workbook.Relationships(Workbook.Link(type, target)))));

    [Fact]
    public async Task A_workbook_with_macros_by_its_content_type_is_refused()
    {
        const string Type = "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>";

        Assert.Equal("import.macros", await Refusal(Workbook.Of(Heading, Row).With(
            "[Content_Types].xml", $"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">{Type}</Types>")));
    }

    [Fact]
    public async Task Parts_nested_too_deeply_are_refused()
    {
        string Nested(int depth) => string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));

        Assert.Null(await Refusal(Workbook.Of(Heading, Row).With("xl/other.xml", Nested(60))));
        Assert.Equal("import.too-deep", await Refusal(Workbook.Of(Heading, Row).With("xl/other.xml", Nested(70))));
    }

    [Fact]
    public async Task Rows_and_columns_have_their_limits()
    {
        var many = string.Concat(Enumerable.Range(1, 50_002).Select(i => $"<row r=\"{i}\"><c r=\"A{i}\"><v>{i * 7919 % 100_003}</v></c></row>"));

        Assert.Equal("import.too-many-rows", await Refusal(Workbook.OfSheet(many)));
        Assert.Equal("import.too-many-columns", await Refusal(Workbook.OfSheet($"<row r=\"1\">{Workbook.Cell("BM1", "x")}</row>")));
        Assert.Equal("import.too-many-columns", await Refusal(Workbook.OfSheet($"<row r=\"1\">{Workbook.Cell("ZZZZZZZZZZZZ1", "x")}</row>")));
        Assert.Equal("import.columns-unknown", await Refusal(Workbook.OfSheet($"<row r=\"1\">{Workbook.Cell("BL1", "x")}<c r=\"BM1\"/></row>")));
    }

    [Theory]
    [InlineData("<row r=\"2\"/><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>")]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>-1</v></c></row>")]
    public async Task Rows_out_of_order_and_texts_that_are_not_there_are_refused(string rows) =>
        Assert.Equal("import.not-a-list", await Refusal(Workbook.OfSheet(rows)));

    [Fact]
    public async Task A_cell_of_five_thousand_characters_refuses_its_row_alone()
    {
        var list = await Read(Workbook.Of(Heading, ["1", "Lê Văn An", new string('x', 5_000)], ["2", "Lê Văn Bình", "Bộ Y tế"]));

        Assert.Equal(["import.text-too-long"], list.Rows[0].Findings.Select(finding => finding.Code));
        Assert.Equal(201, list.Rows[0].Findings[0].Raw!.Length);
        Assert.Equal("Lê Văn Bình", list.Rows[1].Attendee!.Name);
    }

    [Fact]
    public async Task An_escaped_nul_is_a_nul()
    {
        var list = await Read(Workbook.Of(Heading, ["1", "Nguyễn Văn_x0000_A", "Bộ Y tế"]));

        Assert.Equal(["import.forbidden-character"], list.Rows.Single().Findings.Select(finding => finding.Code));
    }

    [Theory]
    [InlineData("", "import.empty")]
    [InlineData("   \r\n \n", "import.empty")]
    [InlineData("PK", "import.not-a-list")]
    [InlineData("PK\u0003\u0004 and nothing more", "import.not-a-list")]
    [InlineData("%PDF-1.7", "import.not-a-list")]
    [InlineData("hello, world", "import.columns-unknown")]
    [InlineData("STT,Họ và tên\n", "import.empty")]
    public async Task What_is_no_list_says_so(string content, string code) => Assert.Equal(
        code, (await AttendeeList.Read(Encoding.UTF8.GetBytes(content), RankPresets.CentralBody, CancellationToken.None)).Refusal?.Code);

    [Fact]
    public async Task A_file_of_old_Excel_or_with_a_password_says_so() => Assert.Equal(
        "import.old-excel",
        (await AttendeeList.Read(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1 }, RankPresets.CentralBody, CancellationToken.None)).Refusal?.Code);

    [Fact]
    public async Task A_file_of_more_than_ten_mebibytes_is_not_even_looked_at() => Assert.Equal(
        "import.too-large",
        (await AttendeeList.Read(new byte[(10 << 20) + 1], RankPresets.CentralBody, CancellationToken.None)).Refusal?.Code);

    [Fact]
    public async Task Every_truncation_of_a_workbook_is_refused_and_none_is_read_in_part()
    {
        var whole = Workbook.Of(Heading, Row).Bytes();

        for (var length = 0; length < whole.Length; length += 7)
        {
            var cut = await AttendeeList.Read(whole.AsMemory(0, length), RankPresets.CentralBody, CancellationToken.None);

            Assert.NotNull(cut.Refusal);
            Assert.Empty(cut.Rows);
        }
    }

    [Fact]
    public async Task No_flipped_byte_brings_the_reader_down()
    {
        var random = new Random(2025);
        for (var round = 0; round < 400; round++)
        {
            var broken = Workbook.Of(Heading, Row).Bytes();
            for (var i = 0; i < 3; i++) broken[random.Next(broken.Length)] = (byte)random.Next(256);

            var list = await AttendeeList.Read(broken, RankPresets.CentralBody, CancellationToken.None);

            Assert.True(list.Refusal is not null || list.Rows.Count > 0);
        }
    }

    private static Task<ListReading> Read(Workbook book) => AttendeeList.Read(book.Bytes(), RankPresets.CentralBody, CancellationToken.None);

    private static async Task<string?> Refusal(Workbook book) => (await Read(book)).Refusal?.Code;

    /// <summary>Writes another uncompressed size into both headers of an entry.</summary>
    private static void PretendSize(Span<byte> zip, string name, uint size)
    {
        var text = Encoding.ASCII.GetBytes(name);
        for (var at = 0; at < zip.Length - 50; at++)
            if (zip[at..].StartsWith("PK\u0001\u0002"u8) && zip[(at + 46)..].StartsWith(text)) BinaryPrimitives.WriteUInt32LittleEndian(zip[(at + 24)..], size);
            else if (zip[at..].StartsWith("PK\u0003\u0004"u8) && zip[(at + 30)..].StartsWith(text)) BinaryPrimitives.WriteUInt32LittleEndian(zip[(at + 22)..], size);
    }
}
