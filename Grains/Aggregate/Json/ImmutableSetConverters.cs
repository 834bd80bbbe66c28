using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Laurel.Grains.Aggregate.Json;

/// <summary>Immutable sets, written in the ordinal order of their members' JSON.</summary>
public sealed class ImmutableSetConverters : JsonConverterFactory
{
    public override bool CanConvert(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableHashSet<>);

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(One<>).MakeGenericType(type.GetGenericArguments()))!;

    private sealed class One<T> : JsonConverter<ImmutableHashSet<T>>
    {
        public override ImmutableHashSet<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            [.. JsonSerializer.Deserialize<T[]>(ref reader, options)!];

        public override void Write(Utf8JsonWriter writer, ImmutableHashSet<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var member in value.Select(m => JsonSerializer.Serialize(m, options)).Order(StringComparer.Ordinal))
                writer.WriteRawValue(member);
            writer.WriteEndArray();
        }
    }
}
