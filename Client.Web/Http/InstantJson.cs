using System.Text.Json;
using System.Text.Json.Serialization;

namespace Laurel.Client.Web.Http;

/// <summary>Reads instants that say their offset; one without is refused, not read by the clock of whatever machine this is.</summary>
public sealed class InstantJson : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && reader.TryGetDateTimeOffset(out var instant) && SaysOffset(reader.GetString()!)
            ? instant
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    private static bool SaysOffset(string text) => text.AsSpan(text.IndexOf('T') + 1).IndexOfAny("Zz+-") >= 0 && text.Contains('T');
}
