namespace Laurel.EndToEnd.Tests;

/// <summary>The browser of this machine that pages and phones are shown in.</summary>
internal static class ChromiumProgram
{
    private static readonly string[] Known = ["/usr/bin/chromium", "/usr/bin/google-chrome"];

    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static string Path => Array.Find(Known, File.Exists) ?? throw new FileNotFoundException("No Chromium: apt-get install chromium.");
}
