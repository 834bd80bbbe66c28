namespace Laurel.Bench;

/// <summary>A folder for the time of a row.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("laurel-bench-").FullName;

    /// <summary>Laurel's data folder in it; the keys lie beside.</summary>
    public string Data => System.IO.Path.Combine(Path, "data");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
