namespace Laurel.Domain.Attendees;

/// <summary>The code under a badge's QR for whoever has no camera: <c>XXXX-XXXX</c>, seven random characters and a check.</summary>
/// <remarks>New with each badge version. The check catches every wrong character and every swap of two (<see cref="CheckedAlphabet"/>).</remarks>
public readonly record struct TypedCode(string Text) : IIdentifier<TypedCode>
{
    private const int RandomCharacters = 7;

    public static TypedCode From(string text) => new(text);

    /// <summary>The code that a random number gives.</summary>
    /// <param name="random">Uniform over all 64-bit numbers.</param>
    public static TypedCode Draw(ulong random) => Grouped(CheckedAlphabet.WithCheck(CheckedAlphabet.Draw(random, RandomCharacters)));

    /// <summary>Reads a code as people type it: upper or lower case, with or without the hyphen, with spaces; false where it is not whole.</summary>
    public static bool TryRead(string? typed, out TypedCode code)
    {
        code = default;
        if (typed is null || typed.Length > 32) return false;
        var bare = string.Concat(typed.Where(character => character is not ('-' or ' ' or '\t' or '\r' or '\n'))).ToUpperInvariant();
        if (bare.Length != RandomCharacters + 1 || !CheckedAlphabet.IsWhole(bare)) return false;
        code = Grouped(bare);
        return true;
    }

    public override string ToString() => Text;

    private static TypedCode Grouped(string bare) => new($"{bare[..4]}-{bare[4..]}");
}
