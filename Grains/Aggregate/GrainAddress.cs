using Laurel.Storage;

namespace Laurel.Grains.Aggregate;

/// <summary>Where a thing's rows lie: <c>head~{kind}~{id}</c> and the rest, in its partition.</summary>
/// <param name="Partition">As <c>c~dnnd-2025</c> or <c>issuer~bng</c>.</param>
/// <param name="Kind">As <c>attendee</c>.</param>
/// <param name="Id">One or more key parts, joined by <c>~</c>.</param>
public sealed record GrainAddress(string Partition, string Kind, string Id)
{
    /// <summary>The current state.</summary>
    public RowKey Head => RowKey.Of(Partition, "head", Kind, Id);

    /// <summary>The key under which the thing's personal texts lie.</summary>
    public RowKey PersonalKey => RowKey.Of(Partition, "key", Kind, Id);

    /// <summary>What all its event rows begin with.</summary>
    public string Events => RowKey.Under("event", Kind, Id);

    /// <summary>What happened as the n-th, counted from 1.</summary>
    public RowKey Event(long n) => RowKey.Of(Partition, "event", Kind, Id, KeyPart.Number(n));

    /// <summary>The row of a command and its receipt; a client chose the id, so it enters hashed.</summary>
    public RowKey Command(string commandId) => RowKey.Of(Partition, "command", Kind, Id, KeyPart.Hashed(commandId));

    /// <summary>The address of a thing in a conference: the grain's key is <c>conference/id</c>, or the conference alone.</summary>
    public static GrainAddress InConference(string kind, string grainKey)
    {
        var slash = grainKey.IndexOf('/', StringComparison.Ordinal);
        var conference = slash < 0 ? grainKey : grainKey[..slash];
        return new($"c~{conference}", kind, grainKey[(slash + 1)..]);
    }
}
