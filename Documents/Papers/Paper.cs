namespace Laurel.Documents.Papers;

/// <summary>
/// An office paper as content, before any page: one model from which both the PDF and the DOCX are made, so that they can
/// never say different things. Its look is Decree 30/2020's: A4, Times New Roman metrics, black, page number centred at the
/// top from the second page on.
/// </summary>
public sealed record Paper
{
    /// <summary>What a reader's window and an archive call it.</summary>
    public required string Title { get; init; }

    /// <summary>The two-column heading of the first page, or none.</summary>
    public PaperHeading? Heading { get; init; }

    /// <summary>The content in reading order.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Whether the sheet lies on its long side.</summary>
    public bool Landscape { get; init; }

    /// <summary>Top, bottom, left and right margins in millimetres; within Decree 30's 20–25, 20–25, 30–35, 15–20.</summary>
    public Margins Margins { get; init; } = new(20, 20, 30, 18);
}

/// <summary>Margins in millimetres.</summary>
public sealed record Margins(double TopMm, double BottomMm, double LeftMm, double RightMm);

/// <summary>
/// The heading: issuing body at the left, national heading and motto (or the Party's heading) at the right, then number at
/// the left, place and date at the right.
/// </summary>
/// <param name="Parent">The body above the issuer, or none.</param>
/// <param name="Issuer">The issuing body, in capitals.</param>
/// <param name="Party">Whether the Party's heading stands in place of the State's.</param>
/// <param name="Number">"Số: 3412/QĐ-BNG", or none where the paper has no number.</param>
/// <param name="PlaceAndDate">"Hà Nội, ngày 26 tháng 12 năm 2025".</param>
public sealed record PaperHeading(string? Parent, string Issuer, bool Party, string? Number, string? PlaceAndDate);

/// <summary>A stretch of text in one face.</summary>
/// <param name="Text">The text.</param>
/// <param name="Bold">Bold.</param>
/// <param name="Italic">Italic.</param>
public sealed record Run(string Text, bool Bold = false, bool Italic = false)
{
    /// <summary>A bold run.</summary>
    public static Run Strong(string text) => new(text, Bold: true);

    /// <summary>An italic run.</summary>
    public static Run Slanted(string text) => new(text, Italic: true);

    /// <summary>A plain run.</summary>
    public static implicit operator Run(string text) => new(text);
}

/// <summary>Where the lines of a text stand.</summary>
public enum Alignment
{
    /// <summary>At the left margin.</summary>
    Left,

    /// <summary>Centred.</summary>
    Center,

    /// <summary>At the right margin.</summary>
    Right,

    /// <summary>At both margins, the last line at the left.</summary>
    Both,
}

/// <summary>One piece of a paper.</summary>
public abstract record Block;

/// <summary>A paragraph.</summary>
/// <param name="Runs">Its text.</param>
public sealed record Text(params IReadOnlyList<Run> Runs) : Block
{
    /// <summary>How it is aligned.</summary>
    public Alignment Alignment { get; init; } = Alignment.Both;

    /// <summary>Size in points; 14 is the body of a decision.</summary>
    public double SizePt { get; init; } = 14;

    /// <summary>Space above, in points; at least 6 between paragraphs of a body.</summary>
    public double BeforePt { get; init; } = 6;

    /// <summary>Indent of the first line in millimetres; 10 or 12.7 in a body.</summary>
    public double IndentMm { get; init; }

    /// <summary>Whether it stays on the page of what follows.</summary>
    public bool WithNext { get; init; }

    /// <summary>A body paragraph: indented first line, both margins.</summary>
    public static Text Body(params IReadOnlyList<Run> runs) => new(runs) { IndentMm = 10 };

    /// <summary>A centred line.</summary>
    public static Text Centered(double sizePt, double beforePt, params IReadOnlyList<Run> runs) =>
        new(runs) { Alignment = Alignment.Center, SizePt = sizePt, BeforePt = beforePt, WithNext = true };
}

/// <summary>A short centred rule, as it stands under a title.</summary>
/// <param name="WidthMm">Its length.</param>
public sealed record Rule(double WidthMm) : Block;

/// <summary>Begins a new page whose page numbers start anew, as an attached list does.</summary>
public sealed record NewPart : Block;

/// <summary>The two-column heading again, where a part is a paper of its own.</summary>
public sealed record Letterhead(PaperHeading Heading) : Block;

/// <summary>A table with a heading row that is repeated on every page.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows.</param>
public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<Row> Rows) : Block
{
    /// <summary>Size in points.</summary>
    public double SizePt { get; init; } = 13;

    /// <summary>Least height of a row in millimetres, for papers that are written on by hand.</summary>
    public double LeastRowMm { get; init; }

    /// <summary>Whether its last row stays on the page of what follows, so that nobody signs under nothing.</summary>
    public bool WithNext { get; init; }

    /// <summary>Whether it moves to a new page as a whole where it fits on one.</summary>
    public bool Together { get; init; }
}

/// <summary>A column of a table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Share">Its part of the width; the shares of a table are added up.</param>
/// <param name="Alignment">How its cells are aligned.</param>
public sealed record Column(string Heading, double Share, Alignment Alignment = Alignment.Left)
{
    /// <summary>Whether the first line of a cell with more than one is a name, set bold over what follows.</summary>
    public bool NameFirst { get; init; }
}

/// <summary>A row of a table.</summary>
/// <param name="Cells">One text a column; a section row has one text that spans all of them.</param>
public sealed record Row(params IReadOnlyList<string> Cells)
{
    /// <summary>Whether its single text spans the table, bold: "I. TẬP THỂ".</summary>
    public bool IsSection => Cells.Count == 1;

    /// <summary>Whether its texts are bold, as a total is.</summary>
    public bool Strong { get; init; }
}

/// <summary>The foot of a paper: recipients or a first signature at the left, the signature at the right; never split over pages.</summary>
/// <param name="Left">At the left.</param>
/// <param name="Right">At the right.</param>
public sealed record Foot(FootPart? Left, FootPart Right) : Block;

/// <summary>One half of a foot.</summary>
public abstract record FootPart;

/// <summary>"Nơi nhận:" and its list.</summary>
/// <param name="Lines">"- Như Điều 3;" and so on.</param>
public sealed record Recipients(params IReadOnlyList<string> Lines) : FootPart;

/// <summary>A signature: capacity, clear space, name.</summary>
/// <param name="Capacity">One or more lines in capitals, bold.</param>
/// <param name="Name">The signer's name, or none where it is written by hand.</param>
public sealed record Signature(IReadOnlyList<string> Capacity, string? Name) : FootPart
{
    /// <summary>Clear of ink for signature and seal, in millimetres.</summary>
    public double ClearMm { get; init; } = 28;

    /// <summary>Under the capacity in italics, such as "(Ký, ghi rõ họ tên)"; or none.</summary>
    public string? Note { get; init; }
}
