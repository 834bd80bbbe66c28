using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;
using Laurel.Grains.Seating;

namespace Laurel.Grains.Conferences;

/// <summary>The attendees of one conference in memory: searched, sorted and paged.</summary>
/// <remarks>An order is sorted when it is first asked for, and kept from then on; a scan or a seat changes none.</remarks>
internal sealed class RosterPeople
{
    private readonly Dictionary<AttendeeId, Line> lines = [];

    /// <summary>What is shown of each, in one array and not in each line: it changes with every scan (docs/decisions/0172).</summary>
    private readonly List<AttendeeItem> items = [];
    private readonly Dictionary<AttendeeId, SeatId> seats = [];
    private readonly Dictionary<string, RosterOrder> orders = [];

    public IEnumerable<AttendeeItem> Items => lines.Values.Select(line => line.Item);

    public int Count => lines.Count;

    public int Seated => seats.Count;

    /// <summary>Counts the changes of all attendees.</summary>
    public long Changes { get; private set; }

    /// <summary>Everybody who changed after that many changes, in no order.</summary>
    public IReadOnlyList<AttendeeItem> ChangedSince(long changes) =>
        [.. lines.Values.Where(line => line.ChangedIn > changes).Select(line => line.Item)];

    public long Held(AttendeeId id) => lines.TryGetValue(id, out var line) ? line.N : 0;

    /// <summary>Takes news of an attendee; what is not newer than what is held changes nothing.</summary>
    public void Take(AttendeeItem item, long n)
    {
        if (lines.TryGetValue(item.Id, out var known) && known.N >= n) return;
        item = item with { Seat = SeatOf(item.Id) };
        if (known is not null && known.Item.Registration == item.Registration && known.Item.Code == item.Code)
        {
            (known.Item, known.N, known.ChangedIn) = (item, n, ++Changes);
            return;
        }
        foreach (var order in orders.Values)
            if (known is not null) order.Remove(known);
        var line = lines[item.Id] = new(items, Put(item, known?.At), n) { ChangedIn = ++Changes };
        foreach (var order in orders.Values) order.Add(line);
    }

    public void Seat(IEnumerable<SeatMove> moves)
    {
        foreach (var (attendee, seat) in moves.Select(move => (move.Attendee, move.Seat)))
        {
            if (seat is { } taken) seats[attendee] = taken;
            else seats.Remove(attendee);
            if (lines.TryGetValue(attendee, out var line) && line.Item.Seat != seat)
                (line.Item, line.ChangedIn) = (line.Item with { Seat = seat }, ++Changes);
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
        var (search, fits, order) = (new RosterSearch(query.Search), RosterStates.Fitting(query), Sorted(query.Sort));
        var lines = order.Lines;
        var masks = order.Masks;
        if (search.FindsAll && fits is null) return new(lines.Length, First(lines[Math.Clamp(query.Offset, 0, lines.Length)..], query.Limit));
        var (total, items) = (0, new List<AttendeeItem>());
        for (var i = 0; i < lines.Length; i++)
        {
            if (!search.MayFind(masks[i]) || !search.Finds(lines[i]) || fits?.Invoke(lines[i].Item) == false) continue;
            if (total++ >= query.Offset && items.Count < query.Limit) items.Add(lines[i].Item);
        }
        return new(total, items);
    }

    private static List<AttendeeItem> First(ReadOnlySpan<Line> lines, int limit)
    {
        var items = new List<AttendeeItem>();
        foreach (var line in lines[..Math.Clamp(limit, 0, lines.Length)]) items.Add(line.Item);
        return items;
    }

    private int Put(AttendeeItem item, int? at)
    {
        if (at is { } there) items[there] = item;
        else items.Add(item);
        return at ?? items.Count - 1;
    }

    private SeatId? SeatOf(AttendeeId id) => seats.TryGetValue(id, out var seat) ? seat : null;

    private RosterOrder Sorted(string? sort)
    {
        var name = RosterOrder.NameOf(sort);
        return orders.TryGetValue(name, out var order) ? order : orders[name] = new(name, lines.Values);
    }

    /// <summary>One attendee, with what search and sorting need of the registration.</summary>
    /// <param name="items">Of all attendees.</param>
    /// <param name="at">Where this one's stands among them.</param>
    /// <param name="n">How many events it is told from.</param>
    internal sealed class Line(List<AttendeeItem> items, int at, long n)
    {
        private readonly string haystack = Haystack(items[at]);

        public int At => at;

        public AttendeeItem Item
        {
            get => items[at];
            set => items[at] = value;
        }

        public long N { get; set; } = n;

        /// <summary>The last change of this one among the changes of all.</summary>
        public long ChangedIn { get; set; }

        public string? Telephone { get; } = Domain.Attendees.Telephone.DigitsOf(items[at].Registration.Telephone);

        /// <summary>Of the words and the telephone.</summary>
        public SearchMask Mask => SearchMask.Of(haystack).With(SearchMask.Of(Telephone));

        public bool Says(string word) => haystack.Contains(word, StringComparison.Ordinal);

        private static string Haystack(AttendeeItem item)
        {
            var who = item.Registration;
            return SearchText.Key(who.Name, who.Position, who.Unit, who.Group, who.Telephone, item.Code, who.Email);
        }
    }
}
