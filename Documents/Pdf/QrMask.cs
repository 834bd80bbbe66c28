using System.Numerics;

namespace Laurel.Documents.Pdf;

/// <summary>Chooses the mask under which a symbol is easiest to read (ISO/IEC 18004, 7.8): no long runs, blocks, false finders.</summary>
internal static class QrMask
{
    private static readonly Func<int, int, bool>[] Patterns =
    [
        (x, y) => (x + y) % 2 == 0,
        (_, y) => y % 2 == 0,
        (x, _) => x % 3 == 0,
        (x, y) => (x + y) % 3 == 0,
        (x, y) => (x / 3 + y / 2) % 2 == 0,
        (x, y) => x * y % 2 + x * y % 3 == 0,
        (x, y) => (x * y % 2 + x * y % 3) % 2 == 0,
        (x, y) => ((x + y) % 2 + x * y % 3) % 2 == 0,
    ];

    private static readonly ulong[][] Masks = [.. Patterns.Select(Rows)];

    /// <summary>The whole symbol under the mask that is penalized least.</summary>
    public static ulong[] Best(QrVersion version, ulong[] data)
    {
        var (best, least) = (data, int.MaxValue);
        for (var mask = 0; mask < Masks.Length; mask++)
        {
            var rows = Masked(version, data, mask);
            var penalty = Penalty(rows);
            if (penalty < least) (best, least) = (rows, penalty);
        }
        return best;
    }

    private static ulong[] Masked(QrVersion version, ulong[] data, int mask)
    {
        var rows = (ulong[])version.Dark.Clone();
        version.DrawFormat(rows, mask);
        for (var row = 0; row < rows.Length; row++) rows[row] |= (data[row] ^ Masks[mask][row]) & ~version.Fixed[row] & Width(version.Size);
        return rows;
    }

    private static int Penalty(ulong[] rows)
    {
        var (size, columns) = (rows.Length, Turned(rows));
        var (penalty, dark) = (0, 0);
        for (var i = 0; i < size; i++)
        {
            penalty += Lines(rows[i], size) + Lines(columns[i], size);
            if (i + 1 < size) penalty += 3 * Blocks(rows[i], rows[i + 1], size);
            dark += BitOperations.PopCount(rows[i]);
        }
        return penalty + 10 * (Math.Abs(dark * 20 - size * size * 10) / (size * size));
    }

    private static int Lines(ulong line, int size) =>
        Runs(line) + Runs(~line & Width(size)) + 40 * Finders(line, size);

    /// <summary>Three for a run of five, one for each module more.</summary>
    private static int Runs(ulong line)
    {
        var five = line & line >> 1 & line >> 2 & line >> 3 & line >> 4;
        return BitOperations.PopCount(five) + 2 * BitOperations.PopCount(five & ~(five << 1));
    }

    /// <summary>Dark 1, light 1, dark 3, light 1, dark 1 with four light modules before or behind.</summary>
    private static int Finders(ulong line, int size)
    {
        var light = ~line & Width(size);
        var core = line & light >> 1 & line >> 2 & line >> 3 & line >> 4 & light >> 5 & line >> 6;
        var four = light & light >> 1 & light >> 2 & light >> 3;
        return BitOperations.PopCount(core & four >> 7) + BitOperations.PopCount(core & four << 4);
    }

    private static int Blocks(ulong upper, ulong lower, int size)
    {
        var same = ~(upper ^ lower) & ~(upper ^ upper >> 1) & ~(lower ^ lower >> 1);
        return BitOperations.PopCount(same & Width(size - 1));
    }

    private static ulong[] Turned(ulong[] rows)
    {
        var columns = new ulong[rows.Length];
        for (var row = 0; row < rows.Length; row++)
            for (var rest = rows[row]; rest != 0; rest &= rest - 1) columns[BitOperations.TrailingZeroCount(rest)] |= 1UL << row;
        return columns;
    }

    private static ulong[] Rows(Func<int, int, bool> pattern) => [.. Enumerable.Range(0, 64).Select(y => Row(y, pattern))];

    private static ulong Row(int y, Func<int, int, bool> pattern) =>
        Enumerable.Range(0, 64).Where(x => pattern(x, y)).Aggregate(0UL, (row, x) => row | 1UL << x);

    private static ulong Width(int size) => (1UL << size) - 1;
}
