using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Laurel.Documents.Spreadsheets;

/// <summary>An entry of a zip as its directory describes it; whether that is true is found out by inflating it.</summary>
internal sealed record ZipEntry(string Name, int Method, long Compressed, long Size, long At)
{
    private const uint Local = 0x04034b50;
    private const int LocalLength = 30, Stored = 0, Deflated = 8;

    /// <summary>What the entry really holds, inflated to its end whatever size it claims.</summary>
    public Stream Open(byte[] file)
    {
        if (At + LocalLength > file.Length || BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan((int)At)) != Local) throw Broken();
        var begin = At + LocalLength + ZipDirectory.Short(file.AsSpan((int)At), 26) + ZipDirectory.Short(file.AsSpan((int)At), 28);
        if (begin + Compressed > file.Length || Method is not (Stored or Deflated)) throw Broken();
        var content = new MemoryStream(file, (int)begin, (int)Compressed, writable: false);
        return Method == Stored ? content : new DeflateStream(content, CompressionMode.Decompress);
    }

    private static UnreadableException Broken() => new(SheetRefusals.NotAList);
}

/// <summary>The directory of a zip, read record by record: the count in its end record may lie.</summary>
internal static class ZipDirectory
{
    private const uint Record = 0x02014b50, End = 0x06054b50;
    private const int EndLength = 22, RecordLength = 46;

    public static List<ZipEntry> Read(ReadOnlySpan<byte> file)
    {
        var end = file.Length - EndLength;
        while (end >= 0 && BinaryPrimitives.ReadUInt32LittleEndian(file[end..]) != End) end--;
        if (end < 0) throw new UnreadableException(SheetRefusals.NotAList);
        var entries = new List<ZipEntry>();
        for (var at = Long(file[end..], 16); at + RecordLength <= end && Long(file[(int)at..], 0) == Record;)
        {
            if (entries.Count == SheetLimits.Entries) throw new UnreadableException(SheetRefusals.ZipBomb);
            var record = file[(int)at..];
            var name = Short(record, 28);
            if (at + RecordLength + name > end) throw new UnreadableException(SheetRefusals.NotAList);
            entries.Add(new(
                Encoding.UTF8.GetString(record.Slice(RecordLength, name)), Short(record, 10), Long(record, 20), Long(record, 24), Long(record, 42)));
            at += RecordLength + name + Short(record, 30) + Short(record, 32);
        }
        return entries;
    }

    internal static int Short(ReadOnlySpan<byte> record, int at) => BinaryPrimitives.ReadUInt16LittleEndian(record[at..]);

    private static long Long(ReadOnlySpan<byte> record, int at) => BinaryPrimitives.ReadUInt32LittleEndian(record[at..]);
}
