using System.Collections.Concurrent;
using System.Globalization;

namespace Laurel.Documents.Pdf;

/// <summary>What the pages of a document share. Names follow from the thing named, so pages drawn in any order come out the same.</summary>
internal sealed class PdfResources
{
    private readonly ConcurrentDictionary<Typeface, CharacterUse> fonts = new();
    private readonly ConcurrentDictionary<int, byte> opacities = new();
    private readonly ConcurrentDictionary<PdfImage, byte> images = new();

    public IEnumerable<(Typeface Face, CharacterUse Use)> Fonts =>
        fonts.OrderBy(f => f.Key.Name, StringComparer.Ordinal).Select(f => (f.Key, f.Value));

    public IEnumerable<int> Opacities => opacities.Keys.Order();

    public IEnumerable<PdfImage> Images => images.Keys.OrderBy(i => i.Name, StringComparer.Ordinal);

    public static string NameOf(Typeface face) => $"/{face.Name}";

    public static string NameOfOpacity(int permille) => $"/A{permille.ToString(CultureInfo.InvariantCulture)}";

    public CharacterUse Use(Typeface face) => fonts.GetOrAdd(face, static _ => new CharacterUse());

    public string Font(Typeface face)
    {
        Use(face);
        return NameOf(face);
    }

    public string Opacity(double opacity)
    {
        var permille = (int)Math.Round(Math.Clamp(opacity, 0, 1) * 1000);
        opacities.TryAdd(permille, 0);
        return NameOfOpacity(permille);
    }

    public string Image(PdfImage image)
    {
        images.TryAdd(image, 0);
        return image.Name;
    }
}

/// <summary>The set of characters that a document shows in one face; threads may mark at once.</summary>
internal sealed class CharacterUse
{
    private readonly ulong[] marks = new ulong[1024];

    public IEnumerable<char> Characters =>
        Enumerable.Range(0, char.MaxValue + 1).Where(c => (marks[c >> 6] >> (c & 63) & 1) != 0).Select(c => (char)c);

    public void Mark(char character)
    {
        ref var word = ref marks[character >> 6];
        var bit = 1UL << (character & 63);
        if ((Volatile.Read(ref word) & bit) == 0) Interlocked.Or(ref word, bit);
    }
}
