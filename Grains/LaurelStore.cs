using Laurel.Storage;
using Laurel.Storage.Azure;
using Laurel.Storage.Sqlite;

namespace Laurel.Grains;

/// <summary>Where an installation keeps its data and, apart from them, its keys.</summary>
/// <param name="Data">The folder of the SQLite store; made where it is not there.</param>
/// <param name="Keys">The folder of the key ring, never inside the data folder: data without keys are noise.</param>
/// <param name="Account">An Azure Tables account that has the data instead, as <see cref="AzureTable.Demand"/> takes it; null for SQLite.</param>
public sealed record LaurelStore(string Data, string Keys, string? Account = null)
{
    private const string InEnvironment = "LAUREL_STORE", Table = "laurel";

    /// <summary>The store in a data folder, with the keys beside it unless another folder is named.</summary>
    /// <exception cref="InvalidDataException">The keys would lie in the data folder, or the account is named in no way that is understood. The message does not repeat it.</exception>
    public static LaurelStore At(string data, string? keys = null, string? account = null)
    {
        data = Path.GetFullPath(data).TrimEnd(Path.DirectorySeparatorChar);
        keys = Path.GetFullPath(keys ?? $"{data}-keys").TrimEnd(Path.DirectorySeparatorChar);
        return $"{keys}/".StartsWith($"{data}/", StringComparison.Ordinal)
            ? throw new InvalidDataException("--keys may not lie in the data folder.")
            : new(data, keys, Understood(account));
    }

    /// <summary>The account that <c>LAUREL_STORE</c> names, for it is a secret: read once, and gone from the environment after that; null where there is none.</summary>
    public static string? TakeAccount()
    {
        var account = Environment.GetEnvironmentVariable(InEnvironment);
        Environment.SetEnvironmentVariable(InEnvironment, null);
        return string.IsNullOrWhiteSpace(account) ? null : account.Trim();
    }

    /// <summary>Opens it for one process; a second one of SQLite is refused.</summary>
    /// <exception cref="IOException">Another process has the folder open.</exception>
    public ITable Open() => Account is null ? SqliteTable.Open(Data) : AzureTable.At(Account, Table);

    private static string? Understood(string? account)
    {
        try
        {
            if (account is not null) AzureTable.Demand(account);
            return account;
        }
        catch (ArgumentException wrong)
        {
            throw new InvalidDataException($"{InEnvironment}: {wrong.Message}", wrong);
        }
    }

    /// <summary>Never tells the account.</summary>
    public override string ToString() => Account is null ? Data : "Azure Tables";
}
