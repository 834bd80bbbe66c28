using System.Net;
using System.Net.Http.Json;
using Laurel.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Laurel.Client.Web.Tests.Conferences;

/// <summary>A server that has just begun and still reads its lists, five minutes before the opening.</summary>
public sealed class LoadingListsTests(LoadingListsTests.Loading laurel) : IClassFixture<LoadingListsTests.Loading>
{
    [Fact]
    public async Task While_lists_load_nobody_confirms_an_empty_list_and_no_seat_is_called_empty()
    {
        await laurel.Plan("dang-nap");
        var office = laurel.Administrator();

        var page = WebUtility.HtmlDecode(await office.GetStringAsync("/c/dang-nap/introduction"));

        Assert.DoesNotContain("Xác nhận danh sách", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Ghế trống hai hàng đầu", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Lãnh đạo chưa đến", page, StringComparison.Ordinal);
        foreach (var path in (string[])["introduction", "introduction.pdf", "introduction.txt", "front-seats", "missing-leaders", "presence"])
            Assert.Equal("roster.loading", await LaurelHost.Refused(
                HttpStatusCode.ServiceUnavailable, office.GetAsync($"/api/v1/conferences/dang-nap/{path}")));
        Assert.Equal("roster.loading", await LaurelHost.Refused(
            HttpStatusCode.ServiceUnavailable, office.PostAsJsonAsync("/api/v1/conferences/dang-nap/introduction/confirm", new { })));
    }

    /// <summary>A server whose lists are never read to the end.</summary>
    public sealed class Loading : LaurelHost
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services =>
            {
                var real = services.Last(service => service.ServiceType == typeof(ITable)).ImplementationFactory!;
                services.Replace(ServiceDescriptor.Singleton<ITable>(provider => new EndlessLists((ITable)real(provider))));
            });
        }
    }

    private sealed class EndlessLists(ITable table) : ITable, IAsyncDisposable
    {
        public ValueTask<Row?> Find(RowKey key, CancellationToken ct) => table.Find(key, ct);

        public async IAsyncEnumerable<Row> Scan(string partition, string from, string to, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
        {
            if (from.StartsWith("head~attendee~", StringComparison.Ordinal)) await Task.Delay(Timeout.Infinite, ct);
            await foreach (var row in table.Scan(partition, from, to, ct)) yield return row;
        }

        public IAsyncEnumerable<RowTag> ScanTags(string partition, string from, string to, CancellationToken ct) => table.ScanTags(partition, from, to, ct);

        public ValueTask<Changes?> ChangesSince(string partition, string from, string to, Moment? since, CancellationToken ct) =>
            table.ChangesSince(partition, from, to, since, ct);

        public IAsyncEnumerable<string> Partitions(CancellationToken ct) => table.Partitions(ct);

        public ValueTask<IReadOnlyList<Tag>> Commit(string partition, IReadOnlyList<Write> writes, CancellationToken ct) => table.Commit(partition, writes, ct);

        public ValueTask DisposeAsync() => table is IAsyncDisposable there ? there.DisposeAsync() : ValueTask.CompletedTask;
    }
}
