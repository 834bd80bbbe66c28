using System.Globalization;
using System.Security.Cryptography;
using Laurel.Domain;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Conferences;
using Laurel.Storage;
using Orleans.Runtime;

namespace Laurel.Grains.Doors;

/// <summary>The grain of a conference's devices. It owns nothing but who waits; every pairing is its device's own.</summary>
[GrainType("devices")]
public sealed class DevicesGrain(AggregateContext context) : LaurelGrain, IDevices
{
    private const int MostWaiting = 64;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly Heads<Door, DoorEvent> doors = new(DoorBookGrain.Thing, context);
    private readonly List<(WaitingDevice Device, string PublicKey, string From)> waiting = [];

    private string Conference => this.GetPrimaryKeyString();

    private DateTimeOffset Now => context.Clock.GetUtcNow();

    public async Task<WaitingDevice> Ask(byte[] publicKey, string from)
    {
        if (!IsP256(publicKey)) return Refused(DeviceRefusals.Invalid);
        if (!await IsPlanned()) return Refused(ConferenceRefusals.Unknown);
        var device = DeviceProof.IdOf(publicKey);
        waiting.RemoveAll(known => known.Device.Until <= Now || known.Device.Device == device);
        if (waiting.Count == MostWaiting) waiting.Remove(waiting.GroupBy(known => known.From).MaxBy(address => address.Count())!.First());
        var asked = new WaitingDevice(device, DeviceProof.Thumbprint(publicKey), SixDigits(), Now + Patience);
        waiting.Add((asked, Convert.ToBase64String(publicKey), from));
        return asked;
    }

    public Task<IReadOnlyList<WaitingDevice>> Waiting() => Task.FromResult<IReadOnlyList<WaitingDevice>>(
        [.. waiting.Select(known => known.Device).Where(device => device.Until > Now)]);

    public async Task<Receipt> Confirm(ConfirmDevice command)
    {
        var place = waiting.FindIndex(known => known.Device.Device == command.Device && known.Device.Nonce == command.Nonce && known.Device.Until > Now);
        if (place < 0) return Refused(command.Device, DeviceRefusals.NotWaiting);
        var asked = waiting[place];
        var receipt = await Pair(command, asked.PublicKey);
        if (receipt.Accepted) waiting.Remove(asked);
        return receipt;
    }

    public async Task<Receipt> Change(ConfirmDevice command) => await Paired(command.Device) is { } pairing
        ? await Pair(command, pairing.PublicKey)
        : Refused(command.Device, DeviceRefusals.Unknown);

    public async Task<Receipt> Revoke(DeviceId device, CommandId commandId) => await Paired(device) is not null
        ? await Book(device).Revoke(new(commandId))
        : Refused(device, DeviceRefusals.Unknown);

    public async Task<IReadOnlyList<Pairing>> List()
    {
        var paired = new List<Pairing>();
        await foreach (var door in doors.All($"c~{Conference}", CancellationToken.None))
            if (door.State.Pairing is { } pairing)
                paired.Add(pairing);
        return [.. paired.OrderByDescending(pairing => pairing.PairedAt)];
    }

    public async Task<IReadOnlyList<CountedDevice>> Counted()
    {
        var paired = await List();
        if (paired.Count == 0) return [];
        var sequences = await ScanSequences.Of(context.Table, $"c~{Conference}", paired.Select(pairing => pairing.Device));
        return [.. paired.Select(pairing => new CountedDevice(pairing, ScanGap.Among(pairing.Device, sequences[pairing.Device])))];
    }

    public async Task<string?> Challenge(DeviceId device) => await Paired(device) is null ? null : await Book(device).Challenge();

    public async Task<DeviceStanding> Prove(DeviceId device, string nonce, byte[] signature) => await Paired(device) is null
        ? new(null, DeviceRefusals.Unknown)
        : await Book(device).Prove(nonce, signature);

    private Task<Receipt> Pair(ConfirmDevice command, string publicKey) => Book(command.Device).Pair(new(
        command.CommandId,
        new(command.Device, publicKey, command.Label.Trim(), command.Gate, command.Role, Now, command.Until.ToUniversalTime())));

    private async ValueTask<Pairing?> Paired(DeviceId device) =>
        (await doors.Find($"c~{Conference}", KeyPart.Hashed(device.Text), CancellationToken.None))?.State.Pairing;

    private async ValueTask<bool> IsPlanned() => RowKey.IsPart(Conference)
        && await context.Table.Find(GrainAddress.InConference(ConferenceGrain.Thing.Name, Conference).Head, CancellationToken.None) is not null;

    private IDoorBook Book(DeviceId device) => GrainFactory.GetGrain<IDoorBook>($"{Conference}/{device.Text}");

    private string SixDigits()
    {
        Span<byte> random = stackalloc byte[4];
        context.Chance(random);
        return (BitConverter.ToUInt32(random) % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }

    private static Receipt Refused(DeviceId device, Refusal refusal) => new(DoorBookGrain.Thing.Name, device.Text, 0, refusal);

    private static WaitingDevice Refused(Refusal refusal) => new(new(""), "", "", default, refusal);

    private static bool IsP256(byte[] publicKey)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out var read);
            return read == publicKey.Length && key.ExportParameters(false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
