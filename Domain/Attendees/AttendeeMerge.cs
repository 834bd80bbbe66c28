namespace Laurel.Domain.Attendees;

/// <summary>Lays a row over a registration that is there.</summary>
internal static class AttendeeMerge
{
    /// <summary>A column that is absent changes nothing; nor does another spelling of one telephone, or a name's own letters in capitals.</summary>
    internal static Registration Of(ImportRow row, Registration there, RankTable ranks)
    {
        var (read, says) = (row.Attendee!, row.Says);
        var merged = there with
        {
            Honorific = says.HasFlag(AttendeeFields.Honorific) ? read.Honorific : there.Honorific,
            Academic = says.HasFlag(AttendeeFields.Academic) ? read.Academic : there.Academic ?? read.Academic,
            Name = Better(read.Name, there.Name),
            Position = says.HasFlag(AttendeeFields.Position) ? Better(read.Position, there.Position) : there.Position,
            Unit = says.HasFlag(AttendeeFields.Unit) ? Better(read.Unit, there.Unit) : there.Unit,
            Group = says.HasFlag(AttendeeFields.Group) ? Better(read.Group, there.Group) : there.Group,
            Role = says.HasFlag(AttendeeFields.Role) ? read.Role : there.Role,
            Email = says.HasFlag(AttendeeFields.Email) ? read.Email : there.Email,
            Telephone = says.HasFlag(AttendeeFields.Telephone) && !Telephone.Same(read.Telephone, there.Telephone)
                ? read.Telephone
                : there.Telephone,
        };
        return merged with { Rank = Rank(row, there, merged, ranks) };
    }

    private static int? Rank(ImportRow row, Registration there, Registration merged, RankTable ranks)
    {
        if (row.Says.HasFlag(AttendeeFields.Rank)) return row.Attendee!.Rank;
        var wasDerived = there.Rank is null || there.Rank == ranks.RankOf(there.Position, there.Unit);
        return wasDerived ? ranks.RankOf(merged.Position, merged.Unit) ?? there.Rank : there.Rank;
    }

    /// <summary>The new text, unless it is the old one in capitals or without any.</summary>
    private static string Better(string read, string there) =>
        read != there && (TypedText.IsInCapitals(read) || !read.Any(char.IsUpper)) && there.Any(char.IsUpper) && there.Any(char.IsLower)
            && VietnameseOrder.KeyOf(read) == VietnameseOrder.KeyOf(there)
            ? there
            : read;
}
