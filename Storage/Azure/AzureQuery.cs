using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure.Core;

namespace Laurel.Storage.Azure;

/// <summary>A question to a table, answered page by page: a page may be empty and not the last.</summary>
internal sealed record AzureQuery(string Operation, string Filter, string? Select = null, int? Top = null)
{
    /// <summary>The rows of a partition in <c>[from, to)</c>.</summary>
    public static AzureQuery Range(string operation, string partition, string from, string to, string? select = null) =>
        new(operation, $"PartitionKey eq {Quoted(partition)} and RowKey ge {Quoted(from)} and RowKey lt {Quoted(to)}", select);

    /// <summary>The first row of the first partition after one.</summary>
    public static AzureQuery PartitionAfter(string partition) => 
        new("partitions", $"PartitionKey gt {Quoted(partition)}", Top: 1, Select: "PartitionKey");

    /// <summary>The entities; each only until the next is asked for.</summary>
    public async IAsyncEnumerable<JsonElement> Entities(AzureWire wire, string table, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var (partition, row) = (default(string), default(string)); ;)
        {
            using var message = Page(wire, table, partition, row);
            var response = await wire.Ask(Operation, message, ct);
            if (response.IsError && AzureRefusal.Of(response) is var refusal)
            {
                if (refusal.IsMissingTable) yield break;
                throw refusal.Of(Operation);
            }
            using var page = JsonDocument.Parse(response.Content.ToMemory());
            foreach (var entity in page.RootElement.GetProperty("value").EnumerateArray()) yield return entity;
            if (!response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out partition)) yield break;
            response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out row);
        }
    }

    private HttpMessage Page(AzureWire wire, string table, string? partition, string? row)
    {
        var message = wire.Get($"/{table}()");
        message.Request.Uri.AppendQuery("$filter", Filter, escapeValue: true);
        if (Select is not null) message.Request.Uri.AppendQuery("$select", Select, escapeValue: true);
        if (Top is { } top) message.Request.Uri.AppendQuery("$top", $"{top}", escapeValue: false);
        if (partition is not null) message.Request.Uri.AppendQuery("NextPartitionKey", partition, escapeValue: true);
        if (row is not null) message.Request.Uri.AppendQuery("NextRowKey", row, escapeValue: true);
        return message;
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
