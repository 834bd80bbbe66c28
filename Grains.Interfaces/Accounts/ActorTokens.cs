using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Laurel.Domain.Accounts;

namespace Laurel.Grains.Accounts;

/// <summary>Makes and checks actor tokens: <c>a1.</c> base64url(JSON) <c>.</c> base64url(HMAC-SHA-256(K, "laurel-actor-v1\0" ‖ JSON)), good for 60 seconds.</summary>
/// <remarks>
/// All processes of an installation share K. There is no replay cache: commands are idempotent, and between machines the links are TLS.
/// A clock may be off by five seconds.
/// </remarks>
/// <param name="key">K, 32 bytes, used for nothing else.</param>
public sealed class ActorTokens(byte[] key, TimeProvider clock)
{
    /// <summary>How long a token is good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    /// <summary>How far two clocks may be apart.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(5);

    private const string Prefix = "a1.";
    private static readonly byte[] Domain = "laurel-actor-v1\0"u8.ToArray();
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly byte[] key = key.Length == 32 ? key : throw new ArgumentException("The actor key has 32 bytes.", nameof(key));
    private readonly string keyId = Convert.ToHexStringLower(SHA256.HashData(key))[..8];
    private readonly Verified?[] lately = new Verified?[1024];
    private readonly Verified?[] minted = new Verified?[64];

    /// <summary>A token for this actor with two thirds of its life before it at least: whoever acts often gets the same for some seconds.</summary>
    public string Mint(Actor actor)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        ref var slot = ref minted[(uint)actor.GetHashCode() % (uint)minted.Length];
        if (slot is { } fresh && fresh.Actor == actor && fresh.IssuedAt <= now && now < fresh.IssuedAt + (long)(Life / 3).TotalSeconds)
            return fresh.Token;
        var token = Signed(actor, now);
        slot = new(token, actor, now, now + (long)Life.TotalSeconds);
        return token;
    }

    private string Signed(Actor actor, long now)
    {
        var claims = new Claims(
            keyId, actor.Subject, actor.Kind, actor.Conference, (int)actor.Roles, actor.Session,
            now, now + (long)Life.TotalSeconds, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(9)), actor.OnBehalfOf, actor.Member);
        var payload = JsonSerializer.SerializeToUtf8Bytes(claims, Json);
        return $"{Prefix}{Base64Url.EncodeToString(payload)}.{Base64Url.EncodeToString(Mac(payload))}";
    }

    /// <summary>Who the token says is asking; null for a token that is malformed, altered, under another key, or out of its time.</summary>
    public Actor? Read(string? token) => Find(token) is { } known && InTime(known) ? known.Actor : null;

    /// <summary>Who it was minted for, in time or not: for work that was let in with it and outlasts it.</summary>
    public Actor? Signed(string? token) => Find(token)?.Actor;

    private Verified? Find(string? token)
    {
        if (token is null)
            return null;
        ref var slot = ref lately[(uint)token.GetHashCode(StringComparison.Ordinal) % (uint)lately.Length];
        if (slot is { } known && known.Token == token)
            return known;
        var verified = Verify(token);
        return verified is null ? null : slot = verified;
    }

    private Verified? Verify(string token)
    {
        var dot = token.LastIndexOf('.');
        if (!token.StartsWith(Prefix, StringComparison.Ordinal) || dot < Prefix.Length)
            return null;
        if (Decoded(token.AsSpan(Prefix.Length, dot - Prefix.Length)) is not { } payload || Decoded(token.AsSpan(dot + 1)) is not { } mac)
            return null;
        if (!CryptographicOperations.FixedTimeEquals(mac, Mac(payload)))
            return null;
        var claims = JsonSerializer.Deserialize<Claims>(payload, Json)!;
        var actor = new Actor(claims.Kind, claims.Sub, claims.Conf, (Role)claims.Roles, claims.Sid, claims.Obo, claims.Member);
        return claims.Kid == keyId ? new(token, actor, claims.Iat, claims.Exp) : null;
    }

    private bool InTime(Verified known)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var skew = (long)Skew.TotalSeconds;
        return known.IssuedAt - skew <= now && now <= known.ExpiresAt + skew;
    }

    private byte[] Mac(byte[] payload)
    {
        Span<byte> message = new byte[Domain.Length + payload.Length];
        Domain.CopyTo(message);
        payload.CopyTo(message[Domain.Length..]);
        return HMACSHA256.HashData(key, message);
    }

    private static byte[]? Decoded(ReadOnlySpan<char> text) =>
        Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    private sealed record Verified(string Token, Actor Actor, long IssuedAt, long ExpiresAt);

    private sealed record Claims(
        string Kid, string Sub, string Kind, string Conf, int Roles, string Sid, long Iat, long Exp, string N, string? Obo, string? Member);
}
