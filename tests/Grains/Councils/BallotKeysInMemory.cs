using Laurel.Grains.Councils;

namespace Laurel.Grains.Tests.Councils;

/// <summary>Ballot keys that outlive a host, and a fault at will between a commit and the destruction that follows it.</summary>
internal sealed class BallotKeysInMemory : IBallotKeys
{
    public Dictionary<BallotName, byte[]> Keys { get; } = [];

    /// <summary>The process dies before a key is destroyed.</summary>
    public bool DiesBeforeDestroying { get; set; }

    public ValueTask<byte[]> Create(BallotName ballot)
    {
        if (!Keys.TryGetValue(ballot, out var key)) Keys[ballot] = key = [.. Enumerable.Repeat((byte)(Keys.Count + 1), 32)];
        return new([.. key]);
    }

    public ValueTask<byte[]?> Find(BallotName ballot) => new(Keys.TryGetValue(ballot, out var key) ? [.. key] : null);

    public ValueTask KeepOnly(string council, IReadOnlyCollection<BallotName> underWay)
    {
        var over = Keys.Keys.Where(ballot => ballot.Council == council && !underWay.Contains(ballot)).ToList();
        if (over.Count > 0 && DiesBeforeDestroying) throw new IOException("The process died.");
        foreach (var ballot in over) Keys.Remove(ballot);
        return default;
    }
}
