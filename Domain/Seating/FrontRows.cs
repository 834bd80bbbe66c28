namespace Laurel.Domain.Seating;

/// <summary>The rows that the hall is judged by: five minutes before the opening their empty seats are listed to be filled (DOMAIN 6).</summary>
public static class FrontRows
{
    /// <summary>How many rows of every zone are front rows.</summary>
    public const int Count = 2;

    /// <summary>Whether a row is one of them; the stage has none, for nobody fills it up.</summary>
    public static bool Include(string zone, int row) => zone != HallLayout.StageZone && row is >= 1 and <= Count;
}
