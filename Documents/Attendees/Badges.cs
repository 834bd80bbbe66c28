using Laurel.Documents.Pdf;
using Laurel.Domain.Attendees;

namespace Laurel.Documents.Attendees;

/// <summary>Badges as one PDF, in a conference's own design or the usual one; QR 6-M of 41 modules.</summary>
public static class Badges
{
    /// <summary>What does not fit or cannot be drawn, before anything is printed; empty when all is well.</summary>
    public static IReadOnlyList<PaperFinding> Check(IEnumerable<BadgeModel> badges, BadgeDesign? design = null) =>
        Check([.. badges], design ?? BadgeDesign.A6, 1);

    /// <summary>The same for what a paper makes of a conference's own design: also what it shrinks until a scanner or a person cannot read it.</summary>
    public static IReadOnlyList<PaperFinding> Check(IEnumerable<BadgeModel> badges, BadgePaper paper, BadgeDesign own) =>
        Check([.. badges], paper.DesignOf(own), paper.ScaleOf(paper.DesignOf(own)));

    private static IReadOnlyList<PaperFinding> Check(List<BadgeModel> all, BadgeDesign design, double scale)
    {
        var shared = all.DistinctBy(badge => (badge.Heading, badge.Role, badge.English))
            .SelectMany(badge => BadgeGround.Findings(design, badge.Heading, badge.Role, badge.English, scale))
            .Append<PaperFinding?>(BadgeBack.Finding(design, scale)).Append(BadgeFace.CodeFinding(design, scale));
        var faces = all.AsParallel().AsOrdered().Select(badge => BadgeFace.Of(badge, design)).ToList();
        return
        [
            .. shared.OfType<PaperFinding>().Concat(faces.SelectMany(face => face.SharedFindings(scale))).Distinct(),
            .. faces.AsParallel().AsOrdered().SelectMany(face => face.Findings(scale)),
        ];
    }

    /// <summary>Writes the badges in their order; each page leaves memory when it is drawn.</summary>
    /// <param name="design">The conference's own; null for the usual one. <see cref="BadgePaper.DesignOf"/> says what is printed of it.</param>
    /// <param name="logo">In place of Laurel's own mark.</param>
    /// <exception cref="ArgumentException">A QR text does not go into version 6-M.</exception>
    public static void Write(
        Stream stream, IEnumerable<BadgeModel> badges, BadgePaper paper, DateTimeOffset at, BadgeDesign? design = null, PdfImage? logo = null)
    {
        using var pdf = new PdfDocument(stream, new PdfMetadata("Thẻ đại biểu", at));
        var sheets = new Sheets(pdf, paper, paper.DesignOf(design ?? BadgeDesign.A6), logo);
        if (paper.PerSheet == 1) sheets.Singles(badges);
        else sheets.Several(badges);
        pdf.Finish();
    }

    public static byte[] Bytes(IEnumerable<BadgeModel> badges, BadgePaper paper, DateTimeOffset at, BadgeDesign? design = null, PdfImage? logo = null)
    {
        using var stream = new MemoryStream();
        Write(stream, badges, paper, at, design, logo);
        return stream.ToArray();
    }

    /// <summary>Badges on their way onto the sheets of one document.</summary>
    private sealed class Sheets(PdfDocument pdf, BadgePaper paper, BadgeDesign design, PdfImage? logo)
    {
        /// <summary>A badge that lacks less of its cell is cut, or comes, by the cell's own edges.</summary>
        private const double LeastBesideMm = 0.75;

        /// <summary>Dark on light, so that ticks are seen on whatever colour lies there.</summary>
        private static readonly PdfPen[] Ticks = [new(PdfColor.White, 0.5), new(PdfColor.Black, 0.15)];

        private readonly Dictionary<(BadgeHeading, AttendeeRole, bool), PdfForm> grounds = [];

        private readonly bool isTurned = paper.Turns(design);
        private readonly double scale = paper.ScaleOf(design);
        private readonly (double AcrossMm, double DownMm) room = paper.RoomOf(design);

        /// <summary>What a cell has more than its badge, on either side of it.</summary>
        private (double X, double Y) Beside => ((room.AcrossMm - design.WidthMm * scale) / 2, (room.DownMm - design.HeightMm * scale) / 2);

        public void Singles(IEnumerable<BadgeModel> badges) => pdf.Pages(
            Backed(badges.Select(Placed)), paper.WidthMm, paper.HeightMm, (one, canvas) => Draw(canvas, one), paper.BleedMm);

        public void Several(IEnumerable<BadgeModel> badges) => pdf.Pages(
            badges.Select(Placed).Chunk(paper.PerSheet).SelectMany(WithBacks), paper.WidthMm, paper.HeightMm, (some, canvas) =>
            {
                for (var i = 0; i < some.Length; i++)
                {
                    if (some[i] is not { } one) continue;
                    using var saved = canvas.Save();
                    canvas.Translate(paper.LeftOf(i % paper.Columns), paper.TopOf(i / paper.Columns));
                    canvas.Clip(new PdfPath().Rect(0, 0, paper.CellWidthMm, paper.CellHeightMm));
                    Draw(canvas, one);
                }
                Marks(canvas);
            });

        private Item Placed(BadgeModel badge)
        {
            var key = (badge.Heading, badge.Role, badge.English);
            if (!grounds.TryGetValue(key, out var ground))
                grounds[key] = ground = BadgeGround.Draw(pdf, design, badge.Heading, badge.Role, badge.English, logo);
            return new(badge, ground);
        }

        private IEnumerable<Item> Backed(IEnumerable<Item> items) =>
            design.Back.Length == 0 ? items : items.SelectMany(item => (Item[])[item, item with { Ground = null }]);

        /// <summary>The sheet, and where there is a back, its back with the columns the other way round, for printing on both sides.</summary>
        private IEnumerable<Item?[]> WithBacks(Item[] sheet)
        {
            yield return sheet;
            if (design.Back.Length == 0) yield break;
            var back = new Item?[paper.PerSheet];
            for (var i = 0; i < sheet.Length; i++)
                back[i / paper.Columns * paper.Columns + paper.Columns - 1 - i % paper.Columns] = sheet[i] with { Ground = null };
            yield return back;
        }

        private void Draw(PdfCanvas canvas, Item item)
        {
            if (isTurned) Turn(canvas, item);
            using (canvas.Save())
            {
                canvas.Translate(Beside.X, Beside.Y);
                if (Math.Abs(scale - 1) > 1e-9) canvas.Scale(scale);
                if (item.Ground is { } ground) Front(canvas, item.Badge, ground);
                else BadgeBack.Draw(canvas, design);
            }
            if (!paper.IsLabel) Corners(canvas);
        }

        /// <summary>A quarter to the left; a back to the right, since the sheet is turned over: its top is then behind the front's.</summary>
        private void Turn(PdfCanvas canvas, Item item)
        {
            if (item.Ground is null) canvas.Transform(0, 1, -1, 0, paper.CellWidthMm, 0);
            else canvas.Transform(0, -1, 1, 0, 0, paper.CellHeightMm);
        }

        private void Front(PdfCanvas canvas, BadgeModel badge, PdfForm ground)
        {
            canvas.Place(ground, -BadgeGround.BleedMm, -BadgeGround.BleedMm);
            BadgeFace.Of(badge, design).Draw(canvas);
        }

        /// <summary>Ticks by which a badge is cut out of a cell that is larger, 1 mm off it.</summary>
        private void Corners(PdfCanvas canvas)
        {
            if (Math.Max(Beside.X, Beside.Y) < LeastBesideMm) return;
            var (left, top) = Beside;
            var (right, bottom) = (room.AcrossMm - left, room.DownMm - top);
            foreach (var pen in Ticks)
            {
                foreach (var x in (double[])[left, right]) canvas.Line(x, top - 5, x, top - 1, pen).Line(x, bottom + 1, x, bottom + 5, pen);
                foreach (var y in (double[])[top, bottom]) canvas.Line(left - 5, y, left - 1, y, pen).Line(right + 1, y, right + 5, y, pen);
            }
        }

        private void Marks(PdfCanvas canvas)
        {
            if (paper.Marks == CutMarks.None) return;
            foreach (var pen in Ticks)
            {
                var (columns, rows) = (Ends(paper.Columns, paper.LeftOf), Ends(paper.Rows, paper.TopOf));
                var (top, bottom) = Reach(paper.TopOf(0), paper.HeightMm);
                foreach (var x in columns) canvas.Line(x, top.From, x, top.To, pen).Line(x, bottom.From, x, bottom.To, pen);
                var (left, right) = Reach(paper.LeftOf(0), paper.WidthMm);
                foreach (var y in rows) canvas.Line(left.From, y, left.To, y, pen).Line(right.From, y, right.To, y, pen);
            }
        }

        /// <summary>Where cells end: between them, and outside of them where there is a margin.</summary>
        private IEnumerable<double> Ends(int count, Func<int, double> edge) =>
            paper.Marks == CutMarks.Margins ? Enumerable.Range(0, count + 1).Select(edge) : Enumerable.Range(1, count - 1).Select(edge);

        private ((double From, double To) Near, (double From, double To) Far) Reach(double marginMm, double lengthMm) =>
            paper.Marks == CutMarks.Margins
                ? ((marginMm - 5, marginMm - 1), (lengthMm - marginMm + 1, lengthMm - marginMm + 5))
                : ((0, 3), (lengthMm - 3, lengthMm));
    }

    /// <param name="Ground">Null for the back.</param>
    private sealed record Item(BadgeModel Badge, PdfForm? Ground);
}
