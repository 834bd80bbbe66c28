using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;

namespace Laurel.Grains.Attendees;

/// <summary>Whom the dossiers of a conference name, by name alone: of two namesakes both are meant.</summary>
internal sealed class NamedInAwards(HashSet<string> awaited, HashSet<string> others)
{
    public static NamedInAwards In(IReadOnlyCollection<Citation> citations) => new(
        [.. citations.Where(citation => citation.Status.IsAwaited()).SelectMany(citation => citation.Keys())],
        [.. citations.Where(citation => !citation.Status.IsAwaited()).SelectMany(citation => citation.Keys())]);

    /// <summary>Whether a dossier under way or a certificate that nobody received names them.</summary>
    public bool Awaits(Attendee attendee) => attendee.Registration is { } who && who.Keys().Any(awaited.Contains);

    /// <summary>Whether an award at its end names them.</summary>
    public bool Honours(Attendee attendee) => attendee.Registration is { } who && who.Keys().Any(others.Contains);
}
