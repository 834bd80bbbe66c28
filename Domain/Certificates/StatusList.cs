using System.Collections.Immutable;

namespace Laurel.Domain.Certificates;

/// <summary>What happens in a status list.</summary>
public abstract record StatusListEvent;

[EventName("status-list.placed.v1")]
public sealed record CredentialListed(Serial Serial, int Index) : StatusListEvent;

[EventName("status-list.revoked.v1")]
public sealed record CredentialRevoked(int Index) : StatusListEvent;

/// <summary>A list of 131,072 bits, one for each of its credentials at a place drawn at random: whoever reads it learns of none but the one they hold.</summary>
/// <param name="Places">Each credential's bit, by the serial of its certificate.</param>
/// <param name="Revoked">The bits that are set.</param>
public sealed record StatusList(ImmutableDictionary<string, int> Places, ImmutableHashSet<int> Revoked) : IEvolves<StatusList, StatusListEvent>
{
    /// <summary>The least that hides a credential among others (W3C Bitstring Status List).</summary>
    public const int Bits = 131_072;

    /// <summary>How many credentials a list takes: few enough for one row, and for free places to be drawn.</summary>
    public const int MostCredentials = 2_048;

    public static readonly Refusal IsFull = new(
        "credential.list-full", "Danh sách trạng thái đã đầy.", "The status list is full.");

    public static StatusList Nothing { get; } = new(ImmutableDictionary<string, int>.Empty, []);

    /// <summary>Whether a bit is another credential's.</summary>
    public bool IsTaken(int index) => Places.ContainsValue(index);

    /// <summary>Gives a credential its bit, once.</summary>
    public Ruling<StatusListEvent> Place(Serial serial, int index) =>
        Places.ContainsKey(serial.Text) ? Ruling<StatusListEvent>.NothingNew
        : Places.Count >= MostCredentials ? IsFull
        : index is < 0 or >= Bits || IsTaken(index) ? throw new ArgumentOutOfRangeException(nameof(index), index, "The bit is taken, or none.")
        : new CredentialListed(serial, index);

    /// <summary>Sets a credential's bit; one that is not listed has none.</summary>
    public Ruling<StatusListEvent> Revoke(Serial serial) =>
        !Places.TryGetValue(serial.Text, out var index) || Revoked.Contains(index) ? Ruling<StatusListEvent>.NothingNew : new CredentialRevoked(index);

    public StatusList Evolve(StatusListEvent happened) => happened switch
    {
        CredentialListed it => this with { Places = Places.SetItem(it.Serial.Text, it.Index) },
        CredentialRevoked it => this with { Revoked = Revoked.Add(it.Index) },
        _ => this,
    };
}
