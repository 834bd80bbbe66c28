using System.Buffers.Binary;
using System.IO.Compression;
using System.Xml;

namespace Laurel.Documents.Spreadsheets;

/// <summary>Goes through an XLSX before anything believes it: entries, true sizes, nesting, macros, links.</summary>
/// <remarks>Every entry is inflated and counted, and every XML part is parsed once; what passes may be opened by the package reader.</remarks>
internal static class XlsxGuard
{
    private const uint Directory = 0x02014b50, End = 0x06054b50;
    private const int EndLength = 22, DirectoryLength = 46;

    private static readonly string[] Forbidden = ["vbaproject", "/macrosheets/", "/activex/", "/embeddings/", "/dialogsheets/", "/ctrlprops/"];

    public static void Check(byte[] file, CancellationToken ct)
    {
        CountEntries(file);
        using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        var inflated = 0L;
        foreach (var entry in archive.Entries)
        {
            CheckName(entry.FullName);
            inflated += IsXml(entry.FullName) ? Parse(entry, file.Length, inflated, ct) : Inflate(entry, file.Length, inflated, ct);
        }
    }

    internal static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <summary>Counts the directory's own records, because the count in its end record may lie.</summary>
    private static void CountEntries(ReadOnlySpan<byte> file)
    {
        var end = file.Length - EndLength;
        while (end >= 0 && BinaryPrimitives.ReadUInt32LittleEndian(file[end..]) != End) end--;
        if (end < 0) throw new UnreadableException(SheetRefusals.NotAList);
        var at = (long)BinaryPrimitives.ReadUInt32LittleEndian(file[(end + 16)..]);
        for (var count = 0; at + DirectoryLength <= end && BinaryPrimitives.ReadUInt32LittleEndian(file[(int)at..]) == Directory; count++)
        {
            if (count == SheetLimits.Entries) throw new UnreadableException(SheetRefusals.ZipBomb);
            var record = file[(int)at..];
            at += DirectoryLength + Length(record, 28) + Length(record, 30) + Length(record, 32);
        }
    }

    private static int Length(ReadOnlySpan<byte> record, int at) => BinaryPrimitives.ReadUInt16LittleEndian(record[at..]);

    private static void CheckName(string name)
    {
        var lower = "/" + name.ToLowerInvariant();
        if (Array.Exists(Forbidden, lower.Contains)) throw new UnreadableException(SheetRefusals.Macros);
        if (lower.Contains("/externallinks/")) throw new UnreadableException(SheetRefusals.ExternalLinks);
    }

    private static long Inflate(ZipArchiveEntry entry, long body, long before, CancellationToken ct)
    {
        using var counted = new CountedStream(entry.Open(), entry.CompressedLength, body, before, ct);
        counted.CopyTo(Stream.Null);
        return counted.Count;
    }

    private static long Parse(ZipArchiveEntry entry, long body, long before, CancellationToken ct)
    {
        using var counted = new CountedStream(entry.Open(), entry.CompressedLength, body, before, ct);
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
        counted.CopyTo(Stream.Null);
        return counted.Count;
    }

    /// <summary>A hyperlink in a cell is text and is never followed; every other external relation fetches something.</summary>
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
        string.Equals(mode, "External", StringComparison.OrdinalIgnoreCase) && !type.EndsWith("/hyperlink", StringComparison.OrdinalIgnoreCase);

    private static bool IsMacro(string? type) => type is not null
        && (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || type.Contains("vbaProject", StringComparison.OrdinalIgnoreCase));
}
