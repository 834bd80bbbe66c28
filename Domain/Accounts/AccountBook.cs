using System.Collections.Immutable;

namespace Laurel.Domain.Accounts;

/// <summary>What happens to the list of accounts.</summary>
public abstract record AccountBookEvent;

[EventName("account-book.entered.v1")]
public sealed record AccountEntered(string Name, DateTimeOffset At) : AccountBookEvent;

/// <summary>Every sign-in name, in order of entering.</summary>
public sealed record AccountBook(ImmutableArray<string> Names) : IEvolves<AccountBook, AccountBookEvent>
{
    public static AccountBook Nothing { get; } = new([]);

    /// <summary>Enters a name; one that is entered already is nothing new. Refused: <c>account.invalid-name</c>.</summary>
    public Ruling<AccountBookEvent> Enter(string name, DateTimeOffset at) => name switch
    {
        _ when !Account.IsSignInName(name) => AccountRefusals.InvalidName,
        _ when Names.Contains(name) => Ruling<AccountBookEvent>.NothingNew,
        _ => new AccountEntered(name, at),
    };

    public AccountBook Evolve(AccountBookEvent happened) => happened switch
    {
        AccountEntered e => new(Names.Add(e.Name)),
        _ => this,
    };
}
