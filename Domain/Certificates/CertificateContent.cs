using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Decisions;

namespace Laurel.Domain.Certificates;

/// <summary>Everything a certificate says, frozen when it is issued; no later change of anything alters it.</summary>
/// <param name="Number">The decision's number as printed: <c>3412/QĐ-BNG</c>.</param>
/// <param name="Replaces">What this one was issued instead of; null of a first one.</param>
/// <param name="RegisterNumber">In the gold book (sổ vàng), printed without leading zeros.</param>
public sealed record CertificateContent(
    Serial Serial,
    ConferenceCode Conference,
    DecisionId Decision,
    CitationId Citation,
    Nomination Nomination,
    string Issuer,
    string Authority,
    string Number,
    DateOnly SignedOn,
    string Place,
    string SignerCapacity,
    string Signer,
    int RegisterNumber,
    string Template,
    ReplacedCertificate? Replaces = null);
