using Laurel.Grains.Aggregate;
using Laurel.Storage;

namespace Laurel.Grains.Councils;

/// <summary>Ballot keys as files of mode 0600 in a folder of their own, which no backup takes.</summary>
/// <param name="folder">Where the keys lie; it exists.</param>
public sealed class FileBallotKeys(string folder, Chance chance) : IBallotKeys
{
    private const int Bytes = 32;

    public ValueTask<byte[]> Create(BallotName ballot)
    {
        var path = PathOf(ballot);
        if (Whole(path) is { } found) return new(found);
        File.Delete(path);
        var key = new byte[Bytes];
        chance(key);
        Write(path, key);
        DurableNames.In(folder);
        return new(key);
    }

    public ValueTask<byte[]?> Find(BallotName ballot) => new(Whole(PathOf(ballot)));

    public ValueTask KeepOnly(string council, IReadOnlyCollection<BallotName> underWay)
    {
        var kept = underWay.Select(PathOf).ToHashSet(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, $"{KeyPart.Hashed(council)}.*.ballot").Where(path => !kept.Contains(path)))
            Destroy(path);
        return default;
    }

    /// <summary>Overwrites the key before its name goes, so that a name that a power cut brings back holds nothing.</summary>
    private void Destroy(string path)
    {
        using (var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            file.Write(new byte[Bytes]);
            file.Flush(flushToDisk: true);
        }
        File.Delete(path);
        DurableNames.In(folder);
    }

    private static void Write(string path, byte[] key)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(key);
        file.Flush(flushToDisk: true);
    }

    /// <summary>The key in a file; null for none, and for one half written or overwritten: nothing was sealed under it, or nothing is to be opened.</summary>
    private static byte[]? Whole(string path)
    {
        if (!File.Exists(path)) return null;
        var key = File.ReadAllBytes(path);
        return key.Length == Bytes && key.Any(some => some != 0) ? key : null;
    }

    private string PathOf(BallotName ballot) =>
        Path.Combine(folder, $"{KeyPart.Hashed(ballot.Council)}.{KeyPart.Hashed(ballot.Session)}.ballot");
}
