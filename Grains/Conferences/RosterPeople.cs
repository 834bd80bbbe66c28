using System.Globalization;
using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;
using Laurel.Grains.Seating;

namespace Laurel.Grains.Conferences;

/// <summary>The attendees of one conference in memory: searched, sorted and paged.</summary>
/// <remarks>Sorted orders are kept until a registration changes; a scan or a seat changes no order.</remarks>
internal sealed class RosterPeople
{
    private readonly Dictionary<AttendeeId, Line> lines = [];
    private readonly Dictionary<AttendeeId, SeatId> seats = [];
    private readonly Dictionary<string, Line[]> orders = [];

    public IEnumerable<AttendeeItem> Items => lines.Values.Select(line => line.Item);

    public int Count => lines.Count;

    public int Seated => seats.Count;

    public long Held(AttendeeId id) => lines.TryGetValue(id, out var line) ? line.N : 0;

    /// <summary>Takes news of an attendee; what is not newer than what is held changes nothing.</summary>
    public void Take(AttendeeItem item, long n)
    {
        if (lines.TryGetValue(item.Id, out var known) && known.N >= n) return;
        item = item with { Seat = SeatOf(item.Id) };
        if (known is not null && known.Item.Registration == item.Registration && known.Item.Code == item.Code)
        {
            (known.Item, known.N) = (item, n);
            return;
        }
        lines[item.Id] = new(item, n);
        orders.Clear();
    }

    public void Seat(IEnumerable<SeatMove> moves)
    {
        foreach (var (attendee, seat) in moves.Select(move => (move.Attendee, move.Seat)))
        {
            if (seat is { } taken) seats[attendee] = taken;
            else seats.Remove(attendee);
            if (lines.TryGetValue(attendee, out var line)) line.Item = line.Item with { Seat = seat };
        }
    }

    /// <summary>Takes a whole arrangement: whoever is not in it has no seat.</summary>
    public void SeatAll(IReadOnlyDictionary<AttendeeId, SeatId> arranged)
    {
        var gone = seats.Keys.Where(attendee => !arranged.ContainsKey(attendee)).ToList();
        Seat(gone.Select(attendee => new SeatMove(attendee, null)).Concat(arranged.Select(pair => new SeatMove(pair.Key, pair.Value))));
    }

    public AttendeePage Page(ListQuery query)
    {
        var search = new RosterSearch(query.Search);
        var found = Sorted(query.Sort).Where(line => RosterStates.Fits(line.Item, query) && search.Finds(line)).ToList();
        return new(found.Count, found.Skip(query.Offset).Take(query.Limit).Select(line => line.Item).ToList());
    }

    private SeatId? SeatOf(AttendeeId id) => seats.TryGetValue(id, out var seat) ? seat : null;

    private Line[] Sorted(string? sort)
    {
        var by = sort is "name" or "unit" ? sort : "precedence";
        if (orders.TryGetValue(by, out var sorted)) return sorted;
        sorted = [.. lines.Values];
        Array.Sort(sorted.Select(line => line.KeyBy(by)).ToArray(), sorted, StringComparer.Ordinal);
        return orders[by] = sorted;
    }

    /// <summary>One attendee, with what search and sorting need of the registration.</summary>
    internal sealed class Line(AttendeeItem item, long n)
    {
        private readonly string haystack = Haystack(item);

        public AttendeeItem Item { get; set; } = item;

        public long N { get; set; } = n;

        public string? Telephone { get; } = Domain.Attendees.Telephone.DigitsOf(item.Registration.Telephone);

        public bool Says(string word) => haystack.Contains(word, StringComparison.Ordinal);

        public string KeyBy(string sort)
        {
            var who = Item.Registration;
            var name = VietnameseOrder.KeyOfName(who.Name);
            var rank = (who.Rank ?? 999).ToString("000", CultureInfo.InvariantCulture);
            return sort switch
            {
                "name" => $"{name}\0{Item.Id}",
                "unit" => $"{VietnameseOrder.KeyOf(who.Unit)}\0{rank}\0{name}\0{Item.Id}",
                _ => $"{(who.Role == AttendeeRole.Chair ? 0 : 1)}{rank}\0{VietnameseOrder.KeyOf(who.Unit)}\0{name}\0{Item.Id}",
            };
        }

        private static string Haystack(AttendeeItem item)
        {
            var who = item.Registration;
            return SearchText.Key(who.Name, who.Position, who.Unit, who.Group, who.Telephone, item.Code, who.Email);
        }
    }
}
