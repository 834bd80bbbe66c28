using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Laurel.Documents.Tests.Pdf;

/// <summary>The independent programs that judge our papers: poppler (pdftotext, pdffonts, pdftoppm), qpdf and zbarimg.</summary>
internal static class Tool
{
    /// <summary>What the program says of the paper; the file's path stands where the arguments have <c>{pdf}</c>.</summary>
    public static string Run(byte[] pdf, string program, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("laurel-paper-");
        try
        {
            var path = Path.Combine(folder.FullName, "paper.pdf");
            File.WriteAllBytes(path, pdf);
            return Run(program, [.. arguments.Select(a => a.Replace("{pdf}", path).Replace("{folder}", folder.FullName))]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The text as one copies it out of the paper, in reading order.</summary>
    public static string Text(byte[] pdf, int? page = null) => page is { } only
        ? Run(pdf, "pdftotext", "-raw", "-f", $"{only}", "-l", $"{only}", "{pdf}", "-")
        : Run(pdf, "pdftotext", "-raw", "{pdf}", "-");

    /// <summary>The same text as words with one space between them, wherever its lines break.</summary>
    public static string Words(byte[] pdf, int? page = null) =>
        string.Join(' ', Text(pdf, page).Split((char[])['\n', '\f', ' '], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Fails unless qpdf finds the file sound.</summary>
    public static void AssertSound(byte[] pdf) =>
        Assert.Contains("No syntax or stream encoding errors found", Run(pdf, "qpdf", "--check", "{pdf}"));

    /// <summary>Fails unless every font of the paper is embedded, a subset, and maps to Unicode.</summary>
    public static void AssertFontsAreEmbedded(byte[] pdf)
    {
        var fonts = Run(pdf, "pdffonts", "{pdf}").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, font => Assert.Equal(["yes", "yes", "yes"], font.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^5..^2]));
    }

    public static (int Width, int Height) PageSizeMm(byte[] pdf)
    {
        var size = Said(pdf, "Page size:").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int Mm(string points) => (int)Math.Round(double.Parse(points, CultureInfo.InvariantCulture) / 72 * 25.4);
        return (Mm(size[0]), Mm(size[2]));
    }

    public static int PageCount(byte[] pdf) => int.Parse(Said(pdf, "Pages:"), CultureInfo.InvariantCulture);

    /// <summary>A page as grey dots, 300 an inch.</summary>
    public static PageInk Ink(byte[] pdf, int page)
    {
        var folder = Directory.CreateTempSubdirectory("laurel-ink-");
        try
        {
            Run(pdf, "pdftoppm", "-r", "300", "-gray", "-f", $"{page}", "-l", $"{page}", "-singlefile", "{pdf}", $"{folder.FullName}/page");
            return PageInk.Read(File.ReadAllBytes($"{folder.FullName}/page.pgm"), 300);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>A page's dots, so many an inch, with the header of their file: equal for two pages that print alike.</summary>
    public static byte[] Dots(byte[] pdf, int page, int perInch = 100)
    {
        var folder = Directory.CreateTempSubdirectory("laurel-dots-");
        try
        {
            Run(pdf, "pdftoppm", "-r", $"{perInch}", "-f", $"{page}", "-l", $"{page}", "-singlefile", "{pdf}", $"{folder.FullName}/page");
            return File.ReadAllBytes($"{folder.FullName}/page.ppm");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The texts of all QR codes on one page, printed at 150 dots an inch.</summary>
    public static IReadOnlyList<string> Codes(byte[] pdf, int page = 1)
    {
        var folder = Directory.CreateTempSubdirectory("laurel-codes-");
        try
        {
            Run(pdf, "pdftoppm", "-r", "150", "-gray", "-f", $"{page}", "-l", $"{page}", "-singlefile", "{pdf}", $"{folder.FullName}/page");
            var said = Run("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", $"{folder.FullName}/page.pgm"]);
            return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Said(byte[] pdf, string of) =>
        Run(pdf, "pdfinfo", "{pdf}").Split('\n').Single(line => line.StartsWith(of, StringComparison.Ordinal))[of.Length..].Trim();

    private static string Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(Quietly(program, arguments))!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {errors.Result}{output}");
            return output;
        }
        catch (Win32Exception)
        {
            throw new InvalidOperationException(
                $"'{program}' is needed to judge papers: install poppler-utils, qpdf and zbar-tools (./test does so where it may).");
        }
    }

    private static ProcessStartInfo Quietly(string program, string[] arguments) => new(program, arguments)
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = System.Text.Encoding.UTF8,
    };
}
