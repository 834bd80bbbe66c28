namespace Laurel.Domain.Attendees;

/// <summary>What of a registration is compared.</summary>
/// <param name="Spoken">The name without tones: it finds those typed without accents.</param>
public sealed record AttendeeTraits(string Name, string Spoken, string Unit, string Position, string? Telephone, string? Email);

/// <summary>People are matched by name, unit, position and telephone; an e-mail confirms, and doubtful pairs are asked about (DOMAIN 7).</summary>
/// <param name="ranks">Tells whether a rank that is there was derived, so that a new position brings a new rank.</param>
public sealed class AttendeeImport(RankTable ranks) : IImportRules<Registration, AttendeeTraits>
{
    public Registration Of(ImportRow row) => row.Attendee!;

    public string NameOf(Registration content) => content.Name;

    public AttendeeTraits TraitsOf(Registration content) => new(
        VietnameseOrder.KeyOf(content.Name),
        SearchText.Fold(content.Name),
        VietnameseOrder.KeyOf(content.Unit),
        VietnameseOrder.KeyOf(content.Position),
        Telephone.DigitsOf(content.Telephone),
        content.Email?.ToLowerInvariant());

    /// <summary>As <see cref="MatchKey.Of"/>.</summary>
    public string Exact(AttendeeTraits traits) => string.Join('\n', traits.Name, traits.Unit, traits.Position, traits.Telephone);

    public IEnumerable<string> Handles(AttendeeTraits traits) =>
        traits.Telephone is null ? [traits.Spoken] : [traits.Spoken, traits.Telephone];

    public Likeness Compare(ImportRow row, AttendeeTraits traits, AttendeeTraits other)
    {
        var reached = Agree(traits.Telephone, other.Telephone) is true || Agree(traits.Email, other.Email) is true;
        var unit = Agree(traits.Unit, other.Unit);
        var position = Agree(traits.Position, other.Position);
        if (traits.Name == other.Name) return OneName(reached, unit, position, Agree(traits.Telephone, other.Telephone));
        if (traits.Spoken != other.Spoken) return reached && unit is true && position is true ? Likeness.Doubtful : Likeness.Different;
        return reached || (unit is true && position is not false && Agree(traits.Telephone, other.Telephone) is null)
            ? Likeness.Doubtful
            : Likeness.Different;
    }

    public Registration Merge(ImportRow row, Registration there) => AttendeeMerge.Of(row, there, ranks);

    /// <summary>An unknown rank is no question where the attendee has one.</summary>
    public IEnumerable<ImportFinding> Findings(ImportRow row, Registration kept) =>
        row.Findings.Where(finding => kept.Rank is null || finding.Code != "import.rank-unknown");

    /// <summary>One name: a telephone or e-mail in common settles it; another unit and nothing in common is another person.</summary>
    private static Likeness OneName(bool reached, bool? unit, bool? position, bool? telephone) => (reached, unit, position, telephone) switch
    {
        (true, _, _, _) => Likeness.Same,
        (_, true, not false, null) => Likeness.Same,
        (_, true, _, _) => Likeness.Doubtful,
        (_, null, _, not false) => Likeness.Doubtful,
        (_, false, true, null) => Likeness.Doubtful,
        _ => Likeness.Different,
    };

    /// <summary>Null where one of them says nothing.</summary>
    private static bool? Agree(string? one, string? other) =>
        string.IsNullOrEmpty(one) || string.IsNullOrEmpty(other) ? null : one == other;
}
