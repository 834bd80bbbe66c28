using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;

namespace Laurel.Documents.Certificates;

/// <summary>From what is frozen at issue to what stands on paper.</summary>
public static class CertificateModels
{
    /// <summary>The certificate that this content says, and nothing besides.</summary>
    /// <param name="content">The frozen content.</param>
    /// <param name="lookup">What was frozen with it for looking it up; null before it is issued.</param>
    /// <param name="own">The organisation's design that it is pinned to; null for the shipped one.</param>
    public static CertificateModel ToModel(this CertificateContent content, PrintedLookup? lookup = null, CertificateDesign? own = null)
    {
        var (title, insignia) = CertificateWords.TitleOf(content.Nomination.Form);
        return new()
        {
            Design = own ?? Shipped(content, insignia is not null),
            Authority = content.Authority,
            Title = title,
            Insignia = insignia,
            Honorific = Said(content.Nomination.Honorific),
            Recipient = content.Nomination.Name,
            Under = Said(content.Nomination.PositionAndUnit),
            Achievement = Said(content.Nomination.Achievement),
            DecisionNumber = Said(content.Number),
            SignedOn = content.SignedOn,
            Place = content.Place,
            GoldBookNumber = content.RegisterNumber > 0 ? content.RegisterNumber : null,
            SignerCapacity = CertificateWords.CapacityOf(content.SignerCapacity),
            Signer = content.Signer,
            Serial = Said(content.Serial.Text),
            QrText = lookup?.QrText,
            VerifyAt = lookup?.VerifyAt,
            Reissued = content.Replaces is { } replaced ? CertificateWords.Reissued(replaced) : null,
        };
    }

    private static CertificateDesign Shipped(CertificateContent content, bool insignia) =>
        (CertificatePresets.Find(content.Template)
            ?? CertificatePresets.InForce(AwardForms.Named(content.Nomination.Form), content.SignedOn))
            .Under(CertificateHeadings.Of(content.Issuer), insignia);

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
