using Laurel.Domain;
using Laurel.Grains.Seating;
using Orleans.Runtime;

namespace Laurel.Grains.Attendees;

/// <summary>A cancelled attendee frees the seat: two things change, and this one drives it to its end.</summary>
/// <remarks>
/// The cancellation is committed first and says that a seat is to be freed; the hall is asked under an id that follows from it, as often as needed;
/// then it is written that it was done. A crash anywhere between is taken up again at activation, which a reminder sees to.
/// </remarks>
public sealed partial class AttendeeGrain
{
    private const string SeatReminder = "free-seat";
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromMinutes(1);

    public async Task<Receipt> Cancel(Cancel command)
    {
        if (!(await Read()).Cancel(command.Reason, Now).Events.IsEmpty)
            await this.RegisterOrUpdateReminder(SeatReminder, ReminderPeriod, ReminderPeriod);
        var receipt = await Execute(command, attendee => Claimed(attendee, attendee.Cancel(command.Reason, Now), null));
        if (receipt.Accepted) await FreeSeat();
        return receipt;
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => FreeSeat();

    private async Task ResumeFreeingSeat()
    {
        if ((await Read()).MustFreeSeat)
            this.RegisterGrainTimer(_ => FreeSeat(), new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
    }

    private async Task FreeSeat()
    {
        if ((await Read()).MustFreeSeat)
        {
            var step = new CommandId($"free-seat-{Id.Text}");
            await system.Ask(() => GrainFactory.GetGrain<IHall>(conference.Text).Release(new(step, Id)));
            await Execute(new SeatIsFree(step), attendee => attendee.FreeSeat());
        }
        if (await this.GetReminder(SeatReminder) is { } reminder) await this.UnregisterReminder(reminder);
    }

    private sealed record SeatIsFree(CommandId CommandId) : Command(CommandId);
}
