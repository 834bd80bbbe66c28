using System.Security.Cryptography;
using System.Text;
using Laurel.Client.Web.Accounts;
using Laurel.Domain;

namespace Laurel.Client.Web.Http;

/// <summary>Names the command of a request: the same <c>Idempotency-Key</c> of the same actor on the same route and conference gives the same id.</summary>
public static class CommandIds
{
    public const string Header = "Idempotency-Key";

    private const int Bytes = 20;

    /// <summary>Whether the request's key, where it has one, is one.</summary>
    public static bool IsWellFormed(HttpContext http) => http.Request.Headers[Header] switch
    {
        { Count: 0 } => true,
        [{ Length: > 0 and <= 200 } key] => key.All(c => c is >= ' ' and <= '~'),
        _ => false,
    };

    /// <summary>The id: the first 160 bits of SHA-256 over actor, route, conference and key in lower-case base32; random where no key was sent.</summary>
    public static CommandId Of(HttpContext http)
    {
        if (http.Request.Headers[Header] is not [{ } key])
            return CommandId.From(Encode(RandomNumberGenerator.GetBytes(Bytes)));
        var actor = Caller.Of(http)?.In(http.GetRouteValue("conference") as string).Name ?? "";
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? http.Request.Path.Value;
        return CommandId.From(Derive(actor, $"{http.Request.Method} {route}", http.GetRouteValue("conference") as string ?? "", key));
    }

    /// <summary>A name derived from texts: each is told apart from the next, so that no two lists of texts give one name by accident.</summary>
    public static string Derive(params ReadOnlySpan<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            hash.AppendData(BitConverter.GetBytes(Encoding.UTF8.GetByteCount(text)));
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        }
        return Encode(hash.GetHashAndReset().AsSpan(0, Bytes));
    }

    private static string Encode(ReadOnlySpan<byte> bits) => Base32.Of(bits).ToLowerInvariant();
}
