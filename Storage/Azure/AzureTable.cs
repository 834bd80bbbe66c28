using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Laurel.Storage.Azure;

/// <summary>The store of a cluster: one table of an Azure Tables account, in which many processes write.</summary>
/// <remarks>
/// A commit is one entity group transaction and is sent once: where no answer comes, or an error of the account's own, its outcome is unknown.
/// Only where the account says that it had no room and has not begun is it sent again. A table that is not there has no rows; the first commit makes it.
/// </remarks>
public sealed partial class AzureTable : ITable
{
    /// <summary>The account gives up after as long itself.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const int Tries = 6;

    private static readonly DelayStrategy Pauses = DelayStrategy.CreateExponentialDelayStrategy(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(3));

    private readonly AzureWire wire;
    private readonly string name;
    private readonly TimeSpan patience;

    private AzureTable(AzureWire wire, string name, TimeSpan patience) => (this.wire, this.name, this.patience) = (wire, name, patience);

    /// <summary>A table of the account at a connection string, a URL with a shared access signature, or a URL alone: then the process's own identity asks.</summary>
    /// <param name="address">Encrypted, except on this machine.</param>
    /// <param name="name">Three to 63 letters and digits, a letter first.</param>
    /// <param name="patience">How long an answer is awaited; half a minute where nothing else is said.</param>
    /// <exception cref="ArgumentException">The address or the name is none. Nothing of the address is in the message.</exception>
    public static AzureTable At(string address, string name, TimeSpan? patience = null) =>
        NameOfATable().IsMatch(name) ? new(new(AzureAccount.At(address), patience ?? Patience), name, patience ?? Patience)
        : throw new ArgumentException("A table's name has three to 63 letters and digits, a letter first.", nameof(name));

    /// <summary>The table of an account that asks who asks, asked by this identity over this transport.</summary>
    internal static AzureTable At(string address, string name, TokenCredential identity, HttpPipelineTransport transport) =>
        new(new(AzureAccount.At(address), Patience, identity, transport), name, Patience);

    /// <summary>Reads an address as <see cref="At(string, string, TimeSpan?)"/> does, and opens nothing.</summary>
    /// <exception cref="ArgumentException">It is none. Nothing of it is in the message.</exception>
    public static void Demand(string address) => AzureAccount.At(address);

    public async ValueTask<Row?> Find(RowKey key, CancellationToken ct)
    {
        using var message = wire.Get($"/{name}(PartitionKey='{key.Partition}',RowKey='{key.Row}')");
        var response = await wire.Ask("find", message, ct);
        if (response.IsError) return AzureRefusal.Of(response) is { Status: 404, Code: not null } ? null : throw AzureRefusal.Of(response).Of("find");
        using var entity = JsonDocument.Parse(response.Content.ToMemory());
        return AzureEntity.Row(entity.RootElement);
    }

    public IAsyncEnumerable<Row> Scan(string partition, string from, string to, CancellationToken ct) =>
        Ask(AzureQuery.Range("scan", partition, from, to), AzureEntity.Row, ct);

    public IAsyncEnumerable<RowTag> ScanTags(string partition, string from, string to, CancellationToken ct) =>
        Ask(AzureQuery.Range("tags", partition, from, to, AzureEntity.WithoutBody), AzureEntity.Tag, ct);

    /// <summary>Null: others write too.</summary>
    public ValueTask<Changes?> ChangesSince(string partition, string from, string to, Moment? since, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return new((Changes?)null);
    }

    public async IAsyncEnumerable<string> Partitions([EnumeratorCancellation] CancellationToken ct)
    {
        for (var after = ""; ;)
        {
            var next = await Ask(AzureQuery.PartitionAfter(after), AzureEntity.Partition, ct).FirstOrDefaultAsync(ct);
            if (next is null) yield break;
            yield return after = next;
        }
    }

    public async ValueTask<IReadOnlyList<Tag>> Commit(string partition, IReadOnlyList<Write> writes, CancellationToken ct)
    {
        TableLimits.Check(partition, writes);
        var batch = AzureBatch.Of($"{wire.Root}/{name}", writes);
        for (var tries = 1; ; tries++)
        {
            using var message = wire.Post("/$batch", batch.Type, batch.Body);
            message.ResponseClassifier = SentOnce.Classifier;
            var response = await wire.Ask("commit", message, ct);
            if (Refused(response, writes.Count, out var tags) is not { } refusal) return tags;
            await BeforeAnotherTry(refusal, response, tries, writes, ct);
        }
    }

    /// <summary>Why the account did not commit, or null and the tags.</summary>
    private static AzureRefusal? Refused(Response response, int writes, out IReadOnlyList<Tag> tags)
    {
        tags = [];
        if (response.IsError) return AzureRefusal.Of(response);
        if (AzureBatchAnswer.Of(response.Content.ToString(), writes) is not { } answer) return new(response.Status, "Unreadable");
        tags = answer.Tags;
        return answer.Refusal;
    }

    /// <summary>Returns where the commit has not begun and may be sent again.</summary>
    private async ValueTask BeforeAnotherTry(AzureRefusal refusal, Response response, int tries, IReadOnlyList<Write> writes, CancellationToken ct)
    {
        if (refusal.IsMissingTable && tries < Tries) await Create(ct);
        else if (refusal.IsBeforeExecution && tries < Tries && Pauses.GetNextDelay(response, tries) is var pause && pause < patience) await Task.Delay(pause, ct);
        else throw Failure(refusal, writes);
    }

    private static Exception Failure(AzureRefusal refusal, IReadOnlyList<Write> writes)
    {
        var named = refusal.At is { } at && at < writes.Count ? writes[at] : null;
        var stale = named ?? writes.FirstOrDefault(write => write.Expects is not Expectation.Anything);
        return refusal.IsStale(named) && stale is not null ? new StaleTagException(stale.Key) : refusal.Of("commit");
    }

    private async ValueTask Create(CancellationToken ct)
    {
        using var message = wire.Post("/Tables", "application/json", JsonSerializer.SerializeToUtf8Bytes(new { TableName = name }));
        message.Request.Headers.SetValue("Accept", AzureWire.Json);
        var response = await wire.Ask("create table", message, ct);
        if (response.IsError && AzureRefusal.Of(response) is { Code: not "TableAlreadyExists" } refusal) throw refusal.Of("create table");
    }

    private async IAsyncEnumerable<T> Ask<T>(AzureQuery query, Func<JsonElement, T> read, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var entity in query.Entities(wire, name, ct)) yield return read(entity);
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]{2,62}\z")]
    private static partial Regex NameOfATable();
}
