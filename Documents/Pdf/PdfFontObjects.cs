using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Laurel.Documents.Pdf;

/// <summary>Writes one face of a document: Type 0 over CIDFontType2, Identity-H, embedded as the subset that was used.</summary>
/// <remarks>
/// A character's own UTF-16 code is its CID, and a map leads from there to the glyph. So two letters that share a glyph
/// (Đ of Viet Nam, Ð of Iceland) still copy out as what was typed, and pages may be drawn before the subset is known.
/// </remarks>
internal static class PdfFontObjects
{
    public static int Write(PdfOutput output, Typeface face, CharacterUse use)
    {
        var characters = use.Characters.ToList();
        var glyphs = characters.Select(c => (int)face.File.GlyphOf(c)).Where(g => g != 0).Distinct().ToList();
        var numbers = glyphs.Select((glyph, i) => (glyph, i)).ToDictionary(g => g.glyph, g => g.i + 1);
        var name = $"{Tag(characters)}+{face.Name.Replace('_', '-')}";
        var file = TrueTypeSubset.Of(face.File, glyphs);
        var program = output.Deflated(string.Create(CultureInfo.InvariantCulture, $"/Length1 {file.Length}"), file);
        var descriptor = output.Object(Descriptor(face, name, program));
        var map = output.Deflated("", GlyphMap(face, characters, numbers));
        var descendant = output.Object(
            $"<</Type /Font /Subtype /CIDFontType2 /BaseFont /{name} " +
            "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> " +
            $"/FontDescriptor {descriptor} 0 R /CIDToGIDMap {map} 0 R /DW 0 /W [{Widths(face, characters)}]>>");
        var unicode = output.Deflated("", Encoding.ASCII.GetBytes(ToUnicode(characters)));
        return output.Object($"<</Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H " +
            $"/DescendantFonts [{descendant} 0 R] /ToUnicode {unicode} 0 R>>");
    }

    private static string Descriptor(Typeface face, string name, int program)
    {
        var (file, box) = (face.File, face.File.FontBounds);
        int Unit(int value) => (int)Math.Round(value * 1000.0 / file.UnitsPerEm);
        return $"<</Type /FontDescriptor /FontName /{name} /Flags {(face.IsItalic ? 68 : 4)} /ItalicAngle {(face.IsItalic ? -12 : 0)} " +
            $"/FontBBox [{Unit(box.Left)} {Unit(box.Bottom)} {Unit(box.Right)} {Unit(box.Top)}] /Ascent {Unit(file.Ascent)} " +
            $"/Descent {Unit(file.Descent)} /CapHeight {Unit(file.CapHeight)} /StemV 80 /FontFile2 {program} 0 R>>";
    }

    private static byte[] GlyphMap(Typeface face, List<char> characters, Dictionary<int, int> numbers)
    {
        var map = new byte[2 * (characters.Count == 0 ? 1 : characters[^1] + 1)];
        foreach (var character in characters)
        {
            var number = numbers.GetValueOrDefault(face.File.GlyphOf(character));
            (map[2 * character], map[2 * character + 1]) = ((byte)(number >> 8), (byte)number);
        }
        return map;
    }

    private static string Widths(Typeface face, List<char> characters)
    {
        var (widths, previous) = (new StringBuilder(), -2);
        foreach (var character in characters)
        {
            if (character != previous + 1)
                widths.Append(previous < 0 ? "" : "] ").Append((int)character).Append(" [");
            var width = face.File.AdvanceOf(face.File.GlyphOf(character)) * 1000.0 / face.File.UnitsPerEm;
            widths.Append(CultureInfo.InvariantCulture, $"{width:0.###} ");
            previous = character;
        }
        return widths.Append(previous < 0 ? "" : "]").ToString();
    }

    private static string ToUnicode(List<char> characters)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n")
            .Append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n")
            .Append("/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var some in characters.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{some.Length} beginbfchar\n");
            foreach (var character in some) map.Append(CultureInfo.InvariantCulture, $"<{(int)character:X4}> <{(int)character:X4}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap CMapName currentdict /CMap defineresource pop end end\n").ToString();
    }

    /// <summary>Six capitals that differ between subsets and never between two runs.</summary>
    private static string Tag(List<char> characters)
    {
        var hash = SHA256.HashData(Encoding.BigEndianUnicode.GetBytes([.. characters]));
        return string.Concat(hash.Take(6).Select(b => (char)('A' + b % 26)));
    }
}
