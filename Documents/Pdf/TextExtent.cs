namespace Laurel.Documents.Pdf;

/// <summary>How far a text reaches, in millimetres from its start on the baseline, y downward: its ink's top is negative.</summary>
/// <param name="AdvanceMm">Where a following text would begin.</param>
/// <param name="LeftMm">The left edge of the ink; negative where a letter leans out.</param>
/// <param name="TopMm">The highest ink: for Ằ, Ỷ, Ệ well above the capitals.</param>
/// <param name="RightMm">The right edge of the ink.</param>
/// <param name="BottomMm">The lowest ink: positive below the baseline.</param>
public readonly record struct TextExtent(double AdvanceMm, double LeftMm, double TopMm, double RightMm, double BottomMm)
{
    internal static TextExtent NoInk { get; } =
        new(0, double.PositiveInfinity, double.PositiveInfinity, double.NegativeInfinity, double.NegativeInfinity);

    /// <summary>False for an empty text and for spaces.</summary>
    public bool HasInk => RightMm >= LeftMm;

    internal TextExtent With(GlyphBounds glyph, double penMm, double scale) => glyph.IsEmpty ? this : this with
    {
        LeftMm = Math.Min(LeftMm, penMm + glyph.Left * scale),
        TopMm = Math.Min(TopMm, -glyph.Top * scale),
        RightMm = Math.Max(RightMm, penMm + glyph.Right * scale),
        BottomMm = Math.Max(BottomMm, -glyph.Bottom * scale),
    };
}
