namespace Laurel.Domain.Certificates;

/// <summary>The 15 random characters and check of a certificate, <c>XXXX-XXXX-XXXX-XXXX</c> over 23456789BCFGHJKLMNPRTVX.</summary>
/// <remarks>68 random bits: nobody guesses one, and a register number is never a key (SECURITY, Certificates).</remarks>
public readonly record struct Serial(string Text) : IIdentifier<Serial>
{
    private const int RandomCharacters = 15;

    public static Serial From(string text) => new(text);

    /// <summary>The serial that a random number gives.</summary>
    /// <param name="random">Uniform over all 128-bit numbers.</param>
    public static Serial Draw(UInt128 random) => Grouped(CheckedAlphabet.WithCheck(CheckedAlphabet.Draw(random, RandomCharacters)));

    /// <summary>Reads a serial as people type it: any case, with or without hyphens and spaces; false where it is not whole.</summary>
    public static bool TryRead(string? typed, out Serial serial)
    {
        serial = default;
        if (typed is null || typed.Length > 40) return false;
        var bare = string.Concat(typed.Where(character => character is not ('-' or ' '))).ToUpperInvariant();
        if (bare.Length != RandomCharacters + 1 || !CheckedAlphabet.IsWhole(bare)) return false;
        serial = Grouped(bare);
        return true;
    }

    /// <summary>The 16 characters without hyphens, the check last.</summary>
    public string Bare => Text.Replace("-", "", StringComparison.Ordinal);

    public override string ToString() => Text;

    private static Serial Grouped(string bare) => new($"{bare[..4]}-{bare[4..8]}-{bare[8..12]}-{bare[12..]}");
}
