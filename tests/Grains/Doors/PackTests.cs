using System.Text;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Grains.Accounts;
using Laurel.Grains.Conferences;
using Laurel.Grains.Doors;
using Laurel.Grains.Tests.Attendees;

namespace Laurel.Grains.Tests.Doors;

public sealed class PackTests
{
    [Fact]
    public async Task A_badge_opens_its_own_card_and_no_other()
    {
        await using var office = await Office.Open();
        var (an, badge) = await Known(office, 1, "Trần Văn An");
        await Known(office, 2, "Lê Thị Bình");

        var pack = await Pack(office).Since(null, 0);

        Assert.Equal(["Bà", "Trần Văn An", "Phó Trưởng Ban", "VUSTA", "", "", "", "delegate", ""], Phone.Open(pack, badge.QrText)!);
        Assert.Equal(2, pack.Entries.Count);
        Assert.All(pack.Entries, entry => Assert.Equal(12 + 256 + 16, entry.Card!.Sealed.Length));
        var bytes = pack.Entries.SelectMany(entry => (byte[])[.. entry.Lookup, .. entry.Card!.Sealed, .. entry.Card.Found]).ToArray();
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("Văn")));
        Assert.Equal(-1, bytes.AsSpan().IndexOf(Convert.FromHexString(an.Text)));
    }

    [Fact]
    public async Task Only_what_changed_comes_again()
    {
        await using var office = await Office.Open();
        var (id, badge) = await Known(office, 1);
        await Known(office, 2);
        var first = await Pack(office).Since(null, 0);

        await office.Scan(badge.QrText);
        await Heard(office, id);
        var presence = await Pack(office).Since(first.Pack, first.Version);
        await office.Attendee(id).WithdrawBadge(new(new("w"), "mất"));
        await Heard(office, id);
        var withdrawn = await Pack(office).Since(first.Pack, presence.Version);

        Assert.Equal((PackEntryState.Valid, null, "Cửa 1"), Said(Assert.Single(presence.Entries)));
        Assert.NotNull(presence.Entries[0].InsideSince);
        Assert.Equal(2, withdrawn.Entries.Count);
        Assert.Contains(withdrawn.Entries, entry => entry.State == PackEntryState.Withdrawn && entry.Lookup.AsSpan().SequenceEqual(presence.Entries[0].Lookup));
        Assert.Equal("Đại biểu 1", Phone.Open(withdrawn, (await office.Attendee(id).Get())!.Badge.QrText)![1]);
        Assert.Empty((await Pack(office).Since(first.Pack, withdrawn.Version)).Entries);
        Assert.Equal(3, (await Pack(office).Since("another", withdrawn.Version)).Entries.Count);
    }

    [Fact]
    public async Task The_roster_tells_who_changed_since_a_count_and_everybody_once_it_was_read_anew()
    {
        await using var office = await Office.Open();
        var (id, badge) = await Known(office, 1);
        await Known(office, 2);
        IRoster Roster() => office.Host.Grains.GetGrain<IRoster>(Office.Conference);
        var all = await Roster().ChangedSince(null, 0);

        await office.Scan(badge.QrText);
        await Heard(office, id);
        var changed = await Roster().ChangedSince(all.Roster, all.Changes);
        await office.Host.Restart();
        var anew = await Roster().ChangedSince(all.Roster, changed.Changes);

        Assert.Equal(2, all.Items.Count);
        Assert.True(Assert.Single(changed.Items).Inside);
        Assert.Empty((await Roster().ChangedSince(anew.Roster, anew.Changes)).Items);
        Assert.Equal(2, anew.Items.Count);
        Assert.NotEqual(all.Roster, anew.Roster);
    }

    [Fact]
    public async Task Somebody_cancelled_is_entered_as_such()
    {
        await using var office = await Office.Open();
        var (id, _) = await Known(office, 1);
        await office.Attendee(id).Cancel(new(new("c"), "bận"));
        await Heard(office, id);

        Assert.Equal(PackEntryState.Cancelled, Assert.Single((await Pack(office).Since(null, 0)).Entries).State);
    }

    [Fact]
    public async Task The_shift_key_opens_names_and_finds_typed_codes()
    {
        await using var office = await Office.Open();
        var (id, badge) = await Known(office, 1, "Trần Văn An");
        var pack = await Pack(office).Since(null, 0);
        var shift = await Pack(office).ShiftKey();

        var card = Assert.Single(pack.Entries).Card!;
        var found = Encoding.UTF8.GetString(Phone.Decrypted(shift.Key, card.Found, card.Version, pack.Entries[0].Lookup));

        Assert.Equal(pack.Pack, shift.Pack);
        Assert.Contains("Trần Văn An", found, StringComparison.Ordinal);
        Assert.Contains(id.Text, found, StringComparison.Ordinal);
        Assert.DoesNotContain(badge.TypedCode, found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_enter_an_area_stands_in_the_card_and_what_it_asks_in_the_pack()
    {
        await using var office = await Office.Open();
        var (id, badge) = await Known(office, 1);
        var (other, otherBadge) = await Known(office, 2);
        AreaRight press = new("báo chí", [AttendeeRole.Press], [other]), stage = new("sân khấu", [AttendeeRole.Chair], [id, other], From: Office.Plan.StartsAt);
        await office.TheConference.DefineGates(new(new("g"), [new(new("Cửa Đông"), "main"), new(new("Cánh gà"), "sân khấu")]));
        await office.TheConference.DefineRights(new(new("r"), [press, stage]));
        var first = await Pack(office).Since(null, 0);
        await office.TheConference.DefineRights(new(new("r2"), [stage with { Named = [id] }]));
        office.Host.Clock.Shift(TimeSpan.FromSeconds(5));

        var changed = await Pack(office).Since(first.Pack, first.Version);

        Assert.Equal("sân khấu", first.Gates!["Cánh gà"]);
        Assert.Equal([("báo chí", 1), ("sân khấu", 2)], first.Rights!.Select(right => (right.Area, right.Number)));
        Assert.Equal("2", Phone.Open(first, badge.QrText)![^1]);
        Assert.Equal("1 2", Phone.Open(first, otherBadge.QrText)![^1]);
        Assert.Equal(("sân khấu", 2, stage.From), (changed.Rights![0].Area, changed.Rights[0].Number, changed.Rights[0].From));
        Assert.Equal("", Phone.Open(changed, otherBadge.QrText)![^1]);
        Assert.Single(changed.Entries);
        Assert.All(first.Entries.Concat(changed.Entries), entry => Assert.Equal(12 + 256 + 16, entry.Card!.Sealed.Length));
    }

    [Fact]
    public async Task A_pack_says_whether_doors_scan_out_and_which_rehearsal_goes_on()
    {
        await using var office = await Office.Open();
        var before = await Pack(office).Since(null, 0);
        await office.TheConference.SetDoors(new(new("d"), DoorSettings.Usual with { ScansOut = true }));
        await office.TheConference.BeginRehearsal(new(new("begin")));
        var after = await Pack(office).Since(before.Pack, before.Version);
        await office.TheConference.EndRehearsal(new(new("end")));
        office.Host.Clock.Shift(Rehearsal.Notice);

        Assert.Equal((false, null), (before.ScansOut, before.Rehearsal));
        Assert.Equal((true, 1), (after.ScansOut, after.Rehearsal?.Number));
        Assert.Null((await Pack(office).Since(before.Pack, before.Version)).Rehearsal);
    }

    [Fact]
    public async Task A_pack_says_where_somebody_came_in_first_and_last()
    {
        await using var office = await Office.Open();
        var (id, badge) = await Known(office, 1);
        await office.Scan(badge.QrText);
        office.Host.Clock.Shift(TimeSpan.FromMinutes(30));
        await office.Door().Scan([office.Fact(badge.QrText, gate: "Cửa 2")]);
        await Heard(office, id);

        var entry = Assert.Single((await Pack(office).Since(null, 0)).Entries);

        Assert.Equal(("Cửa 1", "Cửa 2"), (entry.FirstGate, entry.Gate));
    }

    [Fact]
    public async Task A_sealed_scan_is_answered_as_any_other_and_once()
    {
        await using var office = await Office.Open();
        var (id, badge) = await Known(office, 1, "Trần Văn An");
        using var phone = new Phone(office);
        var pack = await Pack(office).Since(null, 0);
        var scan = phone.Seal(pack.SealKey, badge.QrText);

        var answers = await office.Door(phone.Device.Text).ScanSealed([scan, phone.Seal(pack.SealKey, badge.QrText)]);
        var again = await office.Door(phone.Device.Text).ScanSealed([scan with { DecidedOffline = false }]);

        Assert.Equal([ScanOutcome.Admitted, ScanOutcome.AlreadyInside], answers.Select(answer => answer.Outcome));
        Assert.Equal(answers[0], Assert.Single(again));
        Assert.Equal("Trần Văn An", answers[0].Name);
        var passage = (await office.Attendee(id).Passages())!.Passages[0];
        Assert.Equal((true, 1L, phone.Device, new GateId("Cửa Đông")), (passage.Offline, passage.Sequence, passage.Device, passage.Gate));
    }

    [Fact]
    public async Task What_was_sealed_for_another_place_device_or_conference_is_not_opened()
    {
        await using var office = await Office.Open();
        await office.PlanConference("khac-2025");
        var (_, badge) = await Known(office, 1);
        using var phone = new Phone(office);
        var sealKey = (await Pack(office).Since(null, 0)).SealKey;
        var scan = phone.Seal(sealKey, badge.QrText);
        var elsewhere = office.Host.Grains.GetGrain<IDoor>($"khac-2025/{phone.Device.Text}");

        Assert.Equal("device.unreadable-scan", (await office.Door(phone.Device.Text).ScanSealed([scan with { Sequence = 2 }]))[0].Refusal?.Code);
        Assert.Equal("device.unreadable-scan", (await office.Door(phone.Device.Text).ScanSealed([scan with { Id = "other" }]))[0].Refusal?.Code);
        Assert.Equal("device.unreadable-scan", (await office.Door("gate-2").ScanSealed([scan]))[0].Refusal?.Code);
        Assert.Equal("device.unreadable-scan", (await elsewhere.ScanSealed([scan]))[0].Refusal?.Code);
        Assert.Equal("device.unreadable-scan", (await office.Door(phone.Device.Text).ScanSealed([scan with { Sealed = [1, 2, 3] }]))[0].Refusal?.Code);
    }

    [Fact]
    public async Task Scans_that_a_phone_counted_and_that_never_came_are_named_once_later_ones_did()
    {
        await using var office = await Office.Open();
        var (_, badge) = await Known(office, 1);
        using var phone = new Phone(office);
        await phone.Pair();
        var (sealKey, devices) = ((await Pack(office).Since(null, 0)).SealKey, office.Host.Grains.GetGrain<IDevices>(Office.Conference));
        var (first, lost, third) = (phone.Seal(sealKey, badge.QrText), phone.Seal(sealKey, "nonsense"), phone.Seal(sealKey, "nonsense"));

        await office.Door(phone.Device.Text).ScanSealed([first]);
        Assert.Null(Assert.Single(await devices.Counted()).Gap);
        await office.Door(phone.Device.Text).ScanSealed([third]);
        var gap = Assert.Single(await devices.Counted()).Gap!;
        await office.Door(phone.Device.Text).ScanSealed([lost]);

        Assert.Equal((phone.Device, 1L), (gap.Device, gap.Missing));
        Assert.Equal([2], gap.First.ToArray());
        Assert.Null(Assert.Single(await devices.Counted()).Gap);
    }

    [Fact]
    public async Task A_code_longer_than_any_badge_is_unknown_and_recorded_so_that_it_leaves_no_gap()
    {
        await using var office = await Office.Open();
        var (_, badge) = await Known(office, 1);
        using var phone = new Phone(office);
        await phone.Pair();
        var sealKey = (await Pack(office).Since(null, 0)).SealKey;

        var answers = await office.Door(phone.Device.Text).ScanSealed([phone.Seal(sealKey, new('x', 513)), phone.Seal(sealKey, badge.QrText)]);

        Assert.Equal([(ScanOutcome.Unknown, null), (ScanOutcome.Admitted, null)], answers.Select(answer => (answer.Outcome, answer.Refusal?.Code)));
        Assert.Null(Assert.Single(await office.Host.Grains.GetGrain<IDevices>(Office.Conference).Counted()).Gap);
    }

    [Fact]
    public async Task A_clock_beyond_all_time_and_a_gate_that_is_no_text_keep_nobody_behind_them_from_being_answered()
    {
        await using var office = await Office.Open();
        var (_, badge) = await Known(office, 1);
        using var phone = new Phone(office);
        var sealKey = (await Pack(office).Since(null, 0)).SealKey;

        var answers = await office.Door(phone.Device.Text).ScanSealed(
        [
            phone.Seal(sealKey, "x", scannedAt: long.MaxValue), phone.Seal(sealKey, "x", scannedAt: long.MinValue), phone.Seal(sealKey, "x", previousAt: long.MaxValue),
            phone.Seal(sealKey, "x", gate: "Cửa\uFFFE"), phone.Seal(sealKey, "x", gate: "Cửa\0"), phone.Seal(sealKey, badge.QrText),
        ]);

        Assert.Equal(
            [null, null, null, null, "door.malformed-scan", null], answers.Select(answer => answer.Refusal?.Code));
        Assert.Equal(ScanOutcome.Admitted, answers[^1].Outcome);
    }

    [Fact]
    public async Task A_door_that_did_not_wait_for_its_answer_is_held_as_one_that_decided_alone_and_hears_the_same()
    {
        await using var office = await Office.Open();
        var (id, old) = await Known(office, 1);
        using var phone = new Phone(office);
        var scan = phone.Seal((await Pack(office).Since(null, 0)).SealKey, old.QrText, offline: false);
        await office.Attendee(id).WithdrawBadge(new(new("w"), "mất"));

        var late = await office.Door(phone.Device.Text).ScanSealed([scan]);
        Assert.Empty((await office.Attendee(id).Passages())!.Contradictions);
        var again = await office.Door(phone.Device.Text).ScanSealed([scan with { DecidedOffline = true }]);
        var held = (await office.Attendee(id).Passages())!;
        await office.Door(phone.Device.Text).ScanSealed([scan with { DecidedOffline = true }, scan]);

        Assert.Equal(ScanOutcome.WithdrawnBadge, Assert.Single(late).Outcome);
        Assert.Equal(late, again);
        Assert.Equal(ContradictionKind.NotValid, Assert.Single(held.Contradictions).Kind);
        Assert.Equal(held.N, (await office.Attendee(id).Passages())!.N);
        Assert.Equal(AttendeeStatus.Confirmed, (await office.Attendee(id).Get())!.Status);
    }

    [Fact]
    public async Task Whichever_delivery_comes_first_a_passage_that_a_door_decided_alone_is_held_alike()
    {
        await using var office = await Office.Open();
        using var phone = new Phone(office);
        var sealKey = (await Pack(office).Since(null, 0)).SealKey;
        var (one, first) = await Known(office, 1);
        var (other, second) = await Known(office, 2);
        await office.Scan(first.QrText);
        await office.Scan(second.QrText);
        var (scan, twin) = (phone.Seal(sealKey, first.QrText), phone.Seal(sealKey, second.QrText));

        await office.Door(phone.Device.Text).ScanSealed([scan with { DecidedOffline = false }]);
        await office.Door(phone.Device.Text).ScanSealed([scan]);
        await office.Door(phone.Device.Text).ScanSealed([twin]);
        await office.Door(phone.Device.Text).ScanSealed([twin with { DecidedOffline = false }]);

        var (held, alike) = ((await office.Attendee(one).Passages())!, (await office.Attendee(other).Passages())!);
        Assert.Equal(ContradictionKind.TwiceInside, Assert.Single(held.Contradictions).Kind);
        Assert.Equal(ContradictionKind.TwiceInside, Assert.Single(alike.Contradictions).Kind);
        Assert.Equal([false, true], held.Passages.Select(passage => passage.Offline).Order());
        Assert.Equal([false, true], alike.Passages.Select(passage => passage.Offline).Order());
    }

    [Fact]
    public async Task Only_a_desk_may_check_in_by_name()
    {
        await using var office = await Office.Open();
        var (id, _) = await Known(office, 1);
        using var phone = new Phone(office);
        var sealKey = (await Pack(office).Since(null, 0)).SealKey;

        office.Host.Act(new Actor(Actor.Device, phone.Device.Text, Office.Conference, Role.Usher));
        var usher = await office.Door(phone.Device.Text).ScanSealed([phone.Seal(sealKey, id.Text, byName: true)]);
        office.Host.Act(new Actor(Actor.Device, phone.Device.Text, Office.Conference, Role.Registrar));
        var desk = await office.Door(phone.Device.Text).ScanSealed([phone.Seal(sealKey, id.Text, byName: true)]);

        Assert.Equal("device.unreadable-scan", usher[0].Refusal?.Code);
        Assert.Equal(ScanOutcome.Admitted, desk[0].Outcome);
    }

    private static IDoorPack Pack(Office office) => office.Host.Grains.GetGrain<IDoorPack>(Office.Conference);

    private static (PackEntryState, PackCard?, string?) Said(PackEntry entry) => (entry.State, entry.Card, entry.Gate);

    private static async Task<(Domain.Attendees.AttendeeId Id, Grains.Attendees.BadgeView Badge)> Known(Office office, int number, string? name = null)
    {
        var registered = await office.Register(number, name);
        await Heard(office, registered.Id);
        return registered;
    }

    /// <summary>Returns when lists hold the attendee as it is now, and the pack looks at them again.</summary>
    private static async Task Heard(Office office, Domain.Attendees.AttendeeId id)
    {
        await office.Host.Grains.GetGrain<IRoster>(Office.Conference).Await("attendee", id.Text, (await office.Attendee(id).Get())!.N);
        office.Host.Clock.Shift(TimeSpan.FromSeconds(5));
    }
}
