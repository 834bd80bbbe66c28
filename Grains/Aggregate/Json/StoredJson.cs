using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Laurel.Grains.Aggregate.Json;

/// <summary>How states, events and commands are written as JSON: camelCase names, stable enum words, identifiers as their text.</summary>
/// <remarks>Unordered collections are written in order, so that equal values give equal bytes. Computed properties are not stored.</remarks>
public static class StoredJson
{
    /// <summary>For what is stored: texts marked personal are ciphertext under the key of <see cref="Personal.PersonalScope"/>.</summary>
    public static readonly JsonSerializerOptions Stored = Make(new DefaultJsonTypeInfoResolver { Modifiers = { PersonalText.Cover } });

    /// <summary>The same with every text as it is: for fingerprints and receipts.</summary>
    public static readonly JsonSerializerOptions Plain = Make(new DefaultJsonTypeInfoResolver());

    private static JsonSerializerOptions Make(IJsonTypeInfoResolver resolver)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = resolver,
            Converters =
            {
                new IdentifierConverters(),
                new ImmutableArrayConverters(),
                new ImmutableDictionaryConverters(),
                new ImmutableSetConverters(),
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            },
        };
        options.MakeReadOnly();
        return options;
    }
}
