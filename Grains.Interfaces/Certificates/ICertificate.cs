using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Decisions;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Certificates;

/// <summary>An issued certificate: the frozen original, its standing, and the way of its paper. Key: the serial in lower case.</summary>
[Alias("laurel.certificates.ICertificate"), OutsideConferences]
public interface ICertificate : IGrainWithStringKey
{
    /// <summary>Freezes the content and renders the original once; the same content again is nothing new.</summary>
    [Alias("Issue"), Requires(Role.System)]
    Task<Receipt> Issue(IssueCertificate command);

    /// <summary>Marks it revoked by a decision, and with it what replaced it. The frozen text stays readable.</summary>
    [Alias("Revoke"), Requires(Role.System)]
    Task<Receipt> Revoke(RevokeCertificate command);

    /// <summary>Records a printed copy; the receipt's answer is which one it is. Refused: <c>certificate.wrong-step</c>, <c>certificate.revoked</c>, <c>certificate.replaced</c>.</summary>
    [Alias("Print"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Print(PrintCertificate command);

    /// <summary>Records that the copy is of no use. Refused: <c>certificate.wrong-step</c>, <c>certificate.reason-missing</c>.</summary>
    [Alias("Spoil"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Spoil(SpoilCertificate command);

    /// <summary>Records that the copy was signed and sealed. Refused: <c>certificate.wrong-step</c> unless printed.</summary>
    [Alias("Seal"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Seal(SealCertificate command);

    /// <summary>Records that it lies on its tray. Refused: <c>certificate.wrong-step</c>.</summary>
    [Alias("Stage"), Requires(Role.System)]
    Task<Receipt> Stage(StageOriginal command);

    /// <summary>Records how it came to its honoree.</summary>
    [Alias("HandOver"), Requires(Role.System)]
    Task<Receipt> HandOver(HandOverCertificate command);

    /// <summary>Takes back how it came to its honoree: its wave was closed by mistake.</summary>
    [Alias("TakeBackHandover"), Requires(Role.System)]
    Task<Receipt> TakeBackHandover(TakeBackHandOver command);

    /// <summary>Records what became of a copy that another one was printed after. Refused: <c>certificate.copy-accounted</c>, <c>certificate.reason-missing</c>.</summary>
    [Alias("AccountFor"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> AccountFor(AccountForCopy command);

    /// <summary>Records who came for one that was left for later; its dossier hears of it.</summary>
    /// <remarks>Refused: <c>certificate.collection-incomplete</c>, <c>certificate.wrong-step</c>, <c>certificate.revoked</c>, <c>certificate.replaced</c>.</remarks>
    [Alias("Collect"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Collect(CollectCertificate command);

    /// <summary>Records that the paper came back. Refused: <c>certificate.in-force</c>.</summary>
    [Alias("Withdraw"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Withdraw(WithdrawCertificate command);

    /// <summary>Issues it anew under its own serial and gold book number; this one is replaced. The receipt's answer is the new serial.</summary>
    /// <remarks>
    /// Refused: <c>certificate.revoked</c>, <c>certificate.replaced</c>, <c>certificate.being-reissued</c>, <c>certificate.reason-missing</c>,
    /// <c>certificate.invalid-correction</c>, <c>certificate.correction-too-far</c>; <c>busy</c> where it takes longer than 10 s and goes on by itself.
    /// </remarks>
    [Alias("Reissue"), Requires(Role.Organizer | Role.Approver)]
    Task<Receipt> Reissue(ReissueCertificate command);

    /// <summary>What the register says, for anyone who has the serial; null where nothing was issued. Strangers ask <see cref="ISerials"/>.</summary>
    [Alias("Verify"), Requires(Role.Anyone), ReadOnly]
    Task<CertificateView?> Verify();

    /// <summary>The way of its paper; null where nothing was issued.</summary>
    [Alias("Life"), Requires(Role.Organizer | Role.Secretary | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<CertificateLife?> Life();

    /// <summary>The frozen original as PDF; null where nothing was issued.</summary>
    [Alias("Original"), Requires(Role.Organizer | Role.Secretary | Role.Approver | Role.Auditor), ReadOnly]
    Task<OriginalView?> Original();

    /// <summary>The frozen original under the organisation's signature; signed the first time, and the same bytes ever after.</summary>
    /// <remarks>
    /// Refused: <c>certificate.no-signer</c>, <c>certificate.signer-out-of-date</c>, <c>certificate.signer-wrong-use</c>; unless it was signed
    /// before, <c>certificate.revoked</c> and <c>certificate.replaced</c>.
    /// </remarks>
    [Alias("Electronic"), Requires(Role.Organizer | Role.Secretary | Role.Approver)]
    Task<ElectronicReceipt> Electronic(SignElectronically command);

    /// <summary>The digest of the original that a key elsewhere signs.</summary>
    /// <param name="at">The time that the signature will claim.</param>
    /// <remarks>Refused: <c>certificate.no-signer-elsewhere</c>, and as <see cref="Electronic"/>.</remarks>
    [Alias("ToSign"), Requires(Role.Organizer | Role.Secretary | Role.Approver), ReadOnly]
    Task<DigestReceipt> ToSign(DateTimeOffset at);

    /// <summary>Keeps the original under a signature made elsewhere over that digest; signed before, it stays as it is.</summary>
    /// <remarks>Refused: as <see cref="ToSign"/>, and <c>certificate.signature-wrong</c>.</remarks>
    [Alias("KeepSigned"), Requires(Role.Organizer | Role.Secretary | Role.Approver)]
    Task<Receipt> KeepSigned(KeepSignedElsewhere command);

    /// <summary>Its Open Badges 3.0 credential as a signed JWT; null where nothing was issued. Strangers ask <see cref="ISerials"/>.</summary>
    [Alias("Credential"), Requires(Role.Anyone)]
    Task<string?> Credential();
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

    /// <summary>The certificate's Open Badges 3.0 credential as a signed JWT; null where <see cref="Verify"/> is.</summary>
    [Alias("Credential"), Requires(Role.Anyone)]
    Task<string?> Credential(Serial serial);
}

[GenerateSerializer, Immutable, Alias("laurel.certificates.issue")]
public sealed record IssueCertificate(CommandId CommandId, [property: Id(0)] CertificateContent Content) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.certificates.revoke")]
public sealed record RevokeCertificate(CommandId CommandId, [property: Id(0)] Revocation Revocation) : Command(CommandId);

/// <param name="Run">Names the print run, so that its sheets can be asked for again.</param>
[GenerateSerializer, Immutable, Alias("laurel.certificates.print")]
public sealed record PrintCertificate(CommandId CommandId, [property: Id(0)] string Run) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.certificates.spoil")]
public sealed record SpoilCertificate(CommandId CommandId, [property: Id(0)] string? Reason) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.certificates.seal")]
public sealed record SealCertificate(CommandId CommandId) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.certificates.stage")]
public sealed record StageOriginal(CommandId CommandId) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.certificates.hand-over")]
public sealed record HandOverCertificate(CommandId CommandId, [property: Id(0)] Handover Outcome) : Command(CommandId);

/// <param name="Reason">Of a spoiled one why; of a held one where it lies, or nothing.</param>
[GenerateSerializer, Immutable, Alias("laurel.certificates.account-for-copy")]
public sealed record AccountForCopy(
    CommandId CommandId, [property: Id(0)] int Copy, [property: Id(1)] CopyEnd End, [property: Id(2)] string? Reason) : Command(CommandId);

/// <param name="Paper">What the receiver showed.</param>
/// <param name="On">Null for today in Viet Nam.</param>
[GenerateSerializer, Immutable, Alias("laurel.certificates.collect")]
public sealed record CollectCertificate(
    CommandId CommandId,
    [property: Id(0)] string? Receiver,
    [property: Id(1)] string? Paper,
    [property: Id(2)] DateOnly? On) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.certificates.take-back-hand-over")]
public sealed record TakeBackHandOver(CommandId CommandId, [property: Id(0)] string Reason) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.certificates.withdraw")]
public sealed record WithdrawCertificate(CommandId CommandId) : Command(CommandId);

/// <param name="Corrected">What the new one says instead; null where it says the same.</param>
/// <param name="On">The day of the new one; null for today in Viet Nam.</param>
/// <param name="ByDecision">The numbered amending decision that orders it, as printed; heard from Laurel itself alone.</param>
[GenerateSerializer, Immutable, Alias("laurel.certificates.reissue")]
public sealed record ReissueCertificate(
    CommandId CommandId,
    [property: Id(0)] ReissueKind Kind,
    [property: Id(1)] string? Reason,
    [property: Id(2)] Nomination? Corrected,
    [property: Id(3)] DateOnly? On,
    [property: Id(4)] string? ByDecision = null) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.certificates.sign-electronically")]
public sealed record SignElectronically(CommandId CommandId) : Command(CommandId);

/// <param name="Digest">SHA-256, 32 bytes; null where refused.</param>
/// <param name="Chain">The signer's certificate first, DER.</param>
[GenerateSerializer, Immutable, Alias("laurel.certificates.digest-receipt")]
public sealed record DigestReceipt([property: Id(0)] byte[]? Digest, [property: Id(1)] IReadOnlyList<byte[]> Chain,
    [property: Id(2)] Refusal? Refusal);

/// <param name="At">The time for which the digest was given.</param>
[GenerateSerializer, Immutable, Alias("laurel.certificates.keep-signed-elsewhere")]
public sealed record KeepSignedElsewhere(
    CommandId CommandId, [property: Id(0)] DateTimeOffset At, [property: Id(1)] byte[] Signature) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.certificates.electronic-receipt")]
public sealed record ElectronicReceipt([property: Id(0)] byte[]? Pdf, [property: Id(1)] Refusal? Refusal);

/// <param name="Sha256">Of the frozen original, in hex (mã băm).</param>
/// <param name="History">Oldest first; it never says why an award was revoked.</param>
/// <param name="Lookup">What stands on the paper for looking it up.</param>
/// <param name="ReplacedBy">The certificate in force instead; null where none is.</param>
/// <param name="SealedAt">When the paper was signed and sealed; null where nobody recorded it.</param>
/// <param name="HandedOver">Presented or to be collected; null before either.</param>
[GenerateSerializer, Immutable, Alias("laurel.certificates.view")]
public sealed record CertificateView(
    [property: Id(0)] CertificateContent Content,
    [property: Id(1)] CertificateStatus Status,
    [property: Id(2)] string Sha256,
    [property: Id(3)] IReadOnlyList<StatusChange> History,
    [property: Id(4)] PrintedLookup? Lookup,
    [property: Id(5)] Serial? ReplacedBy,
    [property: Id(6)] DateTimeOffset? SealedAt,
    [property: Id(7)] PaperRecord? HandedOver);

/// <param name="Copies">Printed so far, spoiled ones included.</param>
/// <param name="Records">All that happened to copies, oldest first.</param>
/// <param name="Reissue">What replaces it, or is about to.</param>
/// <param name="Unaccounted">Copies of which nobody said what became of them.</param>
/// <param name="Accounts">What was said of such copies.</param>
/// <param name="Collection">Who came for it later; null before that.</param>
[GenerateSerializer, Immutable, Alias("laurel.certificates.life")]
public sealed record CertificateLife(
    [property: Id(0)] CertificateView View,
    [property: Id(1)] PaperState Paper,
    [property: Id(2)] int Copies,
    [property: Id(3)] IReadOnlyList<PaperRecord> Records,
    [property: Id(4)] bool SignedElectronically,
    [property: Id(5)] Reissue? Reissue,
    [property: Id(6)] ConferenceCode Conference,
    [property: Id(7)] IReadOnlyList<int> Unaccounted,
    [property: Id(8)] IReadOnlyList<CopyAccount> Accounts,
    [property: Id(9)] Collection? Collection);

/// <param name="Finding">Of the code in hand.</param>
/// <param name="Register">What the register says.</param>
[GenerateSerializer, Immutable, Alias("laurel.certificates.proof")]
public sealed record ProofView([property: Id(0)] ProofFinding Finding, [property: Id(1)] CertificateView Register);

[GenerateSerializer, Immutable, Alias("laurel.certificates.original")]
public sealed record OriginalView([property: Id(0)] string Sha256, [property: Id(1)] byte[] Pdf);
