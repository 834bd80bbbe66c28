using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Certificates;
using Laurel.Domain.Decisions;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Certificates;

/// <summary>An issued certificate: the frozen original and its status. Key: the serial in lower case.</summary>
[Alias("laurel.certificates.ICertificate"), OutsideConferences]
public interface ICertificate : IGrainWithStringKey
{
    /// <summary>Freezes the content and renders the original once; the same content again is nothing new.</summary>
    [Alias("Issue"), Requires(Role.System)]
    Task<Receipt> Issue(IssueCertificate command);

    /// <summary>Marks it revoked by a decision. The frozen text stays readable.</summary>
    [Alias("Revoke"), Requires(Role.System)]
    Task<Receipt> Revoke(RevokeCertificate command);

    /// <summary>What the register says, for anyone who has the serial; null where nothing was issued. Strangers ask <see cref="ISerials"/>.</summary>
    [Alias("Verify"), Requires(Role.Anyone), ReadOnly]
    Task<CertificateView?> Verify();

    /// <summary>The frozen original as PDF; null where nothing was issued.</summary>
    [Alias("Original"), Requires(Role.Organizer | Role.Secretary | Role.Approver | Role.Auditor), ReadOnly]
    Task<OriginalView?> Original();
}

/// <summary>Serials that strangers ask for: looked up before any certificate is called for, so that guessing activates none. Key: the serial's first two characters in lower case.</summary>
[Alias("laurel.certificates.ISerials"), OutsideConferences]
public interface ISerials : IGrainWithStringKey
{
    /// <summary>What the register says of a serial; null where it is malformed or nothing was issued under it.</summary>
    [Alias("Verify"), Requires(Role.Anyone), ReadOnly]
    Task<CertificateView?> Verify(Serial serial);

    /// <summary>What the signed text of a paper's code proves, beside what the register says; null where <see cref="Verify"/> is.</summary>
    /// <param name="proof">What stands behind the serial in the code's address.</param>
    [Alias("Prove"), Requires(Role.Anyone), ReadOnly]
    Task<ProofView?> Prove(Serial serial, string proof);
}

[GenerateSerializer, Immutable, Alias("laurel.certificates.issue")]
public sealed record IssueCertificate(CommandId CommandId, [property: Id(0)] CertificateContent Content) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.certificates.revoke")]
public sealed record RevokeCertificate(CommandId CommandId, [property: Id(0)] Revocation Revocation) : Command(CommandId);

/// <param name="Sha256">Of the frozen original, in hex (mã băm).</param>
/// <param name="History">Oldest first; it never says why an award was revoked.</param>
/// <param name="Lookup">What stands on the paper for looking it up.</param>
[GenerateSerializer, Immutable, Alias("laurel.certificates.view")]
public sealed record CertificateView(
    [property: Id(0)] CertificateContent Content,
    [property: Id(1)] CertificateStatus Status,
    [property: Id(2)] string Sha256,
    [property: Id(3)] IReadOnlyList<StatusChange> History,
    [property: Id(4)] PrintedLookup? Lookup);

/// <param name="Finding">Of the code in hand.</param>
/// <param name="Register">What the register says.</param>
[GenerateSerializer, Immutable, Alias("laurel.certificates.proof")]
public sealed record ProofView([property: Id(0)] ProofFinding Finding, [property: Id(1)] CertificateView Register);

[GenerateSerializer, Immutable, Alias("laurel.certificates.original")]
public sealed record OriginalView([property: Id(0)] string Sha256, [property: Id(1)] byte[] Pdf);
