using Laurel.Domain.Attendees;

namespace Laurel.Documents.Attendees;

/// <summary>Where a sheet of badges is cut.</summary>
public enum CutMarks
{
    /// <summary>Nowhere: one badge a page, or labels that are cut already.</summary>
    None,

    /// <summary>By ticks of 3 mm on the sheet's edges, where every cell ends.</summary>
    Ticks,

    /// <summary>By ticks of 4 mm in the margins, 1 mm off the cells.</summary>
    Margins,
}

/// <summary>How badges lie on paper, in millimetres: a grid of cells in the middle of a sheet, each holding one badge whole and undistorted.</summary>
/// <param name="Name">As addresses name it: <c>a4-cr80</c>.</param>
/// <param name="CellWidthMm">A badge is printed at true size in the middle of its cell, with ticks at its corners where the cell is larger; turned where it fits only so, smaller where it has to be.</param>
public sealed record BadgePaper(
    string Name, double WidthMm, double HeightMm, int Columns, int Rows, double CellWidthMm, double CellHeightMm)
{
    private const string Card = "card", Label = "label";

    /// <summary>One badge a page of 105 × 148 mm.</summary>
    public static BadgePaper A6 { get; } = new("a6", 105, 148, 1, 1, 105, 148);

    /// <summary>One badge a page with 3 mm bleed around it, for a print shop.</summary>
    public static BadgePaper A6WithBleed { get; } = A6 with { Name = "a6-bleed", BleedMm = 3 };

    /// <summary>Four badges at true size on A4, without bleed, with ticks on the two centre lines to cut by.</summary>
    public static BadgePaper A4 { get; } = new("a4", 210, 297, 2, 2, 105, 148) { Marks = CutMarks.Ticks };

    /// <summary>One badge a page of 74 × 105 mm.</summary>
    public static BadgePaper A7 { get; } = new("a7", 74, 105, 1, 1, 74, 105);

    /// <summary>Eight of 74 × 105 mm on A4 landscape.</summary>
    public static BadgePaper A4OfA7 { get; } = new("a4-a7", 297, 210, 4, 2, 74, 105) { Marks = CutMarks.Ticks };

    /// <summary>A plastic card a page: 54 × 85.6 mm, portrait; a design made for the card on its side is printed turned.</summary>
    public static BadgePaper Cr80 { get; } = new("cr80", 54, 85.6, 1, 1, 54, 85.6) { IsCard = true };

    /// <summary>Nine cards on A4, with ticks in the margins.</summary>
    public static BadgePaper A4OfCr80 { get; } = new("a4-cr80", 210, 297, 3, 3, 54, 85.6) { IsCard = true, Marks = CutMarks.Margins };

    /// <summary>A label sheet of eight, 99.1 × 67.7 mm with a gap of 2.5 between its columns; portrait cards lie on their side.</summary>
    public static BadgePaper Labels { get; } = new("labels", 210, 297, 2, 4, 99.1, 67.7) { GapMm = 2.5, IsCard = true, IsLabel = true };

    /// <summary>Every paper there is.</summary>
    public static IReadOnlyList<BadgePaper> All { get; } = [A6, A4, A6WithBleed, A7, A4OfA7, Cr80, A4OfCr80, Labels];

    public double BleedMm { get; init; }

    /// <summary>Between columns.</summary>
    public double GapMm { get; init; }

    public CutMarks Marks { get; init; }

    /// <summary>Whether it is a card's: the design for cards is printed where the conference's own is of another size.</summary>
    public bool IsCard { get; init; }

    /// <summary>Whether it is stuck on: a badge is made as large as the label, and has no back.</summary>
    public bool IsLabel { get; init; }

    /// <summary>
    /// The design that is printed on it: the conference's own; on a card, where that is of another size, the one for cards in the conference's
    /// typeface and colours, with its logo and back.
    /// </summary>
    public BadgeDesign DesignOf(BadgeDesign own)
    {
        var printed = !IsCard || IsOfCardSize(own) ? own
            : BadgeDesign.Card with { Logo = own.Logo, Colors = own.Colors, Family = own.Family, Back = own.Back };
        return IsLabel ? printed with { Back = "" } : printed;
    }

    /// <summary>What tells papers of one kind (cards, labels, or the conference's own size) that look different apart.</summary>
    public string MarkOf(BadgeDesign own) => $"{(IsLabel ? Label : IsCard ? Card : "own")}.{DesignOf(own).Mark()}";

    /// <summary>The paper of one badge more after a run of this mark: of its kind, and A6 where that was the conference's own size or none is told.</summary>
    public static BadgePaper After(string? mark) => mark?.Split('.')[0] switch
    {
        Card => Cr80,
        Label => Labels,
        _ => A6,
    };

    /// <summary>How much smaller, or on a label larger, a badge of this size is printed: the same both ways, so that nothing on it is distorted. At true size where there is room.</summary>
    public double ScaleOf(BadgeDesign design) => ScaleIn(RoomOf(design), design);

    /// <summary>Whether a badge of this size is turned a quarter to the left in its cell: where it is printed larger so.</summary>
    public bool Turns(BadgeDesign design) => ScaleIn((CellHeightMm, CellWidthMm), design) > ScaleIn((CellWidthMm, CellHeightMm), design) + 1e-9;

    /// <summary>A cell's room for a badge of this size, as the badge stands.</summary>
    internal (double AcrossMm, double DownMm) RoomOf(BadgeDesign design) => Turns(design) ? (CellHeightMm, CellWidthMm) : (CellWidthMm, CellHeightMm);

    private double ScaleIn((double AcrossMm, double DownMm) room, BadgeDesign design)
    {
        var fills = Math.Min(room.AcrossMm / design.WidthMm, room.DownMm / design.HeightMm);
        return IsLabel ? fills : Math.Min(1, fills);
    }

    /// <summary>Whether a design is made for a plastic card (CR80), upright or on its side.</summary>
    private static bool IsOfCardSize(BadgeDesign own) =>
        IsNear(own.WidthMm, own.HeightMm, BadgeDesign.Card) || IsNear(own.HeightMm, own.WidthMm, BadgeDesign.Card);

    private static bool IsNear(double widthMm, double heightMm, BadgeDesign card) =>
        Math.Abs(widthMm - card.WidthMm) <= 4 && Math.Abs(heightMm - card.HeightMm) <= 4;

    public int PerSheet => Columns * Rows;

    /// <summary>The left edges of the columns.</summary>
    public double LeftOf(int column) =>
        (WidthMm - Columns * CellWidthMm - (Columns - 1) * GapMm) / 2 + column * (CellWidthMm + GapMm);

    /// <summary>The top edges of the rows.</summary>
    public double TopOf(int row) => (HeightMm - Rows * CellHeightMm) / 2 + row * CellHeightMm;

    public static BadgePaper? Find(string name) => All.FirstOrDefault(paper => paper.Name == name);
}
