namespace Laurel.Grains.Aggregate;

/// <summary>Places for what changes often in things that stay long in memory, side by side in arrays.</summary>
/// <remarks>
/// Where an old object is given a young one, the collector goes through the objects before it in the same 4 KiB, at every collection until the young one is
/// old too, and everybody waits; before a place in an array it has nothing to go through (docs/decisions/0172). A place is given once: an array is let go
/// with the last of those who have a place in it.
/// </remarks>
internal sealed class Slots<T>
    where T : class
{
    private const int InAnArray = 1024;

    private readonly Lock gate = new();
    private T?[] places = [];
    private int next;

    /// <summary>A place of one's own, empty.</summary>
    public Slot<T> Take()
    {
        lock (gate)
        {
            if (next == places.Length) (places, next) = (new T?[InAnArray], 0);
            return new(places, next++);
        }
    }
}

/// <summary>One place. Who has it empties it at the end, for the array may stay.</summary>
internal readonly struct Slot<T>(T?[] places, int at)
    where T : class
{
    public T? Held
    {
        get => places[at];
        set => places[at] = value;
    }

    /// <summary>A place in no array with others.</summary>
    public static Slot<T> OfItsOwn() => new(new T?[1], 0);
}
