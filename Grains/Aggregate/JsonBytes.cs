using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Laurel.Grains.Aggregate;

/// <summary>The bodies of the rows that every aggregate has.</summary>
internal static class JsonBytes
{
    private const int MostKept = 65_536;

    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A thread writes its next body where it wrote the last one.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? kept;

    /// <summary>The bytes of one JSON object.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> members)
    {
        var bytes = kept ?? new(4096);
        kept = null;
        bytes.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        if (bytes.Capacity <= MostKept) kept = bytes;
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>The body of an event's row.</summary>
    public static byte[] Event(StoredEvent happened) => Write(json =>
    {
        json.WriteString("type", happened.Type);
        json.WriteString("when", happened.When);
        json.WriteString("who", happened.Who);
        json.WriteString("command", happened.Command);
        json.WriteString("hash", happened.Hash);
        json.WritePropertyName("data");
        json.WriteRawValue(happened.Data.Span, skipInputValidation: true);
    });

    /// <summary>The event in a row's body; the data are the very bytes that were stored.</summary>
    public static StoredEvent Event(long n, ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        var json = document.RootElement;
        return new(n, Text(json, "type"), Text(json, "when"), Text(json, "who"), Text(json, "command"),
            JsonMarshal.GetRawUtf8Value(json.GetProperty("data")).ToArray(), Text(json, "hash"));
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
