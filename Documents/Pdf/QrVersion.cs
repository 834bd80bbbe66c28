namespace Laurel.Documents.Pdf;

/// <summary>One size of symbol at level M: its fixed patterns, its blocks, and the way its data run.</summary>
internal sealed class QrVersion
{
    public const int Largest = 10;

    /// <summary>Data codewords, correction codewords a block, and blocks, by version (ISO/IEC 18004, table 9, level M).</summary>
    private static readonly (int Data, int Correction, int Blocks)[] Rooms =
    [
        (16, 10, 1), (28, 16, 1), (44, 26, 1), (64, 18, 2), (86, 24, 2),
        (108, 16, 4), (124, 18, 4), (154, 22, 4), (182, 22, 5), (216, 26, 5),
    ];

    private static readonly Lazy<QrVersion>[] All =
        [.. Enumerable.Range(1, Largest).Select(number => new Lazy<QrVersion>(() => new QrVersion(number)))];

    private readonly (int Data, int Correction, int Blocks) room;
    private readonly (byte Column, byte Row)[] run;

    private QrVersion(int number)
    {
        (Number, Size, room) = (number, 17 + 4 * number, Rooms[number - 1]);
        (Dark, Fixed) = (new ulong[Size], new ulong[Size]);
        DrawFinders();
        DrawAlignments();
        for (var i = 8; i < Size - 8; i++)
        {
            Set(i, 6, i % 2 == 0);
            Set(6, i, i % 2 == 0);
        }
        DrawVersion();
        DrawFormat(Dark, 0);
        run = [.. Run()];
    }

    public int Number { get; }

    public int Size { get; }

    public int DataBits => room.Data * 8;

    /// <summary>The fixed patterns' dark modules.</summary>
    public ulong[] Dark { get; }

    /// <summary>All modules that carry no data.</summary>
    public ulong[] Fixed { get; }

    public static QrVersion Of(int number) => All[number - 1].Value;

    /// <summary>The unmasked data modules: blocks interleaved, correction behind, laid along the run.</summary>
    public ulong[] Place(byte[] data)
    {
        var (rows, at) = (new ulong[Size], 0);
        foreach (var codeword in Interleaved(data))
            for (var bit = 7; bit >= 0; bit--, at++)
                if ((codeword >> bit & 1) != 0) rows[run[at].Row] |= 1UL << run[at].Column;
        return rows;
    }

    /// <summary>Writes the format of level M and a mask into rows, and marks its place as fixed.</summary>
    public void DrawFormat(ulong[] rows, int mask)
    {
        var rest = mask;
        for (var i = 0; i < 10; i++) rest = rest << 1 ^ (rest >> 9) * 0x537;
        var bits = (mask << 10 | rest) ^ 0x5412;
        for (var i = 0; i < 15; i++)
        {
            var dark = (bits >> i & 1) != 0;
            var first = i switch { < 6 => (8, i), 6 => (8, 7), 7 => (8, 8), 8 => (7, 8), _ => (14 - i, 8) };
            var second = i < 8 ? (Size - 1 - i, 8) : (8, Size - 15 + i);
            Set(rows, first.Item1, first.Item2, dark);
            Set(rows, second.Item1, second.Item2, dark);
        }
        Set(rows, 8, Size - 8, true);
    }

    private IEnumerable<byte> Interleaved(byte[] data)
    {
        var (blocks, start) = (new List<(byte[] Data, byte[] Correction)>(), 0);
        for (var i = 0; i < room.Blocks; i++)
        {
            var length = room.Data / room.Blocks + (i >= room.Blocks - room.Data % room.Blocks ? 1 : 0);
            var block = data[start..(start + length)];
            blocks.Add((block, QrCorrection.Of(block, room.Correction)));
            start += length;
        }
        for (var i = 0; i < blocks[^1].Data.Length; i++)
            foreach (var block in blocks)
                if (i < block.Data.Length) yield return block.Data[i];
        for (var i = 0; i < room.Correction; i++)
            foreach (var block in blocks) yield return block.Correction[i];
    }

    /// <summary>Two columns at a time from the right, up and down in turn, around everything fixed.</summary>
    private IEnumerable<(byte Column, byte Row)> Run()
    {
        for (var (right, up) = (Size - 1, true); right > 0; right -= right == 8 ? 3 : 2, up = !up)
            for (var i = 0; i < Size; i++)
                for (var column = right; column >= right - 1; column--)
                {
                    var row = up ? Size - 1 - i : i;
                    if ((Fixed[row] >> column & 1) == 0) yield return ((byte)column, (byte)row);
                }
    }

    private void DrawFinders()
    {
        foreach (var (x, y) in new[] { (3, 3), (Size - 4, 3), (3, Size - 4) })
            for (var dy = -4; dy <= 4; dy++)
                for (var dx = -4; dx <= 4; dx++)
                    if (x + dx >= 0 && x + dx < Size && y + dy >= 0 && y + dy < Size)
                        Set(x + dx, y + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) is not 2 and not 4);
    }

    private void DrawAlignments()
    {
        int[] centres = Number switch { 1 => [], < 7 => [6, Size - 7], _ => [6, Size / 2, Size - 7] };
        foreach (var x in centres)
            foreach (var y in centres)
            {
                if ((x == 6 && y == 6) || (x == 6 && y == Size - 7) || (x == Size - 7 && y == 6)) continue;
                for (var dy = -2; dy <= 2; dy++)
                    for (var dx = -2; dx <= 2; dx++) Set(x + dx, y + dy, Math.Max(Math.Abs(dx), Math.Abs(dy)) != 1);
            }
    }

    private void DrawVersion()
    {
        if (Number < 7) return;
        var rest = Number;
        for (var i = 0; i < 12; i++) rest = rest << 1 ^ (rest >> 11) * 0x1F25;
        var bits = Number << 12 | rest;
        for (var i = 0; i < 18; i++)
        {
            var (along, across, dark) = (i / 3, Size - 11 + i % 3, (bits >> i & 1) != 0);
            Set(along, across, dark);
            Set(across, along, dark);
        }
    }

    private void Set(int column, int row, bool dark) => Set(Dark, column, row, dark);

    private void Set(ulong[] rows, int column, int row, bool dark)
    {
        Fixed[row] |= 1UL << column;
        rows[row] = dark ? rows[row] | 1UL << column : rows[row] & ~(1UL << column);
    }
}
