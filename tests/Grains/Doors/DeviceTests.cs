using System.Security.Cryptography;
using Laurel.Domain.Accounts;
using Laurel.Domain.Doors;
using Laurel.Grains.Doors;
using Laurel.Grains.Tests.Attendees;

namespace Laurel.Grains.Tests.Doors;

public sealed class DeviceTests
{
    [Fact]
    public async Task A_confirmed_device_proves_its_key_and_stands()
    {
        await using var office = await Office.Open();
        using var phone = new Phone(office);

        Assert.Null((await phone.Pair()).Refusal);
        var standing = await phone.Prove();

        Assert.Equal((new GateId("Cửa Đông"), Role.Usher, phone.Device), (standing.Pairing!.Gate, standing.Pairing.Role, standing.Pairing.Device));
    }

    [Fact]
    public async Task A_device_that_nobody_confirmed_is_unknown_and_leaves_nothing()
    {
        await using var office = await Office.Open();
        using var phone = new Phone(office);
        var devices = office.Host.Grains.GetGrain<IDevices>(Office.Conference);

        Assert.Null((await devices.Ask(phone.PublicKey)).Refusal);

        Assert.Null(await devices.Challenge(phone.Device));
        Assert.Equal("device.unknown", (await phone.Prove("0")).Refusal?.Code);
        Assert.Empty(await devices.List());
    }

    [Fact]
    public async Task A_flood_from_one_address_pushes_out_nobody_else()
    {
        await using var office = await Office.Open();
        using var phone = new Phone(office);
        var devices = office.Host.Grains.GetGrain<IDevices>(Office.Conference);
        await devices.Ask(phone.PublicKey, "10.0.0.7");

        for (var i = 0; i < 200; i++)
        {
            using var stranger = new Phone(office);
            Assert.Null((await devices.Ask(stranger.PublicKey, "203.0.113.9")).Refusal);
        }

        var waiting = await devices.Waiting();
        Assert.Equal(64, waiting.Count);
        Assert.Equal(phone.Device, waiting[0].Device);
    }

    [Theory]
    [InlineData("Máy 1", "Cửa\n1")]
    [InlineData("Máy\01", "Cửa 1")]
    public async Task A_device_is_called_something_on_one_line_and_so_is_its_gate(string label, string gate)
    {
        await using var office = await Office.Open();
        using var phone = new Phone(office);
        var devices = office.Host.Grains.GetGrain<IDevices>(Office.Conference);
        var asked = await devices.Ask(phone.PublicKey);

        var confirmed = await devices.Confirm(new(
            new("c"), phone.Device, asked.Nonce, label, new(gate), Role.Usher, office.Host.Clock.GetUtcNow() + TimeSpan.FromDays(1)));

        Assert.Equal("device.invalid", confirmed.Refusal?.Code);
    }

    [Fact]
    public async Task A_device_is_confirmed_only_with_the_nonce_that_it_shows()
    {
        await using var office = await Office.Open();
        using var phone = new Phone(office);
        var devices = office.Host.Grains.GetGrain<IDevices>(Office.Conference);
        var asked = await devices.Ask(phone.PublicKey);
        var wrong = asked.Nonce == "000000" ? "000001" : "000000";

        var receipt = await devices.Confirm(new(new("c"), phone.Device, wrong, "Máy", new("Cửa 1"), Role.Usher, office.Host.Clock.GetUtcNow().AddDays(1)));

        Assert.Equal("device.not-waiting", receipt.Refusal?.Code);
    }

    [Fact]
    public async Task What_is_no_P256_key_does_not_wait()
    {
        await using var office = await Office.Open();
        using var rsa = RSA.Create(2048);
        var devices = office.Host.Grains.GetGrain<IDevices>(Office.Conference);

        Assert.Equal("device.invalid", (await devices.Ask([1, 2, 3])).Refusal?.Code);
        Assert.Equal("device.invalid", (await devices.Ask(rsa.ExportSubjectPublicKeyInfo())).Refusal?.Code);
        Assert.Empty(await devices.Waiting());
    }

    [Fact]
    public async Task A_nonce_is_good_once_for_two_minutes_and_under_its_own_key()
    {
        await using var office = await Office.Open();
        using var phone = new Phone(office);
        using var thief = new Phone(office);
        await phone.Pair();
        var devices = office.Host.Grains.GetGrain<IDevices>(Office.Conference);
        var nonce = (await devices.Challenge(phone.Device))!;

        Assert.NotNull((await phone.Prove(nonce)).Pairing);
        Assert.Equal("device.wrong-proof", (await phone.Prove(nonce)).Refusal?.Code);
        var stolen = (await devices.Challenge(phone.Device))!;
        Assert.Equal("device.wrong-proof", (await devices.Prove(phone.Device, stolen, thief.Sign(stolen))).Refusal?.Code);
        var late = (await devices.Challenge(phone.Device))!;
        office.Host.Clock.Shift(TimeSpan.FromMinutes(2));
        Assert.Equal("device.wrong-proof", (await phone.Prove(late)).Refusal?.Code);
    }

    [Fact]
    public async Task No_stranger_who_asks_or_proves_wrongly_takes_a_nonce_from_the_device()
    {
        await using var office = await Office.Open();
        using var phone = new Phone(office);
        using var stranger = new Phone(office);
        await phone.Pair();
        var devices = office.Host.Grains.GetGrain<IDevices>(Office.Conference);
        var nonce = (await devices.Challenge(phone.Device))!;

        for (var i = 0; i < 200; i++) await devices.Challenge(phone.Device);
        Assert.Equal("device.wrong-proof", (await devices.Prove(phone.Device, nonce, stranger.Sign(nonce))).Refusal?.Code);

        Assert.NotNull((await phone.Prove(nonce)).Pairing);
        Assert.Equal("device.wrong-proof", (await phone.Prove(nonce)).Refusal?.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("not hex at all")]
    public async Task A_nonce_that_was_never_given_proves_nothing_though_the_key_is_right(string made)
    {
        await using var office = await Office.Open();
        using var phone = new Phone(office);
        using var other = new Phone(office);
        await phone.Pair();
        await other.Pair();
        var given = (await office.Host.Grains.GetGrain<IDevices>(Office.Conference).Challenge(phone.Device))!;
        var theirs = (await office.Host.Grains.GetGrain<IDevices>(Office.Conference).Challenge(other.Device))!;

        Assert.Equal("device.wrong-proof", (await phone.Prove(made)).Refusal?.Code);
        Assert.Equal("device.wrong-proof", (await phone.Prove(theirs)).Refusal?.Code);
        Assert.Equal("device.wrong-proof", (await phone.Prove(given.ToUpperInvariant())).Refusal?.Code);
        Assert.Equal("device.wrong-proof", (await phone.Prove($"{given[..^1]}{(given[^1] == '0' ? '1' : '0')}")).Refusal?.Code);
        Assert.Equal("device.wrong-proof", (await phone.Prove($"{given}00")).Refusal?.Code);
        Assert.NotNull((await phone.Prove(given)).Pairing);
    }

    [Fact]
    public async Task A_revoked_device_is_refused_for_good_and_its_key_is_never_paired_again()
    {
        await using var office = await Office.Open();
        using var phone = new Phone(office);
        await phone.Pair();
        await office.Host.Grains.GetGrain<IDevices>(Office.Conference).Revoke(phone.Device, new("lost"));

        Assert.Equal("device.revoked", (await phone.Prove()).Refusal?.Code);
        Assert.Equal("device.revoked", (await phone.Pair()).Refusal?.Code);
    }

    [Fact]
    public async Task A_pairing_ends_and_an_organizer_may_confirm_it_again()
    {
        await using var office = await Office.Open();
        using var phone = new Phone(office);
        await phone.Pair(life: TimeSpan.FromHours(1));
        office.Host.Clock.Shift(TimeSpan.FromHours(1));

        Assert.Equal("device.expired", (await phone.Prove()).Refusal?.Code);
        await phone.Pair(life: TimeSpan.FromHours(1));
        Assert.NotNull((await phone.Prove()).Pairing);
    }

    [Fact]
    public async Task A_pairing_longer_than_a_month_or_with_another_role_is_refused()
    {
        await using var office = await Office.Open();
        using var phone = new Phone(office);

        Assert.Equal("device.invalid", (await phone.Pair(life: TimeSpan.FromDays(32))).Refusal?.Code);
        Assert.Equal("device.invalid", (await phone.Pair(Role.Organizer)).Refusal?.Code);
    }
}
