using System.Security.Cryptography;
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
    public string Keep<TList>(string conference, TList list)
        where TList : class
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        kept.Set((conference, name), list, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Life });
        return name;
    }

    /// <summary>What was kept for this conference; null where it was never there, is another kind of list, or has expired.</summary>
    public TList? Find<TList>(string conference, string? name)
        where TList : class => name is not null && kept.TryGetValue((conference, name), out var list) ? list as TList : null;

    public void Dispose() => kept.Dispose();
}
