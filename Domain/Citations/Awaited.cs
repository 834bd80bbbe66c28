using Laurel.Domain.Attendees;

namespace Laurel.Domain.Citations;

/// <summary>Whom dossiers name: those who are still to be reached, and those whose award is at its end.</summary>
public static class Awaited
{
    /// <summary>Whether somebody must still be reached: the dossier is under way, or nobody has received the certificate yet.</summary>
    public static bool IsAwaited(this CitationStatus status) => status is
        CitationStatus.Submitted or CitationStatus.Accepted or CitationStatus.Appraised or CitationStatus.Consulted or CitationStatus.Posted
        or CitationStatus.OnAgenda or CitationStatus.VotedPassed or CitationStatus.ForSignature or CitationStatus.Decided
        or CitationStatus.Issued or CitationStatus.CollectedLater;

    /// <summary>The persons whom a dossier names, as search keys: the honoree, and who receives.</summary>
    public static IEnumerable<string> Keys(this Citation citation)
    {
        if (citation.Nomination is { Kind: HonoreeKind.Person } nomination) yield return KeyOf(nomination.Name);
        if (citation.Receiver is not { Length: > 0 } receiver) yield break;
        yield return KeyOf(receiver);
        yield return KeyOf(PersonName.Read(receiver).Name);
    }

    /// <summary>The key under which dossiers may name an attendee: the name, alone and behind the honorific.</summary>
    public static IEnumerable<string> Keys(this Registration registration) =>
        registration.Name.Length == 0 ? [] : [KeyOf(registration.Name), KeyOf($"{registration.Honorific} {registration.Name}")];

    private static string KeyOf(string name) => SearchText.Key(name);
}
