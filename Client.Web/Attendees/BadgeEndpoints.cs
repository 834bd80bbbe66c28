using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Attendees;
using Laurel.Documents.Pdf;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;

namespace Laurel.Client.Web.Attendees;

/// <summary>Badges on paper: all of a conference, or one.</summary>
internal static class BadgeEndpoints
{
    public static void MapBadges(this RouteGroupBuilder conference)
    {
        conference.MapGet("/badges.pdf", All).Needs(Policies.Register);
        conference.MapGet("/badges", List).Needs(Policies.Register).Produces<IReadOnlyList<BadgeLine>>();
        conference.MapGet("/badges/findings", Findings).Needs(Policies.Register).Produces<IReadOnlyList<FindingLine>>();
        conference.MapGet("/attendees/{id}/badge.pdf", One).Needs(Policies.Register);
        conference.MapPost("/badges/reissue", Reissue).Needs(Policies.Register).Produces<ReissueAnswer>();
    }

    private static async Task<IResult> All(string conference, Edge edge, [AsParameters] PrintFilter filter, string paper = "a6")
    {
        Refusal? refused = null;
        return await Printing.Badges(conference, edge, why => refused = why, filter, BadgePaper.Find(paper)) is { } badges
            ? await Pdf(conference, badges, paper, $"badges-{conference}.pdf", edge)
            : Problems.Of(refused!);
    }

    private static async Task<IResult> List(string conference, Edge edge, [AsParameters] PrintFilter filter, string paper = "a6")
    {
        if (BadgePaper.Find(paper) is not { } kind) return Problems.Of(EdgeRefusals.Invalid("paper"));
        Refusal? refused = null;
        return await Printing.Badges(conference, edge, why => refused = why, filter, kind) is { } badges
            ? TypedResults.Ok(badges.Select(BadgeLine.Of))
            : Problems.Of(refused!);
    }

    private static async Task<IResult> Findings(string conference, Edge edge, string paper = "a6")
    {
        if (BadgePaper.Find(paper) is not { } kind) return Problems.Of(EdgeRefusals.Invalid("paper"));
        Refusal? refused = null;
        return await Printing.Badges(conference, edge, why => refused = why, PrintFilter.Everybody) is { } badges
            ? TypedResults.Ok(Badges.Check(badges.Select(one => one.Badge), kind, await Design(conference, edge)).Select(FindingLine.Of))
            : Problems.Of(refused!);
    }

    private static async Task<IResult> One(string conference, string id, Edge edge, string paper = "a6") =>
        AttendeeIds.IsOne(id) && await edge.Ask(() => edge.Grains.Conference(conference).Get()) is { } view
        && await Printing.Badge(view.Plan, conference, new(id), await SeatOf(conference, id, edge), edge) is { } badge
            ? await Pdf(conference, [badge], paper, $"badge-{id}.pdf", edge)
            : Problems.Of(EdgeRefusals.NotFound);

    /// <summary>Badges as one PDF; what does not fit is counted in a header. Refused: an unknown paper, nobody to print.</summary>
    internal static async Task<IResult> Pdf(string conference, IReadOnlyList<PrintableBadge> printable, string paper, string name, Edge edge)
    {
        if (BadgePaper.Find(paper) is not { } kind) return Problems.Of(EdgeRefusals.Invalid("paper"));
        if (printable.Count == 0) return Problems.Of(PrintRefusals.Nothing, StatusCodes.Status404NotFound);
        var own = await edge.Ask(() => edge.Grains.BadgeDesigns(conference).Get());
        var (badges, logo) = (printable.Select(one => one.Badge).ToList(), own.Logo is { } png ? PdfImage.Read(png) : null);
        edge.Http.Tell(Badges.Check(badges, kind, own.Design));
        return PaperResults.Of(Badges.Bytes(badges, kind, edge.Now, own.Design, logo), name);
    }

    internal static async Task<BadgeDesign> Design(string conference, Edge edge) =>
        (await edge.Ask(() => edge.Grains.BadgeDesigns(conference).Get())).Design;

    /// <summary>A new badge for everybody whose badge was signed by a key that is refused now; they are printed again.</summary>
    private static async Task<IResult> Reissue(string conference, Edge edge)
    {
        Refusal? refused = null;
        return await Printing.Reissue(conference, edge.Command(), edge, why => refused = why) is { } reissued
            ? TypedResults.Ok(new ReissueAnswer(reissued.Count, reissued))
            : Problems.Of(refused!);
    }

    private static async Task<SeatId?> SeatOf(string conference, string id, Edge edge)
    {
        var hall = await edge.Ask(() => edge.Grains.Hall(conference).Get());
        return hall.Zones.SelectMany(zone => zone.Rows).SelectMany(row => row.Seats)
            .Where(seat => seat.Attendee?.Text == id).Select(seat => (SeatId?)seat.Seat).FirstOrDefault();
    }
}

/// <summary>A text that somebody must look at before printing: it is on the paper whole, and smaller than it should be.</summary>
/// <param name="Subject">Whose badge: the name on it; empty of what stands on all of them (title, host, band, back).</param>
public sealed record FindingLine(string Subject, string Field, string Text, string Fault)
{
    public static FindingLine Of(Documents.PaperFinding found) => new(found.Subject, found.Field, found.Text, found.Fault.ToString());
}

/// <summary>A badge as it would be printed now.</summary>
/// <param name="Changed">Why it is to be printed again: notPrinted, or text, person, seat, badge, heading, design; empty where the printed one is still right.</param>
public sealed record BadgeLine(string Attendee, string Name, string Unit, AttendeeRole Role, string? Seat, IReadOnlyList<PaperChange> Changed)
{
    internal static BadgeLine Of(PrintableBadge one) =>
        new(one.Attendee.Text, one.Badge.Name, one.Badge.Unit, one.Badge.Role, one.Badge.Seat?.Text, one.Why);
}

/// <param name="Attendees">Whose badges are to be printed again.</param>
public sealed record ReissueAnswer(int Reissued, IReadOnlyList<string> Attendees);
