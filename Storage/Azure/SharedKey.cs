using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Laurel.Storage.Azure;

/// <summary>Signs each try of a request with the account's key: date and resource (SharedKeyLite).</summary>
internal sealed class SharedKey : HttpPipelineSynchronousPolicy
{
    private readonly string account;
    private readonly byte[] key;

    /// <exception cref="ArgumentException">The key is not in base64.</exception>
    public SharedKey(string account, string key)
    {
        this.account = account;
        this.key = new byte[key.Length];
        if (!Convert.TryFromBase64String(key, this.key, out var length)) throw new ArgumentException("The store's AccountKey is not in base64.");
        Array.Resize(ref this.key, length);
    }

    public override void OnSendingRequest(HttpMessage message)
    {
        var date = DateTimeOffset.UtcNow.ToString("r", CultureInfo.InvariantCulture);
        var resource = $"/{account}{message.Request.Uri.ToUri().AbsolutePath}";
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{date}\n{resource}")));
        message.Request.Headers.SetValue("x-ms-date", date);
        message.Request.Headers.SetValue("Authorization", $"SharedKeyLite {account}:{signature}");
    }
}
