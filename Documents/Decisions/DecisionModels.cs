using Laurel.Documents.Certificates;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;

namespace Laurel.Documents.Decisions;

/// <summary>From a decision and the nominations it froze to the paper.</summary>
public static class DecisionModels
{
    /// <summary>The decision as it is printed: a draft leaves room for number and date.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="of">The nomination of a citation on its list.</param>
    /// <exception cref="InvalidOperationException">The decision is not even drafted.</exception>
    public static DecisionModel ToModel(this Decision decision, Func<CitationId, Nomination> of)
    {
        var terms = decision.Terms ?? throw new InvalidOperationException("What is not drafted cannot be printed.");
        var forms = decision.Awards.Select(award => of(award.Citation).Form).Distinct().ToList();
        var prizes = decision.Awards.Select(award => award.Prize).ToList();
        return new()
        {
            Issuer = terms.Issuer,
            Party = CertificateHeadings.Of(terms.Issuer) == CertificateHeading.Party,
            Authority = terms.PrintedAuthority,
            Symbol = terms.Symbol,
            Number = decision.PrintedNumber,
            Place = terms.Place,
            SignedOn = decision.PrintedNumber is null ? null : terms.SignedOn,
            Form = forms.Count == 1 ? forms[0] : string.Join(", ", forms),
            Honorees = [.. decision.Awards.Select((award, line) => DecisionHonoree.Of(of(award.Citation), decision.RegisterOf(line)) with { Prize = award.Prize })],
            PrizeTotal = prizes.All(prize => prize is not null) ? prizes.Sum() : null,
            SignerCapacity = CertificateWords.CapacityOf(terms.SignerCapacity),
            Signer = terms.Signer,
            Anchor = decision.Anchor,
        };
    }
}
