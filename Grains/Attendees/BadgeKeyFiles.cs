using System.Globalization;

namespace Laurel.Grains.Attendees;

/// <summary>The badge keys as they lie in the key folder: <c>badge-1.key</c> and so on; <c>badge-1.refused</c> beside one refuses it.</summary>
/// <remarks>A running Laurel reads them at its start. A new key signs from the next start on; badges of the old ones stay good, so nothing is reprinted.</remarks>
public sealed class BadgeKeyFiles(KeyFolder folder)
{
    /// <summary>Ids that have a key, ascending; a folder without one is given its first.</summary>
    public IReadOnlyList<byte> Ids
    {
        get
        {
            var ids = Named("key");
            if (ids.Count > 0) return ids;
            Key(1);
            return [1];
        }
    }

    /// <summary>Ids whose badges are refused.</summary>
    public IReadOnlyList<byte> Refused => Named("refused");

    /// <summary>The key of an id, made where there is none.</summary>
    public byte[] Key(byte id) => folder.Key(NameOf(id));

    /// <summary>Makes the next key, which signs from the next start on.</summary>
    /// <exception cref="InvalidDataException">255 keys were made.</exception>
    public byte Make()
    {
        var next = Ids.Max() + 1;
        if (next > byte.MaxValue) throw new InvalidDataException("There are 255 badge keys; no more can be told apart in a badge.");
        Key((byte)next);
        return (byte)next;
    }

    /// <summary>Refuses a compromised key for good; where no other is left to sign, makes one.</summary>
    /// <exception cref="InvalidDataException">There is no such key.</exception>
    public byte? Refuse(byte id)
    {
        if (!Ids.Contains(id)) throw new InvalidDataException(FormattableString.Invariant($"There is no badge key {id}."));
        File.WriteAllText(Path.Combine(folder.Path, $"{NameOf(id)}.refused"), "");
        return Ids.Except(Refused).Any() ? null : Make();
    }

    private static string NameOf(byte id) => $"badge-{id.ToString(CultureInfo.InvariantCulture)}";

    private List<byte> Named(string extension) =>
        [.. Directory.EnumerateFiles(folder.Path, $"badge-*.{extension}")
            .Select(file => Path.GetFileNameWithoutExtension(file)["badge-".Length..])
            .Where(id => byte.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Select(id => byte.Parse(id, CultureInfo.InvariantCulture)).Order()];
}
