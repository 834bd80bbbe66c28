using System.Globalization;
using System.Runtime.InteropServices;
using Laurel.Domain.Attendees;

namespace Laurel.Grains.Conferences;

/// <summary>All attendees of a conference in one order, which is kept as they come and change instead of being sorted again.</summary>
/// <remarks>Keys end in the id, so no two are equal.</remarks>
internal sealed class RosterOrder
{
    /// <summary>Of whoever has no rank; a lower one sorts with it.</summary>
    private const int LowestRank = 999;

    private readonly string sort;
    private readonly List<string> keys;
    private readonly List<RosterPeople.Line> lines;
    private readonly List<SearchMask> masks;

    public RosterOrder(string? sort, IReadOnlyCollection<RosterPeople.Line> all)
    {
        this.sort = NameOf(sort);
        lines = [.. all];
        keys = [.. lines.Select(line => KeyOf(line.Item))];
        CollectionsMarshal.AsSpan(keys).Sort(CollectionsMarshal.AsSpan(lines), StringComparer.Ordinal.Compare);
        masks = [.. lines.Select(line => line.Mask)];
    }

    public ReadOnlySpan<RosterPeople.Line> Lines => CollectionsMarshal.AsSpan(lines);

    /// <summary>Of each line what may be searched for; side by side, so that passing one over costs nearly nothing.</summary>
    public ReadOnlySpan<SearchMask> Masks => CollectionsMarshal.AsSpan(masks);

    /// <summary>The name under which an order is known; precedence where a query names none that there is.</summary>
    public static string NameOf(string? sort) => sort is "name" or "unit" ? sort : "precedence";

    public void Add(RosterPeople.Line line)
    {
        var key = KeyOf(line.Item);
        var at = ~keys.BinarySearch(key, StringComparer.Ordinal);
        keys.Insert(at, key);
        lines.Insert(at, line);
        masks.Insert(at, line.Mask);
    }

    public void Remove(RosterPeople.Line line)
    {
        var at = keys.BinarySearch(KeyOf(line.Item), StringComparer.Ordinal);
        keys.RemoveAt(at);
        lines.RemoveAt(at);
        masks.RemoveAt(at);
    }

    private string KeyOf(AttendeeItem item)
    {
        var who = item.Registration;
        var name = VietnameseOrder.KeyOfName(who.Name);
        var rank = Math.Min(who.Rank ?? LowestRank, LowestRank).ToString("000", CultureInfo.InvariantCulture);
        return sort switch
        {
            "name" => $"{name}\0{item.Id}",
            "unit" => $"{VietnameseOrder.KeyOf(who.Unit)}\0{rank}\0{name}\0{item.Id}",
            _ => $"{(who.Role == AttendeeRole.Chair ? 0 : 1)}{rank}\0{VietnameseOrder.KeyOf(who.Unit)}\0{name}\0{item.Id}",
        };
    }
}
