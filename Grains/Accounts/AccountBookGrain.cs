using Laurel.Domain.Accounts;
using Laurel.Grains.Aggregate;
using Orleans.Runtime;

namespace Laurel.Grains.Accounts;

/// <inheritdoc cref="IAccountBook"/>
[GrainType("account-book")]
public sealed class AccountBookGrain(AggregateContext context)
    : AggregateGrain<AccountBook, AccountBookEvent>(Thing, context), IAccountBook
{
    public static readonly AggregateKind<AccountBook, AccountBookEvent> Thing = new("account-book");

    public Task<Receipt> Enter(EnterAccount command) => Execute(command, book => book.Enter(command.Name, Now));

    public async Task<IReadOnlyList<string>> List() => (await Read()).Names;

    protected override GrainAddress AddressOf(string grainKey) => new("accounts", Thing.Name, grainKey);
}
