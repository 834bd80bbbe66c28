using System.Text.Json;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Json;
using Laurel.Storage;

namespace Laurel.Grains.Attendees;

/// <summary>One row of a plan as it is kept: what to do, and once it is done what came of it.</summary>
/// <param name="Attendee">What is to be kept; null for a nomination, and once it is done.</param>
/// <param name="Citation">The same of a nomination.</param>
/// <param name="Order">A nomination's place behind those that are there.</param>
/// <param name="Another">A person's word that it is somebody else than the one it resembles.</param>
internal sealed record PlanItem(
    int Row,
    ImportOutcome Outcome,
    string? Match,
    string? Name,
    IReadOnlyList<ImportFinding> Findings,
    Registration? Attendee,
    Nomination? Citation,
    int Order,
    bool Another)
{
    /// <summary>What remains when the item is answered: numbers and reasons, no cell and no name.</summary>
    public PlanItem Done() => this with
    {
        Name = null,
        Attendee = null,
        Citation = null,
        Findings = [.. Findings.Select(finding => finding with { Raw = null })],
    };
}

/// <summary>The parts of plans, each one row <c>plan~{where}~{nn}</c>, sealed under the installation's keys.</summary>
/// <remarks>A part has at most 500 items or 400 KiB. They are written before the plan exists; parts that no plan names are rubbish and are overwritten never.</remarks>
internal sealed class PlanRows(AggregateContext context, string partition)
{
    public const int ItemsPerPart = 500;
    private const int BytesPerPart = 400 << 10;

    /// <summary>Cuts items into parts, in order.</summary>
    public static List<PlanItem[]> Cut(IReadOnlyList<PlanItem> items)
    {
        var (parts, part, bytes) = (new List<PlanItem[]>(), new List<PlanItem>(), 0);
        foreach (var item in items)
        {
            var size = JsonSerializer.SerializeToUtf8Bytes(item, StoredJson.Plain).Length + 1;
            if (part.Count == ItemsPerPart || (part.Count > 0 && bytes + size > BytesPerPart))
            {
                parts.Add([.. part]);
                part.Clear();
                bytes = 0;
            }
            part.Add(item);
            bytes += size;
        }
        if (part.Count > 0) parts.Add([.. part]);
        return parts;
    }

    public async Task Write(string where, IReadOnlyList<PlanItem[]> parts)
    {
        for (var i = 0; i < parts.Count; i++)
            await context.Table.Commit(partition, [Written(where, i, parts[i])], CancellationToken.None);
    }

    /// <summary>The write by which a part stands for what came of it.</summary>
    public Write Written(string where, int part, PlanItem[] items)
    {
        var row = Key(where, part);
        var body = context.Keys.Wrap(JsonSerializer.SerializeToUtf8Bytes(items, StoredJson.Plain), row.ToString());
        return Storage.Write.Put(row, items.Length, body);
    }

    public async Task<PlanItem[]> Read(string where, int part)
    {
        var row = Key(where, part);
        var found = await context.Table.Find(row, CancellationToken.None)
            ?? throw new InvalidDataException($"The plan's part {part} is missing.");
        return JsonSerializer.Deserialize<PlanItem[]>(context.Keys.Unwrap(found.Body.Span, row.ToString()), StoredJson.Plain)!;
    }

    /// <summary>Deletes every part but those of one plan.</summary>
    public async Task DeleteAllBut(string? where)
    {
        var prefix = where is null ? null : RowKey.Under("plan", where);
        await foreach (var row in context.Table.ScanTagsUnder(partition, RowKey.Under("plan"), CancellationToken.None))
            if (prefix is null || !row.Key.Row.StartsWith(prefix, StringComparison.Ordinal))
                await context.Table.Commit(partition, [Storage.Write.Delete(row.Key, row.Tag)], CancellationToken.None);
    }

    private RowKey Key(string where, int part) => RowKey.Of(partition, "plan", where, KeyPart.Number(part));
}
