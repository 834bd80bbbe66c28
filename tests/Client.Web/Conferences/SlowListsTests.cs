using System.Net;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using Laurel.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Laurel.Client.Web.Tests.Conferences;

/// <summary>What is said while the lists of a conference are still being read.</summary>
public sealed class SlowListsTests(SlowListsHost laurel) : IClassFixture<SlowListsHost>
{
    [Fact]
    public async Task While_lists_load_nobody_confirms_an_empty_list_and_no_seat_is_called_empty()
    {
        await laurel.Plan(SlowListsHost.Conference);
        var (desk, at) = (laurel.Administrator(), $"/api/v1/conferences/{SlowListsHost.Conference}");
        var protocol = laurel.WithKey(await laurel.KeyFor(SlowListsHost.Conference, "protocol"));

        var asked = desk.GetStringAsync($"/c/{SlowListsHost.Conference}/introduction");
        var refusals = await Task.WhenAll(
        [
            .. ((string[])["introduction", "introduction.pdf", "introduction.txt", "front-seats", "presence"]).Select(path => Loading(desk.GetAsync($"{at}/{path}"))),
            Loading(protocol.GetAsync($"{at}/missing-leaders")),
            Loading(desk.PostAsJsonAsync($"{at}/introduction/confirm", new { })),
        ]);
        var page = WebUtility.HtmlDecode(await asked);
        laurel.Come.SetResult();

        Assert.All(refusals, refusal => Assert.Equal("roster.loading", refusal));
        Assert.DoesNotContain("Xác nhận danh sách", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ghế trống hai hàng đầu", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Lãnh đạo chưa đến", page, StringComparison.Ordinal);
        Assert.NotEqual(0, (await LaurelHost.Sent(desk.GetAsync($"{at}/front-seats"))).GetProperty("seats").GetArrayLength());
    }

    private static Task<string?> Loading(Task<HttpResponseMessage> asked) => LaurelHost.Refused(HttpStatusCode.ServiceUnavailable, asked);
}

/// <summary>A host whose store reads the lists of one conference only when it is told to.</summary>
public sealed class SlowListsHost : LaurelHost
{
    public const string Conference = "doc-cham";

    public TaskCompletionSource Come { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            var kept = services.Last(service => service.ServiceType == typeof(ITable)).ImplementationFactory!;
            services.AddSingleton<ITable>(all => new SlowLists((ITable)kept(all), $"c~{Conference}", Come.Task));
        });
    }

    private sealed class SlowLists(ITable kept, string slow, Task come) : ITable, IDisposable
    {
        public ValueTask<Row?> Find(RowKey key, CancellationToken ct) => kept.Find(key, ct);

        public ValueTask<(Row? First, Row? Second)> Find(RowKey first, RowKey second, CancellationToken ct) => kept.Find(first, second, ct);

        public async IAsyncEnumerable<Row> Scan(string partition, string from, string to, [EnumeratorCancellation] CancellationToken ct)
        {
            if (partition == slow) await come;
            await foreach (var row in kept.Scan(partition, from, to, ct)) yield return row;
        }

        public IAsyncEnumerable<RowTag> ScanTags(string partition, string from, string to, CancellationToken ct) => kept.ScanTags(partition, from, to, ct);

        public ValueTask<Changes?> ChangesSince(string partition, string from, string to, Moment? since, CancellationToken ct) =>
            kept.ChangesSince(partition, from, to, since, ct);

        public IAsyncEnumerable<string> Partitions(CancellationToken ct) => kept.Partitions(ct);

        public ValueTask<IReadOnlyList<Tag>> Commit(string partition, IReadOnlyList<Write> writes, CancellationToken ct) => kept.Commit(partition, writes, ct);

        public void Dispose() => (kept as IDisposable)?.Dispose();
    }
}
