using System.Runtime.CompilerServices;

namespace Laurel.EndToEnd.Tests;

/// <summary>The files of the sample conference, where they lie in the project.</summary>
internal static class SampleFiles
{
    public static string Path(string name, [CallerFilePath] string here = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "../../samples/review-2025", name);
}
