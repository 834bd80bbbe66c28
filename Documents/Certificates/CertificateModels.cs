using Laurel.Domain.Certificates;

namespace Laurel.Documents.Certificates;

/// <summary>From what is frozen at issue to what stands on paper.</summary>
public static class CertificateModels
{
    /// <summary>The certificate that this content says, and nothing besides.</summary>
    /// <param name="content">The frozen content.</param>
    /// <param name="lookup">What was frozen with it for looking it up; null before it is issued.</param>
    public static CertificateModel ToModel(this CertificateContent content, PrintedLookup? lookup = null)
    {
        var (title, insignia) = CertificateWords.TitleOf(content.Nomination.Form);
        return new()
        {
            Template = CertificateTemplate.For(content.Template, content.Nomination.Form, content.SignedOn),
            Heading = CertificateWords.HeadingOf(content.Issuer),
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

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
