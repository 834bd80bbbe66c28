using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Http;
using Laurel.Documents.Seating;
using Laurel.Domain.Seating;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Seating;

/// <summary>The seating plan and the place cards, as PDF.</summary>
internal static class SeatingPapers
{
    public static void MapSeatingPapers(this RouteGroupBuilder conference)
    {
        conference.MapGet("/seating.pdf", Plan).Needs(Policies.ReadLists);
        conference.MapGet("/place-cards.pdf", Cards).Needs(Policies.ReadLists);
    }

    private static async Task<IResult> Plan(string conference, Edge edge)
    {
        IResult? refused = null;
        if (await Expected.Of(conference, edge, why => refused = why) is not { } expected)
            return refused!;
        var seated = new Dictionary<SeatId, SeatedPerson>();
        foreach (var item in expected.Everybody)
            if (item.Seat is { } seat)
                seated[seat] = new(item.Registration.Name, item.Registration.Group);
        return PaperResults.Of(SeatingPlan.Bytes(SeatingPlanModel.Of(expected.Plan, seated), edge.Now), $"so-do-{conference}.pdf");
    }

    /// <param name="zone">Only the seats of this zone (<c>SK</c>: the stage); all where absent.</param>
    private static async Task<IResult> Cards(string conference, Edge edge, string? zone = null)
    {
        IResult? refused = null;
        if (await Expected.Of(conference, edge, why => refused = why) is not { } expected)
            return refused!;
        var cards = expected.Everybody.Where(item => IsIn(item.Seat, zone)).Select(CardOf).ToList();
        if (cards.Count == 0)
            return Problems.Of(EdgeRefusals.NotFound);
        edge.Http.Tell(PlaceCards.Check(cards));
        return PaperResults.Of(PlaceCards.Bytes(cards, edge.Now), $"bien-ten-{conference}.pdf");
    }

    private static PlaceCardModel CardOf(AttendeeItem item)
    {
        var who = item.Registration;
        var title = string.Join(' ', new[] { who.Honorific, who.Academic }.Where(part => !string.IsNullOrEmpty(part)));
        return new(title, who.Name, who.Position, who.Unit, item.Seat?.Text);
    }

    private static bool IsIn(SeatId? seat, string? zone) =>
        zone is null || (seat is { } known && known.Text.Split('-')[0].TrimEnd("0123456789".ToCharArray()) == zone);
}
