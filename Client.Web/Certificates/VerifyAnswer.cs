using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Grains.Certificates;

namespace Laurel.Client.Web.Certificates;

/// <summary>The frozen content of a certificate and its status. It never says why an award was revoked.</summary>
/// <param name="Status">valid, revoked or replaced.</param>
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
    ProofFinding? Proof)
{
    public static VerifyAnswer Of(CertificateView view, ProofFinding? proof = null)
    {
        var content = view.Content;
        var given = content.Nomination;
        return new(
            content.Serial.Text, view.Status, given.Kind, given.Honorific, given.Name, given.PositionAndUnit, given.Form, given.Achievement,
            content.Issuer, content.Authority, content.Number, content.SignedOn, content.Place, content.SignerCapacity, content.Signer,
            content.RegisterNumber, view.Sha256, view.History, proof);
    }
}
