using System.Text.Json;
using System.Text.Json.Serialization;

namespace Laurel.Client.Web.Http;

/// <summary>A field of a PATCH: absent, or there with a value that may be null.</summary>
public readonly record struct Optional<T>(bool IsThere, T? Value)
{
    public T? Or(T? otherwise) => IsThere ? Value : otherwise;
}

/// <summary>Reads a field that is there; one that is absent is never read and stays so.</summary>
public sealed class OptionalJson : JsonConverterFactory
{
    public override bool CanConvert(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(type.GetGenericArguments()))!;

    private sealed class Converter<T> : JsonConverter<Optional<T>>
    {
        public override bool HandleNull => true;

        public override Optional<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            new(true, JsonSerializer.Deserialize<T>(ref reader, options));

        public override void Write(Utf8JsonWriter writer, Optional<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.Value, options);
    }
}
