using Laurel.Domain.Attendees;
using Laurel.Grains.Aggregate;

namespace Laurel.Grains.Attendees;

/// <summary>The list of delegations, read from the heads at each question: they are a few hundred at most.</summary>
[GrainType("delegations")]
public sealed class DelegationsGrain(AggregateContext context) : LaurelGrain, IDelegations
{
    private readonly Heads<Delegation, DelegationEvent> delegations = new(DelegationGrain.Thing, context);
    private readonly Heads<Attendee, AttendeeEvent> attendees = new(AttendeeGrain.Thing, context);

    private string Partition => $"c~{this.GetPrimaryKeyString()}";

    public async Task<IReadOnlyList<DelegationView>> List()
    {
        var units = new Dictionary<string, DelegationView>();
        await foreach (var read in delegations.All(Partition, CancellationToken.None))
            units[Delegation.KeyOf(read.State.Unit!)] = new(read.State.Unit!, read.N, read.State.Quota, read.State.Head, 0, read.State.Link);
        await foreach (var read in attendees.AllImpersonal(Partition, CancellationToken.None))
            if (read.State is { HoldsPlace: true, Registration.Unit: { Length: > 0 } unit })
            {
                var key = Delegation.KeyOf(unit);
                var known = units.GetValueOrDefault(key) ?? new(unit, 0, null, null, 0);
                units[key] = known with { Held = known.Held + 1 };
            }
        return [.. units.OrderBy(unit => unit.Key, StringComparer.Ordinal).Select(unit => unit.Value)];
    }
}
