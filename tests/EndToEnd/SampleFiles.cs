using System.Runtime.CompilerServices;

namespace Laurel.EndToEnd.Tests;

/// <summary>The files of the sample conference, where they lie in the project.</summary>
internal static class SampleFiles
{
    public static string Path(string name) => System.IO.Path.Combine(Here(), "../../samples/review-2025", name);

    private static string Here([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file)!;
}
