namespace Laurel.Domain.Citations;

/// <summary>How well a number or rule is founded; shown beside it, so that a recalled rule is never taken for law.</summary>
public enum Mark
{
    /// <summary>V, đã đối chiếu: read in a text in force.</summary>
    Verified,

    /// <summary>H, văn bản cũ: read in a text that has since been replaced.</summary>
    Superseded,

    /// <summary>R, cần xác nhận: recalled; the organisation confirms it.</summary>
    Recalled,
}

/// <summary>A value of the rules with its mark.</summary>
public sealed record Marked<T>(T Value, Mark Mark);
