using System.IO.Compression;
using System.Text;

namespace Laurel.Documents.Tests.Spreadsheets;

/// <summary>An XLSX made by hand, so that it can be wrong in any way.</summary>
internal sealed class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, byte[] Content)> parts;

    private Workbook(params (string, string)[] parts) => this.parts = [.. parts.Select(part => (part.Item1, Encoding.UTF8.GetBytes(part.Item2)))];

    /// <summary>A workbook of one sheet with these rows, numbered from 1.</summary>
    public static Workbook Of(params string[][] rows) => OfSheet(Rows(rows));

    public static Workbook OfSheet(string rows, string behind = "") => new(
        ("[Content_Types].xml",
            $"""
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/>
            <Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Types}.worksheet+xml"/></Types>
            """),
        ("_rels/.rels", Relationships($"<Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/>")),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", Relationships($"<Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/>")),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{rows}</sheetData>{behind}</worksheet>"));

    /// <summary>The same with a second sheet.</summary>
    public Workbook WithSheet(string first, string second, params string[][] rows) => this
        .With("xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"{first}\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"{second}\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>")
        .With("xl/_rels/workbook.xml.rels", Relationships(
            $"<Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet2.xml\"/>"))
        .With("[Content_Types].xml", Encoding.UTF8.GetString(parts.Find(part => part.Name == "[Content_Types].xml").Content)
            .Replace("</Types>", $"<Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"{Types}.worksheet+xml\"/></Types>"))
        .With("xl/worksheets/sheet2.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{Rows(rows)}</sheetData></worksheet>");

    private static string Rows(string[][] rows) => string.Concat(rows.Select((row, i) =>
        $"<row r=\"{i + 1}\">{string.Concat(row.Select((text, j) => Cell($"{(char)('A' + j)}{i + 1}", text)))}</row>"));

    public static string Cell(string place, string text) =>
        $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(text)}</t></is></c>";

    public static string Relationships(string within) =>
        $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{within}</Relationships>";

    public static string Link(string type, string target) =>
        $"<Relationship Id=\"rId9\" Type=\"{Relations}/{type}\" Target=\"{target}\" TargetMode=\"External\"/>";

    public Workbook With(string name, string content) => With(name, Encoding.UTF8.GetBytes(content));

    public Workbook With(string name, byte[] content)
    {
        parts.RemoveAll(part => part.Name == name);
        parts.Add((name, content));
        return this;
    }

    public byte[] Bytes()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        return file.ToArray();
    }
}
