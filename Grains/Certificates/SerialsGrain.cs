using Laurel.Domain.Certificates;
using Laurel.Grains.Accounts;
using Laurel.Grains.Decisions;
using Laurel.Storage;
using Orleans.Runtime;

namespace Laurel.Grains.Certificates;

/// <inheritdoc cref="ISerials"/>
[GrainType("serials")]
public sealed class SerialsGrain(ITable table, SystemActor system, CertificateKeys keys) : LaurelGrain, ISerials
{
    public async Task<CertificateView?> Verify(Serial serial)
    {
        if (!Serial.TryRead(serial.Text, out var whole)) return null;
        var address = CertificateAddress.Of(whole.Text.ToLowerInvariant());
        return await table.Find(address.Head, CancellationToken.None) is null ? null
            : await system.Ask(() => GrainFactory.Certificate(whole).Verify());
    }

    public async Task<ProofView?> Prove(Serial serial, string proof) =>
        await Verify(serial) is { } register ? new(Finding(proof, register.Content), register) : null;

    public async Task<string?> Credential(Serial serial) =>
        await Verify(serial) is { } register ? await system.Ask(() => GrainFactory.Certificate(register.Content.Serial).Credential()) : null;

    private ProofFinding Finding(string text, CertificateContent content) =>
        !CertificateProof.TryRead(text, out var proof) || !keys.Codes.Verify(proof.KeyId, proof.Signed, proof.Signature) ? ProofFinding.Forged
        : proof.Agrees(content) ? ProofFinding.Genuine
        : ProofFinding.Differs;
}
