using System.Collections.Immutable;
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

/// <summary>An issued certificate (bằng): its content and rendered original never change, only its standing does.</summary>
/// <remarks>A correction is a new certificate with its own number; what was issued stays readable, revoked or not.</remarks>
public sealed record Certificate(
    CertificateContent? Content,
    string Original,
    PrintedLookup? Lookup,
    CertificateStatus Status,
    ImmutableArray<StatusChange> History)
    : IEvolves<Certificate, CertificateEvent>, IPersonal
{
    public static Certificate Nothing { get; } = new(null, "", null, CertificateStatus.Valid, []);

    /// <summary>Issues it, once; the same content again is nothing new, whatever the renderer would make of it today.</summary>
    public Ruling<CertificateEvent> Issue(CertificateContent content, string original, PrintedLookup? lookup, DateTimeOffset at) =>
        Content is null ? new CertificateIssued(content, original, at, lookup)
        : Content == content ? Ruling<CertificateEvent>.NothingNew
        : CertificateRefusals.IssuedOtherwise;

    public Ruling<CertificateEvent> Revoke(Revocation revocation, DateTimeOffset at) =>
        Content is null ? CertificateRefusals.Unknown
        : Status is CertificateStatus.Revoked ? Ruling<CertificateEvent>.NothingNew
        : new CertificateRevoked(revocation, at);

    public Certificate Evolve(CertificateEvent happened) => happened switch
    {
        CertificateIssued it => new(
            it.Content, it.Original, it.Lookup, CertificateStatus.Valid,
            [new(CertificateStatus.Valid, it.At, it.Content.Number, it.Content.SignedOn)]),
        CertificateRevoked it => this with
        {
            Status = CertificateStatus.Revoked,
            History = History.Add(new(CertificateStatus.Revoked, it.At, it.Revocation.ByDecision, it.Revocation.On)),
        },
        _ => this,
    };
}

/// <summary>Why a certificate says no.</summary>
public static class CertificateRefusals
{
    public static readonly Refusal Unknown = new(
        "certificate.unknown", "Không có bằng mang số hiệu này.", "No certificate bears this serial.", RefusalKind.NotFound);

    public static readonly Refusal IssuedOtherwise = new(
        "certificate.issued-otherwise",
        "Số hiệu này đã cấp với nội dung khác.",
        "A certificate with other content bears this serial.");
}
