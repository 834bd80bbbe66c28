using System.Text;
using System.Text.Json;
using Laurel.Domain.Attendees;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Json;
using Laurel.Storage;

namespace Laurel.Grains.Attendees;

/// <summary>Rows that only one attendee of a conference may hold: who somebody is (<c>match~{hash}</c>), and a typed code (<c>code~{typed}</c>).</summary>
/// <remarks>A match is claimed under a keyed hash, so the row says nothing of the person. A code's claim stays when its badge is withdrawn.</remarks>
public static class AttendeeClaims
{
    /// <summary>Where the claim of somebody with this registration lies.</summary>
    public static RowKey Match(string partition, Registration registration, IKeyRing keys) => RowKey.Of(
        partition,
        "match",
        Convert.ToHexStringLower(keys.Mac("laurel-match-v1", Encoding.UTF8.GetBytes(MatchKey.Of(registration.Composed())))[..20]));

    /// <summary>Where the claim of a typed code lies.</summary>
    public static RowKey Code(string partition, TypedCode code) => RowKey.Of(partition, "code", code.Text.ToLowerInvariant());

    /// <summary>Takes a row that nobody holds.</summary>
    public static Write Take(RowKey row, AttendeeId holder, int version = 0) =>
        Write.Insert(row, 0, JsonSerializer.SerializeToUtf8Bytes(new Claim(holder, version), StoredJson.Plain));

    /// <summary>Who holds a row; null where nobody does.</summary>
    public static async ValueTask<Held?> Find(ITable table, RowKey row, CancellationToken ct = default) =>
        await table.Find(row, ct) is { } found
            ? new(JsonSerializer.Deserialize<Claim>(found.Body.Span, StoredJson.Plain)!, found.Tag)
            : null;
}

/// <param name="Version">Of the badge that a typed code stands on; 0 for a match.</param>
public sealed record Claim(AttendeeId Attendee, int Version);

/// <summary>A claim as it stands.</summary>
public sealed record Held(Claim Claim, Tag Tag);
