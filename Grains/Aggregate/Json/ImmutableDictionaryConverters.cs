using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Laurel.Grains.Aggregate.Json;

/// <summary>Immutable dictionaries, written in the ordinal order of their names.</summary>
public sealed class ImmutableDictionaryConverters : JsonConverterFactory
{
    public override bool CanConvert(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableDictionary<,>);

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(One<,>).MakeGenericType(type.GetGenericArguments()))!;

    private sealed class One<TKey, TValue> : JsonConverter<ImmutableDictionary<TKey, TValue>>
        where TKey : notnull
    {
        public override ImmutableDictionary<TKey, TValue> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Dictionary<TKey, TValue>>(ref reader, options)!.ToImmutableDictionary();

        public override void Write(Utf8JsonWriter writer, ImmutableDictionary<TKey, TValue> value, JsonSerializerOptions options)
        {
            var sorted = new SortedDictionary<string, KeyValuePair<TKey, TValue>>(StringComparer.Ordinal);
            foreach (var pair in value) sorted.Add(Name(pair.Key), pair);
            var ordered = new OrderedDictionary<TKey, TValue>();
            foreach (var pair in sorted.Values) ordered.Add(pair.Key, pair.Value);
            JsonSerializer.Serialize(writer, ordered, options);
        }

        private static string Name(TKey key) => key is IFormattable formattable
            ? formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture)
            : key.ToString()!;
    }
}
