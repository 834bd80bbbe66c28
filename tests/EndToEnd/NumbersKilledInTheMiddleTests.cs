using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using static Laurel.EndToEnd.Tests.Answers;

namespace Laurel.EndToEnd.Tests;

/// <summary>A power cut while two offices sign and issue: no number is given twice, none is left out, and whatever one was told stays so.</summary>
public sealed class NumbersKilledInTheMiddleTests : IDisposable
{
    private const string Here = "/api/v1/conferences/dnnd-2025";
    private const int Awards = 39, EachHas = 3, Decisions = Awards / EachHas, KillAfter = 7;

    private readonly string folder = Directory.CreateTempSubdirectory("laurel-numbers-").FullName;

    [Fact]
    public async Task Two_offices_sign_and_issue_while_the_power_is_cut_and_the_numbers_have_neither_gap_nor_repeat()
    {
        var heard = new ConcurrentDictionary<string, string>();
        List<string> drafts;
        using (var first = await RunningLaurel.Start(Path.Combine(folder, "data")))
        {
            drafts = await Drafted(first.Http);
            await BothAsk(first, drafts, heard, KillAfter);
        }
        Assert.InRange(heard.Count, KillAfter, (2 * Decisions) - 1);

        using var second = await RunningLaurel.Start(Path.Combine(folder, "data"));
        var again = new ConcurrentDictionary<string, string>();
        await BothAsk(second, drafts, again, int.MaxValue);

        Assert.All(heard, answer => Assert.Equal(answer.Value, again[answer.Key]));
        var numbers = drafts.Select(draft => int.Parse(again[$"{draft}/sign"].Split('/')[0], CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, Decisions), numbers.Order());
        var issued = drafts.SelectMany(draft => JsonSerializer.Deserialize<JsonElement>(again[$"{draft}/certificates"]).EnumerateArray()).ToList();
        Assert.Equal(Enumerable.Range(1, Awards), issued.Select(line => line.GetProperty("register").GetInt32()).Order());
        Assert.Equal(Awards, issued.Select(line => line.GetProperty("serial").GetString()).Distinct().Count());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Both go through every decision, one from the first to the last, the other from the last to the first: each is asked for twice.</summary>
    private static Task BothAsk(RunningLaurel laurel, List<string> drafts, ConcurrentDictionary<string, string> heard, int killAfter) => Task.WhenAll(
        Ask(laurel, drafts, "a", heard, killAfter),
        Ask(laurel, [.. drafts.AsEnumerable().Reverse()], "b", heard, killAfter));

    private static async Task Ask(
        RunningLaurel laurel, List<string> drafts, string office, ConcurrentDictionary<string, string> heard, int killAfter)
    {
        foreach (var draft in drafts)
            foreach (var (step, tells) in new[] { ("sign", "number"), ("certificates", "issued") })
                try
                {
                    var told = await Told(laurel.Http, $"{draft}/{step}", office, tells);
                    Assert.Equal(told, heard.GetOrAdd($"{draft}/{step}", told));
                    if (heard.Count >= killAfter) laurel.Kill();
                }
                catch (HttpRequestException)
                {
                    // The power is cut: this was not acknowledged.
                    return;
                }
    }

    /// <summary>The number, or what was issued; whoever is told that the other's request is under way asks again.</summary>
    private static async Task<string> Told(HttpClient http, string step, string office, string tells)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{Here}/decisions/{step}") { Content = Json("{}") };
            request.Headers.Add("Idempotency-Key", $"{office}-{step}");
            using var answer = await http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            if (answer.StatusCode is HttpStatusCode.ServiceUnavailable) continue;
            Assert.True(answer.IsSuccessStatusCode, text);
            return JsonSerializer.Deserialize<JsonElement>(text).GetProperty(tells).ToString();
        }
    }

    /// <summary>The sample's nominations, passed by a council of one, on a draft decision for every three.</summary>
    private static async Task<List<string>> Drafted(HttpClient http)
    {
        await Sent(http.PostAsync("/api/v1/conferences", Json(await File.ReadAllTextAsync(SampleFiles.Path("conference.json")))));
        var list = new StringContent(await File.ReadAllTextAsync(SampleFiles.Path("nominations.csv")), Encoding.UTF8, "text/csv");
        await Sent(http.PostAsync($"{Here}/citations/import", list));
        var page = await http.GetFromJsonAsync<JsonElement>($"{Here}/citations?limit=1000");
        var ids = page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!).ToList();
        foreach (var verb in (string[])["submit", "accept", "appraise"]) await Sent(http.PostAsJsonAsync($"{Here}/citations/{verb}", new { ids }));
        await Sent(http.PutAsJsonAsync($"{Here}/council", new { members = new[] { new { id = "m1", name = "Ủy viên" } } }));
        var session = Id(await Sent(http.PostAsJsonAsync($"{Here}/council/sessions", new { citations = ids, passPercent = 70, on = "2020-12-22" })));
        await Sent(http.PostAsJsonAsync($"{Here}/council/sessions/{session}/ballots", new { member = "m1", votes = ids.ToDictionary(id => id, _ => "yes") }));
        await Sent(http.PostAsJsonAsync($"{Here}/council/sessions/{session}/seal", new { }));
        var drafts = new List<string>();
        foreach (var citations in ids.Chunk(EachHas))
            drafts.Add(Id(await Sent(http.PostAsJsonAsync($"{Here}/decisions", new
            {
                issuer = "Bộ Ngoại giao", symbol = "QĐ-BNG", signer = "Huỳnh Minh Ân", signedOn = "2025-12-26", place = "Hà Nội", citations,
            }))));
        return drafts;
    }

    private static string Id(JsonElement answer) => answer.GetProperty("id").GetString()!;
}
