using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Laurel.Documents.Certificates;
using Laurel.Documents.Decisions;
using Laurel.Documents.Papers;
using Laurel.Documents.Spreadsheets;
using Laurel.Documents.Tests.Certificates;
using Laurel.Documents.Tests.Papers;
using Laurel.Documents.Tests.Pdf;

namespace Laurel.Documents.Tests.Decisions;

public class DecisionPaperTests
{
    private static readonly DecisionModel Model = new()
    {
        Issuer = ReviewOf2025.Said("issuer"),
        Authority = ReviewOf2025.Said("authority"),
        Symbol = ReviewOf2025.Said("symbol"),
        Number = ReviewOf2025.Number,
        Place = ReviewOf2025.Said("place"),
        SignedOn = new(2025, 12, 26),
        Form = ReviewOf2025.Nominations[0].Form,
        Honorees = [.. ReviewOf2025.Nominations.Select((nomination, i) =>
            DecisionHonoree.Of(nomination, i + 1) with { Prize = nomination.Kind == 0 ? 7_020_000 : 3_510_000 })],
        PrizeTotal = 231_660_000,
        SignerCapacity = CertificateWords.CapacityOf("KT. BỘ TRƯỞNG / THỨ TRƯỞNG"),
        Signer = ReviewOf2025.Said("signer"),
        Anchor = new string('a', 64),
    };

    [Fact]
    public void A_decision_and_its_list_say_everything_in_both_forms()
    {
        var paper = DecisionPaper.Of(Model);

        foreach (var text in (string[])[PaperJudge.Sound(paper), PaperJudge.DocxText(paper)])
        {
            Assert.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", text);
            Assert.Contains("Số: 3412/QĐ-BNG", text);
            Assert.Contains("Hà Nội, ngày 26 tháng 12 năm 2025", text);
            Assert.Contains("Điều 1. Tặng Bằng khen của Bộ trưởng Bộ Ngoại giao cho 27 tập thể và 12 cá nhân", text);
            Assert.Contains("231.660.000 đồng", text);
            Assert.Contains("(Kèm theo Quyết định số 3412/QĐ-BNG ngày 26 tháng 12 năm 2025)", text);
            Assert.Contains(Model.Anchor!, text);
            Assert.Contains("KT. BỘ TRƯỞNG THỨ TRƯỞNG", text);
        }
    }

    [Fact]
    public void A_list_of_two_forms_has_a_section_for_each_in_rank_order_and_is_numbered_through()
    {
        const string lower = "Giấy khen của Cục trưởng";
        var (body, person) = (Model.Honorees[0], Model.Honorees[38]);
        var paper = DecisionPaper.Of(Model with
        {
            Form = $"{body.Form}, {lower}",
            Honorees =
            [
                person with { Form = lower, Name = "Cá Nhân Bốn" }, body with { Form = lower, Name = "Tập thể Ba" },
                person with { Name = "Cá Nhân Hai" }, body with { Name = "Tập thể Một" },
            ],
        });

        foreach (var text in (string[])[PaperJudge.Sound(paper), PaperJudge.DocxText(paper)])
        {
            Assert.Contains($"Tặng {body.Form} cho 01 tập thể và 01 cá nhân; {lower} cho 01 tập thể và 01 cá nhân,", text);
            string[] order = ["I. BẰNG KHEN CỦA BỘ TRƯỞNG BỘ NGOẠI GIAO (02)", "Tập thể Một", "Cá Nhân Hai", "II. GIẤY KHEN CỦA CỤC TRƯỞNG (02)", "Tập thể Ba", "Cá Nhân Bốn"];
            var places = order.Select(part => text.LastIndexOf(part, StringComparison.Ordinal)).ToList();
            Assert.DoesNotContain(-1, places);
            Assert.Equal(places.Order(), places);
        }
    }

    [Fact]
    public void An_amending_decision_says_what_was_and_what_is_in_both_forms()
    {
        var was = Model.Honorees[38];
        var paper = DecisionPaper.Of(Model with
        {
            Number = "15/QĐ-BNG",
            Honorees = [Model.Honorees[30]],
            PrizeTotal = 3_510_000,
            Amends = new("3412/QĐ-BNG", new(2025, 12, 26), "Có sai sót khi lập danh sách", [new(was, was with { Name = "Nguyễn Thị Thanh Huyên" })], [Model.Honorees[1]]),
        });

        foreach (var text in (string[])[PaperJudge.Sound(paper), PaperJudge.DocxText(paper)])
        {
            Assert.Contains("Về việc sửa đổi, bổ sung Quyết định số 3412/QĐ-BNG ngày 26 tháng 12 năm 2025", text);
            Assert.Contains("Xét thấy có sai sót khi lập danh sách", text);
            Assert.Contains("Tiền thưởng phải thu hồi là 7.020.000 đồng", text);
            Assert.Contains("Nguyễn Thị Thanh Huyên", text);
            Assert.Contains(was.Name, text);
            Assert.Contains("(Kèm theo Quyết định số 15/QĐ-BNG ngày 26 tháng 12 năm 2025)", text);
        }
    }

    [Fact]
    public void Every_name_stands_on_the_list_in_the_decisions_order()
    {
        var text = PaperJudge.DocxText(DecisionPaper.Of(Model));

        var at = ReviewOf2025.Nominations.Select(nomination => text.LastIndexOf(nomination.Name, StringComparison.Ordinal)).ToList();
        Assert.All(at, place => Assert.True(place > 0));
        Assert.Contains("Nguyễn Thị Thanh Huyền", PaperJudge.Sound(DecisionPaper.Of(Model)));
    }

    [Fact]
    public void Pages_are_numbered_from_the_second_of_each_part_centred_at_the_top()
    {
        var pdf = PaperPdf.Bytes(DecisionPaper.Of(Model), ReviewOf2025.At);

        var tops = Tool.Run(pdf, "pdftotext", "-bbox", "{pdf}", "-").Split("<page ").Skip(1).Select(TopNumber).ToList();
        Assert.Equal([null, null, "2"], tops.Take(3));
    }

    [Fact]
    public void A_draft_leaves_room_for_number_and_date()
    {
        var text = PaperJudge.Sound(DecisionPaper.Of(Model with { Number = null, SignedOn = null }));

        Assert.Contains("Số: /QĐ-BNG", text);
        Assert.Contains("Hà Nội, ngày tháng năm", text);
        Assert.DoesNotContain("3412", text);
    }

    [Fact]
    public void The_payment_list_adds_up_in_figures_and_words()
    {
        var text = PaperJudge.Sound(PaymentPaper.Of(Model));

        Assert.Contains("Tổng cộng 231.660.000", text);
        Assert.Contains("Hai trăm ba mươi mốt triệu sáu trăm sáu mươi nghìn đồng", text);
    }

    [Theory]
    [InlineData(0, "Không đồng")]
    [InlineData(15, "Mười lăm đồng")]
    [InlineData(105, "Một trăm linh năm đồng")]
    [InlineData(710_000, "Bảy trăm mười nghìn đồng")]
    [InlineData(1_410_000, "Một triệu bốn trăm mười nghìn đồng")]
    [InlineData(2_000_021, "Hai triệu không trăm hai mươi mốt đồng")]
    [InlineData(3_510_000_005, "Ba tỷ năm trăm mười triệu không trăm linh năm đồng")]
    public void Money_is_said_as_it_is_read(long amount, string words) => Assert.Equal(words, DongInWords.Of(amount));

    [Theory]
    [InlineData(2026, 2, 5, "ngày 05 tháng 02 năm 2026")]
    [InlineData(2025, 7, 18, "ngày 18 tháng 7 năm 2025")]
    [InlineData(2025, 12, 26, "ngày 26 tháng 12 năm 2025")]
    public void A_zero_stands_before_days_under_ten_and_the_first_two_months(int year, int month, int day, string words) =>
        Assert.Equal(words, VietnameseDate.Long(new DateOnly(year, month, day)));

    /// <summary>A number alone in the top margin, in the middle of the page.</summary>
    private static string? TopNumber(string page) => page.Split('\n').Where(line => line.Contains("<word", StringComparison.Ordinal))
        .Where(line => Part(line, "yMax") < 20 * 72 / 25.4 && Math.Abs(((Part(line, "xMin") + Part(line, "xMax")) / 2) - (105 * 72 / 25.4)) < 3)
        .Select(line => line.Split('>')[1].Split('<')[0]).SingleOrDefault();

    private static double Part(string line, string name) => double.Parse(line.Split($"{name}=\"")[1].Split('"')[0], CultureInfo.InvariantCulture);

    [Fact]
    public void The_proposal_asks_whoever_decides_with_the_votes_and_the_list_in_both_forms()
    {
        var paper = ProposalPaper.Of(new(Model, "Hội đồng Thi đua - Khen thưởng", ["Ngày 23/12/2025, Hội đồng đã họp, bỏ phiếu kín xét 39 trường hợp."], "Ông Lò Đình Nghĩa"));

        foreach (var text in (string[])[PaperJudge.Sound(paper), PaperJudge.DocxText(paper)])
        {
            Assert.Contains("Kính gửi: Bộ trưởng Bộ Ngoại giao.", text);
            Assert.Contains("bỏ phiếu kín xét 39 trường hợp", text);
            Assert.Contains("231.660.000 đồng (hai trăm ba mươi mốt triệu", text);
            Assert.Contains("TM. HỘI ĐỒNG CHỦ TỊCH", text);
            Assert.Contains("Danh sách gồm 27 tập thể và 12 cá nhân./.", text);
            Assert.DoesNotContain("Số sổ vàng", text);
        }
    }

    [Fact]
    public void The_gold_book_names_number_decision_serial_and_what_was_revoked()
    {
        var text = PaperJudge.Sound(RegisterBook.Paper("Bộ Ngoại giao", 2025, Book));

        Assert.Contains("SỔ VÀNG KHEN THƯỞNG BỘ NGOẠI GIAO, NĂM 2025", text);
        Assert.Contains("2P5L-VC64-4CK5-2M3C Đã thu hồi", text);
        Assert.Contains("Đã thay bằng số 1 (2026)", text);
        Assert.Contains("Sổ có 39 số, từ 1 đến 39, liên tục, trong đó 01 số đã thu hồi, 01 số đã được thay.", text);
        Assert.EndsWith(
            ", không số nào bị thu hồi hoặc được thay.", RegisterBook.Summary([.. Book.Where(line => !line.Revoked && line.ReplacedBy is null)]), StringComparison.Ordinal);
    }

    [Fact]
    public void Sheets_are_valid_numbers_are_numbers_and_no_text_is_ever_a_formula()
    {
        var odd = Model with { Honorees = [.. Model.Honorees.Take(2), Model.Honorees[2] with { Name = "=1+1" }] };

        using var file = SpreadsheetDocument.Open(new MemoryStream(SheetWriter.Bytes(PaymentPaper.Sheet(odd), RegisterBook.Sheet("Bộ Ngoại giao", 2025, Book))), false);

        Assert.Empty(new OpenXmlValidator().Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var sheets = file.WorkbookPart!.WorksheetParts.Select(part => part.Worksheet.Descendants<Cell>().ToList()).ToList();
        Assert.All(sheets.SelectMany(cells => cells), cell => Assert.Null(cell.CellFormula));
        Assert.Contains(sheets.SelectMany(cells => cells), cell => cell.DataType?.Value == CellValues.InlineString && cell.InnerText == "=1+1");
        Assert.Contains(sheets.SelectMany(cells => cells), cell => cell.DataType?.Value == CellValues.Number && cell.InnerText == "21060000");
    }

    private static IReadOnlyList<RegisterLine> Book => [.. Model.Honorees.Select((honoree, i) => new RegisterLine(
        i + 1, honoree, Model.Form, Model.Number!, new(2025, 12, 26), "2P5L-VC64-4CK5-2M3C", i == 4) { ReplacedBy = i == 6 ? "1 (2026)" : null })];
}
