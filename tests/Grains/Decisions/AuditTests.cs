using System.Text;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Audit;
using Laurel.Grains.Tests.Hosting;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Decisions;

/// <summary>What the audit says of the chains of decisions and certificates, which drive work of their own.</summary>
public sealed class AuditTests
{
    private readonly SimulatedTable table = new();

    [Fact]
    public async Task All_that_happens_from_nomination_to_certificate_folds_to_what_is_stored()
    {
        await using var host = await Issued();

        var report = await Audit(host);

        Assert.Empty(report.Breaks);
        Assert.Equal(table.Everything().LongCount(row => row.Key.Row.StartsWith("event~", StringComparison.Ordinal)), report.Events);
    }

    [Fact]
    public async Task Every_grain_that_keeps_events_is_walked_whether_or_not_it_drives_work_of_its_own()
    {
        var kinds = IAggregateKind.In(typeof(LaurelGrains).Assembly).Select(kind => kind.Name).ToList();

        Assert.Contains("decision", kinds);
        Assert.Contains("certificate", kinds);
        Assert.Contains("merge", kinds);
        Assert.Contains("citation", kinds);
        Assert.Equal(kinds.Count, kinds.Distinct().Count());
    }

    [Theory]
    [InlineData("decision")]
    [InlineData("certificate")]
    [InlineData("register")]
    public async Task One_event_altered_in_the_store_is_named_as_the_broken_link(string kind)
    {
        await using var host = await Issued();
        var first = Of("event", kind);
        await Alter(first, "\"who\":\"", "\"who\":\"x");

        Assert.Equal(new(first.Partition, Thing(first), 1, AuditFault.Altered), Assert.Single((await Audit(host)).Breaks));
    }

    [Theory]
    [InlineData("decision", "\"issued\":true", "\"issued\":false")]
    [InlineData("certificate", "\"status\":\"valid\"", "\"status\":\"revoked\"")]
    public async Task A_head_altered_behind_a_chain_that_holds_is_named(string kind, string from, string to)
    {
        await using var host = await Issued();
        var head = Of("head", kind);
        await Alter(head, from, to);

        var found = Assert.Single((await Audit(host)).Breaks);

        Assert.Equal((head.Partition, $"{kind}~{head.Row.Split('~')[2]}", AuditFault.FoldApart), (found.Partition, found.Thing, found.What));
    }

    private async Task<GrainHost> Issued()
    {
        var host = await GrainHost.Start(table);
        await AwardChain.Issued(host);
        return host;
    }

    private static Task<AuditReport> Audit(GrainHost host) =>
        new AuditWalk(host.Get<AggregateContext>(), IAggregateKind.In(typeof(LaurelGrains).Assembly)).Verify(CancellationToken.None);

    private RowKey Of(string rows, string kind) =>
        table.Everything().Select(row => row.Key).First(key => key.Row.StartsWith($"{rows}~{kind}~", StringComparison.Ordinal));

    private static string Thing(RowKey happened) => string.Join('~', happened.Row.Split('~')[1..^1]);

    private async Task Alter(RowKey key, string from, string to)
    {
        var row = (await table.Find(key, CancellationToken.None))!;
        var altered = Encoding.UTF8.GetString(row.Body.Span).Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(Encoding.UTF8.GetString(row.Body.Span), altered);
        await table.Commit(key.Partition, [Write.At(key, row.Tag, row.N, Encoding.UTF8.GetBytes(altered))], CancellationToken.None);
    }
}
