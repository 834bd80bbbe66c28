using System.Collections.Immutable;

namespace Laurel.Domain.Doors;

/// <summary>Counts attempts within a sliding span of time, so that typed codes cannot be guessed (SECURITY, Badge and typed code).</summary>
/// <param name="Most">Attempts allowed within the span.</param>
/// <param name="Made">When the counted attempts were, oldest first.</param>
public sealed record AttemptWindow(int Most, TimeSpan Span, ImmutableQueue<DateTimeOffset> Made)
{
    /// <summary>Wrong codes of one device: ten a minute.</summary>
    public static AttemptWindow OfDevice { get; } = new(10, TimeSpan.FromMinutes(1), []);

    /// <summary>Wrong codes of one conference: a hundred an hour.</summary>
    public static AttemptWindow OfConference { get; } = new(100, TimeSpan.FromHours(1), []);

    /// <summary>Whether no further attempt may be made at this instant.</summary>
    public bool IsFull(DateTimeOffset at) => Since(at).Made.Count() >= Most;

    /// <summary>The window after one more attempt.</summary>
    public AttemptWindow With(DateTimeOffset at) => Since(at) is var recent && recent.Made.Count() < Most
        ? recent with { Made = recent.Made.Enqueue(at) }
        : recent;

    private AttemptWindow Since(DateTimeOffset at)
    {
        var made = Made;
        while (!made.IsEmpty && made.Peek() <= at - Span) made = made.Dequeue();
        return this with { Made = made };
    }
}
