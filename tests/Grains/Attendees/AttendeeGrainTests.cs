using System.Text;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Attendees;

public sealed class AttendeeGrainTests
{
    [Fact]
    public async Task Of_one_person_registered_at_two_desks_at_once_one_is_accepted()
    {
        await using var office = await Office.Open();
        var receipts = await Task.WhenAll(Enumerable.Range(1, 8).Select(desk =>
            office.Attendee(Office.Id(desk)).Register(new(new($"desk-{desk}"), Office.Huyen))));
        Assert.Single(receipts, receipt => receipt.Accepted);
        Assert.All(receipts.Where(receipt => !receipt.Accepted), receipt => Assert.Equal("attendee.exists", receipt.Refusal!.Code));
    }

    [Fact]
    public async Task The_same_person_is_found_however_the_name_and_telephone_are_typed()
    {
        await using var office = await Office.Open();
        await office.Register(1, "Nguyễn Hoà");
        var typed = Office.Huyen with { Name = "NGUYỄN  HÒA".Normalize(NormalizationForm.FormD), Telephone = "+84 912 345 678" };
        var second = await office.Attendee(Office.Id(2)).Register(new(new("second"), typed));
        Assert.Equal("attendee.exists", second.Refusal?.Code);
    }

    [Fact]
    public async Task A_persons_word_that_it_is_somebody_else_registers_both()
    {
        await using var office = await Office.Open();
        await office.Attendee(Office.Id(1)).Register(new(new("one"), Office.Huyen));
        Assert.True((await office.Attendee(Office.Id(2)).Register(new(new("two"), Office.Huyen, Another: true))).Accepted);
    }

    [Fact]
    public async Task Registering_again_with_the_same_command_gives_the_same_badge()
    {
        await using var office = await Office.Open();
        var (id, badge) = await office.Register(1);
        await office.Host.Crash();
        Assert.Equal((id, badge), await office.Register(1));
    }

    [Fact]
    public async Task A_changed_name_frees_the_old_one_for_somebody_else()
    {
        await using var office = await Office.Open();
        await office.Register(1, "Trần Văn An");
        Assert.True((await office.Attendee(Office.Id(1)).Amend(new(new("amend"), Office.Huyen with { Name = "Trần Văn Ân" }))).Accepted);
        await office.Register(2, "Trần Văn An");
        var taken = await office.Attendee(Office.Id(2)).Amend(new(new("amend"), Office.Huyen with { Name = "Trần Văn Ân" }));
        Assert.Equal("attendee.exists", taken.Refusal?.Code);
    }

    [Fact]
    public async Task Somebody_cancelled_may_be_registered_anew()
    {
        await using var office = await Office.Open();
        await office.Register(1, "Trần Văn An");
        Assert.True((await office.Attendee(Office.Id(1)).Cancel(new(new("cancel"), "ốm"))).Accepted);
        await office.Register(2, "Trần Văn An");
    }

    [Fact]
    public async Task Nothing_that_is_stored_shows_a_name_a_position_or_a_telephone()
    {
        var table = new SimulatedTable();
        await using var office = await Office.Open(table);
        var (id, badge) = await office.Register(1, "Canary Nguyễn Thị Thanh Huyền");
        await office.Scan(badge.QrText);
        await office.Attendee(id).WithdrawBadge(new(new("w"), "Canary mất thẻ"));
        foreach (var row in table.Everything())
        {
            var stored = $"{row.Key} {Encoding.UTF8.GetString(row.Body.Span)}";
            Assert.DoesNotContain("Canary", stored, StringComparison.Ordinal);
            Assert.DoesNotContain("huyen@", stored, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Office.Huyen.Telephone!, stored, StringComparison.Ordinal);
            Assert.DoesNotContain(Office.Huyen.Position, stored, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Whoever_is_erased_is_gone_after_a_restart_too_and_may_be_registered_anew()
    {
        await using var office = await Office.Open();
        var (id, badge) = await office.Register(1, "Trần Văn An");
        await office.Scan(badge.QrText);
        Assert.True((await office.Attendee(id).Erase(new(new("erase")))).Accepted);
        await office.Host.Restart();
        var erased = (await office.Attendee(id).Get())!;
        Assert.Equal(("", "", null), (erased.Registration.Name, erased.Registration.Position, erased.Registration.Telephone));
        Assert.NotNull(erased.FirstAdmittedAt);
        Assert.Equal(ScanOutcome.Cancelled, (await office.Scan(badge.QrText)).Outcome);
        await office.Register(2, "Trần Văn An");
    }

    [Fact]
    public async Task A_substitute_comes_with_a_badge_of_their_own()
    {
        await using var office = await Office.Open();
        var (id, first) = await office.Register(1, "Trần Văn An");
        Assert.True((await office.Attendee(id).Substitute(new(new("s"), Office.Huyen with { Name = "Lê Thị Bình" }))).Accepted);
        var next = (await office.Attendee(id).Get())!;
        Assert.Equal((AttendeeStatus.Substituted, 2, "Lê Thị Bình"), (next.Status, next.Badge.Version, next.Registration.Name));
        Assert.Equal(ScanOutcome.WithdrawnBadge, (await office.Scan(first.TypedCode)).Outcome);
        Assert.Equal(ScanOutcome.Admitted, (await office.Scan(next.Badge.TypedCode)).Outcome);
    }
}
