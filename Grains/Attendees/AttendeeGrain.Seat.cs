using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Seating;
using Orleans.Runtime;

namespace Laurel.Grains.Attendees;

/// <summary>Whoever is cancelled, declines or is absent frees the seat: two things change, and this one drives it to its end.</summary>
/// <remarks>
/// That somebody does not come is committed first and says that a seat is to be freed; the hall is asked under an id that follows from it, as often as needed;
/// then it is written that it was done. A crash anywhere between is taken up again at activation, which a reminder sees to.
/// </remarks>
public sealed partial class AttendeeGrain
{
    private const string SeatReminder = "free-seat";
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromMinutes(1);

    public Task<Receipt> Cancel(Cancel command) => FreeingSeat(
        command, attendee => attendee.Cancel(command.Reason, Now), (attendee, ruling) => Claimed(attendee, ruling, null));

    public Task<Receipt> Move(MoveAttendee command) => FreeingSeat(
        command, attendee => attendee.Move(command.To, command.Reason, Now), (attendee, ruling) => Places.Bind(attendee, ruling));

    public Task<Receipt> AnswerInvitation(AnswerInvitation command) => FreeingSeat(
        command,
        attendee => attendee.AnswerInvitation(command.Comes, command.Reason, Now),
        (attendee, ruling) => Places.Bind(attendee, ruling));

    public Task ReceiveReminder(string reminderName, TickStatus status) => FreeSeat();

    // The reminder comes before the commit, so that no crash leaves a seat behind.
    private async Task<Receipt> FreeingSeat(
        Command command,
        Func<Attendee, Ruling<AttendeeEvent>> rule,
        Func<Attendee, Ruling<AttendeeEvent>, ValueTask<Proposal<AttendeeEvent>>> bind)
    {
        if (After(await Read(), rule).MustFreeSeat)
            await this.RegisterOrUpdateReminder(SeatReminder, ReminderPeriod, ReminderPeriod);
        var receipt = await Execute(command, attendee => bind(attendee, rule(attendee)));
        if (receipt.Accepted && (await Read()).MustFreeSeat) await FreeSeat();
        return receipt;
    }

    private static Attendee After(Attendee before, Func<Attendee, Ruling<AttendeeEvent>> rule) =>
        rule(before).Events.Aggregate(before, static (state, happened) => state.Evolve(happened));

    private async Task ResumeFreeingSeat()
    {
        if ((await Read()).MustFreeSeat)
            this.RegisterGrainTimer(_ => FreeSeat(), new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
    }

    private async Task FreeSeat()
    {
        if (await Read() is { MustFreeSeat: true } gone)
        {
            // Whoever comes after all may have to go again: each time is a step of its own.
            var step = new CommandId($"free-seat-{Id.Text}-{gone.BarredAt?.UtcTicks ?? 0}");
            await system.Ask(() => GrainFactory.GetGrain<IHall>(conference.Text).Release(new(step, Id)));
            await Execute(new SeatIsFree(step), attendee => attendee.FreeSeat());
        }
        if (await this.GetReminder(SeatReminder) is { } reminder) await this.UnregisterReminder(reminder);
    }

    private sealed record SeatIsFree(CommandId CommandId) : Command(CommandId);
}
