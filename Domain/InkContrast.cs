using System.Globalization;

namespace Laurel.Domain;

/// <summary>Whether an ink can be read on its ground: colours are <c>#rrggbb</c>.</summary>
public static class InkContrast
{
    /// <summary>The least for text (WCAG 2, level AA).</summary>
    public const double Least = 4.5;

    /// <summary>Whether the text is a colour: a hash and six hexadecimal digits.</summary>
    public static bool IsColor(string text) => text.Length == 7 && text[0] == '#' && text.Skip(1).All(char.IsAsciiHexDigit);

    /// <summary>Light against dark, 1 to 21, by the formula of WCAG 2.</summary>
    public static double Between(string one, string other)
    {
        var (first, second) = (Light(one), Light(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Light(string color)
    {
        double Channel(int at)
        {
            var part = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * Channel(1) + 0.7152 * Channel(3) + 0.0722 * Channel(5);
    }
}
