using Laurel.Documents.Pdf;
using Laurel.Domain.Certificates;

namespace Laurel.Documents.Certificates;

/// <summary>One line of text as it will stand: position of its baseline, style, and where its ink reaches.</summary>
/// <param name="Part">Which text of the certificate it belongs to.</param>
/// <param name="Text">The line.</param>
/// <param name="XMm">Its left end, middle or right end, as it is aligned.</param>
/// <param name="BaselineMm">Its baseline, from the sheet's top.</param>
/// <param name="Style">Face, size and colour.</param>
/// <param name="Align">What stands at x.</param>
public sealed record FaceLine(CertificatePart Part, string Text, double XMm, double BaselineMm, TextStyle Style, TextAlign Align)
{
    /// <summary>The ink, measured from the glyphs, in millimetres of the sheet.</summary>
    public InkBox Ink
    {
        get
        {
            var extent = Style.Measure(Text);
            var left = XMm - (Align switch { TextAlign.Center => extent.AdvanceMm / 2, TextAlign.Right => extent.AdvanceMm, _ => 0 });
            return new(left + extent.LeftMm, BaselineMm + extent.TopMm, left + extent.RightMm, BaselineMm + extent.BottomMm);
        }
    }
}

/// <summary>A box of ink in millimetres of the sheet, y downwards.</summary>
public readonly record struct InkBox(double LeftMm, double TopMm, double RightMm, double BottomMm)
{
    /// <summary>The box without an edge of that breadth at top and bottom.</summary>
    public InkBox Within(double mm) => new(LeftMm, TopMm + mm, RightMm, BottomMm - mm);

    /// <summary>Whether two boxes share any ground.</summary>
    public bool Meets(InkBox other) =>
        LeftMm < other.RightMm && other.LeftMm < RightMm && TopMm < other.BottomMm && other.TopMm < BottomMm;
}

/// <summary>A text that has no room even at its floor: it still stands whole, and is to be mended before printing.</summary>
/// <param name="Part">Which text.</param>
/// <param name="Text">The text.</param>
/// <param name="OverMm">By how much it is too wide, or reaches too low.</param>
public sealed record Unfit(CertificatePart Part, string Text, double OverMm);
