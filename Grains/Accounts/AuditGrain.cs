using System.Globalization;
using System.Text;
using Laurel.Grains.Aggregate;
using Laurel.Storage;
using Orleans.Runtime;

namespace Laurel.Grains.Accounts;

/// <inheritdoc cref="IAudit"/>
[GrainType("audit")]
public sealed class AuditGrain(AggregateContext context) : LaurelGrain, IAudit
{
    private const int MostAPage = 1_000;

    public async Task<IReadOnlyList<AuditEvent>> Events(string kind, string id, long after)
    {
        if (context.Actor.Caller?.Member is not null && kind is "council" or "citation")
            return [];
        if (!RowKey.IsPart(kind) || !id.Split('~').All(part => RowKey.IsPart(part)))
            return [];
        var address = new GrainAddress($"c~{this.GetPrimaryKeyString()}", kind, id);
        var previous = after == 0 ? Chain.Root(address) : null;
        var events = new List<AuditEvent>();
        var from = address.Event(Math.Max(after, 1)).Row;
        await foreach (var row in context.Table.Scan(address.Partition, from, address.Events + "~", CancellationToken.None))
        {
            var stored = JsonBytes.Event(row.N, row.Body);
            if (stored.N > after)
                events.Add(Told(stored, previous!));
            previous = stored.Hash;
            if (events.Count == MostAPage)
                break;
        }
        return events;
    }

    private static AuditEvent Told(StoredEvent stored, string previous) => new(
        stored.N, stored.Type, DateTimeOffset.Parse(stored.When, CultureInfo.InvariantCulture), stored.Who, stored.Command,
        Encoding.UTF8.GetString(stored.Data.Span), stored.Hash, previous);
}
