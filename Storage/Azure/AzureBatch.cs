using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Laurel.Storage.Azure;

/// <summary>A commit as one entity group transaction: all of its writes happen, or none.</summary>
/// <param name="Type">Its content type, with the boundary.</param>
/// <param name="Body">At most 3.6 MiB of the 4 that are taken: the bodies in base64, some 700 bytes around each.</param>
internal sealed record AzureBatch(string Type, ReadOnlyMemory<byte> Body)
{
    /// <summary>A tag as the account writes them, which no row has: what another store's tag is replaced by.</summary>
    private const string NoRows = "W/\"datetime'1601-01-01T00%3A00%3A00Z'\"";

    /// <param name="table">The table's whole address.</param>
    /// <param name="writes">The writes in their order.</param>
    public static AzureBatch Of(string table, IReadOnlyList<Write> writes)
    {
        var (batch, changes) = ($"batch_{Guid.NewGuid()}", $"changeset_{Guid.NewGuid()}");
        var body = new ArrayBufferWriter<byte>(4096);
        Add(body, $"--{batch}\r\nContent-Type: multipart/mixed; boundary={changes}\r\n\r\n");
        using (var json = new Utf8JsonWriter(body))
            foreach (var write in writes)
            {
                Add(body, $"--{changes}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n");
                Add(body, Head(table, write));
                if (write.Body is not null) AzureEntity.Write(json, write);
                json.Flush();
                json.Reset();
                Add(body, "\r\n");
            }
        Add(body, $"--{changes}--\r\n--{batch}--\r\n");
        return new($"multipart/mixed; boundary={batch}", body.WrittenMemory);
    }

    private static string Head(string table, Write write)
    {
        var row = $"{table}(PartitionKey='{write.Key.Partition}',RowKey='{write.Key.Row}')";
        var request = write is { Body: null } ? $"DELETE {row}" : write.Expects is Expectation.Absent ? $"POST {table}" : $"PUT {row}";
        var expects = write.Expects is Expectation.AtTag ? $"If-Match: {(IsOne(write.Tag.Text) ? write.Tag.Text : NoRows)}\r\n" : "";
        var content = write.Body is null ? "" : "Content-Type: application/json\r\nPrefer: return-no-content\r\n";
        return $"{request} HTTP/1.1\r\nAccept: {AzureWire.Json}\r\nDataServiceVersion: 3.0\r\n{content}{expects}\r\n";
    }

    /// <summary>Whether a text can stand where a tag of HTTP does.</summary>
    private static bool IsOne(string tag) => tag is ['W', '/', '"', .., '"'] && tag.Length > 4 && !tag.AsSpan(3, tag.Length - 4).ContainsAnyExceptInRange('#', '~');

    private static void Add(ArrayBufferWriter<byte> body, string text) => Encoding.ASCII.GetBytes(text, body);
}
