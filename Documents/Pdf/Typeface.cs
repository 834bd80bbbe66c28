using System.Collections.Concurrent;
using System.Text;

namespace Laurel.Documents.Pdf;

/// <summary>One face of the two families that Laurel prints with; measured here, embedded as a subset by a document.</summary>
/// <remarks>
/// Tinos has the metrics of Times New Roman, which office papers require (Decree 30/2020); Be Vietnam Pro is for badges and cards.
/// Texts are composed (NFC) before anything else, so a letter with two marks is one glyph and copies out of the paper as it was typed.
/// </remarks>
public sealed class Typeface
{
    private static readonly ConcurrentDictionary<string, Typeface> Loaded = new();

    private readonly TrueTypeFile file;
    private readonly PairKerning kerning;

    private Typeface(string name, string family, bool italic)
    {
        (Name, Family, IsItalic) = (name, family, italic);
        using var resource = typeof(Typeface).Assembly.GetManifestResourceStream($"{name}.ttf")
            ?? throw new InvalidOperationException($"The typeface {name} is not embedded.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        file = new TrueTypeFile(bytes);
        kerning = new PairKerning(file.Table("GPOS"), file.UnitsPerEm, file.GlyphCount);
    }

    public static Typeface Tinos => Load("Tinos_400Regular", "Tinos");

    public static Typeface TinosItalic => Load("Tinos_400Regular_Italic", "Tinos");

    public static Typeface TinosBold => Load("Tinos_700Bold", "Tinos");

    public static Typeface TinosBoldItalic => Load("Tinos_700Bold_Italic", "Tinos");

    public static Typeface BeVietnam => Load("BeVietnamPro_400Regular", "Be Vietnam Pro");

    public static Typeface BeVietnamMedium => Load("BeVietnamPro_500Medium", "Be Vietnam Pro");

    public static Typeface BeVietnamSemiBold => Load("BeVietnamPro_600SemiBold", "Be Vietnam Pro");

    public static Typeface BeVietnamBold => Load("BeVietnamPro_700Bold", "Be Vietnam Pro");

    /// <summary>The face of that name, one of those above.</summary>
    internal static Typeface Named(string name) =>
        Load(name, name.StartsWith("Tinos", StringComparison.Ordinal) ? "Tinos" : "Be Vietnam Pro");

    /// <summary>The stable name of the face, such as <c>Tinos_700Bold</c>.</summary>
    public string Name { get; }

    public string Family { get; }

    public bool IsItalic { get; }

    /// <summary>How heavy it is, as style sheets count: 400 to 700.</summary>
    public int Weight => int.Parse(Name.AsSpan(Name.IndexOf('_') + 1, 3), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>How high flat capitals stand, as a part of the size.</summary>
    public double CapHeight => (double)file.CapHeight / file.UnitsPerEm;

    internal TrueTypeFile File => file;

    /// <summary>The advance and the ink of a text that is set at <paramref name="sizeMm"/>, marks above capitals included.</summary>
    public TextExtent Measure(string text, double sizeMm, double letterSpacingMm = 0, double wordSpacingMm = 0)
    {
        var scale = sizeMm / file.UnitsPerEm;
        var (pen, ink, previous) = (0.0, TextExtent.NoInk, '\0');
        foreach (var character in Composed(text))
        {
            pen += Kerning(previous, character) * scale;
            var glyph = file.GlyphOf(character);
            ink = ink.With(file.BoundsOf(glyph), pen, scale);
            pen += Advance(character, scale, letterSpacingMm, wordSpacingMm);
            previous = character;
        }
        return ink with { AdvanceMm = previous == '\0' ? 0 : pen - letterSpacingMm };
    }

    /// <summary>The advance at size 1 of a text that is composed already; a no-break space is as wide as a space.</summary>
    internal double AdvanceOfComposed(ReadOnlySpan<char> composed)
    {
        var (units, previous) = (0, '\0');
        foreach (var character in composed)
        {
            var shown = character == Compounds.NoBreak ? ' ' : character;
            units += Kerning(previous, shown) + file.AdvanceOf(file.GlyphOf(shown));
            previous = shown;
        }
        return (double)units / file.UnitsPerEm;
    }

    /// <summary>The ink of each letter of a text in turn, as parts of the whole's extent.</summary>
    internal IEnumerable<TextExtent> Ink(string text, TextStyle style)
    {
        var scale = style.SizeMm / file.UnitsPerEm;
        var (pen, previous) = (0.0, '\0');
        foreach (var character in Composed(text))
        {
            pen += Kerning(previous, character) * scale;
            var bounds = file.BoundsOf(file.GlyphOf(character));
            if (!bounds.IsEmpty) yield return TextExtent.NoInk.With(bounds, pen, scale);
            pen += Advance(character, scale, style.LetterSpacingMm, style.WordSpacingMm);
            previous = character;
        }
    }

    /// <summary>The characters of the text that this face cannot draw, each once; empty for every Vietnamese text.</summary>
    public string Lacks(string text)
    {
        var lacking = new StringBuilder();
        foreach (var character in Composed(text))
            if (file.GlyphOf(character) == 0 && !lacking.ToString().Contains(character)) lacking.Append(character);
        return lacking.ToString();
    }

    /// <summary>Composed, without characters that have no shape; a no-break space binds words in layout and is drawn as a space.</summary>
    internal static string Composed(string text)
    {
        var composed = text.IsNormalized() ? text : text.Normalize();
        return composed.AsSpan().IndexOfAny(Shapeless) < 0 ? composed : Plain(composed);
    }

    /// <summary>What is added between two letters, in font units; negative draws them together. Words keep their whole space.</summary>
    internal int Kerning(char left, char right) =>
        left is '\0' or ' ' || right == ' ' ? 0 : kerning.Between(file.GlyphOf(left), file.GlyphOf(right));

    private static readonly System.Buffers.SearchValues<char> Shapeless =
        System.Buffers.SearchValues.Create("\u00a0\u202f\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\t\r\n");

    private double Advance(char character, double scale, double letterSpacingMm, double wordSpacingMm) =>
        file.AdvanceOf(file.GlyphOf(character)) * scale + letterSpacingMm + (character == ' ' ? wordSpacingMm : 0);

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character is '\u00a0' or '\u202f' or '\t' or '\n' or '\r') plain.Append(' ');
            else if (!Shapeless.Contains(character)) plain.Append(character);
        }
        return plain.ToString();
    }

    private static Typeface Load(string name, string family) =>
        Loaded.GetOrAdd(name, static (name, family) => new(name, family, name.EndsWith("Italic", StringComparison.Ordinal)), family);
}
