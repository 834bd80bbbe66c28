using System.Globalization;

namespace Laurel.Domain.Attendees;

/// <summary>Reads one row of a list of attendees: what it says, what is dropped, why it is refused.</summary>
/// <remarks>
/// Refused are an empty name, NUL, an unknown role, a rank that is no number, a text over 200 characters. An invalid e-mail is dropped.
/// A rank that the list does not give follows from the position, where the rank table knows it.
/// </remarks>
public static partial class AttendeeRows
{
    private const int LongestText = 200;

    public static ImportRow Read(ListRow<AttendeeColumn> row, RankTable ranks)
    {
        var reading = new Reading(row);
        var refused = Refusals(row).ToList();
        var name = reading.Name();
        if (refused.Count == 0 && name.Name.Length == 0) refused.Add(ImportFindings.NameMissing(row.Number, reading.NameHeading));
        if (refused.Count > 0) return new(row.Number, null, null, AttendeeFields.None, Shown(name.Name), refused);
        var registration = reading.Registration(name, ranks);
        return new(row.Number, registration, null, reading.Says, registration.Name, [.. Remarks(row, reading, registration)]);
    }

    private static IEnumerable<ImportFinding> Refusals(ListRow<AttendeeColumn> row)
    {
        foreach (var (_, cell) in row.Cells.OrderBy(cell => cell.Key))
            if (cell.Text.Contains('\0')) yield return ImportFindings.ForbiddenCharacter(row.Number, cell.Heading).About(cell.Text);
            else if (cell.Text.Length > LongestText && TypedText.Clean(cell.Text).Length > LongestText)
                yield return ImportFindings.TextTooLong(row.Number, cell.Heading, LongestText).About(cell.Text);
        if (row.Text(AttendeeColumn.Role) is { Length: > 0 } role && RoleWords.Read(role) is null)
            yield return ImportFindings.RoleUnknown(row.Number, row.Heading(AttendeeColumn.Role)).About(role);
        if (row.Text(AttendeeColumn.Rank) is { Length: > 0 } rank && Rank(rank) is null)
            yield return ImportFindings.RankNoNumber(row.Number, row.Heading(AttendeeColumn.Rank)).About(rank);
    }

    private static IEnumerable<ImportFinding> Remarks(ListRow<AttendeeColumn> row, Reading reading, Registration read)
    {
        if (row.Text(AttendeeColumn.Email) is { Length: > 0 } email && read.Email is null)
            yield return ImportFindings.EmailDropped(row.Number, row.Heading(AttendeeColumn.Email)).About(email);
        if (TypedText.IsInCapitals(read.Name) && read.Name.Contains(' '))
            yield return ImportFindings.NameInCapitals(row.Number, reading.NameHeading).About(read.Name);
        if (read.Name.Any(IsUnusual))
            yield return ImportFindings.NameUnusual(row.Number, reading.NameHeading).About(read.Name);
        if (read.Rank is null)
            yield return ImportFindings.RankUnknown(row.Number, reading.PositionHeading).About(read.Position);
    }

    internal static int? Rank(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rank) && rank is > 0 and < 1000 ? rank : null;

    private static bool IsUnusual(char c) => !char.IsLetter(c) && !char.IsSurrogate(c) && !" '’.-,()".Contains(c)
        && char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private static string? Shown(string name) =>
        name.Length == 0 ? null : name.Length > LongestText ? name[..LongestText] + "…" : name.Replace("\0", "");
}
