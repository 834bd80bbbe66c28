namespace Laurel.Domain.Attendees;

/// <summary>What a person wishes written otherwise than a list has it, before it is taken; by itself nothing is.</summary>
/// <param name="SmallLetters">Names that are all capitals get small letters.</param>
/// <param name="Units">Spellings of units that take the one that is kept.</param>
public sealed record ListWishes(bool SmallLetters, IReadOnlyList<UnitSpelling> Units)
{
    // A guess says more than a sure spelling: it takes its unit elsewhere.
    private readonly Dictionary<string, string> kept = Units.OrderBy(unit => unit.IsSure)
        .SelectMany(unit => unit.Others.Select(other => (other, unit.Kept))).DistinctBy(pair => pair.other).ToDictionary(pair => pair.other, pair => pair.Kept);

    public bool IsNone => !SmallLetters && kept.Count == 0;

    /// <summary>The wishes in one text, the same for the same.</summary>
    public string Words => string.Join('\n', kept.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}\t{pair.Value}").Prepend($"{SmallLetters}"));

    /// <summary>The row as it is wished; one that is refused stays as it is.</summary>
    public ImportRow Of(ImportRow row) => row with
    {
        Attendee = row.Attendee is { } person ? person with { Name = Name(person.Name), Unit = kept.GetValueOrDefault(person.Unit, person.Unit) } : null,
        Citation = row.Citation is { Kind: Citations.HonoreeKind.Person } citation ? citation with { Name = Name(citation.Name) } : row.Citation,
        Name = row.IsRefused || row.Citation is { Kind: Citations.HonoreeKind.Body } || row.Name is null ? row.Name : Name(row.Name),
        Findings = SmallLetters ? [.. row.Findings.Where(finding => finding.Code != ImportFindings.InCapitals)] : row.Findings,
    };

    private string Name(string name) => SmallLetters ? CapitalName.Written(name) : name;
}
