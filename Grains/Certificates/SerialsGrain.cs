using Laurel.Domain.Certificates;
using Laurel.Grains.Accounts;
using Laurel.Grains.Decisions;
using Laurel.Storage;
using Orleans.Runtime;

namespace Laurel.Grains.Certificates;

/// <inheritdoc cref="ISerials"/>
[GrainType("serials")]
public sealed class SerialsGrain(ITable table, SystemActor system) : Grain, ISerials
{
    public async Task<CertificateView?> Verify(Serial serial)
    {
        if (!Serial.TryRead(serial.Text, out var whole)) return null;
        var address = CertificateAddress.Of(whole.Text.ToLowerInvariant());
        return await table.Find(address.Head, CancellationToken.None) is null ? null
            : await system.Ask(() => GrainFactory.Certificate(whole).Verify());
    }
}
