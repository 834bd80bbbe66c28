using System.Buffers.Binary;
using System.Text;

namespace Laurel.Documents.Pdf;

/// <summary>A font file that holds only the glyphs asked for, in the order asked for, and the parts they are composed of.</summary>
internal static class TrueTypeSubset
{
    /// <summary>Numbers the glyphs anew: glyph 0 stays 0, <paramref name="wanted"/> follow from 1, then parts of composites.</summary>
    public static byte[] Of(TrueTypeFile font, IReadOnlyList<int> wanted)
    {
        var glyphs = new List<int> { 0 };
        var numbers = new Dictionary<int, int> { [0] = 0 };
        foreach (var glyph in wanted) Take(glyph, glyphs, numbers);
        var (outlines, locations) = Outlines(font, glyphs, numbers);
        return File([
            ("cvt ", font.Table("cvt ").ToArray()),
            ("fpgm", font.Table("fpgm").ToArray()),
            ("glyf", outlines),
            ("head", Head(font)),
            ("hhea", WithCount(font.Table("hhea"), 34, glyphs.Count)),
            ("hmtx", Metrics(font, glyphs)),
            ("loca", locations),
            ("maxp", WithCount(font.Table("maxp"), 4, glyphs.Count)),
            ("prep", font.Table("prep").ToArray()),
        ]);
    }

    private static int Take(int glyph, List<int> glyphs, Dictionary<int, int> numbers)
    {
        if (numbers.TryGetValue(glyph, out var number)) return number;
        glyphs.Add(glyph);
        return numbers[glyph] = glyphs.Count - 1;
    }

    private static (byte[] Outlines, byte[] Locations) Outlines(TrueTypeFile font, List<int> glyphs, Dictionary<int, int> numbers)
    {
        using var outlines = new MemoryStream();
        var starts = new List<int>();
        for (var i = 0; i < glyphs.Count; i++)
        {
            starts.Add((int)outlines.Length);
            var outline = font.OutlineOf(glyphs[i]).ToArray();
            foreach (var at in TrueTypeFile.PartsOf(outline).ToList()) Renumber(outline.AsSpan(at), glyphs, numbers);
            outlines.Write(outline);
            while (outlines.Length % 4 != 0) outlines.WriteByte(0);
        }
        starts.Add((int)outlines.Length);
        var locations = new byte[4 * starts.Count];
        for (var i = 0; i < starts.Count; i++) BinaryPrimitives.WriteInt32BigEndian(locations.AsSpan(4 * i), starts[i]);
        return (outlines.ToArray(), locations);
    }

    private static void Renumber(Span<byte> place, List<int> glyphs, Dictionary<int, int> numbers) =>
        BinaryPrimitives.WriteUInt16BigEndian(place, (ushort)Take(BinaryPrimitives.ReadUInt16BigEndian(place), glyphs, numbers));

    private static byte[] Head(TrueTypeFile font)
    {
        var head = font.Table("head").ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(8), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(50), 1);
        return head;
    }

    private static byte[] WithCount(ReadOnlySpan<byte> table, int at, int count)
    {
        var copy = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(copy.AsSpan(at), (ushort)count);
        return copy;
    }

    private static byte[] Metrics(TrueTypeFile font, List<int> glyphs)
    {
        var metrics = new byte[4 * glyphs.Count];
        for (var i = 0; i < glyphs.Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)font.AdvanceOf(glyphs[i]));
            BinaryPrimitives.WriteInt16BigEndian(metrics.AsSpan(4 * i + 2), font.BearingOf(glyphs[i]));
        }
        return metrics;
    }

    private static byte[] File((string Tag, byte[] Bytes)[] tables)
    {
        tables = [.. tables.Where(t => t.Bytes.Length > 0)];
        var size = 12 + 16 * tables.Length + tables.Sum(t => (t.Bytes.Length + 3) & ~3);
        var file = new byte[size];
        var power = (int)Math.Log2(tables.Length);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Length);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), (ushort)(16 * tables.Length - (16 << power)));
        var (entry, at, head) = (12, 12 + 16 * tables.Length, 0);
        foreach (var (tag, bytes) in tables)
        {
            Encoding.ASCII.GetBytes(tag, file.AsSpan(entry));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 4), Sum(bytes));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 8), at);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 12), bytes.Length);
            bytes.CopyTo(file, at);
            if (tag == "head") head = at;
            (entry, at) = (entry + 16, at + ((bytes.Length + 3) & ~3));
        }
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + 8), unchecked(0xB1B0AFBAu - Sum(file)));
        return file;
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0u;
        for (var i = 0; i + 4 <= bytes.Length; i += 4) sum += BinaryPrimitives.ReadUInt32BigEndian(bytes[i..]);
        Span<byte> tail = stackalloc byte[4];
        bytes[(bytes.Length & ~3)..].CopyTo(tail);
        return sum + BinaryPrimitives.ReadUInt32BigEndian(tail);
    }
}
