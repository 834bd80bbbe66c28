using Azure.Core.Pipeline;

namespace Laurel.Storage.Azure;

/// <summary>An account of Azure Tables: where it is, and how a request says who asks.</summary>
/// <param name="Endpoint">Without a slash at its end; a shared access signature is its query.</param>
/// <param name="Authorization">What signs each request; null where the address does, or where whoever asks says who it is.</param>
/// <param name="AsItself">Each request bears a token of the identity that asks.</param>
internal sealed record AzureAccount(Uri Endpoint, HttpPipelinePolicy? Authorization, bool AsItself = false)
{
    /// <summary>The account of an emulator on this machine, which every emulator has under the same name and key.</summary>
    private const string Development = "AccountName=devstoreaccount1;TableEndpoint=http://127.0.0.1:10002/devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    /// <summary>The account at a connection string, or at a URL with a shared access signature, or at a URL for which the process's own identity is asked.</summary>
    /// <exception cref="ArgumentException">The address is none of these, or not encrypted. The message does not repeat it: there may be a secret in it.</exception>
    public static AzureAccount At(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var url) && url.Scheme.StartsWith("http", StringComparison.Ordinal) ? AtUrl(url)
        : AtConnectionString(Settings(address));

    private static AzureAccount AtUrl(Uri url) =>
        url.Query.Length > 1 ? new(Safe(url), null)
        : url.Scheme == Uri.UriSchemeHttps ? new(Safe(url), null, AsItself: true)
        : throw new ArgumentException("A store's address without a signature begins with https.");

    private static AzureAccount AtConnectionString(Dictionary<string, string> settings)
    {
        if (settings.ContainsKey("UseDevelopmentStorage")) return AtConnectionString(Settings(Development));
        var endpoint = settings.GetValueOrDefault("TableEndpoint")
            ?? $"{settings.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{Needed(settings, "AccountName")}.table.{settings.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
        if (!Uri.TryCreate(endpoint, UriKind.Absolute, out var url)) throw new ArgumentException("The connection string's TableEndpoint is no URL.");
        return settings.TryGetValue("SharedAccessSignature", out var signature)
            ? new(Safe(new UriBuilder(url) { Query = signature }.Uri), null)
            : new(Safe(url), new SharedKey(Needed(settings, "AccountName"), Needed(settings, "AccountKey")));
    }

    private static Dictionary<string, string> Settings(string connectionString) =>
        connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(setting => setting.Split('=', 2))
            .Where(setting => setting.Length == 2)
            .GroupBy(setting => setting[0], setting => setting[1], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(setting => setting.Key, setting => setting.Last(), StringComparer.OrdinalIgnoreCase);

    private static string Needed(Dictionary<string, string> settings, string name) =>
        settings.GetValueOrDefault(name) is { Length: > 0 } value ? value : throw new ArgumentException($"The store's connection string has no {name}.");

    private static Uri Safe(Uri url)
    {
        if (url.Scheme != Uri.UriSchemeHttps && !url.IsLoopback)
            throw new ArgumentException("A store that is not on this machine is reached by https only.");
        return new UriBuilder(url) { Path = url.AbsolutePath.TrimEnd('/'), Fragment = "" }.Uri;
    }
}
