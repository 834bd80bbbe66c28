using Laurel.Domain.Attendees;

namespace Laurel.Client.Web.Doors;

/// <summary>Tells a scanned or typed badge code from a name.</summary>
public static class ScannedCode
{
    private const int FewestQrDigits = 60;
    private const string Vowels = "AEIOUY";

    /// <summary>What the number keys make of 0 to 9 where Windows' own Vietnamese keyboard is on.</summary>
    private const string VietnameseDigits = "đăâêô\u0300\u0309\u0303\u0301\u0323";

    /// <summary>A text as a hand scanner meant it: a badge's digits of which a Vietnamese keyboard made letters are digits again; anything else is as it was typed.</summary>
    public static string? Meant(string? text)
    {
        var digits = string.Concat((text ?? "").Trim().ToLowerInvariant().Select(Digit));
        return digits.Length >= FewestQrDigits && digits.All(char.IsAsciiDigit) ? digits : text;
    }

    /// <summary>Whether the text is a badge's digits, a whole typed code with or without its hyphen, or one with a slip: <c>XXXX-XXXX</c> of its letters and digits.</summary>
    /// <remarks>A name with a hyphen (thanh-hoa) and a telephone of eight digits are searched for: a code has no vowel, and its last character checks the others.</remarks>
    public static bool Is(string? text)
    {
        var trimmed = (text ?? "").Trim();
        return (trimmed.Length >= FewestQrDigits && trimmed.All(char.IsAsciiDigit)) || TypedCode.TryRead(trimmed, out _) || HasSlip(trimmed);
    }

    private static char Digit(char letter) =>
        VietnameseDigits.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var digit ? (char)('0' + digit) : letter;

    private static bool HasSlip(string text) =>
        text.Length == 9 && text[4] == '-' && text.Any(char.IsAsciiLetter) && text.All(c => c == '-' || char.IsAsciiDigit(c) || (char.IsAsciiLetter(c) && !Vowels.Contains(char.ToUpperInvariant(c))));
}
