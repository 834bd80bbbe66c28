using System.Numerics;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Attendees;
using Laurel.Grains.Doors;
using Laurel.Grains.Tests.Attendees;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Doors;

public sealed class DoorGrainTests
{
    [Fact]
    public async Task A_badge_is_admitted_once_by_name_and_is_already_inside_after()
    {
        await using var office = await Office.Open();
        var (id, badge) = await office.Register(1, "Trần Văn An");
        var first = await office.Scan(badge.QrText);
        var second = await office.Scan(badge.TypedCode, device: "gate-2");
        Assert.Equal((ScanOutcome.Admitted, id, "Trần Văn An", null), (first.Outcome, first.Attendee, first.Name, first.FirstAdmission));
        Assert.Equal((ScanOutcome.AlreadyInside, id, new GateId("Cửa 1")), (second.Outcome, second.Attendee, second.FirstAdmission!.Gate));
    }

    [Fact]
    public async Task Scans_of_one_badge_in_one_batch_are_decided_in_their_order()
    {
        await using var office = await Office.Open();
        var (_, badge) = await office.Register(1);
        var answers = await office.Door().Scan(
        [
            office.Fact(badge.QrText), office.Fact(badge.QrText, direction: Direction.Out),
            office.Fact(badge.QrText, direction: Direction.Out), office.Fact(badge.QrText),
        ]);
        Assert.Equal(
            [ScanOutcome.Admitted, ScanOutcome.Left, ScanOutcome.NotInside, ScanOutcome.Admitted],
            answers.Select(answer => answer.Outcome));
    }

    [Fact]
    public async Task The_same_scan_id_always_hears_the_same_whatever_happened_since()
    {
        await using var office = await Office.Open();
        var (id, badge) = await office.Register(1);
        var first = await office.Scan(badge.QrText, "s1");
        await office.Scan(badge.QrText, direction: Direction.Out);
        await office.Attendee(id).WithdrawBadge(new(new("w"), "mất"));
        await office.Host.Crash();
        Assert.Equal(first, await office.Scan(badge.QrText, "s1"));
    }

    [Fact]
    public async Task A_scan_id_is_its_devices_own()
    {
        await using var office = await Office.Open();
        var (_, badge) = await office.Register(1);
        await office.Scan(badge.QrText, "s1", device: "gate-1");
        Assert.Equal(ScanOutcome.AlreadyInside, (await office.Scan(badge.QrText, "s1", device: "gate-2")).Outcome);
    }

    [Fact]
    public async Task The_same_scan_id_with_another_code_is_a_mismatch_wherever_it_would_go()
    {
        await using var office = await Office.Open();
        var (_, one) = await office.Register(1);
        var (_, two) = await office.Register(2);
        await office.Scan(one.QrText, "s1");
        await office.Scan("nonsense", "s2");
        Assert.Equal("idempotency.mismatch", (await office.Scan(two.QrText, "s1")).Refusal?.Code);
        Assert.Equal("idempotency.mismatch", (await office.Scan("nonsense", "s1")).Refusal?.Code);
        Assert.Equal("idempotency.mismatch", (await office.Scan(one.QrText, "s2")).Refusal?.Code);
    }

    [Fact]
    public async Task An_unknown_code_stays_unknown_under_its_id()
    {
        await using var office = await Office.Open();
        var first = await office.Scan("nonsense", "s1");
        await office.Host.Crash();
        Assert.Equal(ScanOutcome.Unknown, first.Outcome);
        Assert.Equal(first, await office.Scan("nonsense", "s1"));
    }

    [Fact]
    public async Task Whoever_cannot_be_read_is_asked_again_and_keeps_nobody_else_in_the_batch()
    {
        var table = new ListeningTable(new SimulatedTable());
        await using var office = await Office.Open(table);
        var (damaged, first) = await office.Register(1);
        var (_, second) = await office.Register(2);
        await office.Host.Restart();
        table.Damaged = new GrainAddress($"c~{Office.Conference}", AttendeeGrain.Thing.Name, damaged.Text).Head;

        var answers = await office.Door().Scan([office.Fact(first.QrText), office.Fact(second.QrText)]);

        Assert.Equal("busy", answers[0].Refusal?.Code);
        Assert.Equal((ScanOutcome.Admitted, null), (answers[1].Outcome, answers[1].Refusal));
    }

    [Fact]
    public async Task A_badge_of_another_conference_is_told_so()
    {
        await using var office = await Office.Open();
        await office.PlanConference("other-2025");
        var foreign = office.Host.Grains.GetGrain<IAttendee>($"other-2025/{Office.Id(1).Text}");
        await foreign.Register(new(new("r"), Office.Huyen));
        Assert.Equal(ScanOutcome.WrongConference, (await office.Scan((await foreign.Get())!.Badge.QrText)).Outcome);
    }

    [Fact]
    public async Task A_token_with_a_guessed_secret_or_a_spoilt_signature_is_forged()
    {
        await using var office = await Office.Open();
        var (id, badge) = await office.Register(1);
        Assert.True(BadgeToken.TryRead(badge.QrText, out var genuine));
        var guessed = BadgeToken.ToSign(genuine.KeyId, genuine.ConferenceTag, id, 1, new byte[BadgeToken.SecretBytes]);
        Assert.Equal(ScanOutcome.Forged, (await office.Scan(BadgeToken.Of(guessed, genuine.Signature).Text)).Outcome);
        var spoilt = genuine.Signature.ToArray();
        spoilt[5] ^= 1;
        var forged = await office.Scan(BadgeToken.Of(genuine.Signed, spoilt).Text);
        Assert.Equal((ScanOutcome.Forged, null), (forged.Outcome, forged.Attendee));
    }

    [Fact]
    public async Task A_malleated_signature_is_the_same_badge_and_counts_once()
    {
        await using var office = await Office.Open();
        var (id, badge) = await office.Register(1);
        Assert.True(BadgeToken.TryRead(badge.QrText, out var genuine));
        var twin = BadgeToken.Of(genuine.Signed, Malleated(genuine.Signature)).Text;
        Assert.NotEqual(badge.QrText, twin);
        Assert.Equal(ScanOutcome.Admitted, (await office.Scan(badge.QrText)).Outcome);
        Assert.Equal(ScanOutcome.AlreadyInside, (await office.Scan(twin)).Outcome);
        Assert.Equal(AttendeeStatus.Admitted, (await office.Attendee(id).Get())!.Status);
    }

    [Fact]
    public async Task A_withdrawn_badge_is_refused_everywhere_and_the_next_one_admits()
    {
        await using var office = await Office.Open();
        var (id, old) = await office.Register(1);
        await office.Attendee(id).WithdrawBadge(new(new("w"), "mất"));
        var next = (await office.Attendee(id).Get())!.Badge;
        Assert.Equal(ScanOutcome.WithdrawnBadge, (await office.Scan(old.QrText)).Outcome);
        Assert.Equal(ScanOutcome.WithdrawnBadge, (await office.Scan(old.TypedCode)).Outcome);
        Assert.Equal(ScanOutcome.Admitted, (await office.Scan(next.QrText)).Outcome);
    }

    [Fact]
    public async Task The_first_scan_opens_the_doors_of_a_draft()
    {
        await using var office = await Office.Open();
        var (_, badge) = await office.Register(1);
        await office.Scan(badge.QrText);
        Assert.Equal(ConferenceStatus.DoorsOpen, (await office.TheConference.Get())!.Status);
    }

    [Fact]
    public async Task Once_gates_are_defined_another_gate_is_unknown_and_that_scan_alone()
    {
        await using var office = await Office.Open();
        var (_, badge) = await office.Register(1);
        await office.TheConference.DefineGates(new(new("g"), [new(new("Cửa 1"))]));
        var answers = await office.Door().Scan([office.Fact(badge.QrText, gate: "Cửa 9"), office.Fact(badge.QrText)]);
        Assert.Equal([ScanOutcome.UnknownGate, ScanOutcome.Admitted], answers.Select(answer => answer.Outcome));
    }

    [Fact]
    public async Task A_new_gate_is_known_at_once_at_a_door_that_was_open_before()
    {
        await using var office = await Office.Open();
        var (_, badge) = await office.Register(1);
        await office.TheConference.DefineGates(new(new("g1"), [new(new("Cửa 1"))]));
        await office.Scan(badge.QrText);
        await office.TheConference.DefineGates(new(new("g2"), [new(new("Cửa 1")), new(new("Cửa 2"), "gallery")]));
        Assert.Equal(ScanOutcome.Admitted, Assert.Single(await office.Door().Scan([office.Fact(badge.QrText, gate: "Cửa 2")])).Outcome);
    }

    [Fact]
    public async Task The_stage_lets_in_whoever_is_named_and_answers_others_that_they_are_not_entitled()
    {
        await using var office = await Office.Open();
        var (named, first) = await office.Register(1);
        var (_, second) = await office.Register(2);
        await office.TheConference.DefineGates(new(new("g"), [new(new("Cửa 1")), new(new("Cánh gà"), "sân khấu")]));
        await office.TheConference.DefineRights(new(new("r"), [new("sân khấu", [AttendeeRole.Chair], [named])]));
        var answers = await office.Door().Scan(
            [office.Fact(first.QrText, "s1", gate: "Cánh gà"), office.Fact(second.QrText, "s2", gate: "Cánh gà"), office.Fact(second.QrText, "s3")]);
        Assert.Equal([ScanOutcome.Admitted, ScanOutcome.NotEntitled, ScanOutcome.Admitted], answers.Select(answer => answer.Outcome));
        await office.TheConference.DefineRights(new(new("all"), []));
        await office.Host.Crash();
        Assert.Equal(ScanOutcome.NotEntitled, Assert.Single(await office.Door().Scan([office.Fact(second.QrText, "s2", gate: "Cánh gà")])).Outcome);
    }

    [Fact]
    public async Task A_second_scan_at_another_gate_within_two_minutes_says_where_the_first_was()
    {
        await using var office = await Office.Open();
        var (_, badge) = await office.Register(1);
        await office.Scan(badge.QrText);
        var soon = Assert.Single(await office.Door("gate-2").Scan([office.Fact(badge.QrText, "s2", gate: "Cửa 2")]));
        Assert.Equal(new GateId("Cửa 1"), soon.Elsewhere!.Gate);
        office.Host.Clock.Shift(TimeSpan.FromMinutes(3));
        Assert.Null((await office.Scan(badge.QrText)).Elsewhere);
        Assert.Equal(soon, Assert.Single(await office.Door("gate-2").Scan([office.Fact(badge.QrText, "s2", gate: "Cửa 2")])));
    }

    [Fact]
    public async Task All_permutations_of_six_scans_give_one_state()
    {
        await using var office = await Office.Open();
        var at = office.Host.Clock.GetUtcNow().AddHours(-1);
        ScanFact Fact(int n, int minute, Direction direction, bool offline = false) =>
            new($"s{n}", "", new($"Cửa {n % 2}"), direction, at.AddMinutes(minute), new(""), n, DecidedOffline: offline);
        ScanFact[] six =
        [
            Fact(1, 0, Direction.In), Fact(2, 5, Direction.Out), Fact(3, 5, Direction.In),
            Fact(4, 9, Direction.In, offline: true), Fact(5, 12, Direction.Out, offline: true), Fact(6, 12, Direction.In, offline: true),
        ];
        var orders = Permutations(six).Index().ToList();
        var states = new HashSet<string>();
        foreach (var some in orders.Chunk(48))
            states.UnionWith(await Task.WhenAll(some.Select(order => State(office, order.Index + 1, order.Item))));
        Assert.Equal(720, orders.Count);
        Assert.Single(states);
    }

    [Fact]
    public async Task A_desk_checks_in_by_name_and_names_nobody_who_is_not_on_the_list()
    {
        await using var office = await Office.Open();
        var (id, _) = await office.Register(1, "Trần Văn An");
        var check = new CheckIn(new("desk-1"), [id, Office.Id(99), new("../etc")], new("Bàn đón tiếp"), office.Host.Clock.GetUtcNow());
        var answers = await office.Door("desk").CheckIn(check);
        Assert.Equal((ScanOutcome.Admitted, "Trần Văn An"), (answers[0].Outcome, answers[0].Name));
        Assert.Equal(["attendee.unknown", "attendee.unknown"], answers.Skip(1).Select(answer => answer.Refusal?.Code));
        Assert.Equal(answers, await office.Door("desk").CheckIn(check));
    }

    [Fact]
    public async Task The_eleventh_wrong_typed_code_within_a_minute_is_refused_and_badges_still_admit()
    {
        await using var office = await Office.Open();
        var (_, badge) = await office.Register(1);
        for (var i = 1; i <= 10; i++)
            Assert.Equal(ScanOutcome.Unknown, (await office.Scan(Wrong(i), $"wrong-{i}")).Outcome);
        Assert.Equal("door.too-many-codes", (await office.Scan(badge.TypedCode)).Refusal?.Code);
        Assert.Null((await office.Scan(Wrong(3), "wrong-3")).Refusal);
        Assert.Equal(ScanOutcome.Admitted, (await office.Scan(badge.QrText)).Outcome);
        office.Host.Clock.Shift(TimeSpan.FromMinutes(1));
        Assert.Equal(ScanOutcome.AlreadyInside, (await office.Scan(badge.TypedCode)).Outcome);
    }

    [Fact]
    public async Task A_hundred_wrong_codes_within_an_hour_close_typed_codes_at_every_door_that_hears_of_it()
    {
        await using var office = await Office.Open();
        var (_, badge) = await office.Register(1);
        for (var i = 1; i <= 100; i++) await office.Scan(Wrong(i), device: $"gate-{i / 10}");
        await office.Scan(Wrong(101), device: "late");
        Assert.Equal("door.too-many-codes", (await office.Scan(badge.TypedCode, device: "late")).Refusal?.Code);
    }

    [Fact]
    public async Task A_key_that_names_a_new_device_for_each_guess_guesses_no_more_than_a_hundred()
    {
        await using var office = await Office.Open();
        var (_, badge) = await office.Register(1);
        for (var i = 1; i <= 100; i++) await office.Scan(Wrong(i), device: $"made-up-{i}");

        Assert.Equal("door.too-many-codes", (await office.Scan(badge.TypedCode, device: "made-up-101")).Refusal?.Code);
        Assert.Equal(ScanOutcome.Admitted, (await office.Scan(badge.QrText, device: "made-up-101")).Outcome);
    }

    [Fact]
    public async Task A_guess_touches_no_attendee()
    {
        var table = new ListeningTable(new SimulatedTable());
        await using var office = await Office.Open(table);
        await office.Scan("nonsense");
        table.Forget();
        var guessed = BadgeToken.ToSign(1, 7, Office.Id(77), 1, new byte[BadgeToken.SecretBytes]);
        await office.Scan(BadgeToken.Of(guessed, new byte[BadgeToken.SignatureBytes]).Text);
        await office.Scan(Wrong(1));
        Assert.DoesNotContain(table.Heard, key => key.Row.Contains("~attendee~", StringComparison.Ordinal));
    }

    // Each scan by a device of its own, so that nothing but its own time orders it.
    private static async Task<string> State(Office office, int number, ScanFact[] scans)
    {
        var (id, badge) = await office.Register(number);
        foreach (var scan in scans)
        {
            var told = scan with { Id = $"{scan.Id}-{number}", Code = badge.QrText, Device = new($"gate-{scan.Id}") };
            Assert.Null((await office.Attendee(id).Scan(new(new(told.Id), told, "main"))).Refusal);
        }
        var (seen, held) = ((await office.Attendee(id).Passages())!, (await office.Attendee(id).Get())!);
        return $"{held.Status} {held.FirstAdmittedAt:O} {string.Join('\n', seen.Passages)} {string.Join('\n', seen.Contradictions)}"
            .Replace($"-{number},", ",", StringComparison.Ordinal);
    }

    private static IEnumerable<T[]> Permutations<T>(T[] items) => items.Length < 2
        ? [items]
        : items.SelectMany((first, i) => Permutations<T>([.. items[..i], .. items[(i + 1)..]]).Select(rest => (T[])[first, .. rest]));

    private static string Wrong(int i) => TypedCode.Draw((ulong)i * 7919).Text;

    private static byte[] Malleated(ReadOnlySpan<byte> signature)
    {
        var order = BigInteger.Parse("0FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", System.Globalization.NumberStyles.HexNumber, null);
        var s = order - new BigInteger(signature[32..], isUnsigned: true, isBigEndian: true);
        var bytes = s.ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. signature[..32], .. new byte[32 - bytes.Length], .. bytes];
    }
}
