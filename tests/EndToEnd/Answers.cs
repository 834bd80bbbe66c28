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

    public static async Task<JsonElement> Sent(Task<HttpResponseMessage> asking) => JsonSerializer.Deserialize<JsonElement>(await Done(asking));

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
