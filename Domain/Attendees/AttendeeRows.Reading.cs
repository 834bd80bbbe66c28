using Laurel.Domain.Citations;

namespace Laurel.Domain.Attendees;

/// <content>How the cells of a row become a registration.</content>
public static partial class AttendeeRows
{
    private sealed class Reading(ListRow<AttendeeColumn> row)
    {
        private readonly (string Name, string Position) together = Split(row.Text(AttendeeColumn.NameAndPosition));

        public string NameHeading => new[] { AttendeeColumn.Name, AttendeeColumn.NameAndPosition, AttendeeColumn.GivenName }
            .Select(row.Heading).FirstOrDefault(heading => heading.Length > 0, "");

        public string PositionHeading =>
            row.Heading(row.Has(AttendeeColumn.Position) ? AttendeeColumn.Position : AttendeeColumn.NameAndPosition);

        /// <summary>Honorifics written before names, marks of sex and remarks serve a new registration, but change none.</summary>
        public AttendeeFields Says =>
            AttendeeFields.Name
            | If(AttendeeFields.Honorific, row.Has(AttendeeColumn.Honorific))
            | If(AttendeeFields.Academic, row.Has(AttendeeColumn.Academic))
            | If(AttendeeFields.Position, row.Has(AttendeeColumn.Position) || together.Position.Length > 0)
            | If(AttendeeFields.Unit, row.Has(AttendeeColumn.Unit))
            | If(AttendeeFields.Group, row.Has(AttendeeColumn.Group))
            | If(AttendeeFields.Role, Role is not null)
            | If(AttendeeFields.Rank, row.Text(AttendeeColumn.Rank).Length > 0)
            | If(AttendeeFields.Email, row.Has(AttendeeColumn.Email) && (Email is not null || row.Text(AttendeeColumn.Email).Length == 0))
            | If(AttendeeFields.Telephone, row.Has(AttendeeColumn.Telephone));

        private AttendeeRole? Role =>
            RoleWords.Read(row.Text(AttendeeColumn.Role)) ?? RoleWords.Read(row.Text(AttendeeColumn.Note));

        private string? Email => row.Text(AttendeeColumn.Email) is var email && EmailAddress.Is(email) ? email : null;

        public PersonName Name()
        {
            var typed = row.Text(AttendeeColumn.Name);
            if (typed.Length == 0) typed = $"{row.Text(AttendeeColumn.FamilyName)} {row.Text(AttendeeColumn.GivenName)}".Trim();
            if (typed.Length == 0) typed = together.Name;
            return PersonName.Read(typed, honorificToo: !row.Has(AttendeeColumn.Honorific));
        }

        public Registration Registration(PersonName name, RankTable ranks)
        {
            var position = row.Has(AttendeeColumn.Position) ? row.Text(AttendeeColumn.Position) : together.Position;
            var unit = row.Text(AttendeeColumn.Unit);
            return new(
                Honorific(name),
                name.Name,
                position,
                unit,
                row.Text(AttendeeColumn.Group),
                Role ?? AttendeeRole.Delegate,
                Rank(row.Text(AttendeeColumn.Rank)) ?? ranks.RankOf(position, unit),
                Email,
                Text(AttendeeColumn.Telephone),
                Text(AttendeeColumn.Academic) ?? name.Academic);
        }

        private string Honorific(PersonName name) =>
            Text(AttendeeColumn.Honorific)
            ?? (name.Honorific.Length > 0 ? name.Honorific
                : row.Text(AttendeeColumn.Male).Length > 0 ? "Ông"
                : row.Text(AttendeeColumn.Female).Length > 0 ? "Bà"
                : NominationRows.SexOf(row.Text(AttendeeColumn.Sex)) switch { Sex.Male => "Ông", Sex.Female => "Bà", _ => "" });

        private string? Text(AttendeeColumn column) => row.Text(column) is { Length: > 0 } text ? text : null;

        private static (string Name, string Position) Split(string text) =>
            text.IndexOfAny([',', ';']) is var at and > 0 ? (text[..at].Trim(), text[(at + 1)..].Trim()) : (text, "");

        private static AttendeeFields If(AttendeeFields field, bool said) => said ? field : AttendeeFields.None;
    }
}
