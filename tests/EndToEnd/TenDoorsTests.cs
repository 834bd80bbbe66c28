using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using static Laurel.EndToEnd.Tests.Answers;
using Xunit.Abstractions;

namespace Laurel.EndToEnd.Tests;

/// <summary>A morning through ten doors over HTTP: doubles, second doors, answers cut off; nobody lost, nobody doubled, no two answers to one scan.</summary>
public sealed class TenDoorsTests(ITestOutputHelper says) : IDisposable
{
    private const string Here = "/api/v1/conferences/dnnd-2025";
    private const int Doors = 10, Batch = 5, InAHundred = 5;

    /// <summary>5,000 on demand: <c>LAUREL_PEOPLE=5000</c>.</summary>
    private static readonly int People = int.Parse(Environment.GetEnvironmentVariable("LAUREL_PEOPLE") ?? "300", CultureInfo.InvariantCulture);

    private readonly string folder = Directory.CreateTempSubdirectory("laurel-ten-doors-").FullName;
    private readonly ConcurrentDictionary<string, string> heard = new();
    private int cutOff, doubled;

    [Fact]
    public async Task Everybody_is_admitted_once_whatever_the_network_does()
    {
        using var laurel = await RunningLaurel.Start(Path.Combine(folder, "data"));
        var codes = await Registered(laurel.Http);
        var (doors, second) = Arrivals(codes);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(doors.Select((scans, door) => Pass(laurel.Http, scans, new Random(door))));
        watch.Stop();

        Assert.Equal(doors.Sum(door => door.Count), heard.Count);
        Assert.Equal(People, heard.Values.Count(outcome => outcome == "admitted"));
        Assert.Equal(second, heard.Values.Count(outcome => outcome == "already-inside"));
        var presence = await laurel.Http.GetFromJsonAsync<JsonElement>($"{Here}/presence");
        Assert.Equal((People, People), (presence.GetProperty("inside").GetInt32(), presence.GetProperty("admitted").GetInt32()));
        Assert.Equal(People, presence.GetProperty("admittedByGate").EnumerateObject().Sum(gate => gate.Value.GetInt32()));
        says.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{People} people, {heard.Count} scans through {Doors} doors in {watch.Elapsed.TotalSeconds:0.0} s; {doubled} batches doubled, {cutOff} cut off."));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<List<string>> Registered(HttpClient http)
    {
        await Done(http.PostAsync("/api/v1/conferences", new StringContent(
            (await File.ReadAllTextAsync(SampleFiles.Path("conference.json"))), Encoding.UTF8, "application/json")));
        var list = new StringBuilder("Họ và tên,Chức vụ,Đơn vị,Khối\n");
        for (var i = 0; i < People; i++) list.Append(CultureInfo.InvariantCulture, $"Đại biểu số {i:0000},Chuyên viên,Đơn vị {i % 40},Khối {i % 6}\n");
        await Done(http.PostAsync($"{Here}/attendees/import", new StringContent(list.ToString(), Encoding.UTF8, "text/csv")));
        var page = await http.GetFromJsonAsync<JsonElement>($"{Here}/attendees?limit={People}");
        return [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("code").GetString()!)];
    }

    private static (List<List<object>> Doors, int Second) Arrivals(List<string> codes)
    {
        var (chance, second) = (new Random(20251230), 0);
        var doors = Enumerable.Range(0, Doors).Select(_ => new List<object>()).ToList();
        foreach (var code in codes)
        {
            var door = chance.Next(Doors);
            Come(door, code);
            if (chance.Next(100) >= InAHundred) continue;
            Come((door + 1 + chance.Next(Doors - 1)) % Doors, code);
            second++;
        }
        return (doors, second);

        void Come(int door, string code) => doors[door].Add(new
        {
            id = $"s-{door}-{doors[door].Count}", code, gate = $"Cửa {door + 1}", direction = "in", scannedAt = "2025-12-30T07:30:00+07:00", device = $"phone-{door}",
        });
    }

    private async Task Pass(HttpClient http, List<object> scans, Random chance)
    {
        foreach (var batch in scans.Chunk(Batch))
        {
            if (chance.Next(100) < InAHundred) await CutOff(http, batch, chance.Next(8));
            if (chance.Next(100) < InAHundred)
            {
                Interlocked.Increment(ref doubled);
                await Task.WhenAll(Sent(http, batch), Sent(http, batch));
            }
            else
            {
                await Sent(http, batch);
            }
        }
    }

    // The answer is lost, or the request: nobody knows which.
    private async Task CutOff(HttpClient http, object[] batch, int afterMs)
    {
        using var cut = new CancellationTokenSource(afterMs);
        Interlocked.Increment(ref cutOff);
        try
        {
            using var answer = await http.PostAsJsonAsync($"{Here}/scans", new { scans = batch }, cut.Token);
        }
        catch (OperationCanceledException)
        {
            // As intended.
        }
    }

    private async Task Sent(HttpClient http, object[] batch)
    {
        using var answer = await http.PostAsJsonAsync($"{Here}/scans", new { scans = batch });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        foreach (var line in (await answer.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray())
        {
            var outcome = line.GetProperty("outcome").GetString()!;
            Assert.Equal(outcome, heard.GetOrAdd(line.GetProperty("id").GetString()!, outcome));
        }
    }
}
