namespace Laurel.Storage.Tests;

/// <summary>A folder of its own for one test, gone after it.</summary>
internal sealed class Folder : IDisposable
{
    public string Name { get; } = Directory.CreateTempSubdirectory("laurel-").FullName;

    public string File(string name) => System.IO.Path.Combine(Name, name);

    public void Dispose() => Directory.Delete(Name, recursive: true);
}
