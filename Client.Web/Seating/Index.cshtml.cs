using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Ceremony;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;
using Laurel.Grains.Seating;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Seating;

/// <summary>
/// The hall as arranged; a seat that is asked for (<c>?seat=A2-05</c>) is shown beside it with its neighbours. Arranging is previewed
/// (<c>?arrange=keep</c>, <c>anew</c> or <c>stage</c>) before it is done, and people are moved by hand, by mouse, keyboard or, without script, by a seat's name.
/// </summary>
[Needs(Policies.ReadLists)]
public sealed class IndexModel(IGrainFactory grains) : ConferencePage(grains)
{
    public const string Anew = "anew";

    /// <summary>Those who go up to be honoured sit in a block beside the aisle, in the order of the stage.</summary>
    public const string ForStage = "stage";

    /// <summary>More arrows than these hide the hall under them.</summary>
    public const int MostArrows = 12;

    public const int MostListed = 15;

    private const int MostMoves = 1_000, LongestSeat = 40, MostPeople = 25_000;

    private IReadOnlyDictionary<AttendeeId, AttendeeItem> people = new Dictionary<AttendeeId, AttendeeItem>();

    [BindProperty(SupportsGet = true)]
    public string? Seat { get; set; }

    /// <summary>keep, anew or stage: how to arrange; null where nothing is to be arranged.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Arrange { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Reserve { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Mirror { get; set; }

    public HallView Hall { get; private set; } = null!;

    public HallDrawing Drawing { get; private set; } = null!;

    public DrawnSeat? Chosen { get; private set; }

    public DrawnSeat? Left { get; private set; }

    public DrawnSeat? Right { get; private set; }

    /// <summary>Expected, and without a seat.</summary>
    public IReadOnlyList<AttendeeItem> Unseated { get; private set; } = [];

    public ArrangePreview? Preview { get; private set; }

    /// <summary>How many printed badges would name a seat that is no longer their bearer's, once what is shown is applied.</summary>
    public int OldBadges { get; private set; }

    /// <summary>What the preview would change, in the hall's order.</summary>
    public IReadOnlyList<SeatStep> Steps => Preview?.Steps ?? [];

    /// <summary>Moves that were refused and could be taken with a person's word.</summary>
    public IReadOnlyList<SeatMove> Pending { get; private set; } = [];

    /// <summary>Whether the pending moves wait for the word that somebody inside may be moved; else they would make two people change places.</summary>
    public bool NeedsWord => Refusal?.Code == SeatingRefusals.Inside.Code;

    public int KeptSeats => Drawing.Seats.Count(seat => seat.Kept);

    public bool Moves => May(Policies.Register);

    public bool Arranges => May(Role.Organizer);

    public async Task OnGet()
    {
        await Show();
        if (Arrange is null || !Arranges)
            return;

        var (asked, refusal) = await Asked();
        if (asked is not null)
            await Look(asked);
        Refusal ??= refusal ?? Preview?.Refusal;
    }

    private async Task Look(ArrangeHall asked)
    {
        Preview = await Grains.Hall(Code).Preview(asked);
        OldBadges = await OldBadgesAfter(Steps.ToDictionary(step => step.Attendee, step => step.To));
    }

    private async Task<int> OldBadgesAfter(IReadOnlyDictionary<AttendeeId, SeatId?> moved)
    {
        var expected = people.Values.Where(item => item.Status.IsExpected())
            .Select(item => moved.TryGetValue(item.Id, out var seat) ? item with { Seat = seat } : item);
        return (await PrintedBadges.Of(Conference.Plan, [.. expected], Grains.GetGrain<IPrintRuns>(Code))).OldSeats;
    }

    public async Task<IActionResult> OnPostArrange()
    {
        if (!Arranges)
            return await Refused(EdgeRefusals.Forbidden);
        var (asked, refusal) = await Asked();
        if (asked is null)
            return await Refused(refusal!);
        var arranged = await Grains.Hall(Code).Arrange(asked);
        return await Accepted(arranged.Receipt) ? Redirect($"/c/{Code}/seating") : await Refused(Refusal!);
    }

    /// <param name="attendees">Whom to move, each to the seat at the same place of <paramref name="seats"/>; an empty one takes the attendee off the hall.</param>
    /// <param name="confirmed">A person's word that somebody inside may be moved.</param>
    /// <param name="swap">Whoever sits there takes the seat that becomes free.</param>
    public async Task<IActionResult> OnPostMove(string[] attendees, string?[] seats, bool confirmed, bool swap)
    {
        if (!Moves)
            return await Refused(EdgeRefusals.Forbidden);
        var wishes = seats.Select(seat => seat?.Trim().ToUpperInvariant() ?? "").ToList();
        if (attendees.Length is 0 or > MostMoves || attendees.Length != wishes.Count || !attendees.All(AttendeeIds.IsOne) || wishes.Exists(seat => seat.Length > LongestSeat))
            return await Refused(EdgeRefusals.Invalid("seats"));
        await Show();
        var moves = attendees.Zip(wishes, (attendee, seat) => new SeatMove(new(attendee), seat.Length == 0 ? null : new(seat))).ToList();
        if (swap)
            moves = WithThoseWhoGiveWay(moves);
        var receipt = await Grains.Hall(Code).Move(new(CommandId, moves, confirmed));
        if (await Accepted(receipt))
            return Redirect($"/c/{Code}/seating{(moves[0].Seat is { } seat ? $"?seat={seat}" : "")}");
        var canBeTaken = NeedsWord || (!swap && Refusal!.Code == SeatingRefusals.Taken.Code);
        Pending = canBeTaken ? moves : [];
        OldBadges = canBeTaken ? await OldBadgesAfter((NeedsWord ? moves : WithThoseWhoGiveWay(moves)).DistinctBy(move => move.Attendee).ToDictionary(move => move.Attendee, move => move.Seat)) : 0;
        return Page();
    }

    public async Task<IActionResult> OnPostKeep(bool kept)
    {
        if (!Moves || Seat is null or { Length: > LongestSeat })
            return await Refused(EdgeRefusals.Forbidden);
        var receipt = await Grains.Hall(Code).Keep(new(CommandId, new(Seat), kept));
        return await Accepted(receipt) ? Redirect($"/c/{Code}/seating?seat={Uri.EscapeDataString(Seat)}") : await Refused(Refusal!);
    }

    /// <summary>What an arrangement of this kind is called.</summary>
    public static string Title(string? arrange) => arrange switch
    {
        Anew => "Xếp mới cả hội trường",
        ForStage => "Xếp người nhận cạnh lối đi",
        _ => "Xếp thêm, ít xáo trộn",
    };

    public string NameOf(AttendeeId attendee) => people.TryGetValue(attendee, out var item) ? item.Registration.Name : attendee.Text;

    private List<SeatMove> WithThoseWhoGiveWay(List<SeatMove> moves)
    {
        var going = moves.Select(move => move.Attendee).ToHashSet();
        var givingWay = moves.Where(move => move.Seat is not null)
            .Select(move => (Sitter: Drawing.Find(move.Seat!.Value)?.Sitter, To: Drawing.SeatOf(move.Attendee)))
            .Where(pair => pair.Sitter is not null && !going.Contains(pair.Sitter.Id))
            .Select(pair => new SeatMove(pair.Sitter!.Id, pair.To));
        return [.. moves, .. givingWay];
    }

    /// <summary>How the form wants the hall; refused where nobody who goes up is on the list.</summary>
    private async Task<(ArrangeHall? Command, Laurel.Domain.Refusal? Refusal)> Asked()
    {
        IReadOnlyList<AttendeeId> recipients = [];
        if (Arrange == ForStage)
        {
            var page = await Roster.Attendees(new ListQuery(Limit: MostPeople));
            recipients = ReceiverSeats.InOrder(await Grains.Ceremony(Code).Manifest(), page.Items);
            if (recipients.Count == 0)
                return (null, page.Refusal ?? SeatingRefusals.NoRecipients);
        }

        return (new(CommandId, recipients, Anew: Arrange == Anew, Reserve: Math.Clamp(Reserve, 0, 100), Mirror: Mirror), null);
    }

    private async Task<IActionResult> Refused(Laurel.Domain.Refusal refusal)
    {
        Refusal = refusal;
        await Show();
        return Page();
    }

    private async Task Show()
    {
        Hall = await Grains.Hall(Code).Get();
        var page = await Roster.Attendees(new ListQuery(Sort: "precedence", Limit: MostPeople));
        Refusal ??= page.Refusal;
        people = page.Items.ToDictionary(item => item.Id);
        Drawing = new HallDrawing(Hall, Conference.Plan.Hall, page.Items);
        Unseated = page.Items.Where(item => item.Seat is null && item.Status.IsExpected()).ToList();
        Choose();
    }

    private void Choose()
    {
        var all = Drawing.Seats.ToList();
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
