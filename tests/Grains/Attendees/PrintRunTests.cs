using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;

namespace Laurel.Grains.Tests.Attendees;

public sealed class PrintRunTests
{
    [Fact]
    public async Task Only_what_was_not_printed_or_says_something_else_is_printed_again()
    {
        await using var office = await Office.Open();
        var runs = office.Host.Grains.GetGrain<IPrintRuns>(Office.Conference);
        Assert.Equal("1", (await runs.Freeze(new(new("first"), PrintKind.Badges, [Line(1, "a"), Line(2, "b")]))).Answer);
        Assert.Equal("2", (await runs.Freeze(new(new("list"), PrintKind.Attendance, [Line(3, "")]))).Answer);

        Assert.Equal(
            [new(Office.Id(2), [PaperChange.Text]), new ChangedPaper(Office.Id(3), [PaperChange.NotPrinted])],
            await runs.Changes(PrintKind.Badges, [Line(1, "a"), Line(2, "B"), Line(3, "c")], null));

        await runs.Freeze(new(new("errata"), PrintKind.Badges, [Line(2, "B"), Line(3, "c")]));
        await office.Host.Restart();
        runs = office.Host.Grains.GetGrain<IPrintRuns>(Office.Conference);
        Assert.Empty(await runs.Changes(PrintKind.Badges, [Line(1, "a"), Line(2, "B"), Line(3, "c")], null));
        Assert.Equal("print.nothing", (await runs.Freeze(new(new("none"), PrintKind.Badges, []))).Refusal?.Code);
    }

    [Fact]
    public async Task A_frozen_run_keeps_its_lines_and_freezing_again_with_the_same_command_makes_no_second()
    {
        await using var office = await Office.Open();
        var runs = office.Host.Grains.GetGrain<IPrintRuns>(Office.Conference);
        PrintedLine[] lines = [Line(3, ""), Line(1, ""), Line(2, "")];
        await runs.Freeze(new(new("freeze"), PrintKind.Attendance, lines));
        await runs.Freeze(new(new("freeze"), PrintKind.Attendance, lines));

        Assert.Single(await runs.List());
        Assert.Equal(lines, (await runs.Lines(1, PrintKind.Attendance))!.Lines);
        Assert.Null(await runs.Lines(1, PrintKind.Badges));
    }

    [Fact]
    public async Task What_lines_said_is_deleted_with_the_people_and_who_stood_where_stays()
    {
        await using var office = await Office.Open();
        var runs = office.Host.Grains.GetGrain<IPrintRuns>(Office.Conference);
        await runs.Freeze(new(new("first"), PrintKind.Badges, [Line(2, "said-of-2"), Line(1, "said-of-1")]));
        await runs.Freeze(new(new("again"), PrintKind.Badges, [Line(2, "said-of-2"), Line(1, "said-of-1")]));

        await runs.Blank();
        await office.Host.Crash();
        runs = office.Host.Grains.GetGrain<IPrintRuns>(Office.Conference);
        await runs.Blank();

        Assert.Equal([Office.Id(2), Office.Id(1)], (await runs.Lines(1, PrintKind.Badges))!.Lines.Select(line => line.Attendee));
        Assert.Equal((2, 2), (await runs.Printed(), (await runs.List()).Count));
        var stored = await office.Host.Table.Scan($"c~{Office.Conference}", "blob~", "blob~~", CancellationToken.None).ToListAsync();
        Assert.DoesNotContain("said-of", System.Text.Encoding.UTF8.GetString(Assert.Single(stored).Body.Span), StringComparison.Ordinal);
    }

    private static PrintedLine Line(int number, string content) => new(Office.Id(number), content);
}
