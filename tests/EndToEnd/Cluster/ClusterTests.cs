using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using Laurel.Storage.Tests;
using static Laurel.EndToEnd.Tests.Answers;

namespace Laurel.EndToEnd.Tests.Cluster;

/// <summary>Web processes that ask the grains of other processes: it does not matter which of them one asks, nor that a silo is killed under them.</summary>
public sealed class ClusterTests(Azurite azurite) : IClassFixture<Azurite>, IDisposable
{
    private const string Here = "/api/v1/conferences/dnnd-2025";
    private const int People = 200, Batch = 5, KilledAfter = 60;

    private readonly string folder = Directory.CreateTempSubdirectory("laurel-cluster-").FullName;
    private readonly ConcurrentDictionary<string, string> heard = new();
    private readonly ConcurrentBag<HttpStatusCode> failed = [];
    private readonly TaskCompletionSource inTheMiddle = new(), noticed = new();

    private string Data => Path.Combine(folder, "data");

    [Fact]
    public async Task Everybody_is_admitted_once_through_two_web_processes_though_their_silo_is_killed()
    {
        using var silo = await RunningSilo.Start(Data);
        using var first = await RunningLaurel.Start(Data, "--cluster", silo.Gateway);
        using var second = await RunningLaurel.Start(Data, "--cluster", silo.Gateway);
        var batches = (await Registered(first.Http)).Chunk(Batch).ToList();

        var sending = Task.WhenAll(new[] { first, second }.Select(web => SendAll(web.Http, batches)));
        await inTheMiddle.Task;
        silo.Kill();
        await noticed.Task;
        await silo.StartAgain();
        await sending;

        Assert.Equal([HttpStatusCode.ServiceUnavailable], failed.Distinct());
        Assert.Equal(People, heard.Count);
        Assert.All(heard.Values, outcome => Assert.Equal("admitted", outcome));
        Assert.Equal((People, People), await Inside(first.Http));
        Assert.Equal((People, People), await Inside(second.Http));
    }

    [Fact]
    public async Task Two_silos_share_an_account_and_one_goes_on_where_the_other_is_killed()
    {
        var link = Link();
        using var left = await RunningSilo.Start(Data, azurite.ConnectionString, link);
        using var right = await RunningSilo.Start(Data, azurite.ConnectionString, link);
        using var web = await RunningLaurel.Start(Data, ["--cluster", $"{left.Gateway},{right.Gateway}", .. link]);
        var batches = (await Registered(web.Http)).Chunk(Batch).ToList();

        var sending = SendAll(web.Http, batches);
        await inTheMiddle.Task;
        left.Kill();
        await sending;

        Assert.Equal(People, heard.Count);
        Assert.All(heard.Values, outcome => Assert.Equal("admitted", outcome));
        Assert.Equal((People, People), await Inside(web.Http));
    }

    [Fact]
    public async Task What_is_changed_through_one_web_process_is_seen_through_the_other_at_once()
    {
        using var silo = await RunningSilo.Start(Data);
        using var first = await RunningLaurel.Start(Data, "--cluster", silo.Gateway);
        using var second = await RunningLaurel.Start(Data, "--cluster", silo.Gateway);
        await Done(first.Http.PostAsync("/api/v1/conferences", Json(await File.ReadAllTextAsync(SampleFiles.Path("conference.json")))));

        await Done(second.Http.PostAsJsonAsync($"{Here}/attendees", new { name = "Nguyễn Thị Ánh", unit = "Đơn vị một" }));

        var people = await first.Http.GetFromJsonAsync<JsonElement>($"{Here}/attendees?q=anh");
        Assert.Equal("Nguyễn Thị Ánh", Assert.Single(people.GetProperty("items").EnumerateArray()).GetProperty("name").GetString());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>A certificate of the cluster's own, by which its processes know each other.</summary>
    private string[] Link()
    {
        var (certificate, key) = (Path.Combine(folder, "link.pem"), Path.Combine(folder, "link.key"));
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = new CertificateRequest("CN=cluster", pair, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(certificate, made.ExportCertificatePem());
        File.WriteAllText(key, pair.ExportPkcs8PrivateKeyPem());
        return ["--link-cert", certificate, "--link-key", key];
    }

    /// <summary>A conference with so many people; a scan of each badge.</summary>
    private static async Task<IEnumerable<object>> Registered(HttpClient http)
    {
        await Done(http.PostAsync("/api/v1/conferences", Json(await File.ReadAllTextAsync(SampleFiles.Path("conference.json")))));
        var list = new StringBuilder("Họ và tên,Chức vụ,Đơn vị\n");
        for (var i = 0; i < People; i++) list.Append(CultureInfo.InvariantCulture, $"Đại biểu số {i:000},Chuyên viên,Đơn vị {i % 20}\n");
        await Done(http.PostAsync($"{Here}/attendees/import", new StringContent(list.ToString(), Encoding.UTF8, "text/csv")));
        var page = await http.GetFromJsonAsync<JsonElement>($"{Here}/attendees?limit={People}");
        return page.GetProperty("items").EnumerateArray().Select((item, i) => (object)new
        {
            id = $"scan-{i}", code = item.GetProperty("code").GetString(), gate = "Cửa chính", direction = "in", scannedAt = "2025-12-30T07:30:00+07:00", device = "phone",
        });
    }

    /// <summary>As a phone does: the same batch again, with the same ids, until it was answered.</summary>
    private async Task SendAll(HttpClient http, IEnumerable<object[]> batches)
    {
        foreach (var batch in batches)
            for (var isAnswered = false; !isAnswered;)
                isAnswered = await IsAnswered(http, batch);
    }

    private async Task<bool> IsAnswered(HttpClient http, object[] batch)
    {
        using var answer = await http.PostAsJsonAsync($"{Here}/scans", new { scans = batch });
        if (!answer.IsSuccessStatusCode)
        {
            failed.Add(answer.StatusCode);
            noticed.TrySetResult();
            return false;
        }

        foreach (var line in (await answer.Content.ReadFromJsonAsync<JsonElement>()).EnumerateArray())
        {
            var outcome = line.GetProperty("outcome").GetString()!;
            Assert.Equal(outcome, heard.GetOrAdd(line.GetProperty("id").GetString()!, outcome));
        }
        if (heard.Count >= KilledAfter)
            inTheMiddle.TrySetResult();
        return true;
    }

    private static async Task<(int Inside, int Admitted)> Inside(HttpClient http)
    {
        var presence = await http.GetFromJsonAsync<JsonElement>($"{Here}/presence");
        return (presence.GetProperty("inside").GetInt32(), presence.GetProperty("admitted").GetInt32());
    }
}
