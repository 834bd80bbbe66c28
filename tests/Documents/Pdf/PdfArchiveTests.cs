using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Laurel.Documents.Certificates;
using Laurel.Documents.Tests.Certificates;

namespace Laurel.Documents.Tests.Pdf;

/// <remarks>
/// What can be checked of PDF/A-2b (ISO 19005-2) without a validator: 6.1 file structure, 6.2.3 output intent, 6.2.8 images without
/// interpolation or alternates, 6.2.11 fonts, 6.3 annotations, 6.5 no action, 6.6 metadata. Not checked here: that widths in the font programs
/// equal those in the dictionaries glyph by glyph, and that every operator of a content stream is one of the standard's.
/// </remarks>
public sealed class PdfArchiveTests
{
    private static readonly byte[] Pdf = CertificateSheet.Bytes([ReviewOf2025.Person], new(CertificatePurpose.Electronic), ReviewOf2025.At);

    private static readonly string Plain = Unpacked();

    private static readonly XElement Xmp = XDocument.Parse(Between("<x:xmpmeta", "</x:xmpmeta>")).Descendants().First(e => e.Name.LocalName == "Description");

    [Fact]
    public void It_says_so_in_its_metadata_which_lie_open_and_agree_with_the_information_dictionary()
    {
        Assert.Equal(("2", "B"), (Value("part"), Value("conformance")));
        var info = Tool.Run(Pdf, "pdfinfo", "-isodates", "{pdf}");
        Assert.Contains(Value("title"), Line(info, "Title:"), StringComparison.Ordinal);
        Assert.Contains(Value("creator"), Line(info, "Author:"), StringComparison.Ordinal);
        Assert.Contains(Value("description"), Line(info, "Subject:"), StringComparison.Ordinal);
        Assert.Contains(Value("Producer"), Line(info, "Producer:"), StringComparison.Ordinal);
        Assert.Equal(Instant(Value("CreateDate")), Instant(Line(info, "CreationDate:")));
        Assert.Contains("/Type /Metadata /Subtype /XML /Length", Encoding.Latin1.GetString(Pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_one_output_intent_is_an_sRGB_profile_that_colour_engines_read()
    {
        Assert.Single(Regex.Matches(Plain, "/S /GTS_PDFA1"));
        var profile = Profile();
        Assert.Equal(profile.Length, (profile[0] << 24) | (profile[1] << 16) | (profile[2] << 8) | profile[3]);
        Assert.Equal("mntrRGB XYZ ", Encoding.ASCII.GetString(profile, 12, 12));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile, 36, 4));
        Assert.DoesNotContain("/DeviceCMYK", Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_file_is_of_the_structure_that_archives_ask_for()
    {
        Assert.StartsWith("%PDF-1.7\n%", Encoding.Latin1.GetString(Pdf), StringComparison.Ordinal);
        Assert.All(Pdf[10..14], one => Assert.True(one > 127));
        Assert.Matches(@"/ID \[<[0-9A-F]{32}> <[0-9A-F]{32}>\]", Encoding.Latin1.GetString(Pdf));
        Assert.DoesNotContain("/Encrypt", Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("/LZWDecode", Plain, StringComparison.Ordinal);
        foreach (var action in new[] { "/JavaScript", "/Launch", "/OpenAction", "/AA ", "/EmbeddedFile", "/Interpolate true", "/Alternates", "/URI" })
            Assert.DoesNotContain(action, Plain, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_font_is_embedded_with_a_map_from_its_characters_to_its_glyphs()
    {
        Tool.AssertFontsAreEmbedded(Pdf);
        Assert.Equal(Regex.Matches(Plain, "/CIDFontType2").Count, Regex.Matches(Plain, @"/CIDToGIDMap \d+ 0 R").Count);
        Assert.Equal(Regex.Matches(Plain, "/Type /FontDescriptor").Count, Regex.Matches(Plain, "/FontFile2").Count);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static string Value(string name) => string.Concat(Xmp.Descendants().First(e => e.Name.LocalName == name).Value).Trim();

    private static string Line(string info, string name) => info.Split('\n').Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Trim();

    private static string Between(string from, string to)
    {
        var text = Encoding.UTF8.GetString(Pdf);
        return text[text.IndexOf(from, StringComparison.Ordinal)..(text.IndexOf(to, StringComparison.Ordinal) + to.Length)];
    }

    private static byte[] Profile()
    {
        var text = Encoding.Latin1.GetString(Pdf);
        var number = Regex.Match(text, @"/DestOutputProfile (\d+) 0 R").Groups[1].Value;
        var from = text.IndexOf("stream\n", text.IndexOf($"\n{number} 0 obj", StringComparison.Ordinal), StringComparison.Ordinal) + 7;
        using var zlib = new System.IO.Compression.ZLibStream(new MemoryStream(Pdf, from, Pdf.Length - from), System.IO.Compression.CompressionMode.Decompress);
        using var profile = new MemoryStream();
        zlib.CopyTo(profile);
        return profile.ToArray();
    }

    private static string Unpacked() => Tool.Run(Pdf, "qpdf", "--qdf", "--object-streams=disable", "{pdf}", "-");
}
