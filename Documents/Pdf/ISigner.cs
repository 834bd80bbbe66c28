namespace Laurel.Documents.Pdf;

/// <summary>The organisation's own digital signature: a digest goes in, signature and certificates come out; where the key lies is its own affair.</summary>
public interface ISigner
{
    /// <summary>The signer's certificate first, then those that vouch for it, up to a root; DER.</summary>
    IReadOnlyList<byte[]> Chain { get; }

    /// <summary>Why it may not sign now: its certificate is out of date, or not meant for signing. Null where it may.</summary>
    SignerFault? FaultAt(DateTimeOffset at);

    /// <summary>Signs a SHA-256 digest: RSA with PKCS #1 v1.5 padding, or ECDSA as a DER sequence, as the certificate's key is.</summary>
    ValueTask<byte[]> Sign(ReadOnlyMemory<byte> digest, CancellationToken stopping);
}

/// <summary>Why a signer may not sign.</summary>
public enum SignerFault
{
    /// <summary>The day lies outside its certificate's life.</summary>
    OutOfDate,

    /// <summary>Its certificate is for another use than signing documents.</summary>
    WrongUse,
}
