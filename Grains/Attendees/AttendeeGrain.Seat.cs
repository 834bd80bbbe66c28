using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Seating;
using Orleans.Runtime;

namespace Laurel.Grains.Attendees;

/// <summary>
/// Whoever is cancelled, declines, is absent or is forgotten frees the seat, and whoever comes after all is given a free one: two things change,
/// and this one drives it to its end.
/// </summary>
/// <remarks>
/// That somebody does or does not come is committed first and says that a seat is to be freed or found; the hall is asked under an id that follows
/// from it, as often as needed; then it is written that it was done. A crash anywhere between is taken up again at activation, which a reminder
/// sees to.
/// </remarks>
public sealed partial class AttendeeGrain
{
    private const string SeatReminder = "free-seat";
    private static readonly TimeSpan ReminderPeriod = TimeSpan.FromMinutes(1);

    public Task<Receipt> Cancel(Cancel command) => SettlingSeat(
        command, attendee => attendee.Cancel(command.Reason, Now), (attendee, ruling) => Claimed(attendee, ruling, null));

    public Task<Receipt> Move(MoveAttendee command) => SettlingSeat(
        command, attendee => attendee.Move(command.To, command.Reason, Now), (attendee, ruling) => Places.Bind(attendee, ruling));

    public Task<Receipt> AnswerInvitation(AnswerInvitation command) => SettlingSeat(
        command,
        attendee => attendee.AnswerInvitation(command.Comes, command.Reason, Now),
        (attendee, ruling) => Places.Bind(attendee, ruling));

    public Task<Receipt> Erase(EraseAttendee command) => SettlingSeat(
        command, attendee => attendee.Erase(Now), (attendee, ruling) => Claimed(attendee, ruling, null));

    /// <remarks>Whoever is erased or reduced can be taken for nobody on a list any more: the claim on who they are goes in the same commit.</remarks>
    public Task<Receipt> EndKeeping(EndKeeping command) => Execute(
        command, attendee => Claimed(attendee, attendee.EndKeeping(command.AwaitsAward, Now), null));

    public Task ReceiveReminder(string reminderName, TickStatus status) => SettleSeat();

    // The reminder comes before the commit, so that no crash leaves a seat behind.
    private async Task<Receipt> SettlingSeat(
        Command command,
        Func<Attendee, Ruling<AttendeeEvent>> rule,
        Func<Attendee, Ruling<AttendeeEvent>, ValueTask<Proposal<AttendeeEvent>>> bind)
    {
        if (IsOpen(After(await Read(), rule)))
            await this.RegisterOrUpdateReminder(SeatReminder, ReminderPeriod, ReminderPeriod);
        var receipt = await Execute(command, attendee => bind(attendee, rule(attendee)));
        if (receipt.Accepted && IsOpen(await Read())) await SettleSeat();
        return receipt;
    }

    private static Attendee After(Attendee before, Func<Attendee, Ruling<AttendeeEvent>> rule) =>
        rule(before).Events.Aggregate(before, static (state, happened) => state.Evolve(happened));

    private static bool IsOpen(Attendee attendee) => attendee.MustFreeSeat || attendee.WantsSeatSince is not null;

    private async Task ResumeSettlingSeat()
    {
        if (IsOpen(await Read()))
            this.RegisterGrainTimer(_ => SettleSeat(), new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
    }

    // Whoever comes after all may have to go again: each time is a step of its own.
    private async Task SettleSeat()
    {
        var hall = GrainFactory.GetGrain<IHall>(Conference.Text);
        if (await Read() is { MustFreeSeat: true } gone)
        {
            var step = new CommandId($"free-seat-{Id.Text}-{gone.BarredAt?.UtcTicks ?? 0}");
            await system.Ask(() => hall.Release(new(step, Id)));
            await Execute(new SeatIsSettled(step), attendee => attendee.FreeSeat());
        }
        if (await Read() is { WantsSeatSince: { } since })
        {
            var step = new CommandId($"find-seat-{Id.Text}-{since.UtcTicks}");
            await system.Ask(() => hall.SeatLate(new(step, Id)));
            await Execute(new SeatIsSettled(step), attendee => attendee.SeekSeat());
        }
        if (await this.GetReminder(SeatReminder) is { } reminder) await this.UnregisterReminder(reminder);
    }

    private sealed record SeatIsSettled(CommandId CommandId) : Command(CommandId);
}
