namespace Laurel.Domain.Citations;

/// <summary>Names a citation (hồ sơ khen thưởng) within its conference.</summary>
public readonly record struct CitationId(string Text) : IIdentifier<CitationId>
{
    public static CitationId From(string text) => new(text);

    /// <summary>Whether a text from outside can be one: 1 to 64 of a–z, 0–9 and hyphen.</summary>
    public static bool IsOne(string? text) =>
        text is { Length: > 0 and <= 64 } && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    public override string ToString() => Text;
}
