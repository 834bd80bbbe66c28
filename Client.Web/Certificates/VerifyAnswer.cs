using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Grains.Certificates;

namespace Laurel.Client.Web.Certificates;

/// <summary>The frozen content of a certificate and its status. Of a revocation it says decision, date and ground, never the reason in words.</summary>
/// <param name="Status">valid, revoked or replaced.</param>
/// <param name="SealedAt">When the paper was signed and sealed, where that is on record.</param>
/// <param name="PresentedAt">When it was handed over.</param>
/// <param name="LeftForLaterAt">When it was left to be collected, where it was not handed over since.</param>
/// <param name="Replaces">The serial of the one that it was issued instead of.</param>
/// <param name="ReplacedBy">The serial of the one in force instead.</param>
/// <param name="Proof">What the code that led here proves; null where none did.</param>
/// <param name="Sha256">Of the frozen original (mã băm).</param>
public sealed record VerifyAnswer(
    string Serial,
    CertificateStatus Status,
    HonoreeKind Kind,
    string Honorific,
    string Name,
    string PositionAndUnit,
    string Form,
    string Achievement,
    string Issuer,
    string Authority,
    string DecisionNumber,
    DateOnly SignedOn,
    string Place,
    string SignerCapacity,
    string Signer,
    int Register,
    string Sha256,
    IReadOnlyList<StatusChange> History,
    DateTimeOffset? SealedAt,
    DateTimeOffset? PresentedAt,
    DateTimeOffset? LeftForLaterAt,
    string? Replaces,
    string? ReplacedBy,
    ProofFinding? Proof,
    DateTimeOffset? CollectedAt = null)
{
    public static VerifyAnswer Of(CertificateView view, ProofFinding? proof = null)
    {
        var content = view.Content;
        var given = content.Nomination;
        return new(
            content.Serial.Text, view.Status, given.Kind, given.Honorific, given.Name, given.PositionAndUnit, given.Form, given.Achievement,
            content.Issuer, content.Authority, content.Number, content.SignedOn, content.Place, content.SignerCapacity, content.Signer,
            content.RegisterNumber, view.Sha256, view.History, view.SealedAt,
            view.HandedOver is { State: PaperState.Presented } presented ? presented.At : null,
            view.HandedOver is { State: PaperState.CollectedLater } left ? left.At : null,
            content.Replaces?.Serial.Text, view.ReplacedBy?.Text, proof,
            view.HandedOver is { State: PaperState.Collected } collected ? collected.At : null);
    }
}
