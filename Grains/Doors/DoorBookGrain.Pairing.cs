using System.Security.Cryptography;
using Laurel.Domain.Doors;

namespace Laurel.Grains.Doors;

/// <summary>How a device shows that it is the one an organizer confirmed: it signs a nonce that it was just given.</summary>
public sealed partial class DoorBookGrain
{
    private readonly ProofNonces nonces = new(context.Chance);

    public Task<Receipt> Pair(PairDevice command) => Execute(command, door => door.Pair(command.Pairing));

    public Task<Receipt> Revoke(RevokeDevice command) => Execute(command, door => door.Revoke(Now));

    public Task<string> Challenge() => Task.FromResult(nonces.Give(Now));

    public async Task<DeviceStanding> Prove(string nonce, byte[] signature)
    {
        if ((await Read()).Pairing is not { } pairing) return new(null, DeviceRefusals.Unknown);
        if (!nonces.IsGood(nonce, Now) || !IsSigned(pairing, nonce, signature)) return new(null, DeviceRefusals.WrongProof);
        nonces.Use(nonce, Now);
        return Standing(pairing);
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
