using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Http;
using Laurel.Documents.Seating;
using Laurel.Domain;
using Laurel.Domain.Seating;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Seating;

/// <summary>The seating plan, place cards, seat labels and the seat finder, as PDF.</summary>
internal static class SeatingPapers
{
    public static void MapSeatingPapers(this RouteGroupBuilder conference)
    {
        conference.MapGet("/seating.pdf", Plan).Needs(Policies.ReadLists);
        conference.MapGet("/place-cards.pdf", Cards).Needs(Policies.ReadLists);
        conference.MapGet("/seat-labels.pdf", Labels).Needs(Policies.ReadLists);
        conference.MapGet("/seat-finder.pdf", Finder).Needs(Policies.ReadLists);
    }

    private static async Task<IResult> Plan(string conference, Edge edge)
    {
        Refusal? refused = null;
        if (await Expected.Of(conference, edge, why => refused = why) is not { } expected)
            return Problems.Of(refused!);
        var seated = new Dictionary<SeatId, SeatedPerson>();
        foreach (var item in expected.Everybody)
            if (item.Seat is { } seat)
                seated[seat] = new(item.Registration.Name, item.Registration.Group);
        var colours = GroupColours.Of(expected.Everybody.Select(item => item.Registration.Group));
        return PaperResults.Of(SeatingPlan.Bytes(SeatingPlanModel.Of(expected.Plan, seated, colours), edge.Now), $"so-do-{conference}.pdf");
    }

    /// <param name="zone">Only the seats of this zone (<c>SK</c>: the stage); all where absent.</param>
    private static async Task<IResult> Cards(string conference, Edge edge, string? zone = null)
    {
        Refusal? refused = null;
        if (await Expected.Of(conference, edge, why => refused = why) is not { } expected)
            return Problems.Of(refused!);
        var cards = expected.Named.Where(item => IsIn(item.Seat, zone, expected.Plan.Hall)).Select(CardOf).ToList();
        if (cards.Count == 0)
            return Problems.Of(EdgeRefusals.NotFound);
        edge.Http.Tell(PlaceCards.Check(cards));
        return PaperResults.Of(PlaceCards.Bytes(cards, edge.Now), $"bien-ten-{conference}.pdf");
    }

    /// <summary>In the order of the seats, so that one walks along the rows and sticks them.</summary>
    /// <param name="zone">Only the seats of this zone; all where absent.</param>
    private static async Task<IResult> Labels(string conference, Edge edge, string? zone = null)
    {
        Refusal? refused = null;
        if (await Expected.Of(conference, edge, why => refused = why) is not { } expected)
            return Problems.Of(refused!);
        var labels = expected.Named.Where(item => item.Seat is not null && IsIn(item.Seat, zone, expected.Plan.Hall)).OrderBy(item => InRow(item.Seat!.Value, expected.Plan.Hall)).Select(CardOf).ToList();
        if (labels.Count == 0)
            return Problems.Of(EdgeRefusals.NotFound);
        edge.Http.Tell(SeatLabels.Check(labels));
        return PaperResults.Of(SeatLabels.Bytes(labels, edge.Now), $"tem-ghe-{conference}.pdf");
    }

    private static async Task<IResult> Finder(string conference, Edge edge)
    {
        Refusal? refused = null;
        if (await Expected.Of(conference, edge, why => refused = why) is not { } expected)
            return Problems.Of(refused!);
        var lines = expected.Named.Where(item => item.Seat is not null)
            .Select(item => new SeatFinderLine(item.Registration.Name, item.Registration.Unit, item.Seat!.Value)).ToList();
        if (lines.Count == 0)
            return Problems.Of(EdgeRefusals.NotFound);
        var model = new SeatFinderModel(expected.Plan.Title, $"{expected.Plan.Hall.Name}, {expected.Plan.City}", lines);
        edge.Http.Tell(SeatFinder.Check(model));
        return PaperResults.Of(SeatFinder.Bytes(model, edge.Now), $"tra-cho-ngoi-{conference}.pdf");
    }

    // Zone, row and number, each as it counts.
    private static (string, int, int) InRow(SeatId seat, HallPlan hall) =>
        hall.PlaceOf(seat) is { } place ? (place.Zone, place.Row ?? 0, place.Number) : (seat.Text, 0, 0);

    private static PlaceCardModel CardOf(AttendeeItem item)
    {
        var who = item.Registration;
        var title = string.Join(' ', new[] { who.Honorific, who.Academic }.Where(part => !string.IsNullOrEmpty(part)));
        return new(title, who.Name, who.Position, who.Unit, item.Seat?.Text);
    }

    private static bool IsIn(SeatId? seat, string? zone, HallPlan hall) =>
        zone is null || (seat is { } known && hall.PlaceOf(known)?.Zone == zone);
}
