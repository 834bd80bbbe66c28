using Laurel.Domain.Attendees;

namespace Laurel.Domain.Seating;

/// <summary>Finds seats for who comes late, moving as few as may be.</summary>
internal sealed class LateSeating(Chart chart, IReadOnlyList<Sitter> sitters, SeatingRules rules)
{
    private readonly Dictionary<AttendeeId, Sitter> byId = sitters.ToDictionary(sitter => sitter.Id);
    private readonly int[] front = [.. Placement.FrontSeats(chart.Layout, rules.Mirror)];
    private readonly int[] behind = [.. chart.Layout.BackAndForth(Placement.FirstRowBehind(chart))];

    public void Seat(List<Sitter> late)
    {
        Placement.Wheelchairs(chart, late, rules);
        if (late.Any(sitter => sitter.Role == AttendeeRole.Chair)) Stage();
        foreach (var sitter in late.Where(sitter => !chart.IsSeated(sitter.Id))) SeatOne(sitter);
    }

    private bool MayMove(Sitter sitter) => !sitter.IsInside && chart.SeatOf(sitter.Id) is { } seat && !chart.IsKept(seat);

    private void Stage()
    {
        var stage = chart.Layout.StageInOrder(rules.Mirror).ToList();
        foreach (var seat in stage)
            if (chart.At(seat) is { } attendee && byId[attendee] is { Role: AttendeeRole.Chair } chair && MayMove(chair)) chart.Lift(attendee);
        chart.Fill(stage, sitters.Where(sitter => sitter.Role == AttendeeRole.Chair && !chart.IsSeated(sitter.Id)).Order(Precedence.Order).ToList());
    }

    private void SeatOne(Sitter sitter)
    {
        if (sitter.SitsApart) Nearest(sitter, behind, other => other.Role == sitter.Role, lastFirst: true);
        else if (!InFront(sitter)) Nearest(sitter, behind, other => other.Unit == sitter.Unit && !other.SitsApart, lastFirst: false);
        if (!chart.IsSeated(sitter.Id)) chart.Fill(front, [sitter]);
    }

    private bool InFront(Sitter sitter)
    {
        var places = front.Count(seat => !chart.IsKept(seat)) - rules.Reserve;
        var before = sitters.Where(other => Before(other, sitter) && !other.SitsApart && !IsOnStage(other)).Take(places).Count();
        if (before >= places) return false;
        if (front.Count(chart.IsFree) > 0)
        {
            chart.Fill(front, [sitter]);
            return true;
        }
        var lowest = front.Select(chart.At).OfType<AttendeeId>().Select(id => byId[id])
            .Where(other => MayMove(other) && Before(sitter, other) && other.CompanionOf is null && !other.NeedsWheelchairPlace)
            .Max(Precedence.Order);
        if (lowest is null) return false;
        chart.Put(sitter.Id, chart.Lift(lowest.Id));
        Nearest(lowest, behind, other => other.Unit == lowest.Unit && !other.SitsApart, lastFirst: false);
        return true;
    }

    /// <summary>The free seat nearest somebody of one's own; where nobody of them sits there, the first free one (for press and service the last).</summary>
    private void Nearest(Sitter sitter, int[] order, Func<Sitter, bool> isOwn, bool lastFirst)
    {
        var own = Enumerable.Range(0, order.Length).Where(at => chart.At(order[at]) is { } id && isOwn(byId[id])).ToList();
        var free = Enumerable.Range(0, order.Length).Where(at => chart.IsFree(order[at])).ToList();
        if (free.Count == 0) return;
        var best = own.Count > 0 ? free.MinBy(at => own.Min(other => Math.Abs(other - at))) : lastFirst ? free[^1] : free[0];
        chart.Put(sitter.Id, order[best]);
    }

    private bool IsOnStage(Sitter sitter) => chart.SeatOf(sitter.Id) is { } seat && seat < chart.Layout.Plan.Stage;

    private static bool Before(Sitter one, Sitter other) => Precedence.Order.Compare(one, other) < 0;
}
