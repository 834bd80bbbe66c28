using System.Security.Cryptography;
using Laurel.Grains.Attendees;
using Microsoft.Extensions.Caching.Memory;

namespace Laurel.Client.Web.Attendees;

/// <summary>Keeps a previewed list for a while under a name that only its page knows, so that applying sends no file again.</summary>
/// <remarks>In memory of this process: after a restart the page asks for the file again, and nothing was written.</remarks>
public sealed class ListUploads : IDisposable
{
    private const int MostKept = 32;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <returns>The upload's name.</returns>
    public string Keep(string conference, ImportList list)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        kept.Set((conference, name), list, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Life });
        return name;
    }

    /// <summary>What was kept for this conference; null where it was never there or has expired.</summary>
    public ImportList? Find(string conference, string? name) =>
        name is not null && kept.TryGetValue((conference, name), out ImportList? list) ? list : null;

    public void Dispose() => kept.Dispose();
}
