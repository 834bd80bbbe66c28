namespace Laurel.Grains;

/// <summary>Where an installation keeps its data and, apart from them, its keys.</summary>
/// <param name="Data">The folder of the SQLite store; made where it is not there.</param>
/// <param name="Keys">The folder of the key ring, never inside the data folder: data without keys are noise.</param>
public sealed record LaurelStore(string Data, string Keys)
{
    /// <summary>The store in a data folder, with the keys beside it unless another folder is named.</summary>
    /// <exception cref="ArgumentException">The keys would lie in the data folder.</exception>
    public static LaurelStore At(string data, string? keys = null)
    {
        data = Path.GetFullPath(data).TrimEnd(Path.DirectorySeparatorChar);
        keys = Path.GetFullPath(keys ?? $"{data}-keys").TrimEnd(Path.DirectorySeparatorChar);
        return $"{keys}/".StartsWith($"{data}/", StringComparison.Ordinal)
            ? throw new ArgumentException("The keys may not lie in the data folder.", nameof(keys))
            : new(data, keys);
    }
}
