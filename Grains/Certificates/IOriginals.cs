using Laurel.Documents.Certificates;
using Laurel.Domain.Certificates;

namespace Laurel.Grains.Certificates;

/// <summary>Renders the original of a certificate, once, when it is issued.</summary>
public interface IOriginals
{
    /// <summary>What will stand on the paper for whoever looks it up: signed now, and frozen with the original.</summary>
    PrintedLookup Lookup(CertificateContent content);

    /// <summary>The original as PDF: clean, on white paper, dated with its decision.</summary>
    /// <param name="design">What its content is pinned to.</param>
    byte[] Render(CertificateContent content, PrintedLookup lookup, PinnedDesign design);
}
