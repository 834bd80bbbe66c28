using System.Collections.Immutable;
using Laurel.Domain.Attendees;

namespace Laurel.Domain.Seating;

/// <summary>Makes arrangements: a whole one by precedence, or the smallest change after a late arrival or an absence (DOMAIN 6).</summary>
/// <remarks>
/// Whoever is inside or in a kept seat stays where they are, and a kept seat that is empty stays empty. Where rules pull apart they hold in this order:
/// kept seats, wheelchair places, the stage, rank in the first two rows, delegations together, the recipients' block, press and service apart.
/// Whoever is no longer among the sitters loses the seat.
/// </remarks>
public static class Placement
{
    /// <summary>Late arrivals beyond this share of the seated are no late change any more: the hall is arranged as a whole.</summary>
    private const int LateShare = 20;

    /// <summary>Seats everybody: the smallest change where there is an arrangement and few are new, else the whole hall by precedence.</summary>
    public static Arrangement Arrange(Arrangement before, IReadOnlyList<Sitter> sitters, SeatingRules rules)
    {
        var seated = before.Seats();
        var late = sitters.Count(sitter => !seated.ContainsKey(sitter.Id));
        return seated.Count > 0 && late <= Math.Max(3, seated.Count / LateShare) ? Late(before, seated, sitters, rules) : Whole(before, sitters, rules);
    }

    /// <summary>The whole hall anew by precedence.</summary>
    public static Arrangement Whole(Arrangement before, IReadOnlyList<Sitter> sitters, SeatingRules rules)
    {
        var chart = new Chart(before);
        var seats = before.Seats();
        foreach (var sitter in sitters)
            if (seats.TryGetValue(sitter.Id, out var seat) && (sitter.IsInside || before.Kept.Contains(seat))) chart.Leave(sitter.Id, seat);
        var ranked = sitters.Order(Precedence.Order).ToList();
        Wheelchairs(chart, ranked, rules);
        chart.Fill(chart.Layout.StageInOrder(rules.Mirror), Waiting().Where(sitter => sitter.Role == AttendeeRole.Chair));
        FrontRows(chart, Waiting().Where(sitter => !sitter.SitsApart), rules);
        Recipients(chart, Waiting().Where(sitter => !sitter.SitsApart), rules);
        chart.Fill(chart.Layout.BackAndForth(FirstRowBehind(chart)), ByDelegation(Waiting().Where(sitter => !sitter.SitsApart), ranked));
        Apart(chart, Waiting().Where(sitter => sitter.SitsApart).OrderBy(sitter => sitter.Role));
        chart.Fill(AnyFloorSeat(chart.Layout), Waiting());
        return chart.Finish();

        IEnumerable<Sitter> Waiting() => ranked.Where(sitter => !chart.IsSeated(sitter.Id)).ToList();
    }

    /// <summary>Seats who has no seat yet and moves as few others as may be.</summary>
    /// <remarks>
    /// An absence moves nobody. A late chair orders the stage anew. Whoever belongs to the first rows by rank takes a free place there, or that of the
    /// lowest who may be moved; everybody else the free seat nearest their delegation.
    /// </remarks>
    public static Arrangement Late(Arrangement before, IReadOnlyList<Sitter> sitters, SeatingRules rules) =>
        Late(before, before.Seats(), sitters, rules);

    private static Arrangement Late(Arrangement before, Dictionary<AttendeeId, int> seats, IReadOnlyList<Sitter> sitters, SeatingRules rules)
    {
        var chart = new Chart(before);
        foreach (var sitter in sitters)
            if (seats.TryGetValue(sitter.Id, out var seat)) chart.Leave(sitter.Id, seat);
        var late = sitters.Where(sitter => !chart.IsSeated(sitter.Id)).Order(Precedence.Order).ToList();
        if (late.Count > 0) new LateSeating(chart, sitters, rules).Seat(late);
        return chart.Finish();
    }

    internal static int FirstRowBehind(Chart chart) => Math.Min(SeatingRules.RowsByRank, chart.Layout.Rows.Length);

    internal static IEnumerable<int> FrontSeats(HallLayout layout, bool mirror) =>
        Enumerable.Range(0, Math.Min(SeatingRules.RowsByRank, layout.Rows.Length)).SelectMany(row => layout.RowInOrder(row, mirror));

    /// <summary>Any floor seat, the rows behind first: a reserve gives way last.</summary>
    internal static IEnumerable<int> AnyFloorSeat(HallLayout layout) =>
        layout.BackAndForth(Math.Min(SeatingRules.RowsByRank, layout.Rows.Length)).Concat(FrontSeats(layout, mirror: false));

    /// <summary>Wheelchair users in order, each with the companion beside; where the hall names no places, at the outer ends of rows behind the first two.</summary>
    internal static void Wheelchairs(Chart chart, IReadOnlyList<Sitter> ranked, SeatingRules rules)
    {
        var users = ranked.Where(sitter => sitter.NeedsWheelchairPlace && !chart.IsSeated(sitter.Id)).ToList();
        if (users.Count == 0) return;
        var companions = ranked.Where(sitter => sitter.CompanionOf is not null && !chart.IsSeated(sitter.Id)).ToLookup(sitter => sitter.CompanionOf);
        foreach (var user in users)
        {
            var with = companions[user.Id].FirstOrDefault(companion => !chart.IsSeated(companion.Id));
            var places = Places(chart.Layout, rules).Where(chart.IsFree).ToList();
            var both = places.Where(place => with is null || chart.Layout.Beside(place).Any(chart.IsFree)).Concat(places);
            foreach (var place in both.Take(1))
            {
                chart.Put(user.Id, place);
                if (with is not null) chart.Fill(chart.Layout.Beside(place), [with]);
            }
        }
    }

    private static IEnumerable<int> Places(HallLayout layout, SeatingRules rules) =>
        !rules.WheelchairPlaces.IsDefaultOrEmpty
            ? rules.WheelchairPlaces.Select(layout.IndexOf).OfType<int>()
            : layout.Rows.Skip(SeatingRules.RowsByRank).Concat(layout.Rows.Take(SeatingRules.RowsByRank)).SelectMany(row => (int[])[row[0], row[^1]]);

    private static void FrontRows(Chart chart, IEnumerable<Sitter> ranked, SeatingRules rules)
    {
        var front = FrontSeats(chart.Layout, rules.Mirror).Where(chart.IsFree).ToList();
        chart.Fill(front, ranked.Take(Math.Max(0, front.Count - rules.Reserve)));
    }

    private static void Recipients(Chart chart, IEnumerable<Sitter> ranked, SeatingRules rules)
    {
        var waiting = ranked.ToDictionary(sitter => sitter.Id);
        var recipients = rules.Recipients.Where(waiting.ContainsKey).Distinct().Select(id => waiting[id]).ToList();
        if (recipients.Count == 0 || chart.Layout.Plan.Zones.IsEmpty) return;
        var rows = Math.Max(1, chart.Layout.Plan.Tiers[0][0].Rows - SeatingRules.RowsByRank);
        var width = Math.Max(SeatingRules.BlockWidth, (recipients.Count + rows - 1) / rows);
        chart.Fill(chart.Layout.BesideAisle(SeatingRules.RowsByRank, width), recipients);
    }

    /// <summary>Delegation by delegation, in the order of their heads, wherever the head sits; within each by precedence.</summary>
    private static IEnumerable<Sitter> ByDelegation(IEnumerable<Sitter> waiting, List<Sitter> ranked)
    {
        var heads = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < ranked.Count; i++) heads.TryAdd(ranked[i].Unit, i);
        return waiting.OrderBy(sitter => heads[sitter.Unit]);
    }

    /// <summary>Press, then service, from the first row behind everybody in which nobody sits, row by row.</summary>
    private static void Apart(Chart chart, IEnumerable<Sitter> waiting)
    {
        var rows = chart.Layout.Rows;
        var first = rows.Length;
        while (first > 0 && rows[first - 1].All(seat => chart.At(seat) is null)) first--;
        foreach (var role in waiting.GroupBy(sitter => sitter.Role))
        {
            chart.Fill(rows.Skip(first).SelectMany(row => row), role);
            while (first < rows.Length && rows[first].Any(seat => chart.At(seat) is not null)) first++;
        }
    }
}
