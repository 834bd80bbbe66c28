using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Certificates;
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

    /// <summary>What the register says, for anyone who has the serial; null where nothing was issued.</summary>
    [Alias("Verify"), Requires(Role.Anyone), ReadOnly]
    Task<CertificateView?> Verify();

    /// <summary>The frozen original as PDF; null where nothing was issued.</summary>
    [Alias("Original"), Requires(Role.Organizer | Role.Secretary | Role.Approver | Role.Auditor), ReadOnly]
    Task<OriginalView?> Original();
}

[GenerateSerializer, Immutable, Alias("laurel.certificates.issue")]
public sealed record IssueCertificate(CommandId CommandId, [property: Id(0)] CertificateContent Content) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.certificates.revoke")]
public sealed record RevokeCertificate(
    CommandId CommandId,
    [property: Id(0)] string ByDecision,
    [property: Id(1)] DateOnly On) : Command(CommandId);

/// <param name="Sha256">Of the frozen original, in hex (mã băm).</param>
[GenerateSerializer, Immutable, Alias("laurel.certificates.view")]
public sealed record CertificateView(
    [property: Id(0)] CertificateContent Content,
    [property: Id(1)] CertificateStatus Status,
    [property: Id(2)] string Sha256,
    [property: Id(3)] IReadOnlyList<StatusChange> History);

[GenerateSerializer, Immutable, Alias("laurel.certificates.status-change")]
public sealed record StatusChange(
    [property: Id(0)] CertificateStatus Status,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] string? ByDecision,
    [property: Id(3)] DateOnly? On);

[GenerateSerializer, Immutable, Alias("laurel.certificates.original")]
public sealed record OriginalView([property: Id(0)] string Sha256, [property: Id(1)] byte[] Pdf);
