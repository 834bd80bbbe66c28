using System.Globalization;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Attendees;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;

namespace Laurel.Client.Web.Attendees;

/// <summary>Print runs: all, a filter, one, or only what changed; each frozen, so that it is known what was printed and under which STT.</summary>
internal static class PrintRunEndpoints
{
    public static void MapPrintRuns(this RouteGroupBuilder conference)
    {
        conference.MapGet("/print-runs", List).Needs(Policies.Register).Produces<IReadOnlyList<PrintRunLine>>();
        conference.MapPost("/print-runs", Freeze).Needs(Policies.Register).Produces<PrintRunLine>(201);
        conference.MapGet("/print-runs/{number:int}.{ending:regex(^(pdf|docx)$)}", Paper).Needs(Policies.Register);
    }

    private static async Task<IResult> List(string conference, Edge edge) =>
        TypedResults.Ok((await edge.Ask(() => edge.Grains.PrintRuns(conference).List())).Select(run => PrintRunLine.Of(conference, run)));

    private static async Task<IResult> Freeze(string conference, PrintRunBody body, Edge edge)
    {
        if (body.Attendees?.All(AttendeeIds.IsOne) == false) return Problems.Of(EdgeRefusals.Invalid("attendees"));
        Refusal? refused = null;
        if (await Frozen(conference, body, edge, why => refused = why) is not { } run) return Problems.Of(refused!);
        return TypedResults.Created($"/api/v1/conferences/{conference}/print-runs", PrintRunLine.Of(conference, run));
    }

    /// <summary>The run that was frozen; null where <paramref name="refused"/> was told why.</summary>
    private static async Task<PrintRun?> Frozen(string conference, PrintRunBody body, Edge edge, Action<Refusal> refused)
    {
        var paper = BadgePaper.Find(body.Paper);
        if (paper is null) refused(EdgeRefusals.Invalid("paper"));
        if (paper is null || await Lines(conference, body, paper, edge, refused) is not { } lines) return null;
        var runs = edge.Grains.PrintRuns(conference);
        var mark = body.Kind == PrintKind.Badges ? await Printing.Mark(conference, edge, paper) : null;
        var receipt = await edge.Ask(() => runs.Freeze(new(edge.Command(), body.Kind, lines, mark)));
        if (receipt.Refusal is { } refusal)
        {
            refused(refusal);
            return null;
        }
        return (await edge.Ask(() => runs.Lines(int.Parse(receipt.Answer!, CultureInfo.InvariantCulture), body.Kind)))!.Run;
    }

    private static async Task<IReadOnlyList<PrintedLine>?> Lines(
        string conference, PrintRunBody body, BadgePaper paper, Edge edge, Action<Refusal> refused)
    {
        var lines = body.Kind == PrintKind.Badges
            ? (await Printing.Badges(conference, edge, refused, body.Filter, paper))?.Select(one => one.Line)
            : await Listed(conference, body, edge, refused);
        return body.Attendees is { } wanted
            ? lines?.Where(line => wanted.Contains(line.Attendee.Text)).ToList()
            : lines?.ToList();
    }

    private static async Task<IEnumerable<PrintedLine>?> Listed(string conference, PrintRunBody body, Edge edge, Action<Refusal> refused)
    {
        if (await Printing.Attendance(conference, edge, refused, body.Filter) is not { } people) return null;
        List<PrintedLine> lines = [.. people.Select(item => new PrintedLine(item.Id, ""))];
        if (!body.ChangedOnly) return lines;
        var fresh = (await edge.Ask(() => edge.Grains.PrintRuns(conference).Changes(body.Kind, lines, null))).Select(one => one.Attendee).ToHashSet();
        return lines.Where(line => fresh.Contains(line.Attendee));
    }

    private static async Task<IResult> Paper(string conference, int number, string ending, Edge edge, string paper = "a6")
    {
        if (await edge.Ask(() => edge.Grains.PrintRuns(conference).Lines(number, PrintKind.Attendance)) is { } list)
            return await AttendanceOf(conference, list, ending, edge);
        if (ending != "pdf" || await edge.Ask(() => edge.Grains.PrintRuns(conference).Lines(number, PrintKind.Badges)) is not { } run)
            return Problems.Of(PrintRefusals.UnknownRun);
        Refusal? refused = null;
        var of = run.Lines.Select(line => line.Attendee).ToHashSet();
        if (await Printing.Badges(conference, edge, why => refused = why, PrintFilter.Everybody, only: of) is not { } badges) return Problems.Of(refused!);
        var byId = badges.ToDictionary(one => one.Attendee);
        return await BadgeEndpoints.Pdf(conference, [.. run.Lines.Where(line => byId.ContainsKey(line.Attendee)).Select(line => byId[line.Attendee])],
            paper, $"badges-{conference}-{number}.pdf", edge);
    }

    /// <summary>Every line of the run stands where it stood, also of those who cancelled since.</summary>
    private static async Task<IResult> AttendanceOf(string conference, PrintRunView run, string ending, Edge edge)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { } view) return Problems.Of(EdgeRefusals.UnknownConference);
        var page = await edge.Ask(() => edge.Grains.Roster(conference).Attendees(new(Limit: int.MaxValue)));
        if (page.Refusal is { } refusal) return Problems.Of(refusal);
        var byId = page.Items.ToDictionary(item => item.Id, item => item.Registration);
        var people = run.Lines.Select(line => byId.GetValueOrDefault(line.Attendee) ?? Gone).ToList();
        return PaperResults.Of(AttendanceList.Of(view.Plan, people, run.Run), ending, $"diem-danh-{conference}-{run.Run.Number}", edge.Now);
    }

    private static Registration Gone => new("", "–", "", "", "", AttendeeRole.Delegate, null, null, null);
}

/// <summary>What to print; what is absent narrows nothing.</summary>
/// <param name="Kind">badges or attendance.</param>
/// <param name="Attendees">Only these of those found; null for all.</param>
/// <param name="ChangedOnly">Only who was not printed yet, or whose paper says something else or looks another way by now.</param>
/// <param name="Zone">Of the seat.</param>
/// <param name="Gate">Who may pass it.</param>
/// <param name="Leaders">Only whom protocol marks present.</param>
/// <param name="Printed">Whether a badge was printed for them before.</param>
/// <param name="Stt">Lines of the attendance list that was frozen last: <c>1-18, 20</c>.</param>
/// <param name="Paper">Of badges, as in <c>badges.pdf</c>: its design is what counts as changed next time.</param>
public sealed record PrintRunBody(
    PrintKind Kind, string? Q = null, string? Sort = null, string? Unit = null, string? Group = null, string? State = null,
    IReadOnlyList<string>? Attendees = null, bool ChangedOnly = false, AttendeeRole? Role = null, string? Zone = null, string? Gate = null,
    bool Leaders = false, bool? Printed = null, string? Stt = null, string Paper = "a6")
{
    internal PrintFilter Filter => new(Q, Role?.ToString(), Group, Unit, State, Zone, Gate, Leaders, Printed, ChangedOnly, Stt, Sort);
}

/// <param name="Href">Its paper; an attendance list is there as <c>.docx</c> too.</param>
public sealed record PrintRunLine(int Number, PrintKind Kind, DateTimeOffset At, int Count, string Href)
{
    public static PrintRunLine Of(string conference, PrintRun run) =>
        new(run.Number, run.Kind, run.At, run.Count, $"/api/v1/conferences/{conference}/print-runs/{run.Number}.pdf");
}
