using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Laurel.Client.Web.Conferences;

/// <summary>Loads the sample conference through the same doors as a user's own files: the HTTP interface, step by step.</summary>
/// <remarks>Every step looks at what is there and names itself by its own idempotency key, so a load that was cut off goes on at the next start, and a second load changes nothing.</remarks>
/// <param name="folder">Holds conference.json, delegates.csv, nominations.csv and decision.json.</param>
public sealed class SampleConference(HttpClient http, string folder)
{
    private const string Csv = "text/csv";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly JsonNode plan = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "conference.json")))!;
    private readonly JsonNode decision = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "decision.json")))!;

    private string Here => $"/api/v1/conferences/{plan["code"]}";

    /// <summary>Loads what is not there yet into the server at an address.</summary>
    /// <exception cref="InvalidOperationException">A step was refused: the answer is in the message.</exception>
    public static async Task Load(Uri server, string key, string folder)
    {
        // The server is this process: whatever certificate it shows is its own.
        using var itself = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using var http = new HttpClient(itself) { BaseAddress = server, Timeout = Patience };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        await new SampleConference(http, folder).Load();
    }

    /// <summary>Loads what is not there yet, to the end.</summary>
    public async Task Load()
    {
        if (await IsDone())
            return;
        await Register();
        await Nominate();
        await Vote();
        await Decide();
    }

    /// <summary>Certificates are the last step: from then on the conference is whoever works with it.</summary>
    private async Task<bool> IsDone() =>
        await Find($"{Here}/decisions") is { } decisions && decisions["items"]!.AsArray().Any(one => one!["issued"]!.GetValue<bool>());

    private async Task Register()
    {
        if (await Find(Here) is null)
            await Post("/api/v1/conferences", plan);
        await Send("attendees/import", "delegates.csv");
        if ((await Get(Here))["seated"]!.GetValue<int>() == 0)
            await Post($"{Here}/seating/arrange", new JsonObject());
        foreach (var (status, step) in ((string, string)[])[("draft", "plan"), ("planned", "invite")])
            if ((await Get(Here))["status"]!.GetValue<string>() == status)
                await Post($"{Here}/{step}", new JsonObject());
    }

    private async Task Nominate()
    {
        await Send("citations/import?onPaper=true", "nominations.csv");
        foreach (var (state, verb) in ((string, string)[])[("draft", "submit"), ("submitted", "accept"), ("accepted", "appraise")])
            if (await Citations(state) is { Count: > 0 } ids)
                await Post($"{Here}/citations/{verb}", new JsonObject { ["ids"] = Array(ids) });
    }

    private async Task Vote()
    {
        if (await Citations("appraised") is { Count: > 0 } agenda)
        {
            var council = decision["council"]!;
            await Send(HttpMethod.Put, $"{Here}/council", new JsonObject
            {
                ["members"] = council["members"]!.DeepClone(),
                ["quorum"] = council["quorum"]!.DeepClone(),
                ["ballots"] = council["ballots"]!.DeepClone(),
                ["body"] = decision["issuer"]!.DeepClone(),
            });
            await Post($"{Here}/council/sessions", new JsonObject
            {
                ["citations"] = Array(agenda), ["passPercent"] = council["passPercent"]!.DeepClone(), ["on"] = (council["on"] ?? decision["signedOn"]!).DeepClone(),
            });
        }

        if (await Citations("onAgenda") is { Count: > 0 } open)
            await Cast(open);
    }

    private async Task Cast(IReadOnlyList<string> agenda)
    {
        var session = (await Get($"{Here}/council"))["sessions"]!.AsArray()[^1]!.GetValue<string>();
        var members = decision["council"]!["members"]!.AsArray().Select(member => member!["id"]!.GetValue<string>()).ToList();
        for (var i = 0; i < members.Count; i++)
            await Post($"{Here}/council/sessions/{session}/ballots", SampleBallots.Of(members[i], i, agenda), key: $"sample-ballot-{session}-{members[i]}");
        await Post($"{Here}/council/sessions/{session}/seal", new JsonObject(), key: $"sample-seal-{session}");
    }

    private async Task Decide()
    {
        if (await Citations("votedPassed") is { Count: > 0 } passed)
        {
            var terms = decision.DeepClone().AsObject();
            foreach (var apart in (string[])["number", "council"])
                terms.Remove(apart);
            terms["citations"] = Array(passed);
            await Post($"{Here}/decisions", terms);
        }

        if (await Citations("forSignature") is { Count: > 0 })
            await Post($"{Here}/decisions/{await Drafted()}/sign", new JsonObject { ["number"] = decision["number"]!.DeepClone() });
        if (await Citations("decided") is { Count: > 0 })
            await Post($"{Here}/decisions/{await Drafted()}/certificates", new JsonObject());
    }

    private async Task<string> Drafted() => (await Get($"{Here}/decisions"))["items"]!.AsArray()[^1]!["id"]!.GetValue<string>();

    private async Task<IReadOnlyList<string>> Citations(string state) =>
        (await Get($"{Here}/citations?state={state}&limit=1000"))["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()).ToList();

    private async Task Send(string path, string file)
    {
        var body = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(folder, file)));
        body.Headers.ContentType = new MediaTypeHeaderValue(Csv);
        await Ask(HttpMethod.Post, $"{Here}/{path}", body, null);
    }

    private Task Post(string path, JsonNode body, string? key = null) => Send(HttpMethod.Post, path, body, key);

    private Task Send(HttpMethod method, string path, JsonNode body, string? key = null) =>
        Ask(method, path, new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json"), key);

    private async Task Ask(HttpMethod method, string path, HttpContent body, string? key)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var answer = await http.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
            throw new InvalidOperationException($"The sample was refused at {path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    private async Task<JsonNode> Get(string path) =>
        await Find(path) ?? throw new InvalidOperationException($"The sample finds nothing at {path}.");

    private async Task<JsonNode?> Find(string path)
    {
        using var answer = await http.GetAsync(path);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonNode.Parse(text) : throw new InvalidOperationException($"The sample was refused at {path}: {text}");
    }

    private static JsonArray Array(IEnumerable<string> ids) => new([.. ids.Select(id => (JsonNode)JsonValue.Create(id))]);
}
