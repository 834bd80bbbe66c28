using System.Security.Cryptography;
using System.Text;
using Laurel.Domain.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Storage;
using Microsoft.AspNetCore.Identity;
using Orleans.Runtime;

namespace Laurel.Grains.Accounts;

/// <inheritdoc cref="IAccount"/>
/// <remarks>Passwords and keys leave no fingerprint in a command's row, and a secret is told only to the call that made it.</remarks>
[GrainType("account")]
public sealed class AccountGrain(AggregateContext context)
    : AggregateGrain<Account, AccountEvent>(Thing, context), IAccount
{
    public static readonly AggregateKind<Account, AccountEvent> Thing = new("account");

    private static readonly TimeSpan OneTimeLife = TimeSpan.FromHours(24);
    private static readonly PasswordHasher<Account> Hasher = new();

    private readonly Patience patience = new();

    private string Name => this.GetPrimaryKeyString();

    public static GrainAddress AddressFor(string name)
    {
        var part = KeyPart.Hashed(name);
        return new($"account~{part[..2]}", Thing.Name, part);
    }

    public async Task<PasswordReceipt> Open(OpenAccount command)
    {
        var (password, hash) = OneTime();
        var receipt = await Execute(
            command, account => account.Open(Name, command.DisplayName, hash, Now + OneTimeLife, Now), trace: CommandTrace.ReceiptOnly);
        return new(receipt, await Kept(hash) ? password : null);
    }

    public async Task<PasswordReceipt> ResetPassword(ResetPassword command)
    {
        var (password, hash) = OneTime();
        var receipt = await Execute(
            command, account => account.ResetPassword(hash, Now + OneTimeLife, Now), trace: CommandTrace.ReceiptOnly);
        patience.Forget();
        return new(receipt, await Kept(hash) ? password : null);
    }

    public Task<Receipt> Give(GiveRoles command) =>
        Execute(command, account => account.Give(command.Conference.Text, command.Roles, command.Member, Now));

    public Task<Receipt> GiveEverywhere(GiveRolesEverywhere command) =>
        Execute(command, account => account.Give(Account.Everywhere, command.Roles, null, Now));

    public async Task<PasswordReceipt> IssueKey(IssueKey command)
    {
        var (key, secret) = (Convert.ToHexStringLower(Random(6)), Convert.ToHexStringLower(Random(32)));
        var issued = new AccountKey(command.Label, Hash(secret), command.Conference, command.Roles, command.Until);
        var receipt = await Execute(command, account => account.IssueKey(key, issued, Now), trace: CommandTrace.ReceiptOnly);
        return new(receipt, (await Read()).Keys.ContainsKey(key) ? $"lk~{Name}~{key}~{secret}" : null);
    }

    public Task<Receipt> WithdrawKey(WithdrawKey command) => Execute(command, account => account.WithdrawKey(command.Key, Now));

    public Task<Receipt> Close(CloseAccount command) => Execute(command, account => account.Close(Now));

    public async Task<SignInAnswer> SignIn(string password)
    {
        if (patience.SecondsLeft(Now) is > 0 and var seconds)
            return new(null, AccountRefusals.TryLater(seconds));
        var account = await Read();
        if (!Fits(account, password) || !account.MaySignIn(Now))
        {
            patience.Failed(Now);
            return new(null, AccountRefusals.WrongPassword);
        }
        patience.Forget();
        return new(View(account));
    }

    public async Task<SignInAnswer> ChangePassword(ChangePassword command)
    {
        var signedIn = await SignIn(command.Old);
        if (signedIn.Refusal is not null)
            return signedIn;
        if (Account.Weakness(Name, command.New) is { } weakness)
            return new(null, weakness);
        if (command.New == command.Old)
            return new(null, AccountRefusals.SamePassword);
        var hash = Hasher.HashPassword(Account.Nothing, command.New);
        var receipt = await Execute(command, account => account.ChangePassword(hash, Now), trace: CommandTrace.ReceiptOnly);
        return receipt.Refusal is { } refusal ? new(null, refusal) : new(View(await Read()));
    }

    public async Task<AccountView?> ByKey(string key, string secret)
    {
        var account = await Read();
        var fits = account.Keys.TryGetValue(key, out var held)
            && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(held.SecretHash), Encoding.ASCII.GetBytes(Hash(secret)))
            && !(held.Until < Now);
        return fits && !account.IsClosed ? View(account) : null;
    }

    public async Task<AccountView?> Get() => await Read() is { Exists: true } account ? View(account) : null;

    protected override GrainAddress AddressOf(string grainKey) => AddressFor(grainKey);

    /// <summary>Whether the password is the account's; as slow for a name that nobody has, so that time tells nothing.</summary>
    private static bool Fits(Account account, string password)
    {
        var hash = account.Exists ? account.PasswordHash : NobodysHash.Value;
        var fits = Hasher.VerifyHashedPassword(account, hash, password) is not PasswordVerificationResult.Failed;
        return fits && account.Exists;
    }

    private static readonly Lazy<string> NobodysHash =
        new(() => Hasher.HashPassword(Account.Nothing, Convert.ToHexString(RandomNumberGenerator.GetBytes(32))));

    private AccountView View(Account account) => new(
        account.Name, account.DisplayName, account.Grants,
        account.Keys.ToDictionary(key => key.Key, key => new AccountKeyView(key.Value.Label, key.Value.Conference, key.Value.Roles, key.Value.Until)),
        account.OneTimeUntil is not null, account.Sessions, account.IsClosed, account.MaySignIn(Now));

    private async ValueTask<bool> Kept(string hash) => (await Read()).PasswordHash == hash;

    private (string Password, string Hash) OneTime()
    {
        var password = OneTimePassword.From(Random(10));
        return (password, Hasher.HashPassword(Account.Nothing, password));
    }

    private byte[] Random(int bytes)
    {
        var random = new byte[bytes];
        Context.Chance(random);
        return random;
    }

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
