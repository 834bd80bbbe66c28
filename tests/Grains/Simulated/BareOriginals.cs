using System.Text;
using Laurel.Documents.Certificates;
using Laurel.Domain.Certificates;
using Laurel.Grains.Certificates;

namespace Laurel.Grains.Tests.Simulated;

/// <summary>Originals of a few bytes, for histories about numbers.</summary>
internal sealed class BareOriginals : IOriginals
{
    public PrintedLookup Lookup(CertificateContent content) => new(null, null);

    public byte[] Render(CertificateContent content, PrintedLookup lookup, PinnedDesign design) =>
        Encoding.UTF8.GetBytes($"{content.Serial} {content.RegisterNumber}");
}
