using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Laurel.Bench;

/// <summary>Laurel as people start it: a process of its own on a free port of loopback.</summary>
internal sealed class RunningLaurel : IDisposable
{
    public const string Key = "bench-key-of-thirty-two-characters-and-more";
    private const int Terminate = 15;

    private readonly Process process;

    private RunningLaurel(Process process, Uri address)
    {
        (this.process, Address) = (process, address);
        Http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    public Uri Address { get; }

    /// <summary>Asks with an administrator's key.</summary>
    public HttpClient Http { get; }

    /// <summary>Processor time of all its threads so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts it over a data folder and returns when it says that it answers.</summary>
    public static RunningLaurel Start(string data)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Program, "--data", data, "--urls", address.ToString().TrimEnd('/')])
        {
            RedirectStandardOutput = true,
            Environment = { ["LAUREL_API_KEY"] = Key, [Again.YoungestGeneration] = Again.AsRunAsks },
        };
        var process = Process.Start(start)!;
        while (process.StandardOutput.ReadLine() is { } line)
            if (line.Contains(address.Authority, StringComparison.Ordinal))
                return new(process, address);
        throw new InvalidOperationException("Laurel ended before it was ready.");
    }

    /// <summary>Returns once it has nothing more to do by itself: a tenth of a processor at most, for a second.</summary>
    public void WaitUntilAtRest()
    {
        for (var before = TimeSpan.MinValue; ProcessorTime is var now && (before == TimeSpan.MinValue || now - before > TimeSpan.FromMilliseconds(100)); before = now)
            Thread.Sleep(TimeSpan.FromSeconds(1));
    }

    /// <summary>Makes a conference with a hall of enough seats; the path of all that belongs to it.</summary>
    public string NewConference(string code, int seats)
    {
        const int perRow = 50;
        var conference = JsonSerializer.Serialize(new
        {
            code,
            title = "Hội nghị tổng kết công tác đối ngoại nhân dân",
            titleEn = "Review Conference",
            organizer = "Đảng ủy Bộ Ngoại giao",
            city = "Hà Nội",
            startsAt = "2025-12-30T08:00:00+07:00",
            endsAt = "2025-12-30T11:30:00+07:00",
            hall = new { name = "Hội trường lớn", stage = 9, zones = Zones((seats + perRow - 1) / perRow, perRow) },
        });
        Post("/api/v1/conferences", new StringContent(conference, Encoding.UTF8, "application/json"));
        return $"/api/v1/conferences/{code}";
    }

    /// <summary>The answer to a POST, which must be a success.</summary>
    public JsonElement Post(string path, HttpContent? body = null) => Sent(HttpMethod.Post, path, body);

    public JsonElement Get(string path) => Sent(HttpMethod.Get, path, null);

    /// <summary>Ends it as an operator does, with everything on disk.</summary>
    public void Dispose()
    {
        using (Process.Start("kill", [$"-{Terminate}", process.Id.ToString(CultureInfo.InvariantCulture)]))
            process.WaitForExit();
        Http.Dispose();
        process.Dispose();
    }

    private static string Program => typeof(RunningLaurel).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(at => at.Key == "Laurel").Value!;

    private static object[] Zones(int rows, int perRow) => [.. Enumerable.Range(0, (rows + 49) / 50).Select(i => new
    {
        name = $"{(char)('A' + i)}",
        rows = Math.Min(50, rows - (i * 50)),
        seatsPerRow = perRow,
    })];

    private JsonElement Sent(HttpMethod method, string path, HttpContent? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body };
        using var answer = Http.Send(request);
        using var text = new StreamReader(answer.Content.ReadAsStream());
        var said = text.ReadToEnd();
        return answer.IsSuccessStatusCode ? JsonSerializer.Deserialize<JsonElement>(said)
            : throw new InvalidOperationException($"{method} {path}: {(int)answer.StatusCode} {said}");
    }

    /// <summary>A port of loopback that nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
