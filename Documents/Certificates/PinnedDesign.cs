using Laurel.Documents.Pdf;
using Laurel.Domain.Certificates;

namespace Laurel.Documents.Certificates;

/// <summary>A design that a certificate is pinned to, with its pictures.</summary>
/// <param name="Own">The organisation's; null for the shipped one that the content names.</param>
/// <param name="Pictures">By SHA-256 in hex.</param>
public sealed record PinnedDesign(CertificateDesign? Own, IReadOnlyDictionary<string, PdfImage> Pictures)
{
    public static PinnedDesign Shipped { get; } = new(null, new Dictionary<string, PdfImage>());

    /// <summary>An edition with its pictures, PNG by SHA-256 in hex.</summary>
    public static PinnedDesign Of(CertificateDesign own, IReadOnlyDictionary<string, byte[]> pictures) =>
        new(own, pictures.ToDictionary(picture => picture.Key, picture => PdfImage.Read(picture.Value)));

    /// <summary>All pictures of several, for one document.</summary>
    public static IReadOnlyDictionary<string, PdfImage> PicturesOf(IEnumerable<PinnedDesign> designs)
    {
        var all = new Dictionary<string, PdfImage>();
        foreach (var (hash, picture) in designs.SelectMany(design => design.Pictures)) all[hash] = picture;
        return all;
    }
}
