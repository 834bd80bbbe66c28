using Laurel.Domain.Attendees;

namespace Laurel.Domain.Citations;

/// <summary>What of a nomination is compared.</summary>
public sealed record NominationTraits(HonoreeKind Kind, string Name, string Spoken, string Post, string Form);

/// <summary>Nominations are matched by kind, name and award form; a person's post tells two of one name apart, in doubt somebody is asked.</summary>
public sealed class NominationImport : IImportRules<Nomination, NominationTraits>
{
    public Nomination Of(ImportRow row) => row.Citation!;

    public string NameOf(Nomination content) => content.Name;

    public NominationTraits TraitsOf(Nomination content) => new(
        content.Kind,
        VietnameseOrder.KeyOf(content.Name),
        SearchText.Fold(content.Name),
        VietnameseOrder.KeyOf(content.PositionAndUnit),
        VietnameseOrder.KeyOf(content.Form));

    public string Exact(NominationTraits traits) => string.Join('\n', traits.Kind, traits.Name, traits.Form, traits.Post);

    public IEnumerable<string> Handles(NominationTraits traits) => [traits.Spoken];

    public Likeness Compare(ImportRow row, NominationTraits traits, NominationTraits other)
    {
        if (traits.Kind != other.Kind || traits.Form != other.Form) return Likeness.Different;
        if (traits.Name != other.Name) return Likeness.Doubtful;
        return traits.Kind is HonoreeKind.Body || traits.Post == other.Post ? Likeness.Same : Likeness.Doubtful;
    }

    /// <summary>A list's row stands whole; an empty cell leaves what is there.</summary>
    public Nomination Merge(ImportRow row, Nomination there) => row.Citation! with
    {
        Honorific = Or(row.Citation!.Honorific, there.Honorific),
        PositionAndUnit = Or(row.Citation.PositionAndUnit, there.PositionAndUnit),
        Achievement = Or(row.Citation.Achievement, there.Achievement),
        Sex = row.Citation.Sex ?? there.Sex,
    };

    public IEnumerable<ImportFinding> Findings(ImportRow row, Nomination kept) => row.Findings;

    private static string Or(string read, string there) => read.Length > 0 ? read : there;
}
