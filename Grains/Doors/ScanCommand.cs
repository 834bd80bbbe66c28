using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Grains.Aggregate;
using Laurel.Storage;

namespace Laurel.Grains.Doors;

/// <summary>What makes two scans the same command: the device, the scan's id, and the code. A retry may carry another offset or time.</summary>
internal sealed record ScanCommand(CommandId CommandId, DeviceId Device, string Code) : Command(CommandId)
{
    public static ScanCommand OfCode(ScanFact scan) => new(new(scan.Id), scan.Device, scan.Code);

    public static ScanCommand ByName(ScanFact scan, AttendeeId attendee) => new(new(scan.Id), scan.Device, $"name:{attendee.Text}");

    /// <summary>Where the scan's receipt lies, whoever records it: under its device, so that the same id always hears the same.</summary>
    public RowKey Row(string partition) =>
        new GrainAddress(partition, DoorBookGrain.Thing.Name, KeyPart.Hashed(Device.Text)).Command(CommandId.Text);
}
