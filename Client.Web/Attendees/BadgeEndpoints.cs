using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Seating;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Attendees;

/// <summary>Badges on paper: all of a conference, or one.</summary>
internal static class BadgeEndpoints
{
    private const int AtOnce = 64;

    public static void MapBadges(this RouteGroupBuilder conference)
    {
        conference.MapGet("/badges.pdf", All).Needs(Policies.Register);
        conference.MapGet("/badges/findings", Findings).Needs(Policies.Register).Produces<IReadOnlyList<FindingLine>>();
        conference.MapGet("/attendees/{id}/badge.pdf", One).Needs(Policies.Register);
    }

    private static async Task<IResult> All(
        string conference, Edge edge, string paper = "a6", string? sort = null, string? unit = null, string? group = null)
    {
        if (PaperOf(paper) is not { } kind)
            return Problems.Of(EdgeRefusals.Invalid("paper"));
        var (badges, refused) = await Badges(conference, edge, new(Sort: sort ?? "precedence", Unit: unit, Group: group));
        if (refused is not null)
            return refused;
        if (badges.Count == 0)
            return Problems.Of(EdgeRefusals.NotFound);
        edge.Http.Tell(Documents.Attendees.Badges.Check(badges));
        return PaperResults.Of(Documents.Attendees.Badges.Bytes(badges, kind, edge.Now), $"badges-{conference}.pdf");
    }

    private static async Task<IResult> Findings(string conference, Edge edge)
    {
        var (badges, refused) = await Badges(conference, edge, new());
        return refused ?? TypedResults.Ok(Documents.Attendees.Badges.Check(badges)
            .Select(found => new FindingLine(found.Subject, found.Field, found.Text, found.Fault.ToString())));
    }

    private static async Task<IResult> One(string conference, string id, Edge edge, string paper = "a6")
    {
        if (PaperOf(paper) is not { } kind)
            return Problems.Of(EdgeRefusals.Invalid("paper"));
        if (!AttendeeIds.IsOne(id) || await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { } view
            || await Badge(view.Plan, conference, id, await SeatOf(conference, id, edge), edge) is not { } badge)
            return Problems.Of(EdgeRefusals.NotFound);
        edge.Http.Tell(Documents.Attendees.Badges.Check([badge]));
        return PaperResults.Of(Documents.Attendees.Badges.Bytes([badge], kind, edge.Now), $"badge-{id}.pdf");
    }

    /// <summary>In the order asked for; a refusal where the list is not there.</summary>
    private static async Task<(IReadOnlyList<BadgeModel> Badges, IResult? Refused)> Badges(string conference, Edge edge, ListQuery query)
    {
        IResult? refused = null;
        if (await Expected.Of(conference, edge, why => refused = why, query) is not { } expected)
            return ([], refused);
        var badges = new List<BadgeModel>(expected.Everybody.Count);
        foreach (var some in expected.Everybody.Chunk(AtOnce))
            badges.AddRange((await Task.WhenAll(some.Select(item => Badge(expected.Plan, conference, item.Id.Text, item.Seat, edge)))).OfType<BadgeModel>());
        return (badges, null);
    }

    private static async Task<BadgeModel?> Badge(ConferencePlan plan, string conference, string id, SeatId? seat, Edge edge) =>
        await edge.Ask(() => edge.Grains.Attendee(conference, id).Get()) is { } attendee
            ? BadgeModel.Of(plan, attendee.Registration, seat, attendee.Badge.QrText, attendee.Badge.TypedCode)
            : null;

    private static async Task<SeatId?> SeatOf(string conference, string id, Edge edge)
    {
        var hall = await edge.Ask(() => edge.Grains.Hall(conference).Get());
        return hall.Zones.SelectMany(zone => zone.Rows).SelectMany(row => row.Seats)
            .Where(seat => seat.Attendee?.Text == id).Select(seat => (SeatId?)seat.Seat).FirstOrDefault();
    }

    private static BadgePaper? PaperOf(string paper) => paper switch
    {
        "a6" => BadgePaper.A6,
        "a4" => BadgePaper.A4,
        "a6-bleed" => BadgePaper.A6WithBleed,
        _ => null,
    };
}

/// <summary>A text that somebody must look at before printing: it is on the paper whole, and larger than its room.</summary>
public sealed record FindingLine(string Subject, string Field, string Text, string Fault);
