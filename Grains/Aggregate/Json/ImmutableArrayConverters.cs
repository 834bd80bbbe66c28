using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Laurel.Grains.Aggregate.Json;

/// <summary>Immutable arrays, of which one that was never made is an empty one.</summary>
public sealed class ImmutableArrayConverters : JsonConverterFactory
{
    public override bool CanConvert(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(One<>).MakeGenericType(type.GetGenericArguments()))!;

    private sealed class One<T> : JsonConverter<ImmutableArray<T>>
    {
        public override bool HandleNull => true;

        public override ImmutableArray<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(
                JsonSerializer.Deserialize<T[]>(ref reader, options) ?? []);

        public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(
                writer, System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsArray(value) ?? [], options);
    }
}
