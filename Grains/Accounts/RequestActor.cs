using System.Buffers.Text;
using System.Text.Json;
using Orleans.Runtime;

namespace Laurel.Grains.Accounts;

/// <summary>Reads the actor out of the call's token; the call filter has checked the token before any grain sees it.</summary>
public sealed class RequestActor : IActor
{
    public const string System = "system";

    /// <summary>Where the token travels in the request context.</summary>
    public const string Key = "laurel.actor";

    public string Current() => RequestContext.Get(Key) is string token ? NameIn(token) : System;

    private static string NameIn(string token)
    {
        var parts = token.Split('.');
        using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
        var kind = payload.RootElement.GetProperty("kind").GetString();
        var subject = payload.RootElement.GetProperty("sub").GetString();
        return kind == System ? System : $"{kind}:{subject}";
    }
}
