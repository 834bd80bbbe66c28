using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Grains.Accounts;

namespace Laurel.Grains.Doors;

/// <summary>What a conference's scanners hold for the time without network. Key: the conference's code.</summary>
/// <remarks>
/// It is made of the lists, in memory, and remembers nothing over a restart: a pack then has another id, and scanners take it whole. No rule
/// reads it. What it gives opens one person at a time, from that person's own badge.
/// </remarks>
[Alias("laurel.doors.IDoorPack")]
public interface IDoorPack : IGrainWithStringKey
{
    /// <summary>What changed in the pack since a version; all of it where the pack is another. Refused: <c>roster.loading</c>, <c>conference.unknown</c>.</summary>
    /// <param name="pack">The pack that is held; null for none.</param>
    [Alias("Since"), Requires(Role.Usher | Role.Registrar)]
    Task<PackChanges> Since(string? pack, long version);

    /// <summary>The key that opens the pack's names for offline search: 32 bytes, to be kept in memory alone. It changes with the pack.</summary>
    [Alias("ShiftKey"), Requires(Role.Usher | Role.Registrar)]
    Task<ShiftKey> ShiftKey();
}

/// <param name="Pack">Names this pack; another one is taken whole.</param>
/// <param name="Version">What to ask since, next time.</param>
/// <param name="Tag">Tells the conference's badges from others.</param>
/// <param name="PublicKeys">By key id: SubjectPublicKeyInfo. A badge under no key of these is forged.</param>
/// <param name="SealKey">The server's P-256 point (65 bytes) to which scans are sealed.</param>
/// <param name="Until">When the pack is to be dropped: two hours after the conference ends.</param>
/// <param name="Gates">The area into which each gate leads; empty until gates are defined: then every gate leads into <c>main</c>.</param>
/// <param name="Rights">Of areas that not everybody may enter. Who is named for one stands in the cards alone.</param>
/// <param name="ScansOut">Whether doors offer to scan people out.</param>
/// <param name="Rehearsal">The rehearsal that goes on, or is about to; null for none.</param>
[GenerateSerializer, Immutable, Alias("laurel.doors.pack-changes")]
public sealed record PackChanges(
    [property: Id(0)] string Pack,
    [property: Id(1)] long Version,
    [property: Id(2)] uint Tag,
    [property: Id(3)] IReadOnlyDictionary<byte, byte[]> PublicKeys,
    [property: Id(4)] byte[] SealKey,
    [property: Id(5)] DateTimeOffset Until,
    [property: Id(6)] IReadOnlyList<PackEntry> Entries,
    [property: Id(7)] Refusal? Refusal = null,
    [property: Id(8)] IReadOnlyDictionary<string, string>? Gates = null,
    [property: Id(9)] IReadOnlyList<PackRight>? Rights = null,
    [property: Id(10)] bool ScansOut = false,
    [property: Id(11)] Rehearsal? Rehearsal = null);

/// <summary>What an area asks of whoever is not named for it.</summary>
/// <param name="Number">What cards call the area; its own as long as the pack lives.</param>
/// <param name="From">Since when it binds; null: always.</param>
/// <param name="Until">Until when, not included; null: always.</param>
[GenerateSerializer, Immutable, Alias("laurel.doors.pack-right")]
public sealed record PackRight(
    [property: Id(0)] string Area,
    [property: Id(1)] int Number,
    [property: Id(2)] IReadOnlyList<AttendeeRole> Roles,
    [property: Id(3)] DateTimeOffset? From,
    [property: Id(4)] DateTimeOffset? Until);

/// <summary>A badge as a scanner knows it. Nothing in it says who the person is.</summary>
/// <param name="Lookup">16 bytes that follow from the badge's secret.</param>
/// <param name="Card">Null where it did not change, and where the badge admits nobody.</param>
/// <param name="InsideSince">When the attendee was first admitted; null for somebody who is not inside.</param>
/// <param name="Gate">Where the attendee came in last: into which area.</param>
/// <param name="FirstGate">Where the attendee was first admitted.</param>
[GenerateSerializer, Immutable, Alias("laurel.doors.pack-entry")]
public sealed record PackEntry(
    [property: Id(0)] byte[] Lookup,
    [property: Id(1)] PackEntryState State,
    [property: Id(2)] PackCard? Card,
    [property: Id(3)] DateTimeOffset? InsideSince,
    [property: Id(4)] string? Gate,
    [property: Id(5)] string? FirstGate = null);

/// <summary>What a genuine badge is worth.</summary>
[GenerateSerializer, Alias("laurel.doors.pack-entry-state")]
public enum PackEntryState
{
    Valid,

    /// <summary>A newer badge was issued to the same attendee.</summary>
    Withdrawn,

    /// <summary>The attendee is not to be admitted.</summary>
    Cancelled,
}

/// <param name="Version">Of the pack when the card was made; with the lookup it is what the ciphertexts are bound to.</param>
/// <param name="Sealed">Nonce, ciphertext and tag under the badge's own card key: honorific, name, position, unit, seat, two empty texts, role, and the numbers of areas for which the attendee is named.</param>
/// <param name="Found">The same under the shift key, with the attendee's id and a hash of the typed code in place of the empty texts.</param>
[GenerateSerializer, Immutable, Alias("laurel.doors.pack-card")]
public sealed record PackCard([property: Id(0)] long Version, [property: Id(1)] byte[] Sealed, [property: Id(2)] byte[] Found);

/// <summary>Prints nothing of itself.</summary>
[GenerateSerializer, Immutable, Alias("laurel.doors.shift-key")]
public sealed record ShiftKey([property: Id(0)] string Pack, [property: Id(1)] byte[] Key)
{
    public override string ToString() => nameof(ShiftKey);
}
