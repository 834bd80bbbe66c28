using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Attendees;
using Laurel.Grains.Seating;

namespace Laurel.Grains.Conferences;

/// <content>Another plan, and what others owe it then: the hall follows its drawing, and whoever was inside when it was put off has left.</content>
public sealed partial class ConferenceGrain
{
    private readonly Heads<Attendee, AttendeeEvent> attendees = new(AttendeeGrain.Thing, context);

    /// <remarks>The plan is committed first; then the hall follows, driven from here to its end.</remarks>
    public async Task<Receipt> ChangePlan(ChangePlan command)
    {
        var change = () => Execute(command, async conference => new Proposal<ConferenceEvent>(Changed(conference, command, await Inside(conference, command))));
        var known = await Read();
        return command.Plan.Hall.IsDrawnAs(known.Plan?.Hall) && command.To is null && !Owes(known) ? await change() : (await Undertake(change)).Receipt;
    }

    /// <inheritdoc/>
    protected override bool Owes(Conference conference) => conference.HallOwed || conference.LeavingOwed;

    /// <inheritdoc/>
    protected override Task Step(Conference conference) => conference.LeavingOwed ? LetLeave() : LetFollow(conference.PlanVersion);

    private async Task LetFollow(int plan)
    {
        var id = new CommandId(FormattableString.Invariant($"hall-of-plan-{plan}"));
        var followed = await AsSystem.Ask(() => GrainFactory.GetGrain<IHall>(Code.Text).Redraw(new(id)));
        if (followed.Accepted) await Record("hall-followed", now => now.PlanVersion == plan ? now.FollowHall() : Ruling<ConferenceEvent>.NothingNew);
    }

    /// <summary>Each leaves by the gate of the entry, in a scan of its own whose id follows from that entry: asked again, nobody leaves twice.</summary>
    private async Task LetLeave()
    {
        var inside = await attendees.AllImpersonal(Address.Partition, CancellationToken.None)
            .Where(read => !read.State.IsErased)
            .SelectMany(read => read.State.Attendance.Insides.Select(entry => (Id: new AttendeeId(read.Id), Entry: entry))).ToListAsync();
        await Each(inside, one => GrainFactory.GetGrain<IAttendee>($"{Code.Text}/{one.Id.Text}").CheckInByName(Leaving(one.Id, one.Entry)));
        await Record("everybody-left", conference => conference.EverybodyLeaves(inside.DistinctBy(one => one.Id).Count()));
    }

    private RecordScan Leaving(AttendeeId who, Passage entry)
    {
        var scan = new ScanFact(
            FormattableString.Invariant($"put-off-{who.Text}-{entry.At.ToUnixTimeMilliseconds()}-{entry.Scan}"), "", entry.Gate, Direction.Out, Now, Attendee.PutOffDesk);
        return new(new(scan.Id), scan, entry.Area);
    }

    private Ruling<ConferenceEvent> Changed(Conference conference, ChangePlan command, int inside) => command.To is { } to
        ? conference.ChangePlanAndMove(to, command.Plan, command.Seen, inside, Now)
        : conference.ChangePlan(command.Plan, command.Seen, inside, Now);

    /// <summary>How many are inside, asked only where seats would change.</summary>
    private async ValueTask<int> Inside(Conference conference, ChangePlan command) => conference.HasOtherSeats(command.Plan)
        ? await attendees.AllImpersonal(Address.Partition, CancellationToken.None).CountAsync(read => read.State.Attendance.Inside is not null)
        : 0;
}
