using Laurel.Domain.Doors;

namespace Laurel.Grains.Doors;

/// <summary>Whoever was checked in by mistake.</summary>
public sealed partial class DoorGrain
{
    public Task<ScanAnswer> TakeBack(TakeBack command) => RecordedByName(
        new(command.CommandId.Text, command.Attendee.Text, command.Gate, Direction.Out, command.At, device),
        (attendee, asked) => attendee.TakeBack(asked));
}
