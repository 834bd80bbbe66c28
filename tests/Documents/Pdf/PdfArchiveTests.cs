using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Laurel.Documents.Certificates;
using Laurel.Documents.Tests.Certificates;

namespace Laurel.Documents.Tests.Pdf;

/// <remarks>
/// What can be checked of PDF/A-2b (ISO 19005-2) without a validator: 6.1 file structure, 6.2.3 output intent, 6.2.8 images without
/// interpolation or alternates, 6.2.2 operators, 6.2.10 transparency, 6.2.11 fonts with their widths, 6.3 annotations, 6.5 no action, 6.6
/// metadata.
/// </remarks>
public sealed class PdfArchiveTests
{
    private static readonly byte[] Pdf = CertificateSheet.Bytes([ReviewOf2025.Person], new(CertificatePurpose.Electronic), ReviewOf2025.At);

    private static readonly Lazy<byte[]> UnpackedBytes = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("laurel-plain-").FullName;
        Tool.Run(Pdf, "qpdf", "--qdf", "--object-streams=disable", "{pdf}", Path.Combine(folder, "plain.pdf"));
        var bytes = File.ReadAllBytes(Path.Combine(folder, "plain.pdf"));
        Directory.Delete(folder, recursive: true);
        return bytes;
    });

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

    [Fact]
    public void Every_glyph_is_as_wide_in_its_font_program_as_its_dictionary_says()
    {
        var fonts = Regex.Matches(Plain,
            @"/CIDToGIDMap (?<map>\d+) 0 R.*?/FontDescriptor (?<descriptor>\d+) 0 R.*?/W \[(?<widths>.*?\])\s*\]", RegexOptions.Singleline);
        Assert.Equal(Regex.Matches(Plain, "/CIDFontType2").Count, fonts.Count);
        foreach (Match font in fonts)
        {
            var map = PlainStream(int.Parse(font.Groups["map"].Value, CultureInfo.InvariantCulture));
            var descriptor = Regex.Match(Plain, $@"\n{font.Groups["descriptor"].Value} 0 obj\n.*?/FontFile2 (\d+) 0 R",
                RegexOptions.Singleline);
            var program = PlainStream(int.Parse(descriptor.Groups[1].Value, CultureInfo.InvariantCulture));
            foreach (var (cid, width) in Widths(font.Groups["widths"].Value))
                Assert.Equal(width, AdvanceOf(program, (map[2 * cid] << 8) | map[2 * cid + 1]), 1.0);
        }
    }

    [Fact]
    public void Its_pages_use_no_operator_and_no_transparency_that_archives_may_not_have()
    {
        Assert.DoesNotMatch(@"/(ca|CA) 0?\.\d", Plain);
        Assert.DoesNotContain("/SMask", Plain, StringComparison.Ordinal);
        string[] known = ["q", "Q", "cm", "rg", "RG", "w", "J", "j", "d", "m", "l", "c", "re", "h", "f", "f*", "S", "W", "n", "BT", "ET",
            "Tf", "Tr", "Tc", "Tm", "TJ", "Do"];
        foreach (Match content in Regex.Matches(Plain, @"stream\n(?<drawn>[^\0]*?)(%QDF: ignore_newline\n)?endstream"))
            if (content.Groups["drawn"].Value is var drawn && drawn.Contains(" cm\n", StringComparison.Ordinal)
                && !drawn.Contains("endcmap", StringComparison.Ordinal) && !drawn.Contains("endobj", StringComparison.Ordinal))
                Assert.Empty(drawn.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
                    .Where(word => char.IsAsciiLetter(word[0])).Distinct().Except(known));
    }

    /// <summary>The bytes of a stream as qpdf unpacked it.</summary>
    private static byte[] PlainStream(int number)
    {
        var file = UnpackedBytes.Value;
        var text = Encoding.Latin1.GetString(file);
        var at = text.IndexOf($"\n{number} 0 obj\n", StringComparison.Ordinal);
        var from = text.IndexOf("\nstream\n", at, StringComparison.Ordinal) + 8;
        return file[from..text.IndexOf("endstream", from, StringComparison.Ordinal)];
    }

    private static IEnumerable<(int Cid, double Width)> Widths(string array)
    {
        foreach (Match run in Regex.Matches(array, @"(?<first>\d+)\s*\[(?<widths>[^\]]*)\]"))
        {
            var cid = int.Parse(run.Groups["first"].Value, CultureInfo.InvariantCulture);
            foreach (var width in run.Groups["widths"].Value.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
                yield return (cid++, double.Parse(width, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>A glyph's advance in thousandths of the em, as the TrueType program has it.</summary>
    private static double AdvanceOf(byte[] program, int glyph)
    {
        int Short(int at) => (program[at] << 8) | program[at + 1];
        int Table(string name) => Enumerable.Range(0, Short(4)).Select(i => 12 + (16 * i))
            .Where(at => Encoding.ASCII.GetString(program, at, 4) == name).Select(at => (Short(at + 8) << 16) | Short(at + 10)).Single();
        var last = Short(Table("hhea") + 34) - 1;
        return Short(Table("hmtx") + (4 * Math.Min(glyph, last))) * 1000.0 / Short(Table("head") + 18);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

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

    private static string Unpacked() => Encoding.Latin1.GetString(UnpackedBytes.Value);
}
