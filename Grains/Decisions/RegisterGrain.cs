using Laurel.Domain.Decisions;
using Laurel.Grains.Aggregate;
using Orleans.Runtime;

namespace Laurel.Grains.Decisions;

/// <inheritdoc cref="IRegister"/>
[GrainType("register")]
public sealed class RegisterGrain(AggregateContext context) : AggregateGrain<NumberBook, NumberBookEvent>(Thing, context), IRegister
{
    public static readonly AggregateKind<NumberBook, NumberBookEvent> Thing = new("register");

    public async Task<BlockReceipt> Take(TakeNumbers command) =>
        await Held(command.Taker, await Execute(command, book => book.Take(command.Taker, command.Count, command.StartsAt)));

    public async Task<BlockReceipt> Enter(EnterNumber command) =>
        await Held(command.Taker, await Execute(command, book => book.Enter(command.Taker, command.Number)));

    public async Task<int> Next(int? startsAt) => (await Read()).Next(startsAt);

    public async Task<IReadOnlyList<NumberRange>> Given()
    {
        var book = await Read();
        return [.. book.Taken.Concat(book.Entered).OrderBy(block => block.First).Select(block => new NumberRange(block.First, block.Count))];
    }

    protected override GrainAddress AddressOf(string grainKey) => IssuerAddress.OfRegister(Thing.Name, grainKey);

    private async Task<BlockReceipt> Held(DecisionId taker, Receipt receipt) =>
        receipt.Accepted && (await Read()).Of(taker) is { } block ? new(block.First, block.Count, null) : new(0, 0, receipt.Refusal);
}
