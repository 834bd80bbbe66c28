using System.Net;
using System.Text;
using System.Text.Json;

namespace Laurel.EndToEnd.Tests;

/// <summary>What the HTTP interface answers to a call that must be accepted.</summary>
internal static class Answers
{
    /// <summary>The text of the answer.</summary>
    public static async Task<string> Done(Task<HttpResponseMessage> asking)
    {
        using var answer = await asking;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return text;
    }

    /// <summary>The same, for a command that may outlast a slow store's patience: while the answer is "try again", it is asked again under the same id, as whoever calls is told to.</summary>
    public static async Task<string> DoneAtLast(HttpClient http, string address, Func<HttpContent?> body)
    {
        var id = $"{Guid.NewGuid():n}";
        for (var tries = 1; ; tries++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = body(), Headers = { { "Idempotency-Key", id } } };
            using var answer = await http.SendAsync(request);
            if (answer.StatusCode is HttpStatusCode.ServiceUnavailable && tries < 10) continue;
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, text);
            return text;
        }
    }

    public static async Task<JsonElement> Sent(Task<HttpResponseMessage> asking) => JsonSerializer.Deserialize<JsonElement>(await Done(asking));

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
