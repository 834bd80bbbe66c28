using System.Collections.Immutable;

namespace Laurel.Domain.Accounts;

/// <summary>What happens to the list of accounts.</summary>
public abstract record AccountBookEvent;

[EventName("account-book.entered.v1")]
public sealed record AccountEntered(string Name, DateTimeOffset At) : AccountBookEvent;

/// <summary>An administrator may be closed, or lose the role: from now on this one counts no more.</summary>
[EventName("account-book.administrator-let-go.v1")]
public sealed record AdministratorLetGo(string Name, DateTimeOffset At) : AccountBookEvent;

/// <summary>One who was let go has the role again.</summary>
[EventName("account-book.administrator-returned.v1")]
public sealed record AdministratorReturned(string Name, DateTimeOffset At) : AccountBookEvent;

/// <summary>Every sign-in name, in order of entering, and which administrators were let go.</summary>
/// <remarks>Who lets an administrator go says so here before the account itself is changed: of two who close each other at once, one is refused.</remarks>
public sealed record AccountBook(ImmutableArray<string> Names, ImmutableArray<string> LetGo = default) : IEvolves<AccountBook, AccountBookEvent>
{
    public static AccountBook Nothing { get; } = new([]);

    public ImmutableArray<string> LetGo { get; init; } = LetGo.IsDefault ? [] : LetGo;

    /// <summary>Enters a name; one that is entered already is nothing new. Refused: <c>account.invalid-name</c>.</summary>
    public Ruling<AccountBookEvent> Enter(string name, DateTimeOffset at) => name switch
    {
        _ when !Account.IsSignInName(name) => AccountRefusals.InvalidName,
        _ when Names.Contains(name) => Ruling<AccountBookEvent>.NothingNew,
        _ => new AccountEntered(name, at),
    };

    /// <summary>Lets an administrator go; who is none is nothing new. Refused: <c>account.last-administrator</c> where nobody else could still sign in as one.</summary>
    /// <param name="administrators">Who holds the role and can sign in.</param>
    public Ruling<AccountBookEvent> Release(string name, IReadOnlyCollection<string> administrators, DateTimeOffset at) =>
        LetGo.Contains(name) || !administrators.Contains(name) ? Ruling<AccountBookEvent>.NothingNew
        : administrators.Any(other => other != name && !LetGo.Contains(other)) ? new AdministratorLetGo(name, at)
        : AccountRefusals.LastAdministrator;

    /// <summary>Counts an administrator again who was let go.</summary>
    public Ruling<AccountBookEvent> Return(string name, DateTimeOffset at) =>
        LetGo.Contains(name) ? new AdministratorReturned(name, at) : Ruling<AccountBookEvent>.NothingNew;

    public AccountBook Evolve(AccountBookEvent happened) => happened switch
    {
        AccountEntered e => this with { Names = Names.Add(e.Name) },
        AdministratorLetGo e => this with { LetGo = LetGo.Add(e.Name) },
        AdministratorReturned e => this with { LetGo = LetGo.Remove(e.Name) },
        _ => this,
    };
}
