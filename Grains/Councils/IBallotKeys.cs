namespace Laurel.Grains.Councils;

/// <summary>Names a secret ballot in the whole installation.</summary>
/// <param name="Council">The council's grain key.</param>
/// <param name="Session">The session, with the instant of its call: a restored council that calls it anew has another ballot.</param>
public sealed record BallotName(string Council, string Session)
{
    public override string ToString() => $"{Council}/{Session}";
}

/// <summary>The keys of open secret ballots: random, one a session, outside the table and outside every backup.</summary>
/// <remarks>A key that is destroyed is gone: what was sealed under it is noise, wherever copies of it lie.</remarks>
public interface IBallotKeys
{
    /// <summary>The key of a ballot, made where there is none; when this answers, a made key is on disk.</summary>
    ValueTask<byte[]> Create(BallotName ballot);

    /// <summary>The key; null where it was destroyed, or never was here (a restored copy).</summary>
    ValueTask<byte[]?> Find(BallotName ballot);

    /// <summary>Destroys every key of a council but those of ballots under way: what a crash left, and what a restored council knows nothing of.</summary>
    ValueTask KeepOnly(string council, IReadOnlyCollection<BallotName> underWay);
}
