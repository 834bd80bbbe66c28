using System.Xml;

namespace Laurel.Documents.Spreadsheets;

/// <summary>Goes through an XLSX, or another package of Office, before anything believes it: entries, true sizes, nesting, macros, links.</summary>
/// <remarks>
/// Every entry is inflated to its true end and counted, and every XML part is parsed once. An entry that says another size than it has is
/// refused, so that the package reader, which believes sizes, sees what was seen here.
/// </remarks>
internal static class XlsxGuard
{
    private static readonly string[] Forbidden = ["vbaproject", "/macrosheets/", "/activex/", "/embeddings/", "/dialogsheets/", "/ctrlprops/"];

    public static void Check(byte[] file, CancellationToken ct)
    {
        var inflated = 0L;
        foreach (var entry in ZipDirectory.Read(file))
        {
            CheckName(entry.Name);
            using var counted = new CountedStream(entry.Open(file), entry.Compressed, file.Length, inflated, ct);
            if (IsXml(entry.Name)) Parse(counted);
            counted.CopyTo(Stream.Null);
            if (counted.Count != entry.Size) throw new UnreadableException(SheetRefusals.NotAList);
            inflated += counted.Count;
        }
    }

    internal static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static void CheckName(string name)
    {
        var lower = "/" + name.ToLowerInvariant();
        if (Array.Exists(Forbidden, lower.Contains)) throw new UnreadableException(SheetRefusals.Macros);
        if (lower.Contains("/externallinks/")) throw new UnreadableException(SheetRefusals.ExternalLinks);
    }

    private static void Parse(Stream counted)
    {
        using var xml = XmlReader.Create(counted, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = SheetLimits.Inflated,
        });
        while (xml.Read())
        {
            if (xml.Depth > SheetLimits.Depth) throw new UnreadableException(SheetRefusals.TooDeep);
            if (xml.NodeType is XmlNodeType.Element) CheckElement(xml);
        }
    }

    /// <summary>A hyperlink is text and is never followed, a document's own template is dropped; every other external relation fetches something.</summary>
    private static void CheckElement(XmlReader xml)
    {
        switch (xml.LocalName)
        {
            case "Relationship":
                var type = xml.GetAttribute("Type") ?? "";
                if (type.EndsWith("/vbaProject", StringComparison.OrdinalIgnoreCase)) throw new UnreadableException(SheetRefusals.Macros);
                if (type.Contains("externalLink", StringComparison.OrdinalIgnoreCase) || IsFetched(xml.GetAttribute("TargetMode"), type))
                    throw new UnreadableException(SheetRefusals.ExternalLinks);
                break;
            case "Override" or "Default" when IsMacro(xml.GetAttribute("ContentType")):
                throw new UnreadableException(SheetRefusals.Macros);
        }
    }

    private static bool IsFetched(string? mode, string type) =>
        string.Equals(mode, "External", StringComparison.OrdinalIgnoreCase) && !type.EndsWith("/hyperlink", StringComparison.OrdinalIgnoreCase)
        && !type.EndsWith("/attachedTemplate", StringComparison.OrdinalIgnoreCase);

    private static bool IsMacro(string? type) => type is not null
        && (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase));
}
