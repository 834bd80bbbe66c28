using System.Security.Cryptography;
using Laurel.Documents.Pdf;

namespace Laurel.Grains.Certificates;

/// <summary>What an installation says of all its certificates.</summary>
/// <param name="PublicAddress">Where anybody looks a certificate up; what codes and credentials begin with.</param>
/// <param name="QrOnPaper">Whether a certificate bears a code; some organisations keep their papers free of it.</param>
/// <param name="Signer">The organisation's own signature for electronic originals; null where none is set up.</param>
/// <param name="Elsewhere">The certificate of a key that never comes near this machine, such as a USB token's: digests go out, signatures
/// come back.</param>
public sealed record CertificateSettings(Uri PublicAddress, bool QrOnPaper = true, ISigner? Signer = null,
    SigningCertificate? Elsewhere = null)
{
    /// <summary>The environment's variable with the password of the signing certificate's file.</summary>
    private const string Password = "LAUREL_SIGNER_PASSWORD";

    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Origin => PublicAddress.GetLeftPart(UriPartial.Authority);

    /// <summary>
    /// The settings with what signs: the key of a PKCS #12 file, whose password is read once and removed from the environment; a program of
    /// the
    /// office's own beside its certificate; or the certificate alone, whose key signs elsewhere.
    /// </summary>
    /// <param name="certificateFile">The signer's certificate and those that vouch for it, PEM, where the key is not in a file
    /// here.</param>
    /// <param name="command">The program that signs a digest; null where digests are signed elsewhere.</param>
    /// <exception cref="InvalidDataException">A file lies among the data, is not there, or cannot be used.</exception>
    public static CertificateSettings Of(
        Uri publicAddress, bool qrOnPaper, string? signerFile, LaurelStore store, string? certificateFile = null, string? command = null)
    {
        if (signerFile is null) return new CertificateSettings(publicAddress, qrOnPaper).With(certificateFile, command);
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

    private CertificateSettings With(string? certificateFile, string? command)
    {
        if (certificateFile is null)
            return command is null ? this : throw new InvalidDataException("A signing program needs --signer-certificate beside it.");
        try
        {
            var certificate = SigningCertificate.Pem(File.ReadAllText(certificateFile));
            return command is null ? this with { Elsewhere = certificate } : this with { Signer = new CommandSigner(command, certificate) };
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"The signing certificate {certificateFile} cannot be read: {wrong.Message}", wrong);
        }
    }
}
