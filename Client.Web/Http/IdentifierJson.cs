using System.Text.Json;
using System.Text.Json.Serialization;
using Laurel.Domain;

namespace Laurel.Client.Web.Http;

/// <summary>Identifiers are their text alone.</summary>
public sealed class IdentifierJson : JsonConverterFactory
{
    public override bool CanConvert(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IIdentifier<>));

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(type))!;

    private sealed class Converter<T> : JsonConverter<T>
        where T : struct, IIdentifier<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            T.From(reader.GetString() ?? throw new JsonException());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
