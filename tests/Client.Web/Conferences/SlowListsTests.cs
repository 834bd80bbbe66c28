using System.Net;
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
    public async Task No_front_seat_is_called_empty_and_no_leader_missing_before_it_is_known_who_is_there()
    {
        await laurel.Plan(SlowListsHost.Conference);
        var (desk, at) = (laurel.Administrator(), $"/api/v1/conferences/{SlowListsHost.Conference}");
        var protocol = laurel.WithKey(await laurel.KeyFor(SlowListsHost.Conference, "protocol"));

        Assert.Equal("roster.loading", await LaurelHost.Refused(HttpStatusCode.ServiceUnavailable, desk.GetAsync($"{at}/front-seats")));
        Assert.Equal("roster.loading", await LaurelHost.Refused(HttpStatusCode.ServiceUnavailable, protocol.GetAsync($"{at}/missing-leaders")));
        laurel.Come.SetResult();

        Assert.NotEqual(0, (await LaurelHost.Sent(desk.GetAsync($"{at}/front-seats"))).GetProperty("seats").GetArrayLength());
    }
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
