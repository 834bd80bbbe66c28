using Laurel.Documents.Pdf;

namespace Laurel.Documents.Seating;

/// <summary>What stands on a place card, as it was typed.</summary>
/// <param name="Title">Above the name: Đồng chí, PGS. TS; may be empty.</param>
/// <param name="Seat">Small, for whoever sets the cards out; null where none.</param>
public sealed record PlaceCardModel(string Title, string Name, string Position, string Unit, string? Seat);

/// <summary>Place cards (biển tên): two on an A4 sheet, each 210 × 148.5 mm, folded along the middle to read from both sides.</summary>
/// <remarks>Folded, a card stands 74 mm high: the usual holders' size. Ticks at the edges show where to cut and where to fold.</remarks>
public static class PlaceCards
{
    private const double WidthMm = 210;
    private const double FaceMm = 297.0 / 4;
    private const double SideMm = 14;
    private const double RoomMm = WidthMm - 2 * SideMm;
    private static readonly PdfColor Ink = "#1d1815";
    private static readonly PdfColor Softer = "#3c342f";
    private static readonly PdfColor Gold = "#c49a3f";
    private static readonly PdfColor Red = "#a4161a";

    private static readonly FitRule NameRule = new(RoomMm, 21, 11.5) { MostLines = 2, WrapBelowMm = 15, Leading = 1.16, DepthMm = 15.5 };

    /// <summary>What does not fit or cannot be drawn, before anything is printed.</summary>
    public static IReadOnlyList<PaperFinding> Check(IEnumerable<PlaceCardModel> cards) =>
        [.. cards.SelectMany(card => new PlaceCardFace(card, NameRule, RoomMm).Findings())];

    public static byte[] Bytes(IEnumerable<PlaceCardModel> cards, DateTimeOffset at) =>
        PdfDocument.Bytes(new PdfMetadata("Biển tên", at), pdf => pdf.Pages(cards.Chunk(2), WidthMm, 297, Sheet));

    private static void Sheet(PlaceCardModel[] cards, PdfCanvas canvas)
    {
        for (var i = 0; i < cards.Length; i++)
        {
            var face = new PlaceCardFace(cards[i], NameRule, RoomMm);
            var fold = FaceMm * (2 * i + 1);
            using (canvas.Save()) Draw(canvas.Translate(0, fold), face);
            using (canvas.Save()) Draw(canvas.Translate(WidthMm, fold).Rotate(180), face);
            Ticks(canvas, fold, new PdfPen("#8d8378", 0.2, 1, 1));
        }
        Ticks(canvas, 2 * FaceMm, new PdfPen(PdfColor.Black, 0.2));
    }

    /// <summary>One face, from the fold at y 0 down to the foot of the card.</summary>
    private static void Draw(PdfCanvas canvas, PlaceCardFace face)
    {
        canvas.Line(SideMm, 9, WidthMm - SideMm, 9, new PdfPen(Red, 0.8));
        canvas.Line(SideMm, 10.4, WidthMm - SideMm, 10.4, new PdfPen(Gold, 0.3));
        canvas.Line(SideMm, 67.5, WidthMm - SideMm, 67.5, new PdfPen(Gold, 0.3));
        face.Draw(canvas, WidthMm / 2, Ink, Softer);
        if (face.Seat is not { } seat) return;
        canvas.Text(seat, WidthMm - SideMm, 71.5, new TextStyle(Typeface.Tinos, 2.8, "#756a62"), TextAlign.Right);
    }

    private static void Ticks(PdfCanvas canvas, double y, PdfPen pen) => canvas.Line(0, y, 6, y, pen).Line(WidthMm - 6, y, WidthMm, y, pen);
}

/// <summary>The texts of one card, fitted: the block stands in the middle of its face.</summary>
internal sealed class PlaceCardFace
{
    private const double TopMm = 12;
    private const double BottomMm = 66;

    /// <summary>Smaller than this, two lines of their own are worth less than one text broken well.</summary>
    private const double EasyMm = 6;

    private readonly PlaceCardModel card;
    private readonly FittedText title;
    private readonly FittedText name;
    private readonly FittedText below;

    public PlaceCardFace(PlaceCardModel card, FitRule nameRule, double roomMm)
    {
        this.card = card;
        title = Fit.Text(card.Title, Typeface.TinosItalic, new FitRule(roomMm, 7.5, 5.5));
        name = Fit.Text(card.Name, Typeface.TinosBold, nameRule);
        below = Below(card, roomMm);
    }

    public string? Seat => card.Seat;

    public void Draw(PdfCanvas canvas, double centre, PdfColor ink, PdfColor softer)
    {
        var (titleMm, between) = (title.Lines.Count == 0 ? 0 : title.SizeMm * 1.15, below.Lines.Count == 0 ? 0 : below.SizeMm * 1.45);
        var height = titleMm + name.SizeMm + name.DepthMm + between + below.DepthMm;
        var y = TopMm + (BottomMm - TopMm - height) / 2;
        if (titleMm > 0) title.Draw(canvas, centre, y + title.SizeMm * 0.8, Typeface.TinosItalic, softer, TextAlign.Center);
        var last = name.Draw(canvas, centre, y + titleMm + name.SizeMm * 0.86, Typeface.TinosBold, ink, TextAlign.Center);
        below.Draw(canvas, centre, last + between + name.SizeMm * 0.05, Typeface.Tinos, softer, TextAlign.Center);
    }

    public IEnumerable<PaperFinding> Findings()
    {
        if (Typeface.TinosBold.Lacks(card.Name).Length > 0)
            yield return new(card.Name, nameof(PlaceCardModel.Name), card.Name, PaperFault.LacksLetters);
        if (!name.Fits) yield return new(card.Name, nameof(PlaceCardModel.Name), card.Name, PaperFault.DoesNotFit);
        if (!title.Fits) yield return new(card.Name, nameof(PlaceCardModel.Title), card.Title, PaperFault.DoesNotFit);
        if (!below.Fits) yield return new(card.Name, nameof(PlaceCardModel.Position), Joined(card), PaperFault.DoesNotFit);
    }

    /// <summary>Position and unit, each on its own line where both go; else broken as one text.</summary>
    private static FittedText Below(PlaceCardModel card, double roomMm)
    {
        var rule = new FitRule(roomMm, 7.5, 5) { Leading = 1.25, LetterTightening = 0, WordTightening = 0 };
        var (position, unit) = (Fit.Text(card.Position, Typeface.Tinos, rule), Fit.Text(card.Unit, Typeface.Tinos, rule));
        var size = Math.Min(position.SizeMm, unit.SizeMm);
        if (SaysUnit(card) || !position.Fits || !unit.Fits || size < EasyMm)
            return Fit.Text(Joined(card), Typeface.Tinos, rule with { MostLines = 2, WrapBelowMm = 7, DepthMm = 7.5 });
        return new FittedText([.. position.Lines, .. unit.Lines], size, 0, 0, size * rule.Leading, true);
    }

    private static string Joined(PlaceCardModel card) =>
        SaysUnit(card) ? card.Position : string.Join(", ", ((string[])[card.Position, card.Unit]).Where(part => part.Length > 0));

    /// <summary>"Bộ trưởng Bộ Ngoại giao" names its unit; it is not said twice.</summary>
    private static bool SaysUnit(PlaceCardModel card) =>
        card.Unit.Length == 0 || card.Position.EndsWith(card.Unit, StringComparison.OrdinalIgnoreCase);
}
