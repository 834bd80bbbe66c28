using Laurel.Domain.Citations;
using Laurel.Grains.Aggregate;
using Orleans.Runtime;

namespace Laurel.Grains.Citations;

/// <inheritdoc cref="IRuleBook"/>
[GrainType("rules")]
public sealed class RuleBookGrain(AggregateContext context) : AggregateGrain<RuleBook, RuleBookEvent>(Thing, context), IRuleBook
{
    public static readonly AggregateKind<RuleBook, RuleBookEvent> Thing = new("rules");

    public Task<Receipt> Enter(EnterRules command) => Execute(command, book => book.Enter(command.Rules));

    public Task<Receipt> SetProofs(SetProofs command) => Execute(command, book => book.SetProofs(command.Strictness));

    public async Task<Strictness> Proofs() => (await Read()).Proofs ?? Strictness.Warn;

    public async Task<IReadOnlyList<RuleSet>> Own() => (await Read()).Own;
}
