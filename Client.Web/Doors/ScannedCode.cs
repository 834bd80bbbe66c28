namespace Laurel.Client.Web.Doors;

/// <summary>Tells a scanned or typed badge code from a name.</summary>
public static class ScannedCode
{
    private const int FewestQrDigits = 60;

    /// <summary>Whether the text is a badge's digits, or has the shape of a typed code (<c>XXXX-XXXX</c>, hyphen optional).</summary>
    public static bool Is(string? text)
    {
        var trimmed = (text ?? "").Trim();
        return (trimmed.Length >= FewestQrDigits && trimmed.All(char.IsAsciiDigit)) || TypedShape(trimmed);
    }

    private static bool TypedShape(string text)
    {
        var letters = text.Replace("-", "", StringComparison.Ordinal);
        return letters.Length == 8 && letters.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetter(c))
            && (text.Contains('-') || letters.Any(char.IsAsciiDigit));
    }
}
