using Laurel.Documents.Certificates;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;

namespace Laurel.Grains.Certificates;

/// <summary>Originals as <c>Documents/Certificates</c> draws them.</summary>
public sealed class Originals : IOriginals
{
    private static readonly TimeSpan VietNam = TimeSpan.FromHours(7);

    public byte[] Render(CertificateContent content) => CertificateSheet.Bytes(
        [ModelOf(content)],
        new(CertificatePurpose.Electronic),
        new DateTimeOffset(content.SignedOn.ToDateTime(TimeOnly.MinValue), VietNam));

    /// <summary>The paper of an award form on a decision's date.</summary>
    public static CertificateTemplate TemplateOf(string form, DateOnly signedOn) => AwardForms.Named(form) switch
    {
        AwardForm.PrimeMinisterCertificate or AwardForm.GovernmentFlag => CertificateTemplate.PrimeMinisterCommendation,
        AwardForm.MinistryCertificate or AwardForm.MinistryFlag when signedOn <= CertificateTemplate.MinistryCommendationBefore.Until =>
            CertificateTemplate.MinistryCommendationBefore,
        AwardForm.MinistryCertificate or AwardForm.MinistryFlag => CertificateTemplate.MinistryCommendation,
        _ => CertificateTemplate.Small,
    };

    /// <summary>The words of a certificate's frozen content, on the paper that was pinned with them.</summary>
    public static CertificateModel ModelOf(CertificateContent content)
    {
        var (title, insignia) = CertificateWords.TitleOf(content.Nomination.Form);
        var nomination = content.Nomination;
        return new()
        {
            Template = CertificateTemplate.Defaults.First(template => template.Code == content.Template),
            Heading = CertificateHeading.State,
            Authority = content.Authority,
            Title = title,
            Insignia = insignia,
            Honorific = Text(nomination.Honorific),
            Recipient = nomination.Name,
            Under = Text(nomination.PositionAndUnit),
            Achievement = Text(nomination.Achievement),
            DecisionNumber = content.Number,
            SignedOn = content.SignedOn,
            Place = content.Place,
            GoldBookNumber = content.RegisterNumber,
            SignerCapacity = CertificateWords.CapacityOf(content.SignerCapacity),
            Signer = content.Signer,
            Serial = content.Serial.Text,
        };
    }

    private static string? Text(string text) => text.Length == 0 ? null : text;
}
