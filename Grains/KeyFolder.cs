using System.Security.Cryptography;

namespace Laurel.Grains;

/// <summary>The folder of an installation's own keys; each file is one key, readable by its owner alone, and made when it is first asked for.</summary>
/// <remarks>
/// <c>master.key</c> wraps the keys of persons and is the root of fingerprints; <c>actor.key</c> signs actor tokens; <c>badge-1.key</c> and its
/// successors make badges, which carry the tag of <c>installation.key</c>; <c>seal.key</c> opens what scanners sealed;
/// <c>certificate-1.key</c> signs codes on certificates, <c>credential-1.key</c> their credentials;
/// <c>erasures.journal</c> names who was forgotten, for whoever restores older data;
/// <c>ballots/</c> holds the keys of open ballots, which no backup takes. Whoever restores data needs this folder from its own custodian.
/// </remarks>
public sealed class KeyFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <param name="path">Made where it is not there, for its owner alone.</param>
    public KeyFolder(string path)
    {
        Path = path;
        Make(path);
    }

    public string Path { get; }

    /// <summary>The key of 32 bytes in this file; made, and on disk before it is used, where there is none.</summary>
    /// <exception cref="InvalidDataException">The file holds no such key.</exception>
    public byte[] Key(string name)
    {
        var file = System.IO.Path.Combine(Path, $"{name}.key");
        if (!File.Exists(file))
            Write(file, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        var text = File.ReadAllText(file).Trim();
        return text.Length == 64 && text.All(char.IsAsciiHexDigit)
            ? Convert.FromHexString(text)
            : throw new InvalidDataException($"{file} holds no key of 32 bytes in hex.");
    }

    /// <summary>A folder of further keys, for its owner alone.</summary>
    public string Folder(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        Make(path);
        return path;
    }

    private static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, OwnerOnly | UnixFileMode.UserExecute);
    }

    /// <summary>Two processes that share the folder may both make it: the one that is there first is everybody's.</summary>
    private static void Write(string file, string text)
    {
        var half = $"{file}.{Guid.NewGuid():n}.half";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        using (var stream = new FileStream(half, options))
        {
            stream.Write(System.Text.Encoding.ASCII.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }
        DurableNames.GiveOnce(half, file);
        File.Delete(half);
        DurableNames.In(System.IO.Path.GetDirectoryName(file)!);
    }
}
