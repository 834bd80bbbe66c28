using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Grains.Conferences;
using Laurel.Grains.Seating;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Seating;

/// <summary>The hall as arranged; a seat that is asked for (<c>?seat=A2-05</c>) is shown beside it with its neighbours.</summary>
[Needs(Policies.ReadLists)]
public sealed class IndexModel(IGrainFactory grains) : ConferencePage(grains)
{
    [BindProperty(SupportsGet = true)]
    public string? Seat { get; set; }

    public HallView Hall { get; private set; } = null!;

    public HallDrawing Drawing { get; private set; } = null!;

    public DrawnSeat? Chosen { get; private set; }

    public DrawnSeat? Left { get; private set; }

    public DrawnSeat? Right { get; private set; }

    public async Task OnGet()
    {
        Hall = await Grains.GetGrain<IHall>(Code).Get();
        var people = await Roster.Attendees(new ListQuery(Sort: "precedence", Limit: 25_000));
        Refusal ??= people.Refusal;
        Drawing = new HallDrawing(Hall, Conference.Plan.Hall, people.Items);
        Choose();
    }

    public async Task<IActionResult> OnPostArrange()
    {
        var arranged = await Grains.GetGrain<IHall>(Code).Arrange(new ArrangeHall(CommandId, []));
        if (await Accepted(arranged.Receipt))
            return Redirect($"/c/{Code}/seating");
        await OnGet();
        return Page();
    }

    private void Choose()
    {
        var all = Drawing.Stage.Concat(Drawing.Floor).ToList();
        var at = all.FindIndex(seat => seat.Seat.Text == Seat);
        if (at < 0)
            return;

        Chosen = all[at];
        Left = Neighbour(all, at - 1);
        Right = Neighbour(all, at + 1);
    }

    private DrawnSeat? Neighbour(List<DrawnSeat> all, int at) =>
        at >= 0 && at < all.Count && all[at].Y == Chosen!.Y && Math.Abs(all[at].X - Chosen.X) <= 42 ? all[at] : null;
}
