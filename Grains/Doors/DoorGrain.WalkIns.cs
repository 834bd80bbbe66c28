using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Grains.Seating;

namespace Laurel.Grains.Doors;

/// <summary>Who comes to the desk and is on no list.</summary>
public sealed partial class DoorGrain
{
    public async Task<WalkInAnswer> WalkIn(WalkIn command)
    {
        var scan = new ScanFact(
            command.CommandId.Step("in").Text, command.Attendee.Text, command.Gate, Direction.In, command.At, device);
        if (await View(scan) is not { } view) return new(null, ConferenceRefusals.Unknown);
        var attendee = Attendee(command.Attendee);
        if (view.DoorsClosedAt <= command.At && await attendee.Get() is null) return new(null, DoorRefusals.Closed);
        if (!command.Confirmed && Way.RehearsalOf(scan, view, Now) > 0 && await attendee.Get() is null) return new(null, DoorRefusals.RegistrationIsReal);
        var registered = command.BeyondQuota is { } reason
            ? await attendee.RegisterBeyondQuota(new(command.CommandId, command.Registration, reason))
            : await attendee.Register(new(command.CommandId, command.Registration));
        if (registered.Refusal is { } refusal) return new(null, refusal);
        await GrainFactory.GetGrain<IHall>(conference.Text).SeatLate(new(command.CommandId.Step("seat"), command.Attendee));
        seats = null;
        return new(await AnswerByName(scan, handOver: true));
    }
}
