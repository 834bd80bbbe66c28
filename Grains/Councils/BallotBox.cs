using System.Security.Cryptography;
using Laurel.Domain.Councils;
using Laurel.Grains.Aggregate;
using Laurel.Storage;

namespace Laurel.Grains.Councils;

/// <summary>Where a council's urns lie: one row a session, sealed under a key that lies elsewhere.</summary>
internal sealed class BallotBox(GrainAddress address, string council, IBallotKeys keys, AggregateContext context)
{
    /// <summary>The key of a session; null where it is lost or destroyed.</summary>
    public ValueTask<byte[]?> Key(Session session) => keys.Find(NameOf(session));

    /// <summary>Makes the key durable, then the write that puts an empty urn in its place.</summary>
    public async ValueTask<Write> Open(Session session)
    {
        var key = await keys.Create(NameOf(session));
        return Write.Insert(RowOf(session), 0, Sealed(Urn.Empty(session.Agenda.Length), session, key));
    }

    /// <summary>The urn and the tag it was read at; null where key or row is not there.</summary>
    public async ValueTask<FoundUrn?> Find(Session session)
    {
        if (await Key(session) is not { } key || await context.Table.Find(RowOf(session), CancellationToken.None) is not { } row) return null;
        return new(SealedUrn.Open(row.Body.Span, session, key, NameOf(session)), row.Tag, key);
    }

    /// <summary>The write that puts the next urn in the place of the one found.</summary>
    public Write Replace(Session session, FoundUrn found, Urn next) =>
        Write.Replace(RowOf(session), found.Tag, 0, Sealed(next, session, found.Key));

    /// <summary>The write that takes the urn away; none where there is no row.</summary>
    public async ValueTask<IReadOnlyList<Write>> Remove(Session session) =>
        await context.Table.Find(RowOf(session), CancellationToken.None) is { } row ? [Write.Delete(row.Key, row.Tag)] : [];

    /// <summary>The receipt word of a member under this key.</summary>
    public string Word(byte[] key, Session session, MemberId member) => ReceiptWords.Of(key, NameOf(session), member);

    /// <summary>Destroys the keys of every session of this council that is over or unknown.</summary>
    public ValueTask KeepOnly(IEnumerable<Session> underWay) => keys.KeepOnly(council, [.. underWay.Select(NameOf)]);

    private byte[] Sealed(Urn urn, Session session, byte[] key) => SealedUrn.Seal(urn, session, key, NameOf(session), context.Chance);

    private RowKey RowOf(Session session) => RowKey.Of(address.Partition, "urn", session.Id.Text);

    private BallotName NameOf(Session session) => new(council, FormattableString.Invariant($"{session.Id}@{session.CalledAt.UtcTicks}"));
}

/// <summary>An urn as it was read, with the key it is sealed under; it prints nothing of itself.</summary>
internal sealed record FoundUrn(Urn Urn, Tag Tag, byte[] Key) : IDisposable
{
    /// <summary>Wipes the key from memory.</summary>
    public void Dispose() => CryptographicOperations.ZeroMemory(Key);

    public override string ToString() => nameof(FoundUrn);
}
