using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Laurel.Client.Web.Tests.Certificates;

namespace Laurel.Client.Web.Tests.Http;

/// <summary>Every text that the interface takes, one at a time, longer than any row: refused or cut short by a rule, and never an error of the software.</summary>
[Collection(LargeInputs)]
public sealed partial class LongTextTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    /// <summary>Tests of large inputs run one after another, for one of them counts what the process allocates.</summary>
    internal const string LargeInputs = "large inputs";

    private static readonly string Endless = new('ă', 300_000);

    [Fact]
    public async Task No_text_is_too_long_for_the_software()
    {
        var (decision, serials) = await IssuedSample.In(laurel);
        var http = laurel.Administrator();
        var citation = (await LaurelHost.Sent(http.GetAsync($"{IssuedSample.Here}/citations"))).GetProperty("items")[0].GetProperty("id").GetString()!;
        var document = await LaurelHost.Sent(http.GetAsync("/openapi/v1.json"));
        var (asked, wrong) = (0, new List<string>());
        foreach (var (method, path, schema) in Bodies(document))
        {
            var address = Hole().Replace(path, hole => hole.Groups[1].Value switch
            {
                "conference" => "dnnd-2025",
                "decision" => decision,
                "serial" => serials[0],
                "id" => citation,
                _ => "1",
            });
            foreach (var body in Variants(Sample(schema, document)))
            {
                using var request = new HttpRequestMessage(method, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
                using var answer = await http.SendAsync(request);
                asked++;
                if (answer.StatusCode >= HttpStatusCode.InternalServerError) wrong.Add($"{method} {path}: {(int)answer.StatusCode} {Shortened(body)}");
            }
        }

        Assert.True(asked > 100, $"{asked}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_note_of_five_million_letters_is_refused_in_words()
    {
        await laurel.Plan("thu-dai");
        var office = laurel.Administrator();
        var id = (await LaurelHost.Sent(office.PostAsJsonAsync(
            "/api/v1/conferences/thu-dai/citations", new { kind = "body", name = "Tập thể", form = "Giấy khen", achievement = "Có thành tích" }))).GetProperty("id").GetString();

        var (status, page) = await LaurelHost.Posted(
            office, $"/c/thu-dai/citations/{id}?handler=Step", ("step", "Hold"), ("reason", new string('a', 5_000_000)));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("citation.reason-missing", page, StringComparison.Ordinal);
    }

    private static IEnumerable<(HttpMethod Method, string Path, JsonElement Schema)> Bodies(JsonElement document) =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Name is "post" or "put" or "patch"
        where operation.Value.TryGetProperty("requestBody", out _)
        let content = operation.Value.GetProperty("requestBody").GetProperty("content")
        where content.TryGetProperty("application/json", out _)
        select (HttpMethod.Parse(operation.Name), path.Name, content.GetProperty("application/json").GetProperty("schema"));

    /// <summary>A body that the schema describes, with a letter for every text.</summary>
    private static JsonNode? Sample(JsonElement schema, JsonElement document, int depth = 0)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Sample(reference.GetString()!.Split('/').Skip(1).Aggregate(document, (node, name) => node.GetProperty(name)), document, depth + 1);
        foreach (var choice in (string[])["oneOf", "anyOf", "allOf"])
            if (schema.TryGetProperty(choice, out var choices))
                return Sample(choices.EnumerateArray().Last(one => !(one.TryGetProperty("type", out var none) && none.ValueEquals("null"))), document, depth + 1);
        if (schema.TryGetProperty("enum", out var words)) return JsonNode.Parse(words.EnumerateArray().First(word => word.ValueKind is JsonValueKind.String).GetRawText());
        var format = schema.TryGetProperty("format", out var said) ? said.GetString() : null;
        return TypeOf(schema) switch
        {
            "string" => format switch { "date" => "2026-01-05", "date-time" => "2026-01-05T08:00:00+07:00", _ => "a" },
            "integer" or "number" => 1,
            "boolean" => false,
            "array" => depth > 8 ? new JsonArray() : new JsonArray(Sample(schema.GetProperty("items"), document, depth + 1)),
            _ => schema.TryGetProperty("properties", out var properties)
                ? new JsonObject(properties.EnumerateObject().Select(one => KeyValuePair.Create(one.Name, depth > 8 ? null : Sample(one.Value, document, depth + 1))))
                : new JsonObject { ["a"] = "a" },
        };
    }

    private static string? TypeOf(JsonElement schema) => !schema.TryGetProperty("type", out var type) ? null
        : type.ValueKind is JsonValueKind.String ? type.GetString()
        : type.EnumerateArray().Select(one => one.GetString()).First(one => one is not "null");

    /// <summary>The body once for each of its texts, with that text without end.</summary>
    private static IEnumerable<string> Variants(JsonNode? body)
    {
        var text = body?.ToJsonString() ?? "null";
        foreach (Match letter in Letter().Matches(text))
            yield return string.Concat(text.AsSpan(0, letter.Index), $":\"{Endless}\"", text.AsSpan(letter.Index + letter.Length));
    }

    private static string Shortened(string body) => body.Replace(Endless, "ăă…", StringComparison.Ordinal);

    [GeneratedRegex(@"\{(\w+)[^{}]*(\{[^{}]*\}[^{}]*)*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(":\"a\"")]
    private static partial Regex Letter();
}
