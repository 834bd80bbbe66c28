using System.Security.Cryptography;
using Laurel.Domain.Doors;

namespace Laurel.Grains.Doors;

/// <summary>How a device shows that it is the one an organizer confirmed: it signs a nonce that it was just given.</summary>
/// <remarks>The nonce is in memory alone: after a restart the device asks for another.</remarks>
public sealed partial class DoorBookGrain
{
    private const int NonceBytes = 32;
    private static readonly TimeSpan NonceLife = TimeSpan.FromMinutes(2);

    private string? nonce;
    private DateTimeOffset nonceUntil;

    public Task<Receipt> Pair(PairDevice command) => Execute(command, door => door.Pair(command.Pairing));

    public Task<Receipt> Revoke(RevokeDevice command) => Execute(command, door => door.Revoke(Now));

    public Task<string> Challenge()
    {
        var fresh = new byte[NonceBytes];
        Context.Chance(fresh);
        (nonce, nonceUntil) = (Convert.ToHexStringLower(fresh), Now + NonceLife);
        return Task.FromResult(nonce);
    }

    public async Task<DeviceStanding> Prove(string nonce, byte[] signature)
    {
        var isFresh = this.nonce == nonce && Now < nonceUntil;
        this.nonce = null;
        if ((await Read()).Pairing is not { } pairing) return new(null, DeviceRefusals.Unknown);
        return isFresh && IsSigned(pairing, nonce, signature) ? Standing(pairing) : new(null, DeviceRefusals.WrongProof);
    }

    public async Task<DeviceStanding> Standing() =>
        (await Read()).Pairing is { } pairing ? Standing(pairing) : new(null, DeviceRefusals.Unknown);

    private DeviceStanding Standing(Pairing pairing) =>
        pairing.Objection(Now) is { } refusal ? new(null, refusal) : new(pairing);

    private bool IsSigned(Pairing pairing, string nonce, byte[] signature)
    {
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(pairing.PublicKey), out _);
        var message = DeviceProof.Message(Address.Partition["c~".Length..], pairing.Device, nonce);
        return key.VerifyData(message, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }
}
