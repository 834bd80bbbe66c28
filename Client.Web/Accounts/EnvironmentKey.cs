using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Laurel.Domain.Accounts;
using Laurel.Grains.Accounts;

namespace Laurel.Client.Web.Accounts;

/// <summary>The administrator's key given at start as LAUREL_API_KEY; its actor is <c>key:env</c>.</summary>
/// <remarks>Only its hash is kept, compared in fixed time, and the variable is taken out of the environment, so that no child process inherits it.</remarks>
public sealed class EnvironmentKey
{
    /// <summary>A shorter key is taken on loopback only, with a warning.</summary>
    public const int EnoughCharacters = 32;

    private const string Variable = "LAUREL_API_KEY";

    private static readonly Caller Administrator = new(
        Actor.Key, "env", "LAUREL_API_KEY", "", ByCookie: false, MustChange: false,
        ImmutableDictionary<string, Grant>.Empty.Add(Actor.Everywhere, new(Role.Administrator)));

    private readonly byte[]? hash;

    public EnvironmentKey(string? key)
    {
        (hash, IsShort) = string.IsNullOrEmpty(key) ? (null, false) : (Hash(key), key.Length < EnoughCharacters);
    }

    /// <summary>Whether the key is shorter than it should be.</summary>
    public bool IsShort { get; }

    /// <summary>Reads the key and removes it from the environment.</summary>
    public static EnvironmentKey Take()
    {
        var key = Environment.GetEnvironmentVariable(Variable);
        Environment.SetEnvironmentVariable(Variable, null);
        return new(key);
    }

    /// <summary>The administrator, if this is the key.</summary>
    public Caller? Match(string key) => hash is not null && CryptographicOperations.FixedTimeEquals(hash, Hash(key)) ? Administrator : null;

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
