using System.Text.Json;
using Laurel.Domain.Citations;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Json;
using Laurel.Storage;

namespace Laurel.Grains.Decisions;

/// <summary>The nominations of a decision as they will be printed, then of each amended line what it said and says; or of a council's agenda: too many for a row, so they lie as a blob that an event names by its hash.</summary>
/// <remarks>Names are in it, so it is sealed under the key ring; the hash, and with it the chain of events, covers the sealed bytes.</remarks>
internal sealed class FrozenList(GrainAddress address, AggregateContext context)
{
    private readonly Dictionary<string, IReadOnlyList<Nomination>> known = [];

    /// <summary>Stores the list and answers the hash it lies under.</summary>
    public async Task<string> Put(IReadOnlyList<Nomination> nominations)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(nominations, StoredJson.Plain);
        var hash = await context.Table.PutBlob(address.Partition, context.Keys.Wrap(plain, Row), CancellationToken.None);
        known[hash] = nominations;
        return hash;
    }

    /// <exception cref="InvalidDataException">The list is not there any more, or not what it was.</exception>
    public async Task<IReadOnlyList<Nomination>> Get(string hash)
    {
        if (known.TryGetValue(hash, out var cached)) return cached;
        var stored = await context.Table.FindBlob(address.Partition, hash, CancellationToken.None)
            ?? throw new InvalidDataException($"The list {hash} of a decision is missing.");
        var nominations = JsonSerializer.Deserialize<Nomination[]>(context.Keys.Unwrap(stored, Row), StoredJson.Plain)!;
        return known[hash] = nominations;
    }

    private string Row => $"{address.Partition}/list~{address.Id}";
}
