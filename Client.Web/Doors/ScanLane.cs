using System.Buffers;
using System.Text.Json;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain.Conferences;
using Laurel.Grains.Accounts;
using Microsoft.Extensions.Options;
using Orleans.Runtime;

namespace Laurel.Client.Web.Doors;

/// <summary>Answers scans past all that pages need: languages, files, routes, cookies. A quarter of what a scan costs is spared so.</summary>
/// <remarks>
/// It takes what is plainly a scan: the address as the interface writes it, by the key of somebody who may scan there, with a body that is read whole and is
/// in order. Anything else goes the usual way untouched, its body unread, and is answered or refused there (docs/decisions/0160). Rights, limits and
/// answers are the same either way.
/// </remarks>
public sealed class ScanLane(
    RequestDelegate next, KeyCallers keys, ActorTokens tokens, IGrainFactory grains, TimeProvider clock,
    IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions> json)
{
    private const string Before = "/api/v1/conferences/", After = "/scans", Json = "application/json; charset=utf-8";

    private readonly JsonSerializerOptions json = json.Value.SerializerOptions;

    public Task Invoke(HttpContext http) => ConferenceOf(http.Request) is { } conference ? Answer(http, conference) : next(http);

    private async Task Answer(HttpContext http, string conference)
    {
        if (await ActorOf(http.Request, conference) is not { } actor || await BodyOf(http.Request) is not { } body)
        {
            await next(http);
            return;
        }
        RequestContext.Set(Actor.ContextKey, tokens.Mint(actor));
        var answers = await ScanEndpoints.Answer(conference, body, actor, grains, clock.GetUtcNow(), http.RequestAborted);
        http.Response.ContentType = Json;
        var bytes = JsonSerializer.SerializeToUtf8Bytes(answers, json);
        http.Response.ContentLength = bytes.Length;
        await http.Response.BodyWriter.WriteAsync(bytes, http.RequestAborted);
    }

    /// <summary>The conference in the address; null where it is no scans' address, or something in the request asks for the usual way.</summary>
    private static string? ConferenceOf(HttpRequest request)
    {
        var path = request.Path.Value!;
        if (!path.StartsWith(Before, StringComparison.Ordinal) || !path.EndsWith(After, StringComparison.Ordinal)) return null;
        var isPlain = HttpMethods.IsPost(request.Method) && request.HasJsonContentType() && request.ContentLength <= BodyLimit.Usual.Bytes
            && !request.Headers.ContainsKey(CommandIds.Header) && !JsonLetters.AreForeign(request);
        var code = path.Length > Before.Length + After.Length ? path[Before.Length..^After.Length] : "";
        return isPlain && PlanRules.IsCode(code) ? code : null;
    }

    private async ValueTask<Actor?> ActorOf(HttpRequest request, string conference)
    {
        if (KeyCallers.KeyIn(request.Headers.Authorization.ToString()) is not { } key) return null;
        var actor = (await keys.Of(key)).Caller?.In(conference);
        return actor?.Has(Policies.Door) == true ? actor : null;
    }

    // What was only looked at is there again for whoever reads it the usual way.
    private async ValueTask<ScansBody?> BodyOf(HttpRequest request)
    {
        var read = await request.BodyReader.ReadAtLeastAsync((int)request.ContentLength!.Value, request.HttpContext.RequestAborted);
        var body = Parse(read.Buffer, request.ContentLength.Value);
        request.BodyReader.AdvanceTo(body is null ? read.Buffer.Start : read.Buffer.End);
        return body;
    }

    private ScansBody? Parse(ReadOnlySequence<byte> bytes, long length)
    {
        if (bytes.Length != length) return null;
        try
        {
            var reader = new Utf8JsonReader(bytes);
            var body = JsonSerializer.Deserialize<ScansBody>(ref reader, json);
            return body is not null && bytes.Slice(reader.Position).IsEmpty && ScanEndpoints.Wrong(body) is null ? body : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
