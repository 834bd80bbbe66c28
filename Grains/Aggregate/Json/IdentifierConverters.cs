using System.Text.Json;
using System.Text.Json.Serialization;
using Laurel.Domain;

namespace Laurel.Grains.Aggregate.Json;

/// <summary>Identifiers as their text alone, as values and as names of a dictionary.</summary>
public sealed class IdentifierConverters : JsonConverterFactory
{
    public override bool CanConvert(Type type) => type.IsValueType
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IIdentifier<>));

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(One<>).MakeGenericType(type))!;

    private sealed class One<T> : JsonConverter<T>
        where T : struct, IIdentifier<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => T.From(Text(ref reader));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);

        public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            T.From(Text(ref reader));

        public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WritePropertyName(value.Text);

        private static string Text(ref Utf8JsonReader reader) =>
            reader.GetString() ?? throw new JsonException($"A text is needed for {typeof(T).Name}.");
    }
}
