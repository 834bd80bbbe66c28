using System.Buffers.Binary;

namespace Laurel.Documents.Pdf;

/// <summary>How close two glyphs stand: the pair adjustments (kern) of a font's GPOS table, in font units.</summary>
/// <remarks>What is under a 250th of the em is left out: no reader sees it, and every page would carry it.</remarks>
internal sealed class PairKerning
{
    private const int PairAdjustment = 2;
    private const int Extension = 9;
    private const short Unknown = short.MinValue;

    private readonly byte[] table;
    private readonly int least;
    private readonly List<List<int>> lookups = [];
    private readonly short[]?[] known;

    public PairKerning(ReadOnlySpan<byte> gpos, int unitsPerEm, int glyphs)
    {
        (table, least, known) = (gpos.ToArray(), unitsPerEm / 250, new short[]?[glyphs]);
        if (table.Length == 0) return;
        var list = Unsigned(8);
        foreach (var lookup in KernLookups().Distinct().Order()) lookups.Add(PairSubtables(list + Unsigned(list + 2 + 2 * lookup)));
    }

    /// <summary>Found once for each pair; two threads that look for one at once find the same.</summary>
    public int Between(int left, int right)
    {
        var row = known[left] ?? (known[left] = NothingKnown());
        var found = Volatile.Read(ref row[right]);
        if (found == Unknown) Volatile.Write(ref row[right], found = Find(left, right));
        return found;
    }

    private short[] NothingKnown()
    {
        var row = new short[known.Length];
        Array.Fill(row, Unknown);
        return row;
    }

    private short Find(int left, int right)
    {
        var sum = 0;
        foreach (var subtables in lookups)
            foreach (var subtable in subtables)
                if (Adjustment(subtable, left, right) is { } found)
                {
                    sum += found;
                    break;
                }
        return Math.Abs(sum) < least ? (short)0 : (short)sum;
    }

    private IEnumerable<int> KernLookups()
    {
        var features = Unsigned(6);
        for (var i = 0; i < Unsigned(features); i++)
        {
            var record = features + 2 + 6 * i;
            if (!table.AsSpan(record, 4).SequenceEqual("kern"u8)) continue;
            var feature = features + Unsigned(record + 4);
            for (var j = 0; j < Unsigned(feature + 2); j++) yield return Unsigned(feature + 4 + 2 * j);
        }
    }

    private List<int> PairSubtables(int lookup)
    {
        var (type, subtables) = (Unsigned(lookup), new List<int>());
        for (var i = 0; i < Unsigned(lookup + 4); i++)
        {
            var subtable = lookup + Unsigned(lookup + 6 + 2 * i);
            if (type == PairAdjustment) subtables.Add(subtable);
            else if (type == Extension && Unsigned(subtable + 2) == PairAdjustment) subtables.Add(subtable + Long(subtable + 4));
        }
        return subtables;
    }

    /// <summary>Null where the subtable says nothing of the pair and the next one is to be asked.</summary>
    private int? Adjustment(int subtable, int left, int right)
    {
        var covered = Coverage(subtable + Unsigned(subtable + 2), left);
        if (covered < 0) return null;
        var (first, second) = (Unsigned(subtable + 4), Unsigned(subtable + 6));
        var size = 2 * (System.Numerics.BitOperations.PopCount((uint)first) + System.Numerics.BitOperations.PopCount((uint)second));
        return Unsigned(subtable) == 1
            ? Listed(subtable + Unsigned(subtable + 10 + 2 * covered), right, first, size)
            : ByClass(subtable, left, right, first, size);
    }

    private int? Listed(int set, int right, int format, int size)
    {
        var (low, high) = (0, Unsigned(set) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var pair = set + 2 + middle * (2 + size);
            if (Unsigned(pair) == right) return Advance(pair + 2, format);
            if (Unsigned(pair) < right) low = middle + 1;
            else high = middle - 1;
        }
        return null;
    }

    private int? ByClass(int subtable, int left, int right, int format, int size)
    {
        var row = ClassOf(subtable + Unsigned(subtable + 8), left);
        var column = ClassOf(subtable + Unsigned(subtable + 10), right);
        return Advance(subtable + 16 + (row * Unsigned(subtable + 14) + column) * size, format);
    }

    /// <summary>The x advance of a value record, behind the x and y placements where those are there.</summary>
    private int Advance(int value, int format) =>
        (format & 4) == 0 ? 0 : (short)Unsigned(value + 2 * System.Numerics.BitOperations.PopCount((uint)format & 3));

    private int Coverage(int coverage, int glyph)
    {
        var count = Unsigned(coverage + 2);
        for (var i = 0; i < count; i++)
        {
            if (Unsigned(coverage) == 1 && Unsigned(coverage + 4 + 2 * i) == glyph) return i;
            if (Unsigned(coverage) == 1) continue;
            var range = coverage + 4 + 6 * i;
            if (Unsigned(range) <= glyph && glyph <= Unsigned(range + 2)) return Unsigned(range + 4) + glyph - Unsigned(range);
        }
        return -1;
    }

    private int ClassOf(int classes, int glyph)
    {
        if (Unsigned(classes) == 1)
        {
            var at = glyph - Unsigned(classes + 2);
            return at >= 0 && at < Unsigned(classes + 4) ? Unsigned(classes + 6 + 2 * at) : 0;
        }
        for (var i = 0; i < Unsigned(classes + 2); i++)
        {
            var range = classes + 4 + 6 * i;
            if (Unsigned(range) <= glyph && glyph <= Unsigned(range + 2)) return Unsigned(range + 4);
        }
        return 0;
    }

    private int Unsigned(int at) => BinaryPrimitives.ReadUInt16BigEndian(table.AsSpan(at));

    private int Long(int at) => BinaryPrimitives.ReadInt32BigEndian(table.AsSpan(at));
}
