using Laurel.Domain;

namespace Laurel.Grains;

/// <summary>The answer to a command, the same for every retry of it: accepted, or a refusal.</summary>
/// <param name="Kind">The kind of thing that answered: <c>attendee</c>.</param>
/// <param name="Id">Its id within its partition.</param>
/// <param name="N">Its event count after the command; what <c>IRoster.Await</c> takes, so that people read what they wrote.</param>
/// <param name="Refusal">Why not; null where accepted.</param>
/// <param name="Answer">What was decided beyond acceptance (a number, a block), as JSON; null where there is nothing more to say.</param>
[GenerateSerializer, Immutable, Alias("laurel.receipt")]
public sealed record Receipt(
    [property: Id(0)] string Kind,
    [property: Id(1)] string Id,
    [property: Id(2)] long N,
    [property: Id(3)] Refusal? Refusal = null,
    [property: Id(4)] string? Answer = null)
{
    public bool Accepted => Refusal is null;
}
