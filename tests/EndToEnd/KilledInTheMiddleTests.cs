using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using static Laurel.EndToEnd.Tests.Answers;

namespace Laurel.EndToEnd.Tests;

/// <summary>A power cut at the doors: whatever a device was told before it is still so after it.</summary>
public sealed class KilledInTheMiddleTests : IDisposable
{
    private const string Here = "/api/v1/conferences/dnnd-2025";
    private const int Scans = 2_000, Devices = 8, Batch = 10, KillAfter = 900;

    private readonly string folder = Directory.CreateTempSubdirectory("laurel-killed-").FullName;

    [Fact]
    public async Task Every_acknowledged_scan_hears_the_same_answer_after_a_kill()
    {
        var heard = new ConcurrentDictionary<string, string>();
        List<object> scans;
        using (var first = await RunningLaurel.Start(Path.Combine(folder, "data")))
        {
            scans = ScansOf(await Admitted(first.Http));
            await ScanUntilKilled(first, scans, heard);
        }
        Assert.InRange(heard.Count, KillAfter, Scans - 1);

        using var second = await RunningLaurel.Start(Path.Combine(folder, "data"));
        var again = new ConcurrentDictionary<string, string>();
        foreach (var batch in scans.Chunk(100))
            await Send(second.Http, batch, again);

        Assert.Equal(Scans, again.Count);
        Assert.All(heard, answer => Assert.Equal(answer.Value, again[answer.Key]));
        var presence = await second.Http.GetFromJsonAsync<JsonElement>($"{Here}/presence");
        Assert.Equal((Scans + 6) / 7, presence.GetProperty("admitted").GetInt32());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>A conference with the sample's delegates; the typed codes of their badges.</summary>
    private static async Task<List<string>> Admitted(HttpClient http)
    {
        await Done(http.PostAsync("/api/v1/conferences", Json(await File.ReadAllTextAsync(SampleFiles.Path("conference.json")))));
        var list = new StringContent(await File.ReadAllTextAsync(SampleFiles.Path("delegates.csv")), Encoding.UTF8, "text/csv");
        await Done(http.PostAsync($"{Here}/attendees/import", list));
        var page = await http.GetFromJsonAsync<JsonElement>($"{Here}/attendees?limit=1000");
        return [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()!)];
    }

    /// <summary>Each badge seven times, shuffled by a seed: most scans meet somebody who is inside already.</summary>
    private static List<object> ScansOf(List<string> codes)
    {
        var order = new Random(20251230);
        var badges = Enumerable.Range(0, Scans).Select(i => codes[i / 7]).ToArray();
        order.Shuffle(badges);
        return [.. badges.Select((code, i) => (object)new
        {
            id = $"scan-{i}", code, gate = $"C{(i % 3) + 1}", direction = "in", scannedAt = "2025-12-30T07:30:00+07:00", device = $"phone-{i % Devices}",
        })];
    }

    private static async Task ScanUntilKilled(RunningLaurel laurel, List<object> scans, ConcurrentDictionary<string, string> heard)
    {
        var batches = new ConcurrentQueue<object[]>(scans.Chunk(Batch));
        await Task.WhenAll(Enumerable.Range(0, Devices).Select(async _ =>
        {
            while (batches.TryDequeue(out var batch))
                try
                {
                    await Send(laurel.Http, batch, heard);
                    if (heard.Count >= KillAfter)
                        laurel.Kill();
                }
                catch (HttpRequestException)
                {
                    // The power is cut: this batch was not acknowledged.
                    return;
                }
        }));
    }

    private static async Task Send(HttpClient http, object[] batch, ConcurrentDictionary<string, string> heard)
    {
        using var answer = await http.PostAsJsonAsync($"{Here}/scans", new { scans = batch });
        var lines = JsonSerializer.Deserialize<JsonElement>(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        foreach (var line in lines.EnumerateArray())
            heard[line.GetProperty("id").GetString()!] = line.GetRawText();
    }
}
