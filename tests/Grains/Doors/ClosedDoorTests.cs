using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Grains.Conferences;
using Laurel.Grains.Doors;
using Laurel.Grains.Tests.Attendees;

namespace Laurel.Grains.Tests.Doors;

public sealed class ClosedDoorTests
{
    [Fact]
    public async Task After_closing_nobody_is_let_in_and_whoever_is_inside_leaves()
    {
        await using var office = await Office.Open();
        var (early, late) = ((await office.Register(1)).Badge, (await office.Register(2)).Badge);
        await office.Scan(early.QrText, "in");
        await Close(office);

        var turned = await office.Scan(late.QrText, device: "gate-2");
        var left = await office.Scan(early.QrText, direction: Direction.Out, device: "gate-2");
        var heard = await office.Scan(early.QrText, "in");

        Assert.Equal((ScanOutcome.DoorsClosed, Office.Id(2)), (turned.Outcome, turned.Attendee));
        Assert.Equal((ScanOutcome.Left, ScanOutcome.Admitted), (left.Outcome, heard.Outcome));
    }

    [Fact]
    public async Task What_was_scanned_before_closing_is_admitted_however_late_it_comes()
    {
        await using var office = await Office.Open();
        var (_, badge) = await office.Register(1);
        await office.TheConference.Move(new(new("p"), ConferenceStatus.Planned));
        var scan = office.Fact(badge.QrText);
        await Close(office);
        office.Host.Clock.Shift(TimeSpan.FromHours(2));
        Assert.Equal(ScanOutcome.Admitted, Assert.Single(await office.Door("gate-2").Scan([scan])).Outcome);
    }

    [Fact]
    public async Task What_a_phone_let_in_alone_after_closing_is_answered_so_that_its_queue_empties()
    {
        await using var office = await Office.Open();
        var (id, badge) = await office.Register(1);
        await Close(office);
        var scan = office.Fact(badge.QrText) with { DecidedOffline = true };
        var answers = new[] { Assert.Single(await office.Door("gate-2").Scan([scan])), Assert.Single(await office.Door("gate-2").Scan([scan])) };
        Assert.All(answers, answer => Assert.Equal((ScanOutcome.DoorsClosed, null), (answer.Outcome, answer.Refusal)));
        Assert.Equal(ContradictionKind.NotValid, Assert.Single((await office.Attendee(id).Passages())!.Contradictions).Kind);
    }

    [Fact]
    public async Task After_closing_no_guest_is_registered_at_the_desk_and_one_who_was_hears_the_same_again()
    {
        await using var office = await Office.Open();
        var first = new WalkIn(new("w1"), Office.Id(7), Office.Huyen, new("Bàn đón tiếp"), office.Host.Clock.GetUtcNow());
        await office.Door("desk").WalkIn(first);
        await Close(office);

        var refused = await office.Door("desk").WalkIn(new(new("w2"), Office.Id(8), Office.Huyen with { Name = "Trần An" }, new("Bàn đón tiếp"), office.Host.Clock.GetUtcNow()));

        Assert.Equal("door.closed", refused.Refusal?.Code);
        Assert.Null(await office.Attendee(Office.Id(8)).Get());
        Assert.Equal(ScanOutcome.Admitted, (await office.Door("desk").WalkIn(first)).Answer?.Outcome);
    }

    [Fact]
    public async Task What_is_put_off_lets_nobody_in_until_it_is_planned_again()
    {
        await using var office = await Office.Open();
        var (_, badge) = await office.Register(1);
        await office.TheConference.Move(new(new("off"), ConferenceStatus.Postponed));
        office.Host.Clock.Shift(TimeSpan.FromSeconds(1));
        var turned = await office.Scan(badge.QrText);
        await PlanAgain(office);
        var admitted = await office.Scan(badge.QrText, device: "gate-2");
        Assert.Equal((ScanOutcome.DoorsClosed, ScanOutcome.Admitted), (turned.Outcome, admitted.Outcome));
    }

    [Fact]
    public async Task Whoever_was_inside_when_it_was_put_off_has_left_and_is_let_in_on_the_new_day()
    {
        await using var office = await Office.Open();
        var (id, badge) = await office.Register(1);
        await office.TheConference.DefineGates(new(new("g"), [new(new("Cửa 1")), new(new("Phòng họp"), "phòng")]));
        await office.Door().Scan([office.Fact(badge.QrText), office.Fact(badge.QrText, gate: "Phòng họp")]);
        var off = new MoveConference(new("off"), ConferenceStatus.Postponed);
        await office.TheConference.Move(off);
        await office.TheConference.Move(off);
        var between = (await office.Attendee(id).Passages())!;
        await PlanAgain(office);
        office.Host.Clock.Shift(TimeSpan.FromDays(7));

        Assert.Equal([Direction.In, Direction.In, Direction.Out, Direction.Out], between.Passages.Select(passage => passage.Direction));
        Assert.Equal(ScanOutcome.Admitted, (await office.Scan(badge.QrText, device: "gate-2")).Outcome);
    }

    [Fact]
    public async Task Whose_scan_of_the_old_day_comes_after_it_was_planned_again_came_and_is_not_inside()
    {
        await using var office = await Office.Open();
        var (id, badge) = await office.Register(1);
        var late = office.Fact(badge.QrText) with { DecidedOffline = true };
        office.Host.Clock.Shift(TimeSpan.FromMinutes(1));
        await office.TheConference.Move(new(new("off"), ConferenceStatus.Postponed));
        await PlanAgain(office);
        office.Host.Clock.Shift(TimeSpan.FromDays(7));

        var answers = new[] { Assert.Single(await office.Door("gate-2").Scan([late])), Assert.Single(await office.Door("gate-2").Scan([late])) };
        var between = (await office.Attendee(id).Passages())!;

        Assert.All(answers, answer => Assert.Equal(ScanOutcome.Admitted, answer.Outcome));
        Assert.Equal([Direction.In, Direction.Out], between.Passages.Select(passage => passage.Direction));
        Assert.Equal(ScanOutcome.Admitted, (await office.Scan(badge.QrText, device: "gate-3")).Outcome);
    }

    private static async Task PlanAgain(Office office)
    {
        var day = office.Host.Clock.GetUtcNow().AddDays(8);
        var receipt = await office.TheConference.ChangePlan(new(new("on"), Office.Plan with { StartsAt = day, EndsAt = day.AddHours(3) }, To: ConferenceStatus.Planned));
        Assert.Null(receipt.Refusal);
    }

    private static async Task Close(Office office)
    {
        foreach (var step in (ConferenceStatus[])[ConferenceStatus.Planned, ConferenceStatus.Inviting, ConferenceStatus.DoorsOpen, ConferenceStatus.InSession, ConferenceStatus.Closed])
            await office.TheConference.Move(new(new($"to-{step}".ToLowerInvariant()), step));
        // A door may keep its copy of the conference for some seconds.
        office.Host.Clock.Shift(TimeSpan.FromSeconds(10));
        Assert.Equal(ConferenceStatus.Closed, (await office.TheConference.Get())!.Status);
    }
}
