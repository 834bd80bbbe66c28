using Laurel.Domain.Certificates;

namespace Laurel.Grains.Certificates;

/// <summary>Renders the original of a certificate, once, when it is issued.</summary>
public interface IOriginals
{
    /// <summary>The electronic original as PDF: clean, on white paper, dated with its decision.</summary>
    byte[] Render(CertificateContent content);
}
