using System.Buffers.Binary;
using Laurel.Domain.Certificates;
using Laurel.Grains.Aggregate;
using Orleans.Runtime;

namespace Laurel.Grains.Certificates;

/// <inheritdoc cref="IStatusList"/>
[GrainType("status-list")]
public sealed class StatusListGrain(AggregateContext context, CredentialSigner signer)
    : AggregateGrain<StatusList, StatusListEvent>(Thing, context), IStatusList
{
    public static readonly AggregateKind<StatusList, StatusListEvent> Thing = new("status-list");

    public async Task<PlaceReceipt> Place(PlaceCredential command)
    {
        var receipt = await Execute(command, list => list.Place(command.Serial, FreeIn(list)));
        return new((await Read()).Places.GetValueOrDefault(command.Serial.Text, -1), receipt.Refusal);
    }

    public Task<Receipt> Revoke(RevokeCredential command) => Execute(command, list => list.Revoke(command.Serial));

    public async Task<string?> Credential() =>
        await Read() is { Places.Count: > 0 } list ? signer.StatusList(this.GetPrimaryKeyString(), list.Revoked, Now) : null;

    public Task<IReadOnlyList<CredentialKey>> Keys() => Task.FromResult(signer.Keys);

    protected override GrainAddress AddressOf(string grainKey) => new("credentials", Thing.Name, grainKey);

    private int FreeIn(StatusList list)
    {
        Span<byte> random = stackalloc byte[4];
        int index;
        do
        {
            Context.Chance(random);
            index = (int)(BinaryPrimitives.ReadUInt32BigEndian(random) % StatusList.Bits);
        }
        while (list.IsTaken(index));
        return index;
    }
}
