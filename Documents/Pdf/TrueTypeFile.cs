using System.Buffers.Binary;
using System.Text;

namespace Laurel.Documents.Pdf;

/// <summary>The tables of one TrueType font file: characters to glyphs, advances, outlines and their bounds, in font units.</summary>
internal sealed class TrueTypeFile
{
    private readonly byte[] file;
    private readonly Dictionary<string, (int Offset, int Length)> tables = [];
    private readonly ushort[] glyphs;
    private readonly int advances;
    private readonly bool longOffsets;

    public TrueTypeFile(byte[] file)
    {
        this.file = file;
        for (var i = 0; i < Unsigned(4); i++)
        {
            var entry = 12 + 16 * i;
            tables[Encoding.ASCII.GetString(file, entry, 4)] = (Long(entry + 8), Long(entry + 12));
        }
        UnitsPerEm = Unsigned(At("head") + 18);
        longOffsets = Signed(At("head") + 50) != 0;
        GlyphCount = Unsigned(At("maxp") + 4);
        advances = Unsigned(At("hhea") + 34);
        glyphs = ReadCharacters();
    }

    public int UnitsPerEm { get; }

    public int GlyphCount { get; }

    public int Ascent => Signed(At("hhea") + 4);

    public int Descent => Signed(At("hhea") + 6);

    /// <summary>What flat capitals such as H reach, from OS/2.</summary>
    public int CapHeight => Unsigned(At("OS/2")) >= 2 ? Signed(At("OS/2") + 88) : Ascent;

    public GlyphBounds FontBounds => BoundsAt(At("head") + 36);

    public bool Has(string table) => tables.ContainsKey(table);

    public ReadOnlySpan<byte> Table(string name) => tables.TryGetValue(name, out var t) ? file.AsSpan(t.Offset, t.Length) : default;

    public ushort GlyphOf(char character) => glyphs[character];

    public int AdvanceOf(int glyph) => Unsigned(At("hmtx") + 4 * Math.Min(glyph, advances - 1));

    public short BearingOf(int glyph) => glyph < advances
        ? (short)Signed(At("hmtx") + 4 * glyph + 2)
        : (short)Signed(At("hmtx") + 4 * advances + 2 * (glyph - advances));

    public ReadOnlySpan<byte> OutlineOf(int glyph)
    {
        var (start, end) = (Location(glyph), Location(glyph + 1));
        return file.AsSpan(At("glyf") + start, end - start);
    }

    /// <summary>The ink of a glyph; an empty one for a space.</summary>
    public GlyphBounds BoundsOf(int glyph) =>
        Location(glyph) == Location(glyph + 1) ? default : BoundsAt(At("glyf") + Location(glyph) + 2);

    /// <summary>The places, inside a composite outline, where its parts' glyph numbers stand.</summary>
    public static IEnumerable<int> PartsOf(byte[] outline)
    {
        if (outline.Length < 10 || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0) yield break;
        for (int at = 10, flags = 0x20; (flags & 0x20) != 0;)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            yield return at + 2;
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0);
        }
    }

    private ushort[] ReadCharacters()
    {
        var map = new ushort[char.MaxValue + 1];
        var table = WindowsUnicode();
        var segments = Unsigned(table + 6) / 2;
        for (var i = 0; i < segments; i++) ReadSegment(map, table + 14 + 2 * i, segments);
        return map;
    }

    private void ReadSegment(ushort[] map, int endAt, int segments)
    {
        var (startAt, stride) = (endAt + 2 * segments + 2, 2 * segments);
        var (first, last, delta) = (Unsigned(startAt), Unsigned(endAt), Unsigned(startAt + stride));
        var offsetAt = startAt + 2 * stride;
        var offset = Unsigned(offsetAt);
        for (var c = first; c <= last && c < char.MaxValue; c++)
        {
            var glyph = offset == 0 ? c : Unsigned(offsetAt + offset + 2 * (c - first));
            map[c] = glyph == 0 ? (ushort)0 : (ushort)(glyph + delta);
        }
    }

    private int WindowsUnicode()
    {
        var table = At("cmap");
        for (var i = 0; i < Unsigned(table + 2); i++)
        {
            var record = table + 4 + 8 * i;
            if (Unsigned(record) == 3 && Unsigned(record + 2) == 1) return table + Long(record + 4);
        }
        throw new InvalidDataException("The font has no Unicode character map.");
    }

    private int Location(int glyph) => longOffsets ? Long(At("loca") + 4 * glyph) : 2 * Unsigned(At("loca") + 2 * glyph);

    private GlyphBounds BoundsAt(int at) => new(Signed(at), Signed(at + 2), Signed(at + 4), Signed(at + 6));

    private int At(string table) => tables[table].Offset;

    private int Unsigned(int at) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));

    private int Signed(int at) => BinaryPrimitives.ReadInt16BigEndian(file.AsSpan(at));

    private int Long(int at) => BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
}

/// <summary>The smallest box around a glyph's ink, y upward, in font units.</summary>
internal readonly record struct GlyphBounds(int Left, int Bottom, int Right, int Top)
{
    public bool IsEmpty => Right <= Left;
}
