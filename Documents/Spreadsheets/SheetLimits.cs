namespace Laurel.Documents.Spreadsheets;

/// <summary>How large a list may be; whatever a file says of itself is not believed (SECURITY, Input limits).</summary>
public static class SheetLimits
{
    public const int Body = 10 << 20;
    public const int Entries = 200;

    /// <summary>Counted while inflating, over all entries.</summary>
    public const long Inflated = 64L << 20;

    /// <summary>Inflated bytes per compressed byte, once there is more than <see cref="RatioFrom"/>.</summary>
    public const int Ratio = 100;
    public const long RatioFrom = 1L << 20;
    public const int Rows = 50_000;
    public const int Columns = 64;
    public const int CellLength = 4096;
    public const int Depth = 64;
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(20);

    /// <summary>Files read at once; more wait their turn within <see cref="Time"/>.</summary>
    public const int AtOnce = 2;

    /// <summary>A cell that is longer than any list's is cut, so that its row can be refused by its own rules and no other row with it.</summary>
    internal static string Cut(string cell) => cell.Length > CellLength ? cell[..CellLength] : cell;
}
