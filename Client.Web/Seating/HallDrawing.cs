using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;
using Laurel.Grains.Conferences;
using Laurel.Grains.Seating;

namespace Laurel.Client.Web.Seating;

/// <summary>A hall laid out for drawing: stage on top, zones of one tier side by side, tiers behind each other. Units: seats are 24 on a pitch of 29 × 30.</summary>
public sealed class HallDrawing
{
    private const int Pitch = 29;
    private const int RowPitch = 30;
    private const int StagePitch = 42;
    private const int Gutter = 46;
    private const int StageHeight = 134;

    private readonly IReadOnlyDictionary<AttendeeId, AttendeeItem> people;

    /// <param name="people">Everybody on the list, by precedence.</param>
    public HallDrawing(HallView hall, HallPlan plan, IReadOnlyList<AttendeeItem> people)
    {
        this.people = people.ToDictionary(item => item.Id);
        Colours = GroupColours.Of(people.Where(item => item.Status.IsExpected()).Select(item => item.Registration.Group));
        var zones = hall.Zones.ToDictionary(zone => zone.Name);
        Width = Math.Max(plan.Stage * StagePitch + 160, plan.Tiers.Max(TierWidth)) + (2 * Gutter);
        var top = plan.Stage > 0 ? StageHeight : 0;
        Stage = plan.Stage > 0 && zones.TryGetValue("SK", out var stage) ? DrawStage(stage) : [];
        foreach (var tier in plan.Tiers)
            top = DrawTier(tier, zones, top);
        Height = top + 10;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Of the groups (khối): the n-th colour is d{n}.</summary>
    public GroupColours Colours { get; }

    public IReadOnlyList<DrawnSeat> Stage { get; }

    public List<DrawnSeat> Floor { get; } = [];

    /// <summary>Every seat, the stage first.</summary>
    public IEnumerable<DrawnSeat> Seats => Stage.Concat(Floor);

    public List<DrawnWord> Words { get; } = [];

    public DrawnSeat? Find(SeatId seat) => Seats.FirstOrDefault(drawn => drawn.Seat == seat);

    /// <summary>Where somebody sits now; null where nowhere.</summary>
    public SeatId? SeatOf(AttendeeId attendee) => Seats.FirstOrDefault(drawn => drawn.Sitter?.Id == attendee)?.Seat;

    /// <summary>A bow from the middle of the old seat to the new one; null for who comes or goes.</summary>
    public string? Arrow(SeatStep step)
    {
        if (step is not { From: { } left, To: { } taken } || (Find(left), Find(taken)) is not ({ } from, { } to))
            return null;
        var (x, y, toX, toY) = (from.X + (from.Size / 2), from.Y + (from.Size / 2), to.X + (to.Size / 2), to.Y + (to.Size / 2));
        return $"M{x} {y}Q{(x + toX) / 2} {Math.Min(y, toY) - 18} {toX} {toY}";
    }

    /// <summary>The outline of the stage: a trapezoid, wider towards the hall.</summary>
    public string StagePath
    {
        get
        {
            var (middle, half) = (Width / 2, (Stage.Count * StagePitch / 2) + 40);
            return $"M{middle - half} 26h{2 * half}l34 96H{middle - half - 34}z";
        }
    }

    private static int TierWidth(IReadOnlyList<ZonePlan> tier) => tier.Sum(zone => zone.SeatsPerRow * Pitch) + ((tier.Count - 1) * Gutter);

    private static int TierWidth(System.Collections.Immutable.ImmutableArray<ZonePlan> tier) => TierWidth((IReadOnlyList<ZonePlan>)tier);

    private List<DrawnSeat> DrawStage(ZoneView stage)
    {
        var seats = stage.Rows[0].Seats;
        var left = (Width / 2) - (seats.Count * StagePitch / 2);
        return seats.Select((seat, i) => Draw(seat, left + (i * StagePitch) + 5, 58, 32)).ToList();
    }

    private int DrawTier(IReadOnlyList<ZonePlan> tier, Dictionary<string, ZoneView> zones, int top)
    {
        var left = (Width - TierWidth(tier)) / 2;
        foreach (var plan in tier)
        {
            Words.Add(new DrawnWord("", left + (plan.SeatsPerRow * Pitch / 2), top + 24, "zone", plan.Name));
            foreach (var row in zones[plan.Name].Rows)
                DrawRow(row, left, top + 42 + ((row.Number - 1) * RowPitch));
            left += (plan.SeatsPerRow * Pitch) + Gutter;
        }

        return top + 42 + (tier.Max(zone => zone.Rows) * RowPitch) + 14;
    }

    private void DrawRow(RowView row, int left, int y)
    {
        Words.Add(new DrawnWord(row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), left - 16, y + 16, "lab mid"));
        for (var i = 0; i < row.Seats.Count; i++)
            Floor.Add(Draw(row.Seats[i], left + (i * Pitch) + 2, y, 24));
    }

    private DrawnSeat Draw(SeatView seat, int x, int y, int size)
    {
        var sitter = seat.Attendee is { } id ? people.GetValueOrDefault(id) : null;
        return new DrawnSeat(seat.Seat, x, y, size, sitter, sitter is null ? 0 : Colours.ColourOf(sitter.Registration.Group), seat.Kept);
    }
}

/// <param name="Sitter">Null for a free seat.</param>
/// <param name="Colour">1 to 9, the sitter's group; 0 for none.</param>
/// <param name="Kept">Giữ ghế: nobody is moved from or to it.</param>
public sealed record DrawnSeat(SeatId Seat, int X, int Y, int Size, AttendeeItem? Sitter, int Colour, bool Kept)
{
    /// <summary>The last two initials of the sitter's name, as the map shows them.</summary>
    public string Initials => Sitter is null ? "" : Shell.Shown.Initials(Sitter.Registration.Name);
}

/// <param name="Zone">The zone it names; null for a row's number.</param>
public sealed record DrawnWord(string Text, int X, int Y, string Class, string? Zone = null);
