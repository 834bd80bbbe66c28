namespace Laurel.Domain;

/// <summary>The 23 characters of codes that people type, none like another, and a check character over them.</summary>
/// <remarks>
/// Every character is weighed by its place (1, 2, 3 …) and the sum must be 0 modulo 23. As 23 is prime, every single wrong character and every
/// swap of two different ones, adjacent or not, breaks the sum, for codes of up to 22 characters. There is no vowel, so no word arises.
/// </remarks>
public static class CheckedAlphabet
{
    /// <summary>In order of value.</summary>
    public const string Characters = "23456789BCFGHJKLMNPRTVX";

    /// <summary>The characters with their check appended.</summary>
    /// <param name="payload">1 to 21 of <see cref="Characters"/>.</param>
    public static string WithCheck(string payload)
    {
        var weight = payload.Length + 1;
        var open = Sum(payload);
        for (var value = 0; value < Characters.Length; value++)
            if ((open + weight * value) % Characters.Length == 0)
                return payload + Characters[value];
        throw new ArgumentException("A code has at most 22 characters, the check included.", nameof(payload));
    }

    /// <summary>Whether a text, its last character the check, is whole.</summary>
    public static bool IsWhole(ReadOnlySpan<char> code) => code.Length is > 1 and < 23
        && !code.ContainsAnyExcept(Characters) && Sum(code) % Characters.Length == 0;

    /// <summary>So many characters out of a number drawn at random.</summary>
    public static string Draw(UInt128 random, int length) => string.Create(length, random, static (characters, rest) =>
    {
        for (var i = 0; i < characters.Length; i++)
        {
            characters[i] = Characters[(int)(rest % (UInt128)Characters.Length)];
            rest /= (UInt128)Characters.Length;
        }
    });

    private static int Sum(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var i = 0; i < code.Length; i++) sum += (i + 1) * Characters.IndexOf(code[i], StringComparison.Ordinal);
        return sum;
    }
}
