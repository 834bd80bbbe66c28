using System.Security.Cryptography;
using System.Text;
using Laurel.Domain.Doors;
using Laurel.Grains.Aggregate;
using Laurel.Storage;

namespace Laurel.Grains.Doors;

/// <summary>The grain of a device's book: its pairing, and its scans that belong to no attendee.</summary>
[GrainType("doorbook")]
public sealed partial class DoorBookGrain(AggregateContext context) : AggregateGrain<Door, DoorEvent>(Thing, context), IDoorBook
{
    public static readonly AggregateKind<Door, DoorEvent> Thing = new("door");

    public async Task<ScanAnswer> Record(RecordUnplaced command)
    {
        var receipt = await Execute(
            ScanCommand.OfCode(command.Scan),
            _ => Door.Record(command.Scan, command.Outcome, Fingerprint(command.Scan.Code), Now, command.Rehearsal),
            answer: (_, _) => ScanAnswers.Spoken(command.Outcome, rehearsal: command.Rehearsal));
        return ScanAnswers.From(command.Scan.Id, receipt, null);
    }

    /// <inheritdoc/>
    protected override GrainAddress AddressOf(string grainKey)
    {
        var (conference, device) = grainKey.Split('/', 2) is [var first, var rest] ? (first, rest) : (grainKey, "");
        return new($"c~{conference}", Thing.Name, KeyPart.Hashed(device));
    }

    protected override RowKey CommandRow(Command command) => command is ScanCommand scan
        ? scan.Row(Address.Partition)
        : base.CommandRow(command);

    private static string Fingerprint(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)))[..16];
}
