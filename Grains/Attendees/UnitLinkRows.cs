using System.Text;
using System.Text.Json;
using Laurel.Domain.Attendees;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Json;
using Laurel.Storage;

namespace Laurel.Grains.Attendees;

/// <summary>The tokens of units' links, and the rows <c>link~{hash}</c> that say whose each is.</summary>
/// <remarks>
/// A token follows from the installation's keys, so organizers may see it again and no table or backup of data holds it: the row's key is its
/// hash, its body the unit and the link's number.
/// </remarks>
internal static class UnitLinkRows
{
    private const int Bytes = 16;

    public static LinkToken TokenOf(IKeyRing keys, string partition, string unit, int number) => new(Convert.ToHexStringLower(
        keys.Mac("laurel-unit-link-v1", Encoding.UTF8.GetBytes($"{partition}\n{Delegation.KeyOf(unit)}\n{number}")).AsSpan(0, Bytes)));

    public static Write Insert(string partition, LinkToken token, string unit, int number) =>
        Write.Insert(KeyOf(partition, token), 0, JsonSerializer.SerializeToUtf8Bytes(new Owner(unit, number), StoredJson.Plain));

    /// <summary>Whose a token is, or was; null for one that never was.</summary>
    public static async ValueTask<Owner?> Find(ITable table, string partition, LinkToken token) =>
        LinkToken.IsOne(token.Text) && await table.Find(KeyOf(partition, token), CancellationToken.None) is { } row
            ? JsonSerializer.Deserialize<Owner>(row.Body.Span, StoredJson.Plain)
            : null;

    private static RowKey KeyOf(string partition, LinkToken token) => RowKey.Of(partition, "link", KeyPart.Hashed(token.Text));

    internal sealed record Owner(string Unit, int Number);
}
