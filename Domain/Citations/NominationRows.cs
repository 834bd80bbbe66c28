using System.Text.RegularExpressions;
using Laurel.Domain.Attendees;

namespace Laurel.Domain.Citations;

/// <summary>Reads one row of a list of nominations.</summary>
/// <remarks>Refused are an empty name, NUL, neither body nor person, no award form, and a text longer than a nomination's may be.</remarks>
public static partial class NominationRows
{
    private const int LongestName = Domain.Citations.Nomination.LongestName, LongestText = Domain.Citations.Nomination.LongestText;

    public static ImportRow Read(ListRow<NominationColumn> row)
    {
        var kind = KindOf(row.Text(NominationColumn.Kind), row.Heading(NominationColumn.Kind), row.Heading(NominationColumn.Name));
        var refused = Refusals(row, kind).ToList();
        var name = row.Text(NominationColumn.Name);
        if (refused.Count > 0)
            return new(row.Number, null, null, AttendeeFields.None, name is { Length: > 0 and <= LongestName } ? name : null, refused);
        var nomination = Nomination(row, kind!.Value);
        return new(row.Number, null, nomination, AttendeeFields.None, nomination.Name, [.. Dropped(row, nomination)]);
    }

    /// <summary>Nam or nữ; null for another word, and for none.</summary>
    public static Sex? SexOf(string word) => SearchText.Fold(TypedText.Clean(word)) switch
    {
        "nam" or "male" or "m" => Sex.Male,
        "nu" or "female" or "f" => Sex.Female,
        _ => null,
    };

    private static IEnumerable<ImportFinding> Dropped(ListRow<NominationColumn> row, Nomination nomination)
    {
        if (AwardForms.Named(nomination.Form) is AwardForm.Other)
            yield return ImportFindings.FormUnknown(row.Number, row.Heading(NominationColumn.Form)).About(nomination.Form);
        if (nomination.Kind is HonoreeKind.Person && TypedText.IsInCapitals(nomination.Name) && nomination.Name.Contains(' '))
            yield return ImportFindings.NameInCapitals(row.Number, row.Heading(NominationColumn.Name)).About(nomination.Name);
        if (nomination is { Kind: HonoreeKind.Person, Sex: null } && row.Text(NominationColumn.Sex) is { Length: > 0 } word)
            yield return ImportFindings.SexDropped(row.Number, row.Heading(NominationColumn.Sex)).About(word);
    }

    /// <summary>Whether a word says a body (tập thể) or a person (cá nhân); null for another word.</summary>
    public static HonoreeKind? KindOf(string word) => Kinds().Match(SearchText.Fold(TypedText.Clean(word))) switch
    {
        { Success: false } => null,
        { Groups: [_, { Success: true }, ..] } => HonoreeKind.Body,
        _ => HonoreeKind.Person,
    };

    /// <summary>What the row or its section says; where neither does, what the names are headed: only persons have a họ và tên.</summary>
    /// <param name="heading">Of the column of kinds; empty where the word is a section's or there is none.</param>
    public static HonoreeKind? KindOf(string word, string heading, string namesHeading) =>
        KindOf(word) ?? (word.Length > 0 && heading.Length > 0 ? null : KindOfNames(SearchText.Fold(TypedText.Clean(namesHeading))));

    private static HonoreeKind? KindOfNames(string heading) =>
        heading.Contains("tap the", StringComparison.Ordinal) || heading.Contains("don vi", StringComparison.Ordinal)
            ? heading is "ten tap the" or "ten don vi" ? HonoreeKind.Body : null
            : heading.StartsWith("ho ", StringComparison.Ordinal) || heading.Contains("ca nhan", StringComparison.Ordinal) ? HonoreeKind.Person : null;

    [GeneratedRegex(@"^(?:(?:doi voi|danh sach|cac)\s+)*(?:(tap the\b.*|body|don vi|to chuc)|ca nhan\b.*|person|nguoi)$", RegexOptions.CultureInvariant)]
    private static partial Regex Kinds();

    private static Nomination Nomination(ListRow<NominationColumn> row, HonoreeKind kind)
    {
        var person = kind is HonoreeKind.Person
            ? PersonName.Read(row.Text(NominationColumn.Name), honorificToo: !row.Has(NominationColumn.Honorific))
            : new("", null, row.Text(NominationColumn.Name));
        var honorific = row.Text(NominationColumn.Honorific) is { Length: > 0 } own ? own : person.Honorific;
        string[] post = [row.Text(NominationColumn.PositionAndUnit), row.Text(NominationColumn.Position), row.Text(NominationColumn.Unit)];
        return new(
            kind,
            string.Join(' ', new[] { kind is HonoreeKind.Person ? honorific : "", person.Academic ?? "" }.Where(part => part.Length > 0)),
            person.Name,
            string.Join(", ", post.Where(part => part.Length > 0)),
            row.Text(NominationColumn.Form),
            row.Text(NominationColumn.Achievement),
            kind is HonoreeKind.Person ? SexOf(row.Text(NominationColumn.Sex)) : null);
    }

    private static IEnumerable<ImportFinding> Refusals(ListRow<NominationColumn> row, HonoreeKind? kind)
    {
        foreach (var (column, cell) in row.Cells.OrderBy(cell => cell.Key))
        {
            var longest = column is NominationColumn.Name ? LongestName : LongestText;
            if (cell.Text.Contains('\0')) yield return ImportFindings.ForbiddenCharacter(row.Number, cell.Heading).About(cell.Text);
            else if (cell.Text.Length > longest && TypedText.Clean(cell.Text).Length > longest)
                yield return ImportFindings.TextTooLong(row.Number, cell.Heading, longest).About(cell.Text);
        }
        if (row.Text(NominationColumn.Name).Length == 0)
            yield return ImportFindings.NameMissing(row.Number, row.Heading(NominationColumn.Name));
        if (kind is null)
            yield return ImportFindings.KindUnknown(row.Number, row.Heading(NominationColumn.Kind)).About(row.Text(NominationColumn.Kind));
        if (row.Text(NominationColumn.Form).Length == 0)
            yield return ImportFindings.FormMissing(row.Number, row.Heading(NominationColumn.Form));
    }
}
