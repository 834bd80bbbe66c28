using System.Globalization;

namespace Laurel.Bench;

/// <summary>A measured value beside what it is held against.</summary>
/// <param name="AtMost">Whether less is better: memory, latency.</param>
internal sealed record Figure(string What, double Measured, string Unit, double Limit, string Against, bool AtMost = false)
{
    public static CultureInfo Culture => CultureInfo.InvariantCulture;

    public static string Heading => $"{"what",-44} {"measured",16} {"limit",16} {"ratio",7}         held against";

    public bool IsMet => AtMost ? Measured <= Limit : Measured >= Limit;

    public override string ToString() => string.Create(Culture,
        $"{What,-44} {Value(Measured),16} {Value(Limit),16} {Measured / Limit,7:0.00} {(IsMet ? "met" : "NOT MET"),-7} {Against}");

    private string Value(double value) => string.Create(Culture, $"{value:#,0.##} {Unit}");
}
