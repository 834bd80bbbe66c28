using System.Collections.Immutable;

namespace Laurel.Domain.Attendees;

/// <summary>A position and the rank (thứ bậc lễ tân, 1 is highest) of whoever holds it.</summary>
/// <param name="Position">The words a position begins with; the longest that fits decides.</param>
/// <param name="Unit">The words the unit must begin with, or behind "… " hold; null for any unit.</param>
public sealed record RankEntry(string Position, int Rank, string? Unit = null);

/// <summary>Ranks by position, as an organisation keeps them from a day on; data, not law (DOMAIN 6, mark R).</summary>
/// <param name="leaderRank">The lowest rank of leaders: whom protocol marks present and nobody scans.</param>
public sealed class RankTable(DateOnly from, ImmutableArray<RankEntry> entries, int leaderRank)
{
    private readonly (string Position, UnitWords Unit, int Rank)[] keyed = [.. entries.Select(Keyed)];

    public DateOnly From { get; } = from;

    public ImmutableArray<RankEntry> Entries { get; } = entries;

    /// <summary>The lowest rank of leaders: whom protocol marks present and nobody scans.</summary>
    public int LeaderRank { get; } = leaderRank;

    /// <summary>The rank of a position in a unit: of several positions held at once the highest; null where none is known.</summary>
    public int? RankOf(string position, string unit)
    {
        int? highest = null;
        var unitKey = VietnameseOrder.KeyOf(unit);
        foreach (var one in position.Split(',', ';', '\n'))
            if (RankOfOne(VietnameseOrder.KeyOf(one), unitKey) is { } rank && !(rank >= highest)) highest = rank;
        return highest;
    }

    private static (string, UnitWords, int) Keyed(RankEntry entry) => (VietnameseOrder.KeyOf(entry.Position), UnitWords.Of(entry.Unit), entry.Rank);

    /// <summary>An entry for the unit goes before one for any unit, a longer one before a shorter one, words at its beginning before words within.</summary>
    private int? RankOfOne(string position, string unit)
    {
        var best = (Unit: -1, Length: 0, Rank: (int?)null);
        foreach (var entry in keyed)
        {
            if (!position.StartsWith(entry.Position, StringComparison.Ordinal)) continue;
            if (!entry.Unit.Fits(unit)) continue;
            var found = (Unit: entry.Unit.Weight, entry.Position.Length, (int?)entry.Rank);
            if ((found.Length, found.Unit).CompareTo((best.Length, best.Unit)) > 0) best = found;
        }
        return best.Rank;
    }

    /// <summary>The words an entry asks of a unit, as keys.</summary>
    private readonly record struct UnitWords(string? Words, bool Within)
    {
        private const string Anywhere = "… ";

        public int Weight => Words is null ? 0 : Within ? 1 : 1 + Words.Length;

        public static UnitWords Of(string? unit) => unit is null ? default
            : unit.StartsWith(Anywhere, StringComparison.Ordinal) ? new(VietnameseOrder.KeyOf(unit[Anywhere.Length..]), true) : new(VietnameseOrder.KeyOf(unit), false);

        public bool Fits(string unit) => Words is null || (Within ? unit.Contains(Words, StringComparison.Ordinal) : unit.StartsWith(Words, StringComparison.Ordinal));
    }
}
