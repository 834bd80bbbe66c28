using Laurel.Documents.Pdf;
using Laurel.Domain.Certificates;
using Laurel.Grains.Certificates;

namespace Laurel.Client.Web.Certificates;

/// <summary>
/// Pictures that people send for a design: PNG or JPEG, decoded and written anew as PNG, so that nothing of the file goes on but the
/// picture.
/// </summary>
internal static class CertificatePictures
{
    /// <summary>Pixels a side at most.</summary>
    private const int MostPx = 3_000;

    /// <summary>The picture of that slot in the form; null where none was sent.</summary>
    /// <exception cref="InvalidDataException">It is no PNG or JPEG that can be printed, or too large.</exception>
    public static async Task<NewPicture?> Read(IFormCollection form, PictureSlot slot)
    {
        if (slot is PictureSlot.SealPlace || form.Files.GetFile($"p.{slot}.file") is not { Length: > 0 } file) return null;
        if (file.Length > ICertificateDesigns.LargestPicture) throw new InvalidDataException("The picture is too large.");
        using var held = new MemoryStream();
        await file.CopyToAsync(held);
        var png = PngWriter.Again(held.ToArray(), MostPx);
        return png.Length > ICertificateDesigns.LargestPicture ? throw new InvalidDataException("The picture is too large.")
            : new(slot, png);
    }
}
