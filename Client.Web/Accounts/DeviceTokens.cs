using System.Globalization;
using System.Security.Cryptography;
using Laurel.Domain.Accounts;
using Laurel.Domain.Doors;
using Laurel.Grains.Accounts;
using Laurel.Grains.Doors;
using Microsoft.AspNetCore.DataProtection;

namespace Laurel.Client.Web.Accounts;

/// <summary>The tokens of paired devices: 15 minutes, for one conference, bought with a signed nonce.</summary>
/// <remarks>The pairing is looked up at every request, so that a revoked device is refused at its next contact, whatever its token says.</remarks>
public sealed class DeviceTokens(IDataProtectionProvider protection, IGrainFactory grains, ActingAs acting, TimeProvider clock)
{
    /// <summary>How long a token is good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private const string Prefix = "ld1.";

    private readonly IDataProtector protector = protection.CreateProtector("laurel-device-token-v1");

    public static bool Is(string bearer) => bearer.StartsWith(Prefix, StringComparison.Ordinal);

    public string Mint(string conference, DeviceId device) => Prefix + protector.Protect(string.Join(
        '\n', conference, device.Text, (clock.GetUtcNow() + Life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));

    /// <summary>The device that a token is for, as it is paired now; null for a token that is none, or out of its time.</summary>
    public async Task<DeviceCaller?> Read(string bearer)
    {
        if (Opened(bearer) is not [var conference, var device, var until] || clock.GetUtcNow().ToUnixTimeSeconds() >= long.Parse(until, CultureInfo.InvariantCulture))
            return null;
        var standing = await acting.Itself(() => grains.GetGrain<IDoorBook>($"{conference}/{device}").Standing());
        var grants = new Dictionary<string, Grant> { [conference] = new(standing.Pairing?.Role ?? Role.Anyone) };
        return new(new(Actor.Device, device, standing.Pairing?.Label ?? device, "", ByCookie: false, MustChange: false, grants), standing);
    }

    private string[]? Opened(string bearer)
    {
        try
        {
            return protector.Unprotect(bearer[Prefix.Length..]).Split('\n');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>A device that sent a request, and how it stands; a refused one holds no role.</summary>
public sealed record DeviceCaller(Caller Caller, DeviceStanding Standing);
