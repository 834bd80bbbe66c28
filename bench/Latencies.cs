namespace Laurel.Bench;

/// <summary>What half, and 99 of 100, waited at most.</summary>
internal readonly record struct Latencies(double P50, double P99)
{
    public static Latencies Of(double[] took)
    {
        Array.Sort(took);
        return new(took[took.Length / 2], took[Math.Min(took.Length - 1, took.Length * 99 / 100)]);
    }
}
