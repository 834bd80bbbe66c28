namespace Laurel.Domain.Accounts;

/// <summary>What happens to an account.</summary>
public abstract record AccountEvent;

/// <param name="Name">The sign-in name.</param>
/// <param name="OneTimeUntil">The password given is good until then and must be changed at the first sign-in.</param>
[EventName("account.opened.v1")]
public sealed record AccountOpened(
    [property: Personal] string Name,
    [property: Personal] string DisplayName,
    [property: Personal] string PasswordHash,
    DateTimeOffset OneTimeUntil,
    DateTimeOffset At) : AccountEvent;

[EventName("account.password-changed.v1")]
public sealed record PasswordChanged([property: Personal] string PasswordHash, DateTimeOffset At) : AccountEvent;

/// <summary>An administrator gave a new one-time password.</summary>
[EventName("account.password-reset.v1")]
public sealed record PasswordReset([property: Personal] string PasswordHash, DateTimeOffset OneTimeUntil, DateTimeOffset At) : AccountEvent;

/// <param name="Conference">The code, or <c>*</c> for the whole installation.</param>
/// <param name="Roles">All roles held there from now on; <see cref="Role.Anyone"/> takes them away.</param>
/// <param name="Member">The council member whose ballot this account casts; null where none.</param>
[EventName("account.roles-given.v1")]
public sealed record RolesGiven(string Conference, Role Roles, string? Member, DateTimeOffset At) : AccountEvent;

/// <param name="SecretHash">SHA-256 of the key's secret, in hex.</param>
[EventName("account.key-issued.v1")]
public sealed record KeyIssued(
    string Key, string Label, string SecretHash, string Conference, Role Roles, DateTimeOffset? Until, DateTimeOffset At) : AccountEvent;

[EventName("account.key-withdrawn.v1")]
public sealed record KeyWithdrawn(string Key, DateTimeOffset At) : AccountEvent;

[EventName("account.closed.v1")]
public sealed record AccountClosed(DateTimeOffset At) : AccountEvent;
