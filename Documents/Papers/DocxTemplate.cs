using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Laurel.Documents.Papers;

/// <summary>An office's own DOCX with fields such as <c>{{so_quyet_dinh}}</c>, in body, headers and footers.</summary>
/// <remarks>
/// Word breaks text over runs as it likes, so a field is looked for in the whole text of a paragraph; what takes its place looks as its first
/// letter did. Case, tone and spaces do not matter: <c>{{Số quyết định}}</c> is <c>{{so_quyet_dinh}}</c>.
/// </remarks>
public static partial class DocxTemplate
{
    /// <summary>The largest template: 2 MiB.</summary>
    public const int MostBytes = 2 << 20;

    /// <summary>Why the file is no template of a paper with these fields; null where it is.</summary>
    public static Refusal? Fault(byte[] file, IEnumerable<PaperField> fields)
    {
        if (DocxGuard.Fault(file) is { } fault) return fault;
        var known = fields.Select(field => field.Name).ToHashSet();
        var unknown = Fields(file).Where(field => !known.Contains(NameOf(field))).ToList();
        return unknown.Count > 0 ? TemplateRefusals.Unknown(unknown) : null;
    }

    /// <summary>The fields of a template as they are written, each once, in the order of reading.</summary>
    public static IReadOnlyList<string> Fields(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        return [.. Roots(document).SelectMany(root => root.Descendants<Paragraph>())
            .SelectMany(paragraph => Field().Matches(TextOf(paragraph)).Select(match => match.Groups[1].Value.Trim())).DistinctBy(NameOf)];
    }

    /// <summary>The template filled in.</summary>
    public static byte[] Fill(byte[] file, PaperFields fields) => Fill(file, [fields]);

    /// <summary>The template filled in for each, each beginning on a new page; headers and footers are the first one's.</summary>
    public static byte[] Fill(byte[] file, IReadOnlyList<PaperFields> each)
    {
        var stream = new MemoryStream();
        stream.Write(file);
        using (var document = WordprocessingDocument.Open(stream, true))
        {
            var main = document.MainDocumentPart!;
            Detach(main);
            foreach (var root in Roots(document).Where(root => root is not W.Document)) FillIn(root, each[0]);
            var body = main.Document.Body!;
            var section = body.Elements<SectionProperties>().LastOrDefault();
            List<OpenXmlElement> pattern = [.. body.Elements().Where(element => element != section)];
            foreach (var element in pattern) element.Remove();
            for (var i = 0; i < each.Count; i++) Append(body, section, pattern, each[i], i > 0);
        }

        return DocxBytes.Of(stream);
    }

    /// <summary>The lines of a filled template as text, a table's cells parted by tabs: what a page shows before anybody opens Word.</summary>
    public static IReadOnlyList<string> Lines(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), false);
        return [.. document.MainDocumentPart!.Document.Body!.Elements().SelectMany(LinesOf)];
    }

    /// <summary>Document, headers and footers.</summary>
    internal static IEnumerable<OpenXmlPartRootElement> Roots(WordprocessingDocument document)
    {
        var main = document.MainDocumentPart!;
        yield return main.Document;
        foreach (var header in main.HeaderParts) yield return header.Header;
        foreach (var footer in main.FooterParts) yield return footer.Footer;
    }

    /// <summary>A field's name however it is spelt.</summary>
    internal static string NameOf(string written)
    {
        var name = new StringBuilder();
        foreach (var letter in SearchText.Fold(written.Normalize()))
        {
            if (char.IsAsciiLetterOrDigit(letter) || letter == '.') name.Append(letter);
            else if (name.Length > 0 && name[^1] is not ('_' or '.')) name.Append('_');
        }

        return name.ToString().TrimEnd('_');
    }

    private static void Append(Body body, SectionProperties? section, List<OpenXmlElement> pattern, PaperFields fields, bool onNewPage)
    {
        var filled = new Body([.. pattern.Select(element => element.CloneNode(true))]);
        FillIn(filled, fields);
        List<OpenXmlElement> elements = [.. filled.Elements()];
        if (onNewPage) elements.Insert(0, new Paragraph(new W.Run(new Break { Type = BreakValues.Page })));
        filled.RemoveAllChildren();
        foreach (var element in elements)
        {
            if (section is null) body.Append(element);
            else body.InsertBefore(element, section);
        }
    }

    /// <summary>A template's own template is somebody's path; the paper does not carry it on.</summary>
    private static void Detach(MainDocumentPart main)
    {
        if (main.DocumentSettingsPart is not { } settings) return;
        settings.Settings?.RemoveAllChildren<AttachedTemplate>();
        foreach (var relation in settings.ExternalRelationships.ToList()) settings.DeleteExternalRelationship(relation);
    }

    private static void FillIn(OpenXmlElement root, PaperFields fields)
    {
        foreach (var row in root.Descendants<TableRow>().Where(row => ListOf(row, fields) is not null).ToList()) Repeat(row, fields);
        foreach (var paragraph in root.Descendants<Paragraph>().ToList()) FillIn(paragraph, fields.Values);
    }

    /// <summary>The list whose fields a row has, itself and not through a table in it.</summary>
    private static string? ListOf(TableRow row, PaperFields fields) => row.Descendants<Paragraph>()
        .Where(paragraph => paragraph.Ancestors<TableRow>().First() == row)
        .SelectMany(paragraph => Field().Matches(TextOf(paragraph)).Select(match => new PaperField(NameOf(match.Groups[1].Value), "").List))
        .FirstOrDefault(list => list is not null && fields.Lists.ContainsKey(list));

    private static void Repeat(TableRow row, PaperFields fields)
    {
        var list = ListOf(row, fields)!;
        foreach (var entry in fields.Lists[list])
        {
            var copy = (TableRow)row.CloneNode(true);
            row.InsertBeforeSelf(copy);
            var values = entry.ToDictionary(value => $"{list}.{value.Key}", value => value.Value);
            foreach (var paragraph in copy.Descendants<Paragraph>().ToList()) FillIn(paragraph, values);
        }

        // A table needs a row: where a list has no entry its row stays, empty.
        if (fields.Lists[list].Count > 0 || row.Parent!.Elements<TableRow>().Count() > 1) row.Remove();
        else foreach (var paragraph in row.Descendants<Paragraph>().ToList()) FillIn(paragraph, Blank(paragraph));
    }

    private static Dictionary<string, string> Blank(Paragraph paragraph) =>
        Field().Matches(TextOf(paragraph)).Select(match => NameOf(match.Groups[1].Value)).Distinct().ToDictionary(name => name, _ => "");

    private static void FillIn(Paragraph paragraph, IReadOnlyDictionary<string, string> values)
    {
        var text = TextOf(paragraph);
        var matches = Field().Matches(text);
        if (matches.Count == 0) return;
        if (matches is [var only] && text.Trim() == only.Value && values.TryGetValue(NameOf(only.Groups[1].Value), out var value) && value.Contains('\n'))
        {
            foreach (var line in value.Split('\n'))
            {
                var copy = (Paragraph)paragraph.CloneNode(true);
                paragraph.InsertBeforeSelf(copy);
                Put(copy, Field().Match(TextOf(copy)), line);
            }

            paragraph.Remove();
            return;
        }

        foreach (var match in matches.Reverse())
            if (values.TryGetValue(NameOf(match.Groups[1].Value), out var one)) Put(paragraph, match, one);
    }

    /// <summary>Puts a text in the place of a field: into the run in which the field begins; from the others its letters are taken.</summary>
    private static void Put(Paragraph paragraph, Match match, string value)
    {
        var (at, end, first) = (0, match.Index + match.Length, true);
        foreach (var text in TextsOf(paragraph))
        {
            var length = text.Text.Length;
            var (from, to) = (Math.Max(match.Index - at, 0), Math.Min(end - at, length));
            if (from < to)
            {
                var before = text.Text[..from];
                var after = text.Text[to..];
                text.Space = SpaceProcessingModeValues.Preserve;
                if (first) Write(text, before, value, after);
                else text.Text = before + after;
                first = false;
            }

            at += length;
        }
    }

    /// <summary>Lines of a text inside a sentence are parted by breaks.</summary>
    private static void Write(W.Text text, string before, string value, string after)
    {
        var lines = XmlText.Of(value).Normalize().Split('\n');
        if (lines.Length == 1)
        {
            text.Text = before + lines[0] + after;
            return;
        }

        text.Text = before + lines[0];
        OpenXmlElement last = text;
        for (var i = 1; i < lines.Length; i++)
        {
            last = last.InsertAfterSelf(new Break());
            last = last.InsertAfterSelf(new W.Text(i == lines.Length - 1 ? lines[i] + after : lines[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
    }

    private static string TextOf(Paragraph paragraph) => string.Concat(TextsOf(paragraph).Select(text => text.Text));

    /// <summary>The texts of a paragraph's own runs, not of a text box that hangs on it.</summary>
    private static List<W.Text> TextsOf(Paragraph paragraph) =>
        [.. paragraph.Descendants<W.Text>().Where(text => text.Ancestors<Paragraph>().First() == paragraph)];

    private static IEnumerable<string> LinesOf(OpenXmlElement element) => element is W.Table table
        ? table.Elements<TableRow>().Select(row => string.Join('\t', row.Elements<TableCell>().Select(cell =>
            string.Join(' ', cell.Descendants<Paragraph>().Select(TextOf).Where(text => text.Length > 0)))))
        : element.DescendantsAndSelf<Paragraph>().Select(TextOf);

    private static IEnumerable<T> DescendantsAndSelf<T>(this OpenXmlElement element)
        where T : OpenXmlElement => element is T self ? [self] : element.Descendants<T>();

    [GeneratedRegex(@"\{\{([^{}]{1,80})\}\}")]
    private static partial Regex Field();
}
