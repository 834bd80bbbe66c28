using System.Text.Json;
using Laurel.Domain.Doors;
using Laurel.Grains.Attendees;
using Laurel.Storage;

namespace Laurel.Grains.Doors;

/// <summary>The numbers of a conference's scans by device, as the events hold them: those of attendees, and those that named nobody.</summary>
internal static class ScanSequences
{
    private static readonly byte[] Sequence = "\"sequence\":"u8.ToArray();

    /// <param name="devices">Those asked about; others, such as desks, keep no count.</param>
    public static async Task<ILookup<DeviceId, long>> Of(ITable table, string partition, IEnumerable<DeviceId> devices)
    {
        var byPart = devices.Distinct().ToDictionary(device => KeyPart.Hashed(device.Text));
        var byName = byPart.Values.ToHashSet();
        var found = new List<(DeviceId Device, long Sequence)>();
        await foreach (var row in table.ScanUnder(partition, RowKey.Under("event", AttendeeGrain.Thing.Name), CancellationToken.None))
            if (In(row) is (var sequence, { } named) && byName.Contains(new(named)))
                found.Add((new(named), sequence));
        await foreach (var row in table.ScanUnder(partition, RowKey.Under("event", DoorBookGrain.Thing.Name), CancellationToken.None))
            if (byPart.TryGetValue(row.Key.Row.Split('~')[2], out var device) && In(row) is (var sequence, _))
                found.Add((device, sequence));
        return found.ToLookup(scan => scan.Device, scan => scan.Sequence);
    }

    // Most events are no scans: those are not even read. Of one that is, nothing else has these names.
    private static (long Sequence, string? Device)? In(Row row)
    {
        if (row.Body.Span.IndexOf(Sequence) < 0) return null;
        var json = new Utf8JsonReader(row.Body.Span);
        (long? sequence, string? device) = (null, null);
        while (json.Read())
            if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("sequence"u8) && json.Read()) sequence = json.GetInt64();
            else if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("device"u8) && json.Read()) device = json.GetString();
        return sequence is { } number ? (number, device) : null;
    }
}
