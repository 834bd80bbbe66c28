using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;

namespace Laurel.Domain.Accounts;

/// <summary>What an account may be in one conference, and which council member's ballot it casts there.</summary>
public sealed record Grant(Role Roles, string? Member = null);

/// <summary>A key for programs: never more than its account.</summary>
/// <param name="Until">Null for a key without an end.</param>
public sealed record AccountKey(string Label, string SecretHash, string Conference, Role Roles, DateTimeOffset? Until);

/// <summary>Somebody who signs in: a password, roles for each conference, and keys for programs.</summary>
/// <param name="Grants">By conference code; <c>*</c> for the whole installation.</param>
/// <param name="OneTimeUntil">Until when a one-time password is good; null once it was changed.</param>
/// <param name="Sessions">Counts what ends every session: a changed password, a closed account.</param>
public sealed record Account(
    [property: Personal] string Name,
    [property: Personal] string DisplayName,
    [property: Personal] string PasswordHash,
    DateTimeOffset? OneTimeUntil,
    ImmutableSortedDictionary<string, Grant> Grants,
    ImmutableSortedDictionary<string, AccountKey> Keys,
    int Sessions,
    bool IsClosed) : IEvolves<Account, AccountEvent>, IPersonal
{
    /// <summary>The conference of a grant that holds for the whole installation.</summary>
    public const string Everywhere = "*";

    private const int LongestName = 200, LongestLabel = 100, LongestMember = 64;

    private const Role PerConference =
        Role.Organizer | Role.Registrar | Role.Usher | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor
        | Role.Protocol;

    public static Account Nothing { get; } = new(
        "", "", "", null,
        ImmutableSortedDictionary<string, Grant>.Empty.WithComparers(StringComparer.Ordinal),
        ImmutableSortedDictionary<string, AccountKey>.Empty.WithComparers(StringComparer.Ordinal),
        0, false);

    public bool Exists => Name.Length > 0;

    /// <summary>Opens the account with a password that is good once. Refused: <c>account.exists</c>, <c>account.invalid-name</c>, <c>account.invalid-display-name</c>.</summary>
    public Ruling<AccountEvent> Open(string name, string displayName, string passwordHash, DateTimeOffset oneTimeUntil, DateTimeOffset at) => this switch
    {
        { Exists: true } => AccountRefusals.Exists,
        _ when !IsSignInName(name) => AccountRefusals.InvalidName,
        _ when !TypedText.IsLine(displayName, LongestName) => AccountRefusals.InvalidDisplayName,
        _ => new AccountOpened(name, displayName, passwordHash, oneTimeUntil, at),
    };

    /// <summary>Keeps the hash of the password that its owner chose.</summary>
    public Ruling<AccountEvent> ChangePassword(string passwordHash, DateTimeOffset at) =>
        Living() ?? (Ruling<AccountEvent>)new PasswordChanged(passwordHash, at);

    /// <summary>Replaces a forgotten password by one that is good once.</summary>
    public Ruling<AccountEvent> ResetPassword(string passwordHash, DateTimeOffset oneTimeUntil, DateTimeOffset at) =>
        Living() ?? (Ruling<AccountEvent>)new PasswordReset(passwordHash, oneTimeUntil, at);

    /// <summary>Gives the roles held in a conference from now on. Refused: <c>account.invalid-grant</c> for a role that belongs to the installation.</summary>
    public Ruling<AccountEvent> Give(string conference, Role roles, string? member, DateTimeOffset at) => this switch
    {
        _ when Living() is { } refusal => refusal,
        _ when conference != Everywhere && (roles & ~PerConference) != 0 => AccountRefusals.InvalidGrant,
        _ when (roles & Role.System) != 0 || !IsPlace(conference) || (member is not null && !TypedText.IsLine(member, LongestMember)) => AccountRefusals.InvalidGrant,
        _ when Grants.GetValueOrDefault(conference, new(Role.Anyone)) == new Grant(roles, member) => Ruling<AccountEvent>.NothingNew,
        _ => new RolesGiven(conference, roles, member, at),
    };

    /// <summary>Issues a key whose roles its account holds too. Refused: <c>account.invalid-grant</c> for more than that.</summary>
    public Ruling<AccountEvent> IssueKey(string key, AccountKey issued, DateTimeOffset at) => this switch
    {
        _ when Living() is { } refusal => refusal,
        _ when !Covers(issued.Conference, issued.Roles) || !IsPlace(issued.Conference) || !TypedText.IsLine(issued.Label, LongestLabel) => AccountRefusals.InvalidGrant,
        _ => new KeyIssued(key, issued.Label, issued.SecretHash, issued.Conference, issued.Roles, issued.Until, at),
    };

    public Ruling<AccountEvent> WithdrawKey(string key, DateTimeOffset at) => this switch
    {
        { Exists: false } => AccountRefusals.Unknown,
        _ when !Keys.ContainsKey(key) => AccountRefusals.UnknownKey,
        _ => new KeyWithdrawn(key, at),
    };

    public Ruling<AccountEvent> Close(DateTimeOffset at) => this switch
    {
        { Exists: false } => AccountRefusals.Unknown,
        { IsClosed: true } => Ruling<AccountEvent>.NothingNew,
        _ => new AccountClosed(at),
    };

    /// <summary>Whether a password may still be tried: a one-time password only until it ends.</summary>
    public bool MaySignIn(DateTimeOffset at) => Exists && !IsClosed && (OneTimeUntil is not { } until || at <= until);

    public Account Evolve(AccountEvent happened) => happened switch
    {
        AccountOpened e => this with { Name = e.Name, DisplayName = e.DisplayName, PasswordHash = e.PasswordHash, OneTimeUntil = e.OneTimeUntil },
        PasswordChanged e => this with { PasswordHash = e.PasswordHash, OneTimeUntil = null, Sessions = Sessions + 1 },
        PasswordReset e => this with { PasswordHash = e.PasswordHash, OneTimeUntil = e.OneTimeUntil, Sessions = Sessions + 1 },
        RolesGiven { Roles: Role.Anyone } e => this with { Grants = Grants.Remove(e.Conference) },
        RolesGiven e => this with { Grants = Grants.SetItem(e.Conference, new(e.Roles, e.Member)) },
        KeyIssued e => this with { Keys = Keys.SetItem(e.Key, new(e.Label, e.SecretHash, e.Conference, e.Roles, e.Until)) },
        KeyWithdrawn e => this with { Keys = Keys.Remove(e.Key) },
        AccountClosed => this with { IsClosed = true, Keys = Keys.Clear(), Sessions = Sessions + 1 },
        _ => this,
    };

    /// <summary>Whether the account holds all these roles there.</summary>
    public bool Covers(string conference, Role roles)
    {
        var everywhere = Grants.GetValueOrDefault(Everywhere)?.Roles ?? Role.Anyone;
        var there = Grants.GetValueOrDefault(conference)?.Roles ?? Role.Anyone;
        return (everywhere & Role.Administrator) != 0 ? (roles & Role.System) == 0 : (roles & ~(everywhere | there)) == 0;
    }

    /// <summary>Whether a text may be a sign-in name: 3 to 40 of a–z, 0–9, dot and hyphen.</summary>
    public static bool IsSignInName(string text) =>
        text.Length is >= 3 and <= 40 && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-');

    /// <summary>Whether its owner may choose this password: 12 to 200 characters, not the sign-in name.</summary>
    public static Refusal? Weakness(string name, string password) =>
        password.Length is < 12 or > 200 || password.Equals(name, StringComparison.OrdinalIgnoreCase) ? AccountRefusals.WeakPassword : null;

    /// <summary>Whether roles can be held there: a conference's code, or the whole installation.</summary>
    private static bool IsPlace(string conference) => conference == Everywhere || PlanRules.IsCode(conference);

    private Refusal? Living() => this switch
    {
        { Exists: false } => AccountRefusals.Unknown,
        { IsClosed: true } => AccountRefusals.Closed,
        _ => null,
    };
}
