using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Grains.Accounts;

namespace Laurel.Client.Web.Accounts;

/// <summary>Finds out who holds the key in <c>Authorization: Bearer</c>: the administrator, a paired device, or an account's own key.</summary>
/// <remarks>Roles are read anew at every request, so that a change holds at once.</remarks>
public sealed class KeyCallers(EnvironmentKey environment, StartKey start, ActingAs acting, DeviceTokens devices, IGrainFactory grains)
{
    private const string Bearer = "Bearer ";

    /// <summary>The key in a header; null where it names another way, or none.</summary>
    public static string? KeyIn(string authorization) =>
        authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : null;

    /// <summary>Who holds the key; nobody where it is not known.</summary>
    /// <returns>A device that was revoked or whose time is over comes with the refusal by which it knows to wipe itself; it holds no role.</returns>
    public async ValueTask<(Caller? Caller, Refusal? Refusal)> Of(string key)
    {
        if ((environment.Match(key) ?? start.Match(key)) is { } administrator)
            return (administrator, null);
        if (DeviceTokens.Is(key))
            return await devices.Read(key) is { } device ? (device.Caller, device.Standing.Refusal) : (null, null);
        return (KeyText.TryParse(key, out var text) ? await Of(text) : null, null);
    }

    private async Task<Caller?> Of(KeyText key)
    {
        var account = await acting.Itself(() => grains.GetGrain<IAccount>(key.Account).ByKey(key.Id, key.Secret));
        if (account?.Keys.GetValueOrDefault(key.Id) is not { } issued)
            return null;
        return new(Actor.Key, $"{account.Name}.{key.Id}", issued.Label, key.Id, ByCookie: false, MustChange: false, GrantsOf(account, issued));
    }

    /// <summary>The key's own roles; whose ballot its account casts goes with it, so that a key sees no more than its owner.</summary>
    private static Dictionary<string, Grant> GrantsOf(AccountView account, AccountKeyView issued)
    {
        var grants = account.Grants.ToDictionary(grant => grant.Key, grant => new Grant(Role.Anyone, grant.Value.Member));
        grants[issued.Conference] = new(issued.Roles, grants.GetValueOrDefault(issued.Conference)?.Member);
        return grants;
    }
}
