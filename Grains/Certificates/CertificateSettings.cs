namespace Laurel.Grains.Certificates;

/// <summary>What an installation says of all its certificates.</summary>
/// <param name="PublicAddress">Where anybody looks a certificate up; what codes and credentials begin with.</param>
/// <param name="QrOnPaper">Whether a certificate bears a code; some organisations keep their papers free of it.</param>
public sealed record CertificateSettings(Uri PublicAddress, bool QrOnPaper = true)
{
    /// <summary>Scheme, host and port, without a slash at the end.</summary>
    public string Origin => PublicAddress.GetLeftPart(UriPartial.Authority);
}
