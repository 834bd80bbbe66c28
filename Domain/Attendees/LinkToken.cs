namespace Laurel.Domain.Attendees;

/// <summary>The secret in a link's address: 32 hex digits, 128 bits. It prints nothing of itself, so that no log holds it.</summary>
public sealed record LinkToken(string Text)
{
    private const int Digits = 32;

    /// <summary>Whether a text may be one at all.</summary>
    public static bool IsOne(string? text) => text is { Length: Digits } && text.All(char.IsAsciiHexDigitLower);

    public override string ToString() => nameof(LinkToken);
}
