using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;
using Laurel.Grains.Aggregate.Json;
using Laurel.Storage;

namespace Laurel.Grains.Seating;

/// <summary>Who sits where as it lies in the store: rows <c>seats~{nn}</c>, each of 256 seats in the hall's order.</summary>
/// <param name="Arrangement">All blocks together.</param>
/// <param name="Rows">The blocks as they were read.</param>
internal sealed record SeatBlocks(Arrangement Arrangement, ImmutableArray<Row> Rows)
{
    /// <summary>Seats of one row.</summary>
    public const int SeatsPerBlock = 256;

    /// <summary>The blocks of a hall; seats without a block are empty.</summary>
    /// <param name="last">What was read before; of it a block is taken whose row stands at the same tag.</param>
    public static async ValueTask<SeatBlocks> Read(
        ITable table, string partition, HallLayout layout, IEnumerable<SeatId> kept, SeatBlocks? last = null)
    {
        var rows = await table.ScanUnder(partition, RowKey.Under("seats"), CancellationToken.None).ToListAsync();
        var taken = new AttendeeId?[layout.Seats.Length];
        var known = last is not null && ReferenceEquals(last.Arrangement.Layout, layout) ? last.Rows.Length : 0;
        for (var block = 0; block < rows.Count; block++)
        {
            var seats = taken.AsSpan(block * SeatsPerBlock);
            if (block < known && last!.Rows[block].Tag == rows[block].Tag) Of(last.Arrangement, block).CopyTo(seats);
            else JsonSerializer.Deserialize<AttendeeId?[]>(rows[block].Body.Span, StoredJson.Plain)!.CopyTo(seats);
        }
        return new(new(layout, [.. taken], [.. kept.Select(layout.IndexOf).OfType<int>()]), [.. rows]);
    }

    /// <summary>The writes that make this arrangement that one: the blocks that differ, at the tags they were read at.</summary>
    public IReadOnlyList<Write> To(string partition, Arrangement after, long n)
    {
        var writes = new List<Write>();
        var blocks = (after.Taken.Length + SeatsPerBlock - 1) / SeatsPerBlock;
        for (var block = 0; block < Math.Max(blocks, Rows.Length); block++)
        {
            var row = block < Rows.Length ? Rows[block] : null;
            if (block >= blocks)
                writes.Add(Write.Delete(row!.Key, row.Tag));
            else if (row is not null && Of(Arrangement, block).SequenceEqual(Of(after, block)))
                continue;
            else if (Body(after, block) is var body && (row is null || !row.Body.Span.SequenceEqual(body)))
                writes.Add(Write.At(KeyOf(partition, block), row?.Tag, n, body));
        }
        return writes;
    }

    private static byte[] Body(Arrangement arrangement, int block) =>
        JsonSerializer.SerializeToUtf8Bytes(Of(arrangement, block).ToArray(), StoredJson.Plain);

    private static ReadOnlySpan<AttendeeId?> Of(Arrangement arrangement, int block)
    {
        var seats = arrangement.Taken.AsSpan()[Math.Min(block * SeatsPerBlock, arrangement.Taken.Length)..];
        return seats[..Math.Min(SeatsPerBlock, seats.Length)];
    }

    private static RowKey KeyOf(string partition, int block) => RowKey.Of(partition, "seats", block.ToString("D2", CultureInfo.InvariantCulture));
}
