using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Citations;
using Laurel.Documents.Honorees;
using Laurel.Documents.Spreadsheets;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;
using Laurel.Grains.Honorees;

namespace Laurel.Client.Web.Citations;

/// <summary>What reports count: a conference's citations as the caller may see them, with year and money of their decisions.</summary>
internal static class ReportedAwards
{
    public static void MapReports(this RouteGroupBuilder conference)
    {
        conference.MapGet("/reports.xlsx", Sheets).Needs(Policies.ReadAwards);
        conference.MapGet("/reports.pdf", Charts).Needs(Policies.ReadAwards);
    }

    /// <summary>Only what counts: refused and withdrawn nominations are left out, revoked awards too.</summary>
    public static async Task<IReadOnlyList<ReportedAward>> Of(IGrainFactory grains, ConferenceView conference)
    {
        var page = await grains.Roster(conference.Code.Text).Citations(new ListQuery(Limit: 10_000));
        var decisions = await Task.WhenAll(conference.Decisions.Select(id => grains.Decision(id).Get()));
        var lines = decisions.OfType<DecisionView>().Where(view => view.Number is not null)
            .SelectMany(view => view.Lines.Where(line => !line.Revoked).Select(line => (line.Citation, view.Terms.SignedOn.Year, line.Prize)))
            .ToDictionary(line => line.Citation);
        return [.. page.Items
            .Where(item => item.Status is not (CitationStatus.Refused or CitationStatus.VotedFailed or CitationStatus.Revoked))
            .Select(item => lines.TryGetValue(item.Id, out var line)
                ? new ReportedAward(item.Nomination, item.Status, line.Year, line.Prize, item.Honoree)
                : new ReportedAward(item.Nomination, item.Status, null, null, item.Honoree))];
    }

    /// <summary>The histories of a conference's honorees and nominees as the caller may see them, each once, those with most honours first.</summary>
    public static async Task<IReadOnlyList<HonoreeHistory>> Histories(IGrainFactory grains, IReadOnlyList<ReportedAward> awards)
    {
        var recognised = await grains.HonoreeBook().Recognise([.. awards.Select(award => new Nominee(award.Nomination, award.Honoree))]);
        return [.. recognised.Select(nominee => nominee.History).OfType<HonoreeHistory>().DistinctBy(history => history.Id)
            .OrderByDescending(history => history.Standing.Length).ThenBy(history => history.Kind)];
    }

    private static async Task<IResult> Sheets(string conference, Edge edge)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { } view)
            return Problems.Of(EdgeRefusals.UnknownConference);
        var awards = await edge.Ask(() => Of(edge.Grains, view));
        var tables = AwardReport.Of(awards).Select(table => SheetOf(table, view.Plan.Title)).Append(ListOf(awards, view.Plan.Title))
            .Append(HonourSheet.Honorees(await edge.Ask(() => Histories(edge.Grains, awards)), view.Plan.Title));
        return TypedResults.File(SheetWriter.Bytes([.. tables]), SheetWriter.ContentType, $"bao-cao-khen-thuong-{conference}.xlsx");
    }

    private static async Task<IResult> Charts(string conference, Edge edge)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { } view)
            return Problems.Of(EdgeRefusals.UnknownConference);
        var awards = await edge.Ask(() => Of(edge.Grains, view));
        var tables = AwardReport.Of(awards);
        edge.Http.Tell(ReportPaper.Check(tables));
        return PaperResults.Of(ReportPaper.Bytes(view.Plan.Title, awards.Count, tables, edge.Now), $"bao-cao-khen-thuong-{conference}.pdf");
    }

    private static SheetTable SheetOf(ReportTable table, string title) => new(
        table.Title,
        [table.Title, title],
        [new("Nội dung", 50), new("Tập thể", 12), new("Cá nhân", 12), new("Cộng", 12), new("Tiền thưởng (đồng)", 22)],
        [.. table.Lines.Select(line => (IReadOnlyList<object?>)[line.Label, line.Bodies, line.Persons, line.Total, line.Prize])])
    {
        Chart = new(table.Title, 0, [1, 2]),
        Total = ["Tổng cộng", table.Lines.Sum(line => line.Bodies), table.Lines.Sum(line => line.Persons), table.Lines.Sum(line => line.Total), table.Lines.Sum(line => line.Prize)],
    };

    private static SheetTable ListOf(IReadOnlyList<ReportedAward> awards, string title) => new(
        "Danh sách",
        ["Danh sách khen thưởng", title],
        [new("STT", 6), new("Loại", 10), new("Danh xưng", 12), new("Tên", 40), new("Chức vụ, đơn vị", 44), new("Hình thức", 36), new("Năm", 8), new("Tiền thưởng (đồng)", 20)],
        [.. awards.Select((award, place) => (IReadOnlyList<object?>)[
            place + 1, award.Nomination.Kind is HonoreeKind.Body ? "Tập thể" : "Cá nhân", award.Nomination.Honorific, award.Nomination.Name,
            award.Nomination.PositionAndUnit, award.Nomination.Form, award.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture), award.Prize])]);
}
