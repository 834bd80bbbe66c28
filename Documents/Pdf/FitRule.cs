namespace Laurel.Documents.Pdf;

/// <summary>The room a text has and how it may give way: tightened first, then wrapped, then made smaller down to a floor.</summary>
/// <param name="WidthMm">The widest a line may be.</param>
/// <param name="LargestMm">The size it would like to have.</param>
/// <param name="SmallestMm">The floor: smaller would not be read.</param>
public sealed record FitRule(double WidthMm, double LargestMm, double SmallestMm)
{
    /// <summary>How many lines there may be at most.</summary>
    public int MostLines { get; init; } = 1;

    /// <summary>Between baselines, as a part of the size; never under 1.2, since Ằ, Ỷ and Ệ carry two marks.</summary>
    public double Leading { get; init; } = 1.25;

    /// <summary>How far the last baseline may lie under the first.</summary>
    public double DepthMm { get; init; } = double.PositiveInfinity;

    /// <summary>Fewer lines are kept, shrinking, down to this size; null wraps before it shrinks.</summary>
    public double? WrapBelowMm { get; init; }

    /// <summary>What is added between letters anyway, as a part of the size.</summary>
    public double LetterSpacing { get; init; }

    /// <summary>How much closer letters may come, as a part of the size: hardly seen.</summary>
    public double LetterTightening { get; init; } = 0.012;

    /// <summary>How much closer words may come, as a part of the size.</summary>
    public double WordTightening { get; init; } = 0.03;
}
