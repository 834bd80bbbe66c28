using Laurel.Documents.Pdf;
using Laurel.Domain.Seating;

namespace Laurel.Documents.Seating;

/// <summary>The seating plan (sơ đồ chỗ ngồi) on A3, stage at the top, as its viewer sees it: every seat, its number, its sitter.</summary>
/// <remarks>
/// A hall whose seats would be narrower than a name can be read is shown as an overview without names, and then zone by zone,
/// a large zone on several sheets.
/// </remarks>
public static class SeatingPlan
{
    internal const double WidthMm = 420;
    internal const double HeightMm = 297;
    internal const double MarginMm = 12;
    internal const double TopMm = 30;
    internal const double FootMm = 16;
    private const double LeastSeatMm = 12.5;
    private const double LeastRowMm = 8;
    private const double MostSeatMm = 26;
    private const double MostRowMm = 15;
    private const int ColumnsASheet = 30;
    private const int RowsASheet = 24;

    public static byte[] Bytes(SeatingPlanModel model, DateTimeOffset at) =>
        PdfDocument.Bytes(new PdfMetadata($"Sơ đồ chỗ ngồi – {model.Title}", at), pdf => Draw(pdf, model));

    public static void Draw(PdfDocument pdf, SeatingPlanModel model)
    {
        var art = new SeatingArt(model);
        var whole = HallLayout.Of(model.Plan);
        var size = whole.SeatSize(MostSeatMm, MostRowMm);
        if (size is { WidthMm: >= LeastSeatMm, HeightMm: >= LeastRowMm })
        {
            pdf.Page(WidthMm, HeightMm, canvas => art.Sheet(canvas, "", whole, size, named: true));
            return;
        }
        pdf.Page(WidthMm, HeightMm, canvas => art.Sheet(canvas, "Toàn cảnh", whole, size, named: false));
        foreach (var (heading, part) in Parts(model.Plan))
            pdf.Page(WidthMm, HeightMm, canvas => art.Sheet(canvas, heading, part, part.SeatSize(MostSeatMm, MostRowMm), named: true));
    }

    private static IEnumerable<(string Heading, HallLayout Layout)> Parts(HallPlan plan)
    {
        if (plan.Stage > 0) yield return ("Sân khấu", HallLayout.OfStage(plan.Stage));
        foreach (var zone in plan.Zones)
            foreach (var rows in Even(zone.Rows, RowsASheet))
                foreach (var numbers in Even(zone.SeatsPerRow, ColumnsASheet))
                    yield return (Heading(zone, rows, numbers), HallLayout.OfZone(zone, rows, numbers));
    }

    /// <summary>As few parts as may be, of nearly one size.</summary>
    private static IEnumerable<(int First, int Last)> Even(int count, int most)
    {
        var parts = (count + most - 1) / most;
        return Enumerable.Range(0, parts).Select(i => (count * i / parts + 1, count * (i + 1) / parts));
    }

    private static string Heading(ZonePlan zone, (int First, int Last) rows, (int First, int Last) numbers)
    {
        var heading = $"Khu {zone.Name}";
        if (rows != (1, zone.Rows)) heading += FormattableString.Invariant($", hàng {rows.First}–{rows.Last}");
        if (numbers != (1, zone.SeatsPerRow)) heading += FormattableString.Invariant($", ghế {numbers.First}–{numbers.Last}");
        return heading;
    }
}
