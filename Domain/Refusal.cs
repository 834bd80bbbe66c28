namespace Laurel.Domain;

/// <summary>An expected "no": a stable code that programs may rely on, and a sentence for people in Vietnamese and English.</summary>
/// <remarks>
/// A refusal is a value and is never thrown. It states a fact and carries no personal data (SECURITY: logs and refusals).
/// Codes are lower case words joined by dots and hyphens, the feature first: <c>seat.taken</c>.
/// </remarks>
/// <param name="Code">Stable for ever; see docs/refusals.md.</param>
/// <param name="Vietnamese">The sentence a Vietnamese reader sees.</param>
/// <param name="English">The same sentence in English.</param>
/// <param name="Kind">What sort of "no" it is; the HTTP edge maps it to a status.</param>
public sealed record Refusal(string Code, string Vietnamese, string English, RefusalKind Kind = RefusalKind.Rule);

/// <summary>The sorts of refusal, each with the HTTP status that the edge answers.</summary>
public enum RefusalKind
{
    /// <summary>A rule or a stale version says no (409).</summary>
    Rule,

    /// <summary>Well-formed but invalid (422).</summary>
    Invalid,

    /// <summary>Malformed (400).</summary>
    Malformed,

    /// <summary>There is no such thing (404).</summary>
    NotFound,

    /// <summary>The caller may not (403).</summary>
    Forbidden,

    /// <summary>Larger than the limit (413).</summary>
    TooLarge,

    /// <summary>Too many attempts (429).</summary>
    TooMany,

    /// <summary>Nothing is wrong with the request; the same one may succeed shortly (503).</summary>
    Busy,
}
