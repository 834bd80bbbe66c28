using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;

namespace Laurel.Domain.Certificates;

/// <summary>What happens to an issued certificate.</summary>
public abstract record CertificateEvent;

/// <param name="Original">SHA-256, in hex, of the rendered original.</param>
/// <param name="Lookup">Null of what was issued before papers bore it.</param>
[EventName("certificate.issued.v1")]
public sealed record CertificateIssued(CertificateContent Content, string Original, DateTimeOffset At, PrintedLookup? Lookup = null) : CertificateEvent;

[EventName("certificate.revoked.v1")]
public sealed record CertificateRevoked(Revocation Revocation, DateTimeOffset At) : CertificateEvent;

/// <param name="Run">The print run.</param>
/// <param name="Copy">From 1, through all copies that were ever printed.</param>
[EventName("certificate.printed.v1")]
public sealed record CertificatePrinted(string Run, int Copy, DateTimeOffset At) : CertificateEvent;

/// <summary>A printed copy is of no use; it stays on record.</summary>
[EventName("certificate.spoiled.v1")]
public sealed record CertificateSpoiled(int Copy, [property: Personal] string Reason, DateTimeOffset At) : CertificateEvent;

/// <summary>The printed copy was signed and sealed.</summary>
[EventName("certificate.sealed.v1")]
public sealed record CertificateSealed(DateTimeOffset At) : CertificateEvent;

/// <summary>It lies on its tray for the stage.</summary>
[EventName("certificate.staged.v1")]
public sealed record CertificateStaged(DateTimeOffset At) : CertificateEvent;

[EventName("certificate.handed-over.v1")]
public sealed record CertificateHandedOver(Handover Outcome, DateTimeOffset At) : CertificateEvent;

/// <summary>How it was handed over is taken back, because its wave was closed by mistake: its paper is where it was before.</summary>
[EventName("certificate.hand-over-taken-back.v1")]
public sealed record CertificateHandoverTakenBack([property: Personal] string Reason, DateTimeOffset At) : CertificateEvent;

/// <summary>Somebody said what became of a copy that another one was printed after.</summary>
[EventName("certificate.copy-accounted.v1")]
public sealed record CopyAccounted(int Copy, CopyEnd End, [property: Personal] string? Reason, DateTimeOffset At) : CertificateEvent;

/// <summary>Somebody came for it later.</summary>
[EventName("certificate.collected.v1")]
public sealed record CertificateCollected(Collection Collection, DateTimeOffset At) : CertificateEvent;

/// <summary>The dossier knows that it was collected.</summary>
[EventName("certificate.collection-told.v1")]
public sealed record CollectionTold : CertificateEvent;

/// <summary>The paper of a certificate that is no longer in force came back.</summary>
[EventName("certificate.withdrawn.v1")]
public sealed record CertificateWithdrawn(DateTimeOffset At) : CertificateEvent;

/// <param name="Electronic">SHA-256, in hex, of the signed original.</param>
[EventName("certificate.signed-electronically.v1")]
public sealed record CertificateSignedElectronically(string Electronic, DateTimeOffset At) : CertificateEvent;

[EventName("certificate.credential-placed.v1")]
public sealed record CredentialPlaced(CredentialPlace Place) : CertificateEvent;

[EventName("certificate.reissue-begun.v1")]
public sealed record ReissueBegun(Reissue Reissue, DateTimeOffset At) : CertificateEvent;

/// <summary>The gold book gave the new certificate its number.</summary>
[EventName("certificate.reissue-numbered.v1")]
public sealed record ReissueNumbered(int Register) : CertificateEvent;

/// <summary>The new certificate is issued; this one is in force no longer.</summary>
[EventName("certificate.replaced.v1")]
public sealed record CertificateReplaced(Serial By, DateOnly On, DateTimeOffset At) : CertificateEvent;

/// <summary>Status list and replacement know how it stands.</summary>
[EventName("certificate.standing-told.v1")]
public sealed record StandingTold : CertificateEvent;
