using Laurel.Documents.Attendees;
using Laurel.Documents.Citations;
using Laurel.Documents.Spreadsheets;
using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;
using Laurel.Grains.Citations;
using Laurel.Grains.Conferences;
using Laurel.Grains.Tests.Hosting;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Attendees;

public sealed class ImportTests
{
    [Fact]
    public async Task A_preview_says_what_an_import_would_do_and_writes_nothing()
    {
        var table = new SimulatedTable();
        await using var host = await GrainHost.Start(table);

        var preview = await host.Import().Preview(await Sample("delegates.csv"));

        Assert.Equal((286, 286, 0, 0, 0, 0, 0), Counts(preview));
        Assert.Null(preview.Plan);
        Assert.DoesNotContain(table.Everything(), row => row.Key.Partition == "c~dnnd-2025");
    }

    [Theory]
    [InlineData("delegates.csv", "delegates.xlsx")]
    [InlineData("delegates.xlsx", "delegates.csv")]
    [InlineData("delegates.csv", "delegates-office.xlsx")]
    public async Task The_sample_is_imported_once_however_often_and_in_whatever_form_it_comes(string first, string second)
    {
        await using var host = await GrainHost.Start();

        var imported = await host.Begin("one", await Sample(first));
        var again = await host.Begin("two", await Sample(second));
        var list = await host.Roster().Attendees(new(Sort: "name", Limit: 1_000));

        Assert.Equal((286, 286, 0, 0, 0, 0, 0), Counts(imported));
        Assert.Equal((286, 0, 0, 286, 0, 0, 0), Counts(again));
        Assert.Equal(286, list.Total);
        Assert.Equal("Ahmad bin Ismail", list.Items[0].Registration.Name);
    }

    [Fact]
    public async Task The_dirty_list_over_the_clean_one_asks_about_one_row_and_a_decision_settles_it()
    {
        await using var host = await GrainHost.Start();
        await host.Begin("one", await Sample("delegates.csv"));
        var dirty = await Sample("delegates-dirty.csv");

        var asked = await host.Begin("two", dirty);
        var settled = await host.Begin("three", dirty, new ImportChoice(16, ImportChoiceKind.Another));
        var once = await host.Begin("four", dirty);

        Assert.Equal((24, 0, 2, 15, 1, 1, 5), Counts(asked));
        Assert.Equal((24, 1, 0, 17, 1, 0, 5), Counts(settled));
        Assert.Equal((24, 0, 0, 18, 1, 0, 5), Counts(once));
        Assert.Equal(287, (await host.Roster().Counts()).Attendees);
    }

    [Fact]
    public async Task The_same_command_hears_the_same_answer()
    {
        await using var host = await GrainHost.Start();
        var list = await Sample("delegates-dirty.csv");

        var first = await host.Begin("one", list);
        var retry = await host.Begin("one", list);

        Assert.Equal(Counts(first), Counts(retry));
        Assert.Equal(first.Findings.Select(finding => (finding.Row, finding.Code)), retry.Findings.Select(finding => (finding.Row, finding.Code)));
        Assert.Equal(18, (await host.Roster().Counts()).Attendees);
    }

    [Theory]
    [InlineData(Fate.Lost)]
    [InlineData(Fate.AnswerLost)]
    public async Task A_crash_in_the_middle_is_taken_up_again_and_nobody_is_registered_twice(Fate fate)
    {
        await using var host = await GrainHost.Start(new SimulatedTable(new LosesOne("head~attendee~", 100, fate)));
        var list = await Sample("delegates.csv");
        await Assert.ThrowsAnyAsync<IOException>(() => host.Begin("one", list));

        var other = await host.Begin("two", await Sample("delegates-dirty.csv"));
        await host.Crash();
        var resumed = await host.Finish(await host.Begin("three", list));

        Assert.Equal("import.running", other.Refusal?.Code);
        Assert.Equal((286, 286, 0, 0, 0, 0, 0), Counts(resumed));
        Assert.Equal(286, (await host.Roster().Counts()).Attendees);
        Assert.Equal((286, 0, 0, 286, 0, 0, 0), Counts(await host.Begin("four", list)));
    }

    [Fact]
    public async Task A_row_whose_attendee_is_busy_for_a_while_is_asked_again_and_not_refused()
    {
        await using var host = await GrainHost.Start(new Contended(new SimulatedTable(), "head~attendee~", times: 12));

        Assert.Equal((286, 286, 0, 0, 0, 0, 0), Counts(await host.Finish(await host.Begin("one", await Sample("delegates.csv")))));
    }

    [Fact]
    public async Task A_plan_that_is_not_there_cannot_be_continued()
    {
        await using var host = await GrainHost.Start();

        Assert.Equal("import.unknown", (await host.Import().Continue("nothing")).Refusal?.Code);
    }

    [Fact]
    public async Task The_sample_nominates_27_bodies_and_12_persons_in_the_order_of_the_list()
    {
        await using var host = await GrainHost.Start();
        var file = await NominationList.Read(SampleFiles.Bytes("nominations.csv"), CancellationToken.None);

        var imported = await host.Begin("one", ListOf(ImportKind.Citations, file));
        var again = await host.Begin("two", ListOf(ImportKind.Citations, file));
        var citations = await host.Roster().Citations(new(Limit: 100));

        Assert.Equal((39, 39, 0, 0, 0, 0, 0), Counts(imported));
        Assert.Equal((39, 0, 0, 39, 0, 0, 0), Counts(again));
        Assert.Equal(file.Rows.Select(row => row.Citation), citations.Items.Select(item => item.Nomination));
    }

    [Fact]
    public async Task A_registrar_may_not_bring_nominations()
    {
        await using var host = await GrainHost.Start();
        var file = await NominationList.Read(SampleFiles.Bytes("nominations.csv"), CancellationToken.None);
        host.Act(Role.Registrar, "dnnd-2025");

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => host.Begin("one", ListOf(ImportKind.Citations, file)));
    }

    [Fact]
    public async Task What_a_plan_says_of_people_is_nowhere_in_the_clear_and_is_gone_once_it_is_done()
    {
        var table = new SimulatedTable();
        await using var host = await GrainHost.Start(table);

        await host.Begin("one", await Sample("delegates.csv"));

        var plan = table.Everything().Where(row => row.Key.Row.StartsWith("plan~", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(plan);
        Assert.True(plan.Sum(row => row.Body.Length) < 286 * 200);
        Assert.DoesNotContain(table.Everything(), row => System.Text.Encoding.UTF8.GetString(row.Body.Span).Contains("Nghĩa"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Dossiers_of_a_list_are_complete_where_whoever_imports_says_so_and_lack_their_papers_otherwise(bool onPaper)
    {
        await using var host = await GrainHost.Start();
        var list = ListOf(ImportKind.Citations, await NominationList.Read(SampleFiles.Bytes("nominations.csv"), CancellationToken.None));

        await host.Finish(await host.Import().Begin(new(new("one"), list, [], onPaper)));
        var items = (await host.Roster().Citations(new(Limit: 100))).Items;
        var first = (await host.Grains.GetGrain<ICitation>($"dnnd-2025/{items[0].Id}").Get())!;

        Assert.Equal(39, items.Count);
        Assert.All(items, item => Assert.Equal(onPaper ? 1 : 0, item.Papers!.Count));
        Assert.Equal(onPaper ? [] : ["proposal", "minutes", "report", "titles"], first.Missing);
    }

    private static async Task<ImportList> Sample(string file) =>
        ListOf(ImportKind.Attendees, await AttendeeList.Read(SampleFiles.Bytes(file), RankPresets.CentralBody, CancellationToken.None));

    private static ImportList ListOf(ImportKind kind, ListReading file) => new(kind, file.FileHash, file.Columns, file.Rows, file.Findings);

    private static (int, int, int, int, int, int, int) Counts(ImportAnswer answer)
    {
        Assert.Null(answer.Refusal);
        Assert.True(answer.Done);
        return (answer.Rows, answer.Created, answer.Updated, answer.Unchanged, answer.Duplicates, answer.NeedsDecision, answer.Refused);
    }
}

internal static class ImportHost
{
    public static IImport Import(this GrainHost host) => host.Grains.GetGrain<IImport>("dnnd-2025");

    public static IRoster Roster(this GrainHost host) => host.Grains.GetGrain<IRoster>("dnnd-2025");

    public static async Task<ImportAnswer> Finish(this GrainHost host, ImportAnswer answer)
    {
        while (!answer.Done) answer = await host.Import().Continue(answer.Plan!);
        return answer;
    }

    public static Task<ImportAnswer> Begin(this GrainHost host, string command, ImportList list, params ImportChoice[] choices) =>
        host.Import().Begin(new(new CommandId(command), list, choices));
}

/// <summary>For so many commits to the first row under a prefix, somebody else was quicker.</summary>
internal sealed class Contended(ITable table, string prefix, int times) : ITable
{
    private RowKey? row;

    public ValueTask<Row?> Find(RowKey key, CancellationToken ct) => table.Find(key, ct);

    public IAsyncEnumerable<Row> Scan(string partition, string from, string to, CancellationToken ct) => table.Scan(partition, from, to, ct);

    public IAsyncEnumerable<RowTag> ScanTags(string partition, string from, string to, CancellationToken ct) => table.ScanTags(partition, from, to, ct);

    public ValueTask<Changes?> ChangesSince(string partition, string from, string to, Moment? since, CancellationToken ct) =>
        table.ChangesSince(partition, from, to, since, ct);

    public IAsyncEnumerable<string> Partitions(CancellationToken ct) => table.Partitions(ct);

    public ValueTask<IReadOnlyList<Tag>> Commit(string partition, IReadOnlyList<Write> writes, CancellationToken ct)
    {
        var first = writes[0].Key;
        if (first.Row.StartsWith(prefix, StringComparison.Ordinal) && (row ??= first) == first && times-- > 0) throw new StaleTagException(first);
        return table.Commit(partition, writes, ct);
    }
}

/// <summary>Loses one commit among those that begin with a row, or its answer.</summary>
internal sealed class LosesOne(string row, int which, Fate fate) : ITableSchedule
{
    private int seen;

    public ValueTask<Fate> Ask(TableCall call) => new(
        call.Verb == "commit" && call.Row.StartsWith(row, StringComparison.Ordinal) && Interlocked.Increment(ref seen) == which ? fate : Fate.Answered);

    public ValueTask Answer(TableCall call) => ValueTask.CompletedTask;
}
