using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Domain.Seating;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Audit;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;
using Laurel.Grains.Seating;
using Laurel.Grains.Tests.Hosting;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Seating;

public sealed class HallTests : IAsyncLifetime
{
    private const string Code = "dnnd-2025";

    private readonly SimulatedTable table = new();
    private GrainHost host = null!;

    private IHall Hall => host.Grains.GetGrain<IHall>(Code);

    public async Task InitializeAsync()
    {
        host = await GrainHost.Start(table);
        await host.Grains.GetGrain<IConference>(Code).Plan(new(new("plan"), new(
            "Hội nghị tổng kết", null, "Đảng ủy", "Hà Nội", Instant("08:00"), Instant("11:00"),
            new("Hội trường lớn", 9, [new("A", 10, 12), new("B", 10, 12), new("C", 8, 10)]))));
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_hall_that_nobody_arranged_is_shown_empty_and_a_conference_that_is_not_there_has_none()
    {
        var hall = await Hall.Get();
        var none = await host.Grains.GetGrain<IHall>("no-such").Get();

        Assert.Equal(("SK,A,B,C", 0, 0), (string.Join(',', hall.Zones.Select(zone => zone.Name)), hall.Seated, hall.N));
        Assert.Empty(none.Zones);
    }

    [Fact]
    public async Task Everybody_expected_is_seated_the_chairs_on_the_stage_and_a_retry_hears_the_same()
    {
        await Register(60);

        var arranged = await Arrange("arrange");
        var again = await Arrange("arrange");
        var hall = await Hall.Get();

        Assert.Equal((60, 0, 0), (arranged.Seated, arranged.Unseated, arranged.Moved));
        Assert.Equal(arranged, again);
        Assert.Equal((Id(1), Id(2)), (At(hall, "SK-05"), At(hall, "SK-04")));
        Assert.Equal(60, Taken(hall).Distinct().Count());
    }

    [Fact]
    public async Task A_preview_seats_nobody_and_says_what_arranging_then_does()
    {
        await Register(60);

        var preview = await Hall.Preview(new(new("look"), []));
        var before = await Hall.Get();
        await Arrange("arrange");
        var hall = await Hall.Get();

        Assert.Equal((0, 60, 0), (before.Seated, preview.Seated, preview.Unseated));
        Assert.Equal(60, preview.Steps.Count);
        Assert.All(preview.Steps, step => Assert.Equal(((SeatId?)null, (AttendeeId?)step.Attendee), (step.From, At(hall, step.To!.Value.Text))));
    }

    [Fact]
    public async Task What_was_arranged_survives_a_crash_in_two_blocks_and_a_head_without_seats()
    {
        await Register(60);
        await Arrange("arrange");
        var before = await Hall.Get();

        await host.Crash();

        Assert.Equal(Taken(before), Taken(await Hall.Get()));
        var rows = table.Everything().Where(row => row.Key.Partition == $"c~{Code}").ToList();
        Assert.Equal(2, rows.Count(row => row.Key.Row.StartsWith("seats~", StringComparison.Ordinal)));
        Assert.DoesNotContain(Id(1).Text, Text(rows.Single(row => row.Key.Row == $"head~hall~{Code}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_late_arrival_moves_nobody_and_a_cancelled_attendee_frees_the_seat()
    {
        await Register(60);
        await Arrange("arrange");
        await Register(1, from: 900, rank: 10);

        var late = await Arrange("late");
        await host.Grains.GetGrain<IAttendee>($"{Code}/{Id(30)}").Cancel(new(new("cancel"), "ốm"));

        Assert.Equal((61, 0, 0), (late.Seated, late.Unseated, late.Moved));
        Assert.DoesNotContain(Id(30), Taken(await Hall.Get()));
    }

    [Fact]
    public async Task A_move_is_all_or_nothing()
    {
        await Register(3);
        await Arrange("arrange");
        var third = SeatOf(await Hall.Get(), Id(3));

        var taken = await Hall.Move(new(new("taken"), [new(Id(1), new("C8-10")), new(Id(2), third)]));
        var unchanged = await Hall.Get();
        var swapped = await Hall.Move(new(new("swap"), [new(Id(2), third), new(Id(3), new("SK-04"))]));

        Assert.Equal("seat.taken", taken.Refusal!.Code);
        Assert.Equal(Id(1), At(unchanged, "SK-05"));
        Assert.True(swapped.Accepted);
        Assert.Equal(third, SeatOf(await Hall.Get(), Id(2)));
    }

    [Fact]
    public async Task Somebody_inside_is_moved_only_on_a_persons_word_and_never_by_arranging()
    {
        await Register(10);
        await Arrange("arrange");
        await CheckIn(Id(10));
        var seat = SeatOf(await Hall.Get(), Id(10));
        await Register(30, from: 100, rank: 1);

        await Arrange("again");
        var stayed = SeatOf(await Hall.Get(), Id(10));
        var refused = await Hall.Move(new(new("move"), [new(Id(10), new("C8-10"))]));
        var confirmed = await Hall.Move(new(new("confirmed"), [new(Id(10), new("C8-10"))], Confirmed: true));

        Assert.Equal(seat, stayed);
        Assert.Equal("seat.inside", refused.Refusal!.Code);
        Assert.True(confirmed.Accepted);
    }

    [Fact]
    public async Task Nobody_is_moved_from_or_to_a_kept_seat()
    {
        await Register(10);
        await Arrange("arrange");
        var seat = SeatOf(await Hall.Get(), Id(5))!.Value;

        await Hall.Keep(new(new("keep"), seat, Kept: true));
        await Register(30, from: 100, rank: 1);
        await Hall.Arrange(new(new("anew"), [], Anew: true));

        Assert.Equal(seat, SeatOf(await Hall.Get(), Id(5)));
        Assert.Equal("seat.kept", (await Hall.Move(new(new("move"), [new(Id(5), new("C8-10"))]))).Refusal!.Code);
        Assert.True((await Hall.Keep(new(new("free"), seat, Kept: false))).Accepted);
    }

    [Fact]
    public async Task The_roster_knows_the_seats_at_once()
    {
        await Register(10);
        var arranged = await Arrange("arrange");
        var roster = host.Grains.GetGrain<IRoster>(Code);

        await roster.Await("hall", arranged.Receipt.Id, arranged.Receipt.N);

        Assert.Equal(10, (await roster.Counts()).Seated);
    }

    [Fact]
    public async Task The_chain_of_the_hall_is_whole()
    {
        await Register(20);
        await Arrange("arrange");
        await Hall.Move(new(new("move"), [new(Id(9), new("C8-10"))]));
        await Hall.Release(new(new("release"), Id(9)));
        await Hall.Keep(new(new("keep"), new("A1-01"), Kept: true));

        var report = await new AuditWalk(host.Get<AggregateContext>(), IAggregateKind.In(typeof(HallGrain).Assembly)).Verify(default);

        Assert.True(report.IsWhole, string.Join("; ", report.Breaks));
    }

    private async Task Register(int count, int from = 1, int rank = 6)
    {
        for (var i = from; i < from + count; i++)
        {
            var chair = i <= 2;
            var receipt = await host.Grains.GetGrain<IAttendee>($"{Code}/{Id(i)}").Register(new(new($"register-{i}"), new(
                "Ông", $"Nguyễn Văn {(char)('A' + (i % 26))}", $"Ủy viên {i}", $"Đoàn {i / 7}", "Khối", chair ? AttendeeRole.Chair : AttendeeRole.Delegate,
                chair ? i : rank, null, null)));
            Assert.True(receipt.Accepted, receipt.Refusal?.English);
        }
    }

    private Task<ArrangeReceipt> Arrange(string command) => Hall.Arrange(new(new(command), []));

    private async Task CheckIn(AttendeeId id)
    {
        var at = host.Clock.GetUtcNow();
        await host.Grains.GetGrain<IAttendee>($"{Code}/{id}").CheckInByName(
            new(new("check-in"), new("scan", "", new("Cửa chính"), Direction.In, at, new("ban-don-tiep")), "main"));
    }

    private static AttendeeId Id(int number) => new($"{number:x16}");

    private static IEnumerable<SeatView> Seats(HallView hall) => hall.Zones.SelectMany(zone => zone.Rows).SelectMany(row => row.Seats);

    private static AttendeeId? At(HallView hall, string seat) => Seats(hall).Single(one => one.Seat.Text == seat).Attendee;

    private static SeatId? SeatOf(HallView hall, AttendeeId id) => Seats(hall).SingleOrDefault(one => one.Attendee == id)?.Seat;

    private static List<AttendeeId> Taken(HallView hall) => [.. Seats(hall).Select(seat => seat.Attendee).OfType<AttendeeId>()];

    private static string Text(Row row) => System.Text.Encoding.UTF8.GetString(row.Body.Span);

    private static DateTimeOffset Instant(string time) => DateTimeOffset.Parse($"2025-12-30T{time}+07:00", null);
}
