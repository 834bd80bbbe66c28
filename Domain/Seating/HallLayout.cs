using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Laurel.Domain.Seating;

/// <summary>A seat where it stands.</summary>
/// <param name="Index">Its place in the hall's own order: the stage, then zone by zone, row by row.</param>
/// <param name="Zone"><see cref="HallLayout.StageZone"/> for the stage.</param>
/// <param name="Row">From 1, nearest the stage.</param>
/// <param name="Number">From 1, from the viewer's left.</param>
public readonly record struct Seat(int Index, SeatId Id, string Zone, int Row, int Number);

/// <summary>The seats of a hall, their names, and the orders in which they fill.</summary>
/// <remarks>Everything is seen from the hall, facing the stage: the viewer's left is the left.</remarks>
public sealed class HallLayout
{
    /// <summary>The zone that the stage's seats are named by: <c>SK-01</c>.</summary>
    public const string StageZone = "SK";

    private readonly FrozenDictionary<SeatId, int> byId;

    public HallLayout(HallPlan plan)
    {
        Plan = plan;
        Seats = [.. Enumerable.Range(1, plan.Stage).Select(number => new Seat(number - 1, new($"{StageZone}-{number:00}"), StageZone, 1, number)),
            .. plan.Zones.SelectMany(SeatsOf).Select((seat, i) => seat with { Index = plan.Stage + i })];
        byId = Seats.ToFrozenDictionary(seat => seat.Id, seat => seat.Index);
        var byRow = Seats.Skip(plan.Stage).ToLookup(seat => (seat.Zone, seat.Row), seat => seat.Index);
        Rows = [.. plan.Tiers.SelectMany(tier => Enumerable.Range(1, tier[0].Rows)
            .Select(row => tier.SelectMany(zone => byRow[(zone.Name, row)]).ToImmutableArray()))];
    }

    public HallPlan Plan { get; }

    /// <summary>All seats by index.</summary>
    public ImmutableArray<Seat> Seats { get; }

    /// <summary>The floor's rows from front to back, each from the viewer's left, across the zones that lie side by side.</summary>
    public ImmutableArray<ImmutableArray<int>> Rows { get; }

    /// <summary>The index of a seat; null where the hall has none of this name.</summary>
    public int? IndexOf(SeatId seat) => byId.TryGetValue(seat, out var index) ? index : null;

    /// <summary>The stage's seats in order of honour: the centre, then #1's right hand (the viewer's left), then the left, and so on outward.</summary>
    /// <remarks>On nine seats 5, 4, 6, 3 …; an even row shares the centre between #1 and #2, on eight 5, 4, 6, 3 … (DOMAIN 6).</remarks>
    /// <param name="mirror">#2 at #1's left hand instead, for a house whose custom is that.</param>
    public IEnumerable<int> StageInOrder(bool mirror = false) => FromCentre(Plan.Stage, mirror);

    /// <summary>A floor row in order of honour. A guest on the floor faces the stage, so the right hand is the viewer's right.</summary>
    public IEnumerable<int> RowInOrder(int row, bool mirror = false) => FromCentre(Rows[row].Length, !mirror).Select(at => Rows[row][at]);

    /// <summary>Seats beside the centre aisle (the right edge of a single zone), row by row from <paramref name="fromRow"/>, the aisle first.</summary>
    public IEnumerable<int> BesideAisle(int fromRow, int width)
    {
        var tier = Plan.Tiers[0];
        var left = (tier.Length + 1) / 2 * tier[0].SeatsPerRow;
        for (var row = fromRow; row < tier[0].Rows; row++)
            for (var step = 1; step <= Math.Min(width, tier[0].SeatsPerRow); step++)
                yield return Rows[row][left - step];
    }

    /// <summary>The floor behind the first rows, back and forth, so that a delegation that ends a row goes on right behind itself.</summary>
    public IEnumerable<int> BackAndForth(int fromRow)
    {
        for (var row = fromRow; row < Rows.Length; row++)
            foreach (var seat in (row - fromRow) % 2 == 0 ? Rows[row] : Rows[row].Reverse())
                yield return seat;
    }

    /// <summary>The seats on either side in the same row and zone.</summary>
    public IEnumerable<int> Beside(int seat)
    {
        if (seat > 0 && SameRow(seat, seat - 1)) yield return seat - 1;
        if (seat + 1 < Seats.Length && SameRow(seat, seat + 1)) yield return seat + 1;
    }

    private bool SameRow(int one, int other) => (Seats[one].Zone, Seats[one].Row) == (Seats[other].Zone, Seats[other].Row);

    private static IEnumerable<int> FromCentre(int count, bool mirror)
    {
        var centre = count / 2;
        for (var step = 0; step <= count; step++)
        {
            var at = step % 2 == 0 ? centre + (step / 2) : centre - ((step + 1) / 2);
            if (at >= 0 && at < count) yield return mirror ? count - 1 - at : at;
        }
    }

    private static IEnumerable<Seat> SeatsOf(ZonePlan zone) =>
        from row in Enumerable.Range(1, zone.Rows)
        from number in Enumerable.Range(1, zone.SeatsPerRow)
        select new Seat(0, new($"{zone.Name}{row}-{number:00}"), zone.Name, row, number);
}
