using System.Collections.Concurrent;
using Laurel.Documents.Certificates;
using Laurel.Domain.Certificates;
using Laurel.Grains.Accounts;
using Laurel.Grains.Decisions;

namespace Laurel.Grains.Certificates;

/// <summary>
/// Finds what certificates are pinned to. A pinned design never changes, so it is asked for once in the life of a process.
/// </summary>
public sealed class PinnedDesigns(IGrainFactory grains, SystemActor system)
{
    private readonly ConcurrentDictionary<(string Conference, string Code), PinnedDesign> known = new();

    /// <exception cref="InvalidDataException">A certificate is pinned to a design that is not there.</exception>
    public async ValueTask<PinnedDesign> Of(CertificateContent content)
    {
        if (content.Template.Length == 0 || CertificatePresets.Find(content.Template) is not null) return PinnedDesign.Shipped;
        var key = (content.Conference.Text, content.Template);
        if (known.TryGetValue(key, out var found)) return found;
        var edition = await system.Ask(() => grains.CertificateDesigns(content.Conference).Edition(content.Template))
            ?? throw new InvalidDataException($"The design {content.Template} of an issued certificate is missing.");
        return known.GetOrAdd(key, PinnedDesign.Of(edition.Edition.Design, edition.Pictures));
    }
}
