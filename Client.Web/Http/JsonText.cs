using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Laurel.Domain.Doors;

namespace Laurel.Client.Web.Http;

/// <summary>JSON as programs see it: camelCase, words for enums, Vietnamese letters as themselves.</summary>
public static class JsonText
{
    public static void Configure(JsonSerializerOptions json)
    {
        json.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        json.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.MaxDepth = 16;
        json.TypeInfoResolver = (json.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(WholeLists.Demand);
        json.Converters.Add(new JsonStringEnumConverter<ScanOutcome>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        json.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        json.Converters.Add(new InstantJson());
        json.Converters.Add(new IdentifierJson());
        json.Converters.Add(new OptionalJson());
    }

    /// <summary>The options alone, for pages and streams that write JSON themselves.</summary>
    public static readonly JsonSerializerOptions Options = Made();

    private static JsonSerializerOptions Made()
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(json);
        return json;
    }
}
