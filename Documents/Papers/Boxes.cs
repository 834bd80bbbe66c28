using Laurel.Documents.Pdf;

namespace Laurel.Documents.Papers;

/// <summary>Turns the content of a paper into boxes for one column width. Millimetres.</summary>
internal sealed class Boxes(double left, double width)
{
    private const double Line = 1.22;
    private const double Ascent = .92;
    private const double PointMm = 25.4 / 72;

    private static readonly PdfPen Thin = new(PdfColor.Black, .18);

    private readonly List<Box> _boxes = [];

    public IReadOnlyList<Box> Of(Paper paper)
    {
        if (paper.Heading is { } heading) _boxes.Add(new HeadingBox(heading, left, width).Box());
        foreach (var block in paper.Blocks) Add(block);
        return _boxes;
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Text text: AddText(text); break;
            case Rule rule: _boxes.Add(RuleBox(rule)); break;
            case NewPart: _boxes.Add(new(0, (_, _) => { }) { NewPart = true, WithNext = true }); break;
            case Table table: AddTable(table); break;
            case Letterhead letterhead: _boxes.Add(new HeadingBox(letterhead.Heading, left, width).Box()); break;
            case Foot foot: AddFoot(foot); break;
            default: throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "No paper has such a block.");
        }
    }

    /// <summary>Two lines at least of a paragraph stay together at either end of a page.</summary>
    private void AddText(Text text)
    {
        var size = text.SizePt * PointMm;
        var lines = text.Alignment == Alignment.Center
            ? SetLines.Balanced(text.Runs, size, width)
            : SetLines.Of(text.Runs, size, width, text.IndentMm);
        for (var i = 0; i < lines.Count; i++)
        {
            var (line, first, last) = (lines[i], i == 0, i == lines.Count - 1);
            var indent = first ? text.IndentMm : 0;
            _boxes.Add(new(size * Line, (canvas, y) => DrawLine(canvas, line, y, size, text.Alignment, indent, last))
            {
                BeforeMm = first ? text.BeforePt * PointMm : 0,
                WithNext = last ? text.WithNext : text.WithNext || first || i == lines.Count - 2,
            });
        }
    }

    private void DrawLine(PdfCanvas canvas, SetLine line, double y, double size, Alignment alignment, double indent, bool last)
    {
        var spare = width - indent - line.WidthMm;
        var x = left + indent + alignment switch { Alignment.Center => spare / 2, Alignment.Right => spare, _ => 0 };
        line.Draw(canvas, x, y + (size * Ascent), size, alignment == Alignment.Both && !last ? spare : 0);
    }

    private Box RuleBox(Rule rule) => new(1.2, (canvas, y) =>
        canvas.Line(left + ((width - rule.WidthMm) / 2), y + .9, left + ((width + rule.WidthMm) / 2), y + .9, new(PdfColor.Black, .25)))
    {
        WithNext = true,
    };

    private void AddTable(Table table)
    {
        var rows = new TableRows(table, left, width);
        var heading = rows.Heading();
        _boxes.Add(heading with { BeforeMm = 2, WithNext = true });
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var keep = table.Rows[i].IsSection || i == table.Rows.Count - 2 || (table.WithNext && i == table.Rows.Count - 1);
            _boxes.Add(rows.Box(table.Rows[i]) with { Heading = heading, WithNext = keep, Together = table.Together && i < table.Rows.Count - 1 });
        }
    }

    /// <summary>A signature never stands alone on a page: what is before it comes along.</summary>
    private void AddFoot(Foot foot)
    {
        if (_boxes.Count > 0) _boxes[^1] = _boxes[^1] with { WithNext = true };
        var half = (width / 2) - 2;
        var (leftPart, rightPart) = (foot.Left is null ? null : FootBox(foot.Left, left, half), FootBox(foot.Right, left + width - half, half));
        _boxes.Add(new(Math.Max(leftPart?.HeightMm ?? 0, rightPart.HeightMm), (canvas, y) =>
        {
            leftPart?.Draw(canvas, y);
            rightPart.Draw(canvas, y);
        })
        { BeforeMm = 6 });
    }

    private static Box FootBox(FootPart part, double x, double width) => part switch
    {
        Recipients recipients => RecipientsBox(recipients, x, width),
        Signature signature => SignatureBox(signature, x, width),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, "No foot has such a part."),
    };

    private static Box RecipientsBox(Recipients recipients, double x, double width)
    {
        var (head, list) = (TextStyle.Points(Typeface.TinosBoldItalic, 12), TextStyle.Points(Typeface.Tinos, 11));
        var lines = recipients.Lines.SelectMany(line => Fit.Wrap(line, list, width - 4)).ToList();
        var step = list.SizeMm * 1.18;
        return new((head.SizeMm * Line) + (lines.Count * step), (canvas, y) =>
        {
            canvas.Text("Nơi nhận:", x, y + (head.SizeMm * Ascent), head);
            for (var i = 0; i < lines.Count; i++) canvas.Text(lines[i], x, y + (head.SizeMm * Line) + (i * step) + (list.SizeMm * Ascent), list);
        });
    }

    private static Box SignatureBox(Signature signature, double x, double width)
    {
        var bold = TextStyle.Points(Typeface.TinosBold, 14);
        var lines = signature.Capacity.SelectMany(line => Fit.Wrap(line, bold, width)).ToList();
        var step = bold.SizeMm * Line;
        var note = signature.Note is null ? 0 : step;
        var height = (lines.Count * step) + note + signature.ClearMm + (signature.Name is null ? 0 : step);
        return new(height, (canvas, y) =>
        {
            var (centre, baseline) = (x + (width / 2), y + (bold.SizeMm * Ascent));
            for (var i = 0; i < lines.Count; i++) canvas.Text(lines[i], centre, baseline + (i * step), bold, TextAlign.Center);
            if (signature.Note is { } text)
                canvas.Text(text, centre, baseline + (lines.Count * step), TextStyle.Points(Typeface.TinosItalic, 12), TextAlign.Center);
            if (signature.Name is { } name)
                canvas.Text(name, centre, baseline + (lines.Count * step) + note + signature.ClearMm, bold, TextAlign.Center);
        });
    }

    /// <summary>The rows of one table: ruled, wrapped, each as high as its fullest cell.</summary>
    private sealed class TableRows(Table table, double left, double width)
    {
        private const double Pad = 1.5;
        private readonly double _size = table.SizePt * PointMm;
        private readonly double _shares = table.Columns.Sum(column => column.Share);

        public Box Heading() => Cells([.. table.Columns.Select(column => column.Heading)], true, Alignment.Center, 0);

        public Box Box(Row row) => row.IsSection ? Section(row.Cells[0]) : Cells(row.Cells, row.Strong, null, table.LeastRowMm);

        private Box Section(string text)
        {
            var style = new TextStyle(Typeface.TinosBold, _size);
            var lines = Fit.Wrap(text, style, width - (2 * Pad));
            var height = (lines.Count * _size * Line) + (2 * Pad);
            return new(height, (canvas, y) =>
            {
                canvas.Stroke(new PdfPath().Rect(left, y, width, height), Thin);
                for (var i = 0; i < lines.Count; i++) canvas.Text(lines[i], left + Pad, y + Pad + (i * _size * Line) + (_size * Ascent), style);
            });
        }

        private Box Cells(IReadOnlyList<string> texts, bool strong, Alignment? alignment, double least)
        {
            var style = new TextStyle(strong ? Typeface.TinosBold : Typeface.Tinos, _size);
            var cells = table.Columns.Select((column, i) => Cell(column, texts[i], style, alignment)).ToList();
            var height = Math.Max(least, (cells.Max(cell => Math.Max(1, cell.Lines.Count)) * _size * Line) + (2 * Pad));
            return new(height, (canvas, y) =>
            {
                var x = left;
                foreach (var cell in cells)
                {
                    canvas.Stroke(new PdfPath().Rect(x, y, cell.Width, height), Thin);
                    var top = y + ((height - (cell.Lines.Count * _size * Line)) / 2);
                    for (var i = 0; i < cell.Lines.Count; i++) DrawCell(canvas, cell.Lines[i], x, cell.Width, top + (i * _size * Line) + (_size * Ascent), cell.Align);
                    x += cell.Width;
                }
            });
        }

        private (double Width, List<(string Text, TextStyle Style)> Lines, Alignment Align) Cell(
            Column column, string text, TextStyle style, Alignment? alignment)
        {
            var cellWidth = width * column.Share / _shares;
            var parts = text.Split('\n');
            var lines = parts.SelectMany((part, i) =>
            {
                var own = column.NameFirst && i == 0 && parts.Length > 1 ? style with { Face = Typeface.TinosBold } : style;
                return Fit.Wrap(part, own, cellWidth - (2 * Pad)).Select(line => (line, own));
            });
            return (cellWidth, [.. lines], alignment ?? column.Alignment);
        }

        private static void DrawCell(PdfCanvas canvas, (string Text, TextStyle Style) line, double x, double width, double y, Alignment alignment)
        {
            var (at, align) = alignment switch
            {
                Alignment.Center => (x + (width / 2), TextAlign.Center),
                Alignment.Right => (x + width - Pad, TextAlign.Right),
                _ => (x + Pad, TextAlign.Left),
            };
            canvas.Text(line.Text, at, y, line.Style, align);
        }
    }
}
