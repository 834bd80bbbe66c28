using Laurel.Domain.Doors;

namespace Laurel.Domain.Conferences;

/// <summary>A gate and the area it leads into; several gates may lead into one area.</summary>
public sealed record Gate(GateId Id, string Area = Gate.Main)
{
    /// <summary>The area of gates that opened themselves.</summary>
    public const string Main = "main";
}
