using System.Collections.Immutable;
using Laurel.Domain.Seating;

namespace Laurel.Documents.Seating;

/// <summary>Where seats lie on a sheet, counted in seats: columns from the viewer's left, rows from the stage; gaps are aisles.</summary>
/// <param name="Columns">Seats and aisles from edge to edge.</param>
/// <param name="Rows">Rows and gaps from the stage to the last row.</param>
internal sealed record HallLayout(double Columns, double Rows, IReadOnlyList<PlacedSeat> Seats, IReadOnlyList<PlacedZone> Zones)
{
    /// <summary>An aisle between zones, and the gap that carries a zone's name, as parts of a seat.</summary>
    private const double Aisle = 1.2;
    private const double Gap = 0.9;
    private const double StageGap = 1.6;

    /// <summary>The largest seat with which all of it goes onto a sheet.</summary>
    public (double WidthMm, double HeightMm) SeatSize(double mostWidthMm, double mostHeightMm) => (
        Math.Min(mostWidthMm, (SeatingPlan.WidthMm - 2 * SeatingPlan.MarginMm - 10) / Columns),
        Math.Min(mostHeightMm, (SeatingPlan.HeightMm - SeatingPlan.TopMm - SeatingPlan.FootMm) / Rows));

    /// <summary>The whole hall: stage, then each tier of zones that lie side by side, each centred.</summary>
    public static HallLayout Of(HallPlan plan)
    {
        var (seats, zones, top) = (new List<PlacedSeat>(), new List<PlacedZone>(), 0.0);
        var columns = Math.Max(plan.Stage, plan.Tiers.Max(WidthOf));
        if (plan.Stage > 0)
        {
            AddStage(plan.Stage, (columns - plan.Stage) / 2, seats, zones);
            top = Gap + 1 + StageGap - Gap;
        }
        foreach (var tier in plan.Tiers)
        {
            var left = (columns - WidthOf(tier)) / 2;
            foreach (var zone in tier)
            {
                AddZone(zone, (1, zone.Rows), (1, zone.SeatsPerRow), left, top, seats, zones);
                left += zone.SeatsPerRow + Aisle;
            }
            top += Gap + tier.Max(zone => zone.Rows);
        }
        return new HallLayout(columns, top, seats, zones);
    }

    public static HallLayout OfStage(int count)
    {
        var (seats, zones) = (new List<PlacedSeat>(), new List<PlacedZone>());
        AddStage(count, 0, seats, zones);
        return new HallLayout(count, Gap + 1, seats, zones);
    }

    public static HallLayout OfZone(ZonePlan zone, (int First, int Last) rows, (int First, int Last) numbers)
    {
        var (seats, zones) = (new List<PlacedSeat>(), new List<PlacedZone>());
        AddZone(zone, rows, numbers, 0, 0, seats, zones);
        return new HallLayout(numbers.Last - numbers.First + 1, Gap + rows.Last - rows.First + 1, seats, zones);
    }

    private static double WidthOf(ImmutableArray<ZonePlan> tier) => tier.Sum(zone => zone.SeatsPerRow) + Aisle * (tier.Length - 1);

    private static void AddStage(int count, double left, List<PlacedSeat> seats, List<PlacedZone> zones)
    {
        zones.Add(new("SÂN KHẤU · BÀN CHỦ TỌA", left, 0, count));
        for (var number = 1; number <= count; number++)
            seats.Add(new(SeatingPlanModel.StageSeat(number), null, number, left + number - 1, Gap));
    }

    private static void AddZone(
        ZonePlan zone, (int First, int Last) rows, (int First, int Last) numbers, double left, double top,
        List<PlacedSeat> seats, List<PlacedZone> zones)
    {
        zones.Add(new($"KHU {zone.Name}", left, top, numbers.Last - numbers.First + 1));
        for (var row = rows.First; row <= rows.Last; row++)
            for (var number = numbers.First; number <= numbers.Last; number++)
            {
                var seat = SeatingPlanModel.Seat(zone, row, number);
                seats.Add(new(seat, row, number, left + number - numbers.First, top + Gap + row - rows.First));
            }
    }
}

/// <param name="Row">Null on the stage.</param>
internal sealed record PlacedSeat(SeatId Seat, int? Row, int Number, double Column, double Line);

internal sealed record PlacedZone(string Name, double Column, double Line, int Columns);
