using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Grains.Accounts;

namespace Laurel.Client.Web.Accounts;

/// <summary>Makes the first administrator of an installation that has none, and tells the one-time password to standard output, once.</summary>
/// <remarks>The role is given last: after a crash in between there is no administrator yet, and the next start makes another password.</remarks>
public sealed class FirstAdministrator(IGrainFactory grains, ActingAs acting, TextWriter output)
{
    private const string Name = "admin";

    public Task Make() => acting.Itself(async () =>
    {
        if (await HasAdministrator())
            return;
        var account = grains.Account(Name);
        await grains.AccountBook().Enter(new(NewId(), Name));
        var opened = await account.Open(new(NewId(), "Quản trị"));
        var password = opened.Secret ?? (await account.ResetPassword(new(NewId()))).Secret;
        await output.WriteLineAsync($"First administrator: {Name}, one-time password: {password} (24 hours, changed at the first sign-in)");
        await output.FlushAsync();
        await account.GiveEverywhere(new(NewId(), Role.Administrator));
    });

    private async Task<bool> HasAdministrator()
    {
        foreach (var name in await grains.AccountBook().List())
            if (await grains.Account(name).Get() is { IsClosed: false } account
                && account.Grants.GetValueOrDefault(Actor.Everywhere)?.Roles.HasFlag(Role.Administrator) == true)
                return true;
        return false;
    }

    private static CommandId NewId() => CommandId.From(Guid.NewGuid().ToString("n"));
}
