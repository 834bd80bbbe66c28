using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;

namespace Laurel.Client.Web.Tests.Conferences;

public sealed class PresenceStreamTests(LaurelHost laurel) : IClassFixture<LaurelHost>
{
    private const string Conference = "/api/v1/conferences/co-mat";

    [Fact]
    public async Task A_reader_sees_each_change_and_after_a_disconnection_only_what_is_new()
    {
        await laurel.Plan("co-mat");
        var registered = await LaurelHost.Sent(laurel.Administrator().PostAsJsonAsync(
            $"{Conference}/attendees", new { name = "Nguyễn Văn An", unit = "VUSTA", group = "Khối hội", role = "delegate", rank = 3 }));
        var id = registered.GetProperty("id").GetString()!;

        await using var reader = await Reader.Open(laurel, Conference, null);
        var empty = await reader.Next();
        Assert.Equal((1, 0), (empty.GetProperty("expected").GetInt32(), empty.GetProperty("inside").GetInt32()));
        await LaurelHost.Sent(laurel.Administrator().PostAsJsonAsync($"{Conference}/presence", new { attendees = new[] { id }, gate = "Bàn đón tiếp" }));
        var full = await reader.Next();
        Assert.Equal(1, full.GetProperty("inside").GetInt32());
        Assert.Equal(1, full.GetProperty("units").GetProperty("inside").GetInt32());
        Assert.True(full.GetProperty("quorum").GetProperty("reached").GetBoolean());
        Assert.Equal(1, full.GetProperty("admittedByGate").GetProperty("Bàn đón tiếp").GetInt32());

        await using var again = await Reader.Open(laurel, Conference, reader.LastId);
        await LaurelHost.Sent(laurel.Administrator().PostAsJsonAsync($"{Conference}/introduction/confirm", new { }));
        Assert.NotEqual(JsonValueKind.Null, (await again.Next()).GetProperty("introduction").ValueKind);
    }

    /// <remarks>The MC's page reads names, titles and seats; none of them is counted.</remarks>
    [Fact]
    public async Task A_title_put_right_and_a_seat_moved_are_told_though_no_count_changes()
    {
        const string here = "/api/v1/conferences/chuc-vu-sua";
        await laurel.Plan("chuc-vu-sua");
        var registered = await LaurelHost.Sent(laurel.Administrator().PostAsJsonAsync($"{here}/attendees", new { name = "Nguyễn Văn An", unit = "VUSTA", position = "Phó Chủ tịch" }));
        await using var reader = await Reader.Open(laurel, here, null);
        var before = await reader.Next();

        await LaurelHost.Sent(laurel.Administrator().PatchAsJsonAsync($"{here}/attendees/{registered.GetProperty("id").GetString()}", new { position = "Chủ tịch" }));
        var titled = await reader.Next();
        await LaurelHost.Sent(laurel.Administrator().PostAsync($"{here}/seating/arrange", null));
        var seated = await reader.Next();

        Assert.Equal([1, 1, 1], new[] { before, titled, seated }.Select(seen => seen.GetProperty("expected").GetInt32()));
    }

    [Theory]
    [InlineData("tai-khoan-dong")]
    [InlineData("khoa-thu-hoi")]
    public async Task A_stream_ends_with_the_account_or_key_that_opened_it(string conference)
    {
        await laurel.Plan(conference);
        var key = await laurel.KeyFor(conference, "usher");
        var (account, id) = (key.Split('~')[1], key.Split('~')[2]);
        using var answer = await laurel.WithKey(key).GetAsync($"/api/v1/conferences/{conference}/presence/stream", HttpCompletionOption.ResponseHeadersRead);
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync());
        while (await stream.ReadLineAsync() is not "event: presence") { }

        await LaurelHost.Sent(conference == "tai-khoan-dong"
            ? laurel.Administrator().PostAsync($"/api/v1/accounts/{account}/close", null)
            : laurel.Administrator().DeleteAsync($"/api/v1/accounts/{account}/keys/{id}"));

        Assert.DoesNotContain("event: presence", await stream.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20)), StringComparison.Ordinal);
    }

    /// <summary>Reads a stream of server-sent events as a browser does; beats are passed over.</summary>
    internal sealed class Reader(HttpResponseMessage answer, IAsyncEnumerator<SseItem<string>> events) : IAsyncDisposable
    {
        public string? LastId { get; private set; }

        public static async Task<Reader> Open(LaurelHost laurel, string conference, string? lastId)
        {
            var asking = new HttpRequestMessage(HttpMethod.Get, $"{conference}/presence/stream");
            if (lastId is not null) asking.Headers.Add("Last-Event-ID", lastId);
            var answer = await laurel.Administrator().SendAsync(asking, HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
            Assert.Equal(["no"], answer.Headers.GetValues("X-Accel-Buffering")); // or a proxy would gather events before it passes them on
            return new(answer, SseParser.Create(await answer.Content.ReadAsStreamAsync()).EnumerateAsync().GetAsyncEnumerator());
        }

        public async Task<JsonElement> Next()
        {
            while (await events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60)))
                if (events.Current is { EventType: "presence" } heard)
                {
                    LastId = heard.EventId;
                    return JsonSerializer.Deserialize<JsonElement>(heard.Data);
                }
            throw new InvalidOperationException("The stream ended.");
        }

        public async ValueTask DisposeAsync()
        {
            await events.DisposeAsync();
            answer.Dispose();
        }
    }
}
