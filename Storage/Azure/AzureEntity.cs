using System.Globalization;
using System.Text.Json;

namespace Laurel.Storage.Azure;

/// <summary>A row as an entity: its keys, <c>N</c>, and its body in pieces of 64 KiB, <c>B0</c> to <c>B7</c>.</summary>
internal static class AzureEntity
{
    /// <summary>What is asked for where bodies are not.</summary>
    public const string WithoutBody = "PartitionKey,RowKey,N";

    private const int BytesPerPiece = 65_536;

    private static readonly string[] Pieces = [.. Enumerable.Range(0, TableLimits.BytesPerRow / BytesPerPiece).Select(i => $"B{i}")];

    public static void Write(Utf8JsonWriter json, Write write)
    {
        json.WriteStartObject();
        json.WriteString("PartitionKey", write.Key.Partition);
        json.WriteString("RowKey", write.Key.Row);
        json.WriteString("N@odata.type", "Edm.Int64");
        json.WriteString("N", write.N.ToString(CultureInfo.InvariantCulture));
        WriteBody(json, write.Body!.Value.Span);
        json.WriteEndObject();
    }

    public static Row Row(JsonElement entity)
    {
        var (key, n, tag) = Tag(entity);
        return new(key, n, tag, Body(entity));
    }

    public static RowTag Tag(JsonElement entity) => new(
        RowKey.Stored(Partition(entity), entity.GetProperty("RowKey").GetString()!),
        long.Parse(entity.GetProperty("N").GetString()!, CultureInfo.InvariantCulture),
        new(entity.GetProperty("odata.etag").GetString()!));

    public static string Partition(JsonElement entity) => entity.GetProperty("PartitionKey").GetString()!;

    private static void WriteBody(Utf8JsonWriter json, ReadOnlySpan<byte> body)
    {
        for (var piece = 0; body.Length > 0; piece++)
        {
            var length = Math.Min(body.Length, BytesPerPiece);
            json.WriteString($"{Pieces[piece]}@odata.type", "Edm.Binary");
            json.WriteBase64String(Pieces[piece], body[..length]);
            body = body[length..];
        }
    }

    private static byte[] Body(JsonElement entity)
    {
        var body = new MemoryStream();
        foreach (var piece in Pieces)
            if (entity.TryGetProperty(piece, out var bytes)) body.Write(bytes.GetBytesFromBase64());
        return body.ToArray();
    }
}
