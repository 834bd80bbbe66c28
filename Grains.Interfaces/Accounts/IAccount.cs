using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Conferences;
using Orleans.Concurrency;

namespace Laurel.Grains.Accounts;

/// <summary>Somebody who signs in. Key: the sign-in name.</summary>
[Alias("laurel.accounts.IAccount"), OutsideConferences]
public interface IAccount : IGrainWithStringKey
{
    /// <summary>Opens the account; the receipt's answer is a password that is good once, for 24 hours, and is told to nobody again. Refused: <c>account.exists</c>, <c>account.invalid-name</c>.</summary>
    [Alias("Open"), Requires(Role.Administrator)]
    Task<PasswordReceipt> Open(OpenAccount command);

    /// <summary>Replaces a forgotten password by one that is good once, for 24 hours, and ends every session.</summary>
    [Alias("ResetPassword"), Requires(Role.Administrator)]
    Task<PasswordReceipt> ResetPassword(ResetPassword command);

    /// <summary>Says which roles the account holds in one conference from now on; none takes them away. Refused: <c>account.invalid-grant</c>.</summary>
    [Alias("Give"), Requires(Role.Organizer)]
    Task<Receipt> Give(GiveRoles command);

    /// <summary>The same for the whole installation; people ask <see cref="IAccountBook.GiveEverywhere"/>.</summary>
    [Alias("GiveEverywhere"), Requires(Role.System)]
    Task<Receipt> GiveEverywhere(GiveRolesEverywhere command);

    /// <summary>Issues a key for programs; the answer is the key itself, told this once. Refused: <c>account.invalid-grant</c> for more than the account holds.</summary>
    [Alias("IssueKey"), Requires(Role.Administrator)]
    Task<PasswordReceipt> IssueKey(IssueKey command);

    [Alias("WithdrawKey"), Requires(Role.Administrator)]
    Task<Receipt> WithdrawKey(WithdrawKey command);

    /// <summary>Closes the account, withdraws its keys and ends every session; people ask <see cref="IAccountBook.Close"/>.</summary>
    [Alias("Close"), Requires(Role.System)]
    Task<Receipt> Close(CloseAccount command);

    /// <summary>Checks a password. Refused: <c>account.wrong-password</c>, and <c>account.try-later</c> with a delay that grows with each failure, never for ever.</summary>
    [Alias("SignIn"), Requires(Role.System)]
    Task<SignInAnswer> SignIn(string password);

    /// <summary>Replaces the password by one its owner chose. Refused: <c>account.wrong-password</c>, <c>account.weak-password</c>, <c>account.same-password</c>.</summary>
    [Alias("ChangePassword"), Requires(Role.System)]
    Task<SignInAnswer> ChangePassword(ChangePassword command);

    /// <summary>Who a key of this account stands for; null for a wrong, withdrawn or expired one.</summary>
    [Alias("ByKey"), Requires(Role.System), ReadOnly]
    Task<AccountView?> ByKey(string key, string secret);

    /// <summary>The account as it is; null where there is none.</summary>
    [Alias("Get"), Requires(Role.Administrator), ReadOnly]
    Task<AccountView?> Get();
}

[GenerateSerializer, Immutable, Alias("laurel.accounts.open")]
public sealed record OpenAccount(CommandId CommandId, [property: Id(0)] string DisplayName) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.accounts.reset-password")]
public sealed record ResetPassword(CommandId CommandId) : Command(CommandId);

/// <param name="Member">The council member whose ballot this account casts; null where none.</param>
[GenerateSerializer, Immutable, Alias("laurel.accounts.give")]
public sealed record GiveRoles(
    CommandId CommandId,
    [property: Id(0)] ConferenceCode Conference,
    [property: Id(1)] Role Roles,
    [property: Id(2)] string? Member) : Command(CommandId), IOfConference
{
    ConferenceCode? IOfConference.Conference => Conference;
}

[GenerateSerializer, Immutable, Alias("laurel.accounts.give-everywhere")]
public sealed record GiveRolesEverywhere(CommandId CommandId, [property: Id(0)] Role Roles) : Command(CommandId);

/// <param name="Conference">A code, or <c>*</c>.</param>
/// <param name="Until">Null for a key without an end.</param>
[GenerateSerializer, Immutable, Alias("laurel.accounts.issue-key")]
public sealed record IssueKey(
    CommandId CommandId,
    [property: Id(0)] string Label,
    [property: Id(1)] string Conference,
    [property: Id(2)] Role Roles,
    [property: Id(3)] DateTimeOffset? Until) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.accounts.withdraw-key")]
public sealed record WithdrawKey(CommandId CommandId, [property: Id(0)] string Key) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.accounts.close")]
public sealed record CloseAccount(CommandId CommandId) : Command(CommandId);

/// <summary>Prints nothing of itself.</summary>
[GenerateSerializer, Immutable, Alias("laurel.accounts.change-password")]
public sealed record ChangePassword(CommandId CommandId, [property: Id(0)] string Old, [property: Id(1)] string New) : Command(CommandId)
{
    public override string ToString() => nameof(ChangePassword);
}

/// <summary>Prints nothing of itself.</summary>
/// <param name="Secret">The one-time password or the key, told this once; null for a refusal, and for a retry, which cannot hear it again.</param>
[GenerateSerializer, Immutable, Alias("laurel.accounts.password-receipt")]
public sealed record PasswordReceipt([property: Id(0)] Receipt Receipt, [property: Id(1)] string? Secret)
{
    public override string ToString() => nameof(PasswordReceipt);
}

/// <param name="Account">Null for a refusal.</param>
[GenerateSerializer, Immutable, Alias("laurel.accounts.sign-in-answer")]
public sealed record SignInAnswer([property: Id(0)] AccountView? Account, [property: Id(1)] Refusal? Refusal = null);

/// <param name="Grants">Roles by conference code; <c>*</c> for the whole installation.</param>
/// <param name="MustChange">A one-time password is in use: nothing else may be done before it is changed.</param>
/// <param name="Sessions">A session that began at another count has ended.</param>
/// <param name="MaySignIn">Neither closed, nor with a one-time password that ran out.</param>
[GenerateSerializer, Immutable, Alias("laurel.accounts.view")]
public sealed record AccountView(
    [property: Id(0)] string Name,
    [property: Id(1)] string DisplayName,
    [property: Id(2)] IReadOnlyDictionary<string, Grant> Grants,
    [property: Id(3)] IReadOnlyDictionary<string, AccountKeyView> Keys,
    [property: Id(4)] bool MustChange,
    [property: Id(5)] int Sessions,
    [property: Id(6)] bool IsClosed,
    [property: Id(7)] bool MaySignIn);

[GenerateSerializer, Immutable, Alias("laurel.accounts.key-view")]
public sealed record AccountKeyView(
    [property: Id(0)] string Label,
    [property: Id(1)] string Conference,
    [property: Id(2)] Role Roles,
    [property: Id(3)] DateTimeOffset? Until);

/// <summary>All accounts, one line each. Key: <c>accounts</c>.</summary>
[Alias("laurel.accounts.IAccountBook"), OutsideConferences]
public interface IAccountBook : IGrainWithStringKey
{
    /// <summary>Enters a sign-in name before its account is opened; entering it again is nothing new.</summary>
    [Alias("Enter"), Requires(Role.Administrator)]
    Task<Receipt> Enter(EnterAccount command);

    /// <summary>Every sign-in name, in order of entering.</summary>
    [Alias("List"), Requires(Role.Administrator | Role.Organizer), ReadOnly]
    Task<IReadOnlyList<string>> List();

    /// <summary>What people are called, by sign-in name; a name that is not entered is left out.</summary>
    [Alias("Called"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<IReadOnlyDictionary<string, string>> Called(IReadOnlyList<string> names);

    /// <summary>Closes an account, withdraws its keys and ends every session. Refused: <c>account.last-administrator</c>, <c>account.unknown</c>.</summary>
    [Alias("Close"), Requires(Role.Administrator)]
    Task<Receipt> Close(CloseNamed command);

    /// <summary>Says which roles an account holds in the whole installation from now on. Refused: <c>account.last-administrator</c>, and as <see cref="IAccount.Give"/>.</summary>
    [Alias("GiveEverywhere"), Requires(Role.Administrator)]
    Task<Receipt> GiveEverywhere(GiveNamedEverywhere command);
}

[GenerateSerializer, Immutable, Alias("laurel.accounts.close-named")]
public sealed record CloseNamed(CommandId CommandId, [property: Id(0)] string Name) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.accounts.give-named-everywhere")]
public sealed record GiveNamedEverywhere(CommandId CommandId, [property: Id(0)] string Name, [property: Id(1)] Role Roles) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.accounts.enter")]
public sealed record EnterAccount(CommandId CommandId, [property: Id(0)] string Name) : Command(CommandId);
