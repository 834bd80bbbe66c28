using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Laurel.Domain.Accounts;
using Laurel.Grains.Accounts;

namespace Laurel.Client.Web.Accounts;

/// <summary>A key that only this process knows, by which it uses its own interface while it starts; its actor is <c>key:start</c>.</summary>
public sealed class StartKey
{
    private static readonly Caller Administrator = new(
        Actor.Key, "start", "Laurel", "", ByCookie: false, MustChange: false,
        ImmutableDictionary<string, Grant>.Empty.Add(Actor.Everywhere, new(Role.Administrator)));

    private volatile bool ended;

    public string Text { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public Caller? Match(string key) =>
        !ended && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Text), Encoding.UTF8.GetBytes(key)) ? Administrator : null;

    /// <summary>From now on it opens nothing.</summary>
    public void End() => ended = true;
}
