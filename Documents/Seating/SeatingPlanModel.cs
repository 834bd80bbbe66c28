using Laurel.Domain.Conferences;
using Laurel.Domain.Seating;

namespace Laurel.Documents.Seating;

/// <summary>Who sits on a seat: the name, and the khối whose colour the seat bears.</summary>
public sealed record SeatedPerson(string Name, string Group);

/// <summary>A hall with everybody in it, as it is printed.</summary>
/// <param name="Seated">By seat; a seat that is not named is free.</param>
public sealed record SeatingPlanModel(string Title, string Hall, HallPlan Plan, IReadOnlyDictionary<SeatId, SeatedPerson> Seated)
{
    public static SeatingPlanModel Of(ConferencePlan plan, IReadOnlyDictionary<SeatId, SeatedPerson> seated) =>
        new(plan.Title, $"{plan.Hall.Name}, {plan.City}", plan.Hall, seated);

    /// <summary>The groups in the order in which they first sit, from the stage on: their colours follow it.</summary>
    public IReadOnlyList<string> Groups =>
        [.. AllSeats().Select(seat => Seated.GetValueOrDefault(seat)?.Group).OfType<string>().Where(group => group.Length > 0).Distinct()];

    internal static SeatId StageSeat(int number) => SeatId.From($"SK-{number:00}");

    internal static SeatId Seat(ZonePlan zone, int row, int number) => SeatId.From($"{zone.Name}{row}-{number:00}");

    private IEnumerable<SeatId> AllSeats() =>
        Enumerable.Range(1, Plan.Stage).Select(StageSeat).Concat(
            from zone in Plan.Zones
            from row in Enumerable.Range(1, zone.Rows)
            from number in Enumerable.Range(1, zone.SeatsPerRow)
            select Seat(zone, row, number));
}
