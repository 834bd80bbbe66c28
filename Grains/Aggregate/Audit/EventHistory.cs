using System.Runtime.CompilerServices;
using Laurel.Storage;

namespace Laurel.Grains.Aggregate.Audit;

/// <summary>What happened to a thing, oldest first, as it lies in the store: personal texts are ciphertext.</summary>
public static class EventHistory
{
    public static async IAsyncEnumerable<StoredEvent> Events(
        this ITable table, GrainAddress address, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in table.ScanUnder(address.Partition, address.Events, ct))
            yield return JsonBytes.Event(row.N, row.Body);
    }
}
