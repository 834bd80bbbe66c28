using System.Globalization;
using System.Text;

namespace Laurel.Grains.Aggregate.Personal;

/// <summary>The journal of erasures as a file among the keys: <c>erasures.journal</c>, a line for each, which whoever restores data keeps.</summary>
/// <param name="folder">The folder of the keys.</param>
public sealed class ErasureJournal(KeyFolder folder) : IErasureJournal
{
    /// <summary>The file's name; backups of keys take it along.</summary>
    public const string Name = "erasures.journal";

    private readonly Lock writing = new();

    private string File => Path.Combine(folder.Path, Name);

    /// <remarks>A line begins with its own end of line, so that one that a crash cut off spoils no other.</remarks>
    public void Note(GrainAddress thing, DateTimeOffset at) =>
        Append(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n{at.UtcDateTime:O} {thing.Partition} {thing.Kind} {thing.Id}")));

    /// <summary>Adds another journal's lines: one that lay in a backup.</summary>
    public void Add(Stream journal)
    {
        using var lines = new StreamReader(journal, Encoding.UTF8);
        Append(Encoding.UTF8.GetBytes($"\n{lines.ReadToEnd()}"));
    }

    /// <remarks>A last line that a crash cut off names nobody: its key was not destroyed, and is noted again.</remarks>
    public IReadOnlyList<GrainAddress> All() => System.IO.File.Exists(File)
        ? [.. System.IO.File.ReadLines(File).Select(line => line.Split(' ')).Where(parts => parts.Length == 4)
            .Select(parts => new GrainAddress(parts[1], parts[2], parts[3])).Distinct()]
        : [];

    private void Append(byte[] text)
    {
        lock (writing)
        {
            using var stream = new FileStream(File, Options());
            stream.Write(text);
            stream.Flush(flushToDisk: true);
        }
    }

    private static FileStreamOptions Options()
    {
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
