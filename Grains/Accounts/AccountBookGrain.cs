using Laurel.Domain.Accounts;
using Laurel.Grains.Aggregate;
using Orleans.Runtime;

namespace Laurel.Grains.Accounts;

/// <inheritdoc cref="IAccountBook"/>
[GrainType("account-book")]
public sealed class AccountBookGrain(AggregateContext context, SystemActor system)
    : AggregateGrain<AccountBook, AccountBookEvent>(Thing, context), IAccountBook
{
    public static readonly AggregateKind<AccountBook, AccountBookEvent> Thing = new("account-book");

    public Task<Receipt> Enter(EnterAccount command) => Execute(command, book => book.Enter(command.Name, Now));

    public async Task<IReadOnlyList<string>> List() => (await Read()).Names;

    public async Task<IReadOnlyDictionary<string, string>> Called(IReadOnlyList<string> names)
    {
        var known = (await Read()).Names.Intersect(names);
        var accounts = await Task.WhenAll(known.Select(name => system.Ask(() => Account(name).Get())));
        return accounts.OfType<AccountView>().ToDictionary(account => account.Name, account => account.DisplayName);
    }

    public Task<Receipt> Close(CloseNamed command) => Release(command, command.Name, account => account.Close(new(command.CommandId)));

    public async Task<Receipt> GiveEverywhere(GiveNamedEverywhere command)
    {
        Task<Receipt> Give(IAccount account) => account.GiveEverywhere(new(command.CommandId, command.Roles));
        if (!command.Roles.HasFlag(Role.Administrator)) return await Release(command, command.Name, Give);
        var given = await system.Ask(() => Give(Account(command.Name)));
        return given.Accepted && (await Execute(command, book => book.Return(command.Name, Now))).Refusal is { } refusal
            ? given with { Refusal = refusal }
            : given;
    }

    protected override GrainAddress AddressOf(string grainKey) => new("accounts", Thing.Name, grainKey);

    /// <summary>What may leave the installation without an administrator: the book agrees first.</summary>
    private async Task<Receipt> Release(Command command, string name, Func<IAccount, Task<Receipt>> change)
    {
        var released = await Execute(command, async book => new(book.Release(name, await Administrators(book), Now)));
        return released.Accepted ? await system.Ask(() => change(Account(name))) : released;
    }

    private async Task<IReadOnlyCollection<string>> Administrators(AccountBook book)
    {
        var all = await Task.WhenAll(book.Names.Select(name => system.Ask(() => Account(name).Get())));
        return [.. all.OfType<AccountView>().Where(account => account.MaySignIn && IsAdministrator(account)).Select(account => account.Name)];
    }

    private static bool IsAdministrator(AccountView account) =>
        account.Grants.TryGetValue(Laurel.Domain.Accounts.Account.Everywhere, out var everywhere) && everywhere.Roles.HasFlag(Role.Administrator);

    private IAccount Account(string name) => GrainFactory.GetGrain<IAccount>(name);
}
