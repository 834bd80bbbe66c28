using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Attendees;
using Laurel.Grains.Tests.Attendees;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Doors;

public sealed class MusterTests
{
    [Fact]
    public async Task After_a_restart_the_first_scan_calls_everybody_into_memory_and_whoever_comes_next_is_not_read_again()
    {
        var table = new ListeningTable(new SimulatedTable());
        await using var office = await Office.Open(table);
        var (_, first) = await office.Register(1);
        var (next, badge) = await office.Register(2);
        await office.Scan(first.QrText);
        await office.Host.Restart();
        table.Forget();

        await office.Scan(first.QrText);
        await table.WhenHeard(Head(next)).WaitAsync(TimeSpan.FromSeconds(20));
        var answer = await office.Scan(badge.QrText);

        Assert.Equal(ScanOutcome.Admitted, answer.Outcome);
        Assert.Equal(1, table.TimesHeard(Head(next)));
    }

    [Fact]
    public async Task Opening_the_doors_calls_everybody_before_anybody_is_scanned()
    {
        var table = new ListeningTable(new SimulatedTable());
        await using var office = await Office.Open(table);
        var (id, _) = await office.Register(1);
        await office.Host.Restart();
        table.Forget();

        await office.TheConference.OpenDoorsByScan(new(new("open")));
        await table.WhenHeard(Head(id)).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(id, (await office.Attendee(id).Get())!.Id);
        Assert.Equal(1, table.TimesHeard(Head(id)));
    }

    [Fact]
    public async Task Whoever_cannot_be_read_keeps_nobody_else_from_being_called()
    {
        var table = new ListeningTable(new SimulatedTable());
        await using var office = await Office.Open(table);
        for (var number = 1; number <= 20; number++) await office.Register(number, $"Đại biểu {number:00}");
        await office.Host.Restart();
        (table.Damaged, var last) = (Head(Office.Id(1)), Head(Office.Id(20)));
        table.Forget();

        await office.TheConference.OpenDoorsByScan(new(new("open")));
        await table.WhenHeard(last).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(1, table.TimesHeard(last));
    }

    private static RowKey Head(AttendeeId id) => new GrainAddress($"c~{Office.Conference}", AttendeeGrain.Thing.Name, id.Text).Head;
}
