namespace Laurel.Silo.Embedded;

/// <summary>The calls whose answers are waited for, in order of their deadlines: all wait equally long.</summary>
/// <param name="stripes">Into how many lists they are split, so that callers on several processors seldom meet.</param>
internal sealed class Deadlines(int stripes)
{
    private readonly LinkedList<Call>[] lists = [.. Enumerable.Range(0, stripes).Select(_ => new LinkedList<Call>())];

    public void Add(Call call)
    {
        var list = lists[lists.Length == 1 ? 0 : Thread.GetCurrentProcessorId() % lists.Length];
        lock (list)
            call.Place = list.AddLast(call);
    }

    /// <summary>Takes a call out, if it is still in.</summary>
    public void Remove(Call call)
    {
        if (call.Place is not { } place || place.List is not { } list)
            return;
        lock (list)
            if (place.List is not null)
                list.Remove(place);
    }

    /// <summary>Takes out and gives the calls whose deadline has passed.</summary>
    /// <param name="now">Of the clock by which deadlines were set; <see cref="long.MaxValue"/> takes all.</param>
    public List<Call> TakePassed(long now)
    {
        var passed = new List<Call>();
        foreach (var list in lists)
        {
            lock (list)
                while (list.First is { } first && first.Value.Deadline <= now)
                {
                    passed.Add(first.Value);
                    list.RemoveFirst();
                }
        }
        return passed;
    }
}
