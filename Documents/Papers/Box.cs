using Laurel.Documents.Pdf;

namespace Laurel.Documents.Papers;

/// <summary>What a page is filled with: a strip that is never split.</summary>
/// <param name="HeightMm">Its height.</param>
/// <param name="Draw">Draws it, given the height of its top edge.</param>
internal sealed record Box(double HeightMm, Action<PdfCanvas, double> Draw)
{
    /// <summary>Space above it, dropped at the top of a page.</summary>
    public double BeforeMm { get; init; }

    /// <summary>Whether no page may end between this box and the next.</summary>
    public bool WithNext { get; init; }

    /// <summary>Whether this box and the next stay on one page where all that are bound so fit on one; else they part like any others.</summary>
    public bool Together { get; init; }

    /// <summary>A table's heading row, drawn again where this box begins a page.</summary>
    public Box? Heading { get; init; }

    /// <summary>Whether it begins a new part on a new page.</summary>
    public bool NewPart { get; init; }
}
