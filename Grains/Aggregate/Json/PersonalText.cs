using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Laurel.Domain;
using Laurel.Grains.Aggregate.Personal;

namespace Laurel.Grains.Aggregate.Json;

/// <summary>A text marked <see cref="PersonalAttribute"/>: ciphertext outside, itself inside.</summary>
/// <param name="field">The JSON name; it is bound into the ciphertext, so an upcast keeps the names of personal texts.</param>
public sealed class PersonalText(string field) : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        reader is { ValueIsEscaped: false, HasValueSequence: false }
            ? PersonalScope.Current.Open(field, reader.ValueSpan)
            : PersonalScope.Current.Open(field, Encoding.UTF8.GetBytes(reader.GetString()!));

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(PersonalScope.Current.Seal(field, value));

    /// <summary>Puts this converter on every property that is marked.</summary>
    /// <exception cref="NotSupportedException">Something else than a text is marked.</exception>
    internal static void Cover(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(IsPersonal))
        {
            if (property.PropertyType != typeof(string))
                throw new NotSupportedException($"{type.Type.Name}.{property.Name} is marked personal and is no text.");
            property.CustomConverter = new PersonalText(property.Name);
        }
    }

    private static bool IsPersonal(JsonPropertyInfo property) =>
        Marked(property.AttributeProvider) || Marked(property.AssociatedParameter?.AttributeProvider);

    private static bool Marked(ICustomAttributeProvider? place) => place?.IsDefined(typeof(PersonalAttribute), inherit: true) == true;
}
