using Laurel.Domain.Attendees;

namespace Laurel.Domain.Decisions;

/// <summary>Names a decision (quyết định) from its draft on: <c>{issuer's slug}.{random}</c>; its number comes later and is never a key.</summary>
public readonly record struct DecisionId(string Text) : IIdentifier<DecisionId>
{
    private const int Longest = 60;

    public static DecisionId From(string text) => new(text);

    /// <summary>The id of an issuer's draft.</summary>
    /// <param name="draft">1 to 64 of a–z, 0–9 and hyphen, drawn at random.</param>
    public static DecisionId Of(string issuer, string draft) => new($"{SlugOf(issuer)}.{draft}");

    /// <summary>The issuer's slug.</summary>
    public string Issuer => Text[..Dot];

    /// <summary>The draft's own name under its issuer.</summary>
    public string Draft => Text[(Dot + 1)..];

    private int Dot => Math.Max(0, Text.IndexOf('.', StringComparison.Ordinal));

    /// <summary>Reads an id that came from outside; false where it is not a slug, a dot and a draft's name.</summary>
    public static bool TryRead(string? text, out DecisionId id)
    {
        id = new(text ?? "");
        return id.Dot is > 0 and <= 64 && IsPart(id.Issuer) && IsPart(id.Draft);
    }

    /// <summary>An issuer's name as a key: <c>Bộ Ngoại giao</c> → <c>bo-ngoai-giao</c>; spellings that differ in accents or case are one issuer.</summary>
    /// <remarks>At most 60 characters; of a longer name the rest is left off.</remarks>
    public static string SlugOf(string issuer)
    {
        var letters = SearchText.Fold(issuer).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ');
        var slug = string.Join('-', string.Concat(letters).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length <= Longest ? slug : slug[..Longest].TrimEnd('-');
    }

    public override string ToString() => Text;

    private static bool IsPart(string part) => part.Length is > 0 and <= 64
        && part.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-');
}
