namespace Laurel.Domain.Seating;

/// <summary>Names a seat: zone, row, number (<c>A2-05</c>), or <c>SK-01</c> on the stage, counted from the viewer's left.</summary>
public readonly record struct SeatId(string Text) : IIdentifier<SeatId>
{
    public static SeatId From(string text) => new(text);

    public override string ToString() => Text;
}
