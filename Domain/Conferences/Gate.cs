using Laurel.Domain.Doors;

namespace Laurel.Domain.Conferences;

/// <summary>A gate and the area it leads into; several gates may lead into one area.</summary>
public sealed record Gate(GateId Id, string Area = Gate.Main)
{
    /// <summary>The area of gates that opened themselves.</summary>
    public const string Main = "main";

    private static readonly GateId Reception = new("Bàn đón tiếp");

    /// <summary>The gate that a desk counts for until it says another: the reception's own, or where gates are defined without it, the first.</summary>
    public static GateId OfDesk(IReadOnlyList<Gate> gates) =>
        gates.Count == 0 || gates.Any(gate => gate.Id == Reception) ? Reception : gates[0].Id;
}
