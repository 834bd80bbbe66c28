using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Laurel.Documents.Conferences;
using Laurel.Documents.Papers;
using Laurel.Domain.Conferences;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;
using Table = DocumentFormat.OpenXml.Wordprocessing.Table;
using Text = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace Laurel.Documents.Tests.Papers;

public class DocxTemplateTests
{
    private static readonly PaperField[] Known = [new("ten", ""), new("can_cu", ""), new("ds.stt", ""), new("ds.ten", "")];

    private static readonly PaperFields Fields = new(
        new Dictionary<string, string> { ["ten"] = "Nguyễn Thị Thanh Huyền", ["can_cu"] = "Căn cứ một;\nCăn cứ hai;" },
        new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>
        {
            ["ds"] =
            [
                new Dictionary<string, string> { ["stt"] = "1", ["ten"] = "VUSTA" },
                new Dictionary<string, string> { ["stt"] = "2", ["ten"] = "Hội hữu nghị" },
            ],
        });

    [Fact]
    public void A_field_that_Word_broke_over_five_runs_is_filled_in_and_looks_as_its_first_letter_did()
    {
        var file = Docx(new Paragraph(
            Bold("Kính gửi: {"), Plain("{t"), new ProofError { Type = ProofingErrorValues.SpellStart }, Plain("e"), Bold("n}"), Plain("}, xin mời.")));

        Assert.Null(DocxTemplate.Fault(file, Known));
        var filled = DocxTemplate.Fill(file, Fields);

        Assert.Equal("Kính gửi: Nguyễn Thị Thanh Huyền, xin mời.", Assert.Single(DocxTemplate.Lines(filled)));
        using var document = WordprocessingDocument.Open(new MemoryStream(filled), false);
        var first = document.MainDocumentPart!.Document!.Body!.Descendants<Run>().First();
        Assert.NotNull(first.RunProperties?.Bold);
        Assert.EndsWith("Huyền", first.InnerText);
    }

    [Theory]
    [InlineData("{{Tên}}")]
    [InlineData("{{ TEN }}")]
    [InlineData("{{tên}}")]
    public void A_field_is_known_with_tones_and_without_in_either_normal_form(string written)
    {
        foreach (var form in (NormalizationForm[])[NormalizationForm.FormC, NormalizationForm.FormD])
            Assert.Equal("Nguyễn Thị Thanh Huyền", DocxTemplate.Lines(DocxTemplate.Fill(Docx(Said(written.Normalize(form))), Fields)).Single());
    }

    [Fact]
    public void A_row_with_a_field_of_a_list_is_repeated_for_each_entry_and_the_heading_is_not()
    {
        var file = Docx(new Table(
            new TableProperties(), new TableGrid(new GridColumn(), new GridColumn()), RowOf("STT", "Tên"), RowOf("{{ds.stt}}", "{{ds.ten}}")));

        Assert.Equal(["STT\tTên", "1\tVUSTA", "2\tHội hữu nghị"], DocxTemplate.Lines(DocxTemplate.Fill(file, Fields)));
    }

    [Fact]
    public void A_text_of_several_lines_alone_in_its_paragraph_becomes_as_many_paragraphs() =>
        Assert.Equal(["Căn cứ một;", "Căn cứ hai;"], DocxTemplate.Lines(DocxTemplate.Fill(Docx(Said("{{can_cu}}")), Fields)));

    [Fact]
    public void Fields_that_are_not_known_are_named()
    {
        var fault = DocxTemplate.Fault(Docx(Said("{{ten}} {{số điện thoại}} {{lương}}")), Known)!;

        Assert.Equal("template.unknown-fields", fault.Code);
        Assert.Contains("{{số điện thoại}}, {{lương}}", fault.Vietnamese);
    }

    [Fact]
    public void Headers_and_footers_are_filled_in_too()
    {
        using var stream = new MemoryStream();
        stream.Write(Docx(Said("{{ten}}")));
        using (var document = WordprocessingDocument.Open(stream, true))
            document.MainDocumentPart!.AddNewPart<HeaderPart>().Header = new Header(Said("Mời {{ten}}"));

        using var filled = WordprocessingDocument.Open(new MemoryStream(DocxTemplate.Fill(stream.ToArray(), Fields)), false);

        Assert.Equal("Mời Nguyễn Thị Thanh Huyền", filled.MainDocumentPart!.HeaderParts.Single().Header!.InnerText);
    }

    [Fact]
    public void Every_sample_names_only_its_fields_and_filled_in_it_is_a_sound_document_without_braces()
    {
        foreach (var paper in Enum.GetValues<OfficePaper>())
        {
            var sample = PaperDocx.Bytes(OfficePapers.Sample(paper));
            Assert.Null(DocxTemplate.Fault(sample, OfficePapers.Fields(paper)));
            var filled = DocxTemplate.Fill(sample, OfficePapers.Example(paper));
            using var document = WordprocessingDocument.Open(new MemoryStream(filled), false);
            Assert.Empty(new OpenXmlValidator().Validate(document).Select(error => $"{paper} {error.Path?.XPath}: {error.Description}"));
            Assert.DoesNotContain(DocxTemplate.Lines(filled), line => line.Contains("{{", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_field_that_is_explained_is_filled_in()
    {
        foreach (var paper in Enum.GetValues<OfficePaper>())
        {
            var example = OfficePapers.Example(paper);
            var given = example.Values.Keys.Concat(example.Lists.SelectMany(list => list.Value[0].Keys.Select(name => $"{list.Key}.{name}")));
            Assert.Equal(OfficePapers.Fields(paper).Select(field => field.Name).Order(), given.Order());
        }
    }

    [Fact]
    public void One_template_is_filled_in_for_many_each_on_a_page_of_its_own()
    {
        var filled = DocxTemplate.Fill(Docx(Said("Mời {{ten}}")), [Fields, Fields, Fields]);

        Assert.Equal(3, DocxTemplate.Lines(filled).Count(line => line == "Mời Nguyễn Thị Thanh Huyền"));
        using var document = WordprocessingDocument.Open(new MemoryStream(filled), false);
        Assert.Equal(2, document.MainDocumentPart!.Document!.Body!.Descendants<Break>().Count(rest => rest.Type?.Value == BreakValues.Page));
    }

    [Fact]
    public void What_is_no_docx_is_told_by_its_content()
    {
        Assert.Equal("template.not-docx", DocxTemplate.Fault("%PDF-1.7 mẫu.docx"u8.ToArray(), Known)!.Code);
        Assert.Equal("template.not-docx", DocxTemplate.Fault(Zip(("word/document.xml", "<w/>")), Known)!.Code);
        Assert.Equal("template.too-large", DocxTemplate.Fault(new byte[DocxTemplate.MostBytes + 1], Known)!.Code);
    }

    [Fact]
    public void Macros_embedded_objects_and_bombs_are_refused()
    {
        Assert.Equal("template.macros", DocxTemplate.Fault(With(("word/vbaProject.bin", "x")), Known)!.Code);
        Assert.Equal("template.macros", DocxTemplate.Fault(With(("word/embeddings/oleObject1.bin", "x")), Known)!.Code);
        Assert.Equal("template.zip-bomb", DocxTemplate.Fault(With(("word/media/a.xml", $"<a>{new string(' ', 30 << 20)}</a>")), Known)!.Code);
    }

    [Theory]
    [InlineData("INCLUDETEXT \"\\\\\\\\may-chu\\\\a.docx\"")]
    [InlineData(" DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe")]
    public void A_field_that_fetches_is_refused(string code) => Assert.Equal(
        "template.external-links",
        DocxTemplate.Fault(Docx(new Paragraph(new Run(new FieldCode(code)))), Known)!.Code);

    [Fact]
    public void A_picture_from_elsewhere_is_refused_and_the_document_s_own_template_is_dropped()
    {
        using var linked = new MemoryStream();
        linked.Write(Docx(Said("{{ten}}")));
        using (var document = WordprocessingDocument.Open(linked, true))
            document.MainDocumentPart!.AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/image", new("http://a.example/a.png"));
        Assert.Equal("template.external-links", DocxTemplate.Fault(linked.ToArray(), Known)!.Code);

        using var attached = new MemoryStream();
        attached.Write(Docx(Said("{{ten}}")));
        using (var document = WordprocessingDocument.Open(attached, true))
        {
            var settings = document.MainDocumentPart!.AddNewPart<DocumentSettingsPart>();
            var relation = settings.AddExternalRelationship(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", new("file:///C:/mau.dotm"));
            settings.Settings = new Settings(new AttachedTemplate { Id = relation.Id });
        }

        Assert.Null(DocxTemplate.Fault(attached.ToArray(), Known));
        using var filled = WordprocessingDocument.Open(new MemoryStream(DocxTemplate.Fill(attached.ToArray(), Fields)), false);
        Assert.Empty(filled.MainDocumentPart!.DocumentSettingsPart!.ExternalRelationships);
        Assert.Empty(filled.MainDocumentPart.DocumentSettingsPart.Settings!.Elements<AttachedTemplate>());
    }

    private static byte[] Docx(params OpenXmlElement[] content)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new Document(new Body(content));
        return stream.ToArray();
    }

    private static Paragraph Said(string text) => new(Plain(text));

    private static Run Plain(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Run Bold(string text) => new(new RunProperties(new Bold()), new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static TableRow RowOf(params string[] cells) => new(cells.Select(cell => new TableCell(Said(cell))));

    private static byte[] With((string Name, string Content) entry)
    {
        using var stream = new MemoryStream();
        stream.Write(Docx(Said("{{ten}}")));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, true))
        using (var writer = new StreamWriter(zip.CreateEntry(entry.Name).Open()))
            writer.Write(entry.Content);
        return stream.ToArray();
    }

    private static byte[] Zip((string Name, string Content) entry)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, true))
        using (var writer = new StreamWriter(zip.CreateEntry(entry.Name).Open()))
            writer.Write(entry.Content);
        return stream.ToArray();
    }
}
