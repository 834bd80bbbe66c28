using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Accounts;
using Laurel.Domain.Conferences;
using Laurel.Grains.Accounts;

namespace Laurel.Client.Web.Accounts;

/// <summary>Accounts, the roles they hold, and keys for programs.</summary>
internal static class AccountEndpoints
{
    private const Role PerConference = Policies.Staff;

    public static void MapAccounts(this RouteGroupBuilder api)
    {
        api.MapGet("/accounts", List).Needs(Role.Administrator).Produces<Page<AccountAnswer>>();
        api.MapPost("/accounts", Open).Needs(Role.Administrator).Produces<SecretAnswer>(201);
        api.MapPost("/accounts/{name}/reset-password", Reset).Needs(Role.Administrator).Produces<SecretAnswer>();
        api.MapPost("/accounts/{name}/close", Close).Needs(Role.Administrator).Produces<Done>();
        api.MapPut("/accounts/{name}/roles", GiveEverywhere).Needs(Role.Administrator).Produces<Done>();
        api.MapPost("/accounts/{name}/keys", IssueKey).Needs(Role.Administrator).Produces<SecretAnswer>(201);
        api.MapDelete("/accounts/{name}/keys/{key}", WithdrawKey).Needs(Role.Administrator).Produces<Done>();
        api.MapPut("/conferences/{conference}/accounts/{name}/roles", Give).Needs(Role.Organizer).Produces<Done>();
    }

    private static async Task<IResult> List(Edge edge)
    {
        var names = await edge.Ask(() => edge.Grains.AccountBook().List());
        var accounts = await Task.WhenAll(names.Select(name => edge.Ask(() => edge.Grains.Account(name).Get())));
        var answers = accounts.OfType<AccountView>().Select(AccountAnswer.Of).ToList();
        return TypedResults.Ok(new Page<AccountAnswer>(answers.Count, answers));
    }

    private static async Task<IResult> Open(OpenBody body, Edge edge)
    {
        if (!Account.IsSignInName(body.Name))
            return Problems.Of(AccountRefusals.InvalidName);
        var command = edge.Command();
        var entered = await edge.Ask(() => edge.Grains.AccountBook().Enter(new(command.Step("enter"), body.Name)));
        if (entered.Refusal is { } refusal)
            return Problems.Of(refusal);
        var opened = await edge.Ask(() => edge.Grains.Account(body.Name).Open(new(command, body.DisplayName.Normalize().Trim())));
        return opened.Receipt.Refusal is { } refused
            ? Problems.Of(refused)
            : TypedResults.Created($"/api/v1/accounts/{body.Name}", new SecretAnswer(body.Name, opened.Secret));
    }

    private static Task<IResult> Reset(string name, Edge edge) =>
        Secret(name, () => edge.Grains.Account(name).ResetPassword(new(edge.Command())), edge, answer => TypedResults.Ok(answer));

    private static Task<IResult> IssueKey(string name, KeyBody body, Edge edge)
    {
        if (!TryRoles(body.Roles, out var roles))
            return Task.FromResult(Problems.Of(EdgeRefusals.Invalid("roles")));
        var command = new IssueKey(edge.Command(), body.Label.Normalize(), body.Conference, roles, body.Until);
        return Secret(name, () => edge.Grains.Account(name).IssueKey(command), edge, answer => TypedResults.Created((string?)null, answer));
    }

    private static Task<IResult> WithdrawKey(string name, string key, Edge edge) =>
        Known(name, edge, account => account.WithdrawKey(new(edge.Command(), key)));

    private static Task<IResult> Close(string name, Edge edge) => Known(name, edge, _ => edge.Grains.AccountBook().Close(new(edge.Command(), name)));

    private static Task<IResult> GiveEverywhere(string name, RolesBody body, Edge edge) => !TryRoles(body.Roles, out var roles)
        ? Task.FromResult(Problems.Of(EdgeRefusals.Invalid("roles")))
        : Known(name, edge, _ => edge.Grains.AccountBook().GiveEverywhere(new(edge.Command(), name, roles)));

    private static Task<IResult> Give(string conference, string name, RolesBody body, Edge edge) =>
        !TryRoles(body.Roles, out var roles) || (roles & ~PerConference) != 0
            ? Task.FromResult(Problems.Of(EdgeRefusals.Invalid("roles")))
            : Known(name, edge, account => account.Give(new(edge.Command(), ConferenceCode.From(conference), roles, body.Member)));

    private static async Task<IResult> Known(string name, Edge edge, Func<IAccount, Task<Grains.Receipt>> ask)
    {
        if (!Account.IsSignInName(name))
            return Problems.Of(AccountRefusals.Unknown);
        var receipt = await edge.Ask(() => ask(edge.Grains.Account(name)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : Done.Of(receipt);
    }

    private static async Task<IResult> Secret(string name, Func<Task<PasswordReceipt>> ask, Edge edge, Func<SecretAnswer, IResult> answer)
    {
        if (!Account.IsSignInName(name))
            return Problems.Of(AccountRefusals.Unknown);
        var receipt = await edge.Ask(ask);
        return receipt.Receipt.Refusal is { } refusal ? Problems.Of(refusal) : answer(new(name, receipt.Secret));
    }

    private static bool TryRoles(IReadOnlyList<string> words, out Role roles)
    {
        roles = Role.Anyone;
        foreach (var word in words)
        {
            if (!Enum.TryParse<Role>(word, ignoreCase: true, out var role) || !Enum.IsDefined(role) || role is Role.System)
                return false;
            roles |= role;
        }
        return true;
    }
}

public sealed record OpenBody(string Name, string DisplayName);

/// <param name="Roles">organizer, registrar, usher, secretary, councilMember, approver, auditor, protocol; for the whole installation also administrator. Empty takes all away.</param>
/// <param name="Member">The council member whose ballot this account casts.</param>
public sealed record RolesBody(IReadOnlyList<string> Roles, string? Member = null);

/// <param name="Conference">A code, or <c>*</c> for the whole installation.</param>
/// <param name="Until">Absent for a key without an end.</param>
public sealed record KeyBody(string Label, IReadOnlyList<string> Roles, string Conference = "*", DateTimeOffset? Until = null);

/// <param name="Secret">The one-time password or the key, told this once; null for a retry.</param>
public sealed record SecretAnswer(string Name, string? Secret)
{
    public override string ToString() => nameof(SecretAnswer);
}

public sealed record AccountAnswer(
    string Name, string DisplayName, IReadOnlyDictionary<string, Grant> Roles, IReadOnlyDictionary<string, AccountKeyView> Keys, bool MustChange, bool IsClosed)
{
    public static AccountAnswer Of(AccountView view) =>
        new(view.Name, view.DisplayName, view.Grants, view.Keys, view.MustChange, view.IsClosed);
}
