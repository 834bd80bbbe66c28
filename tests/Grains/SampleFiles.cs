namespace Laurel.Grains.Tests;

/// <summary>The sample conference's files.</summary>
internal static class SampleFiles
{
    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder(), name));

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Laurel.slnx"))) folder = folder.Parent;
        return Path.Combine(folder.FullName, "samples", "review-2025");
    }
}
