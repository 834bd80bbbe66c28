using Laurel.Domain.Attendees;
using Laurel.Grains.Aggregate;
using Laurel.Storage;

namespace Laurel.Grains.Attendees;

/// <summary>The grain of a delegation. Its quota is written beside it, where whoever takes a place reads it (<see cref="Places"/>).</summary>
[GrainType("delegation")]
public sealed class DelegationGrain(AggregateContext context) : AggregateGrain<Delegation, DelegationEvent>(Thing, context), IDelegation
{
    public static readonly AggregateKind<Delegation, DelegationEvent> Thing = new("delegation");

    private string Unit => this.GetPrimaryKeyString().Split('/', 2)[1];

    private Places Places => new(Context, Address.Partition);

    public Task<Receipt> SetQuota(SetQuota command) => Execute(
        command,
        delegation => delegation.SetQuota(Unit, command.Quota),
        async (_, after, _) => await Places.Set(Unit, after.Quota));

    public Task<Receipt> NameHead(NameHead command) => Execute(command, async delegation =>
        delegation.NameHead(Unit, command.Head, command.Head is { } head && await Places.Holds(Unit, head)));

    public Task<Receipt> GiveLink(GiveLink command) => Execute(
        command,
        delegation => delegation.GiveLink(Unit, command.Until, Now),
        (before, after, _) => ValueTask.FromResult<IReadOnlyList<Write>>(after.Link is { Number: var number } && number != before.Link?.Number
            ? [UnitLinkRows.Insert(Address.Partition, TokenOf(number), Unit, number)]
            : []));

    public Task<Receipt> RevokeLink(RevokeLink command) => Execute(command, delegation => delegation.RevokeLink(Now));

    public async Task<LinkToken?> ShowLink() => (await Read()).Link is { RevokedAt: null } link ? TokenOf(link.Number) : null;

    public async Task<DelegationView> Get()
    {
        var delegation = await Read();
        return new(delegation.Unit ?? Unit, N, delegation.Quota, delegation.Head, await Places.Held(Unit), delegation.Link);
    }

    private LinkToken TokenOf(int number) => UnitLinkRows.TokenOf(Context.Keys, Address.Partition, Unit, number);

    /// <inheritdoc/>
    protected override GrainAddress AddressOf(string grainKey) =>
        grainKey.Split('/', 2) is [var conference, var unit]
            ? new($"c~{conference}", Thing.Name, Places.IdOf(unit))
            : throw new ArgumentException("A delegation's key is its conference and its unit.", nameof(grainKey));
}
