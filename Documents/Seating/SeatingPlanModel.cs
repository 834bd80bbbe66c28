using Laurel.Domain.Conferences;
using Laurel.Domain.Seating;

namespace Laurel.Documents.Seating;

/// <summary>Who sits on a seat: the name, and the khối whose colour the seat bears.</summary>
public sealed record SeatedPerson(string Name, string Group);

/// <summary>A hall with everybody in it, as it is printed.</summary>
/// <param name="Seated">By seat; a seat that is not named is free.</param>
/// <param name="Colours">Of the groups, as the screen shows them.</param>
public sealed record SeatingPlanModel(
    string Title, string Hall, HallPlan Plan, IReadOnlyDictionary<SeatId, SeatedPerson> Seated, GroupColours Colours)
{
    public static SeatingPlanModel Of(ConferencePlan plan, IReadOnlyDictionary<SeatId, SeatedPerson> seated, GroupColours colours) =>
        new(plan.Title, $"{plan.Hall.Name}, {plan.City}", plan.Hall, seated, colours);

    internal static SeatId StageSeat(int number) => SeatId.From($"SK-{number:00}");

    internal static SeatId Seat(ZonePlan zone, int row, int number) => SeatId.From($"{zone.Name}{row}-{number:00}");
}
