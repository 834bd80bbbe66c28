using System.Security.Cryptography;
using Laurel.Documents.Pdf;

namespace Laurel.Grains.Certificates;

/// <summary>What an installation says of all its certificates.</summary>
/// <param name="PublicAddress">Where anybody looks a certificate up; what codes and credentials begin with.</param>
/// <param name="QrOnPaper">Whether a certificate bears a code; some organisations keep their papers free of it.</param>
/// <param name="Signer">The organisation's own signature for electronic originals; null where none is set up.</param>
public sealed record CertificateSettings(Uri PublicAddress, bool QrOnPaper = true, ISigner? Signer = null)
{
    /// <summary>The environment's variable with the password of the signing certificate's file.</summary>
    private const string Password = "LAUREL_SIGNER_PASSWORD";

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Origin => PublicAddress.GetLeftPart(UriPartial.Authority);

    /// <summary>The settings with the signing certificate of a PKCS #12 file, where one is named; its password is read once and removed from the environment.</summary>
    /// <exception cref="InvalidDataException">The file lies among the data, is not there, or does not open with the password.</exception>
    public static CertificateSettings Of(Uri publicAddress, bool qrOnPaper, string? signerFile, LaurelStore store)
    {
        if (signerFile is null) return new(publicAddress, qrOnPaper);
        var password = Environment.GetEnvironmentVariable(Password);
        Environment.SetEnvironmentVariable(Password, null);
        if (Path.GetFullPath(signerFile).StartsWith($"{store.Data}{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            throw new InvalidDataException("The signing certificate may not lie in the data folder.");
        try
        {
            return new(publicAddress, qrOnPaper, new Pkcs12Signer(File.ReadAllBytes(signerFile), password));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or CryptographicException or InvalidDataException)
        {
            throw new InvalidDataException($"The signing certificate {signerFile} cannot be used (is {Password} right?): {wrong.Message}", wrong);
        }
    }
}
