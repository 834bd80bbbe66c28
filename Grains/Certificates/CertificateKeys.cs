namespace Laurel.Grains.Certificates;

/// <summary>The keys of certificates, each use with its own: whoever gets hold of one has none of the others.</summary>
/// <param name="Codes">Sign the codes on paper.</param>
/// <param name="Credentials">Sign Open Badges credentials and their status lists.</param>
public sealed record CertificateKeys(SigningKeys Codes, SigningKeys Credentials)
{
    /// <summary><c>certificate-1.key</c> and <c>credential-1.key</c> of the key folder, and their successors.</summary>
    public static CertificateKeys In(KeyFolder folder) => new(SigningKeys.In(folder, "certificate"), SigningKeys.In(folder, "credential"));

    /// <summary>Keys of one root, in memory alone.</summary>
    public static CertificateKeys Of(byte[] root)
    {
        var roots = new Dictionary<byte, byte[]> { [1] = root };
        return new(SigningKeys.Of("certificate", roots), SigningKeys.Of("credential", roots));
    }
}
