using Laurel.Domain.Attendees;

namespace Laurel.Domain.Citations;

/// <summary>Reads one row of a list of nominations.</summary>
/// <remarks>Refused are an empty name, NUL, neither body nor person, no award form, and a text longer than a nomination's may be.</remarks>
public static class NominationRows
{
    private const int LongestName = Domain.Citations.Nomination.LongestName, LongestText = Domain.Citations.Nomination.LongestText;

    public static ImportRow Read(ListRow<NominationColumn> row)
    {
        var kind = KindOf(row.Text(NominationColumn.Kind));
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
        if (nomination is { Kind: HonoreeKind.Person, Sex: null } && row.Text(NominationColumn.Sex) is { Length: > 0 } word)
            yield return ImportFindings.SexDropped(row.Number, row.Heading(NominationColumn.Sex)).About(word);
    }

    /// <summary>Whether a word says a body (tập thể) or a person (cá nhân); null for another word.</summary>
    public static HonoreeKind? KindOf(string word) => SearchText.Fold(TypedText.Clean(word)) switch
    {
        "tap the" or "body" or "don vi" or "to chuc" => HonoreeKind.Body,
        "ca nhan" or "person" or "nguoi" => HonoreeKind.Person,
        _ => null,
    };

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
