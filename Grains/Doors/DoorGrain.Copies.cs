using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Doors;
using Laurel.Domain.Seating;
using Laurel.Grains.Accounts;
using Laurel.Grains.Conferences;
using Laurel.Grains.Seating;

namespace Laurel.Grains.Doors;

/// <summary>What a door keeps for a moment so that a scan asks its attendee and nobody else.</summary>
/// <remarks>
/// The conference: up to five seconds, and read anew before a gate is called unknown or doors are opened; so a gate taken away may still be
/// answered for five seconds. Seats: up to fifteen seconds; they are shown, no rule reads them, and no door waits long for a hall that is slow
/// or broken: the answer then names no seat. Wrong codes are counted in memory alone.
/// </remarks>
public sealed partial class DoorGrain
{
    private static readonly TimeSpan ConferenceAge = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan SeatsAge = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan SeatsPatience = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan ConferencePause = TimeSpan.FromMinutes(1);

    private ConferenceView? view;
    private DateTimeOffset viewUntil;
    private SeatsTaken taken = new(-1, new Dictionary<AttendeeId, SeatId>());
    private Task? seats;
    private DateTimeOffset seatsUntil;
    private AttemptWindow wrongCodes = AttemptWindow.OfDevice;
    private DateTimeOffset conferenceIsFullUntil;

    private async ValueTask<ConferenceView?> View(ScanFact scan)
    {
        if (view is not null && Now < viewUntil && !MustOpen(scan, view) && Conference.AreaOf(scan.Gate, view.Gates) is not null) return view;
        var asked = GrainFactory.GetGrain<IConference>(conference.Text);
        var fresh = await asked.Get();
        if (fresh is not null && MustOpen(scan, fresh))
        {
            await asked.OpenDoorsByScan(new(new($"doors-opened-by-scan-{fresh.N}")));
            fresh = await asked.Get();
        }
        // After a restart nobody has opened these doors: the first scan at each finds them open.
        if (view is null && fresh?.Status.IsBeforeDoors() == false) await GrainFactory.GetGrain<IMuster>(conference.Text).Begin();
        (view, viewUntil) = (fresh, Now + ConferenceAge);
        return fresh;
    }

    // A rehearsal opens no doors.
    private bool MustOpen(ScanFact scan, ConferenceView seen) => seen.Status.IsBeforeDoors() && Way.RehearsalOf(scan, seen, Now) == 0;

    private async ValueTask<ScanAnswer> Seated(ScanAnswer answer)
    {
        if (answer.Attendee is not { } attendee) return answer;
        if (seats is null || Now >= seatsUntil) (seats, seatsUntil) = (Seats(), Now + SeatsAge);
        if (!seats.IsCompleted) await Task.WhenAny(seats, Task.Delay(SeatsPatience, context.Clock));
        return seats.IsCompletedSuccessfully && taken.Seats.TryGetValue(attendee, out var seat) ? answer with { Seat = seat } : answer;
    }

    private async Task Seats() => taken = await GrainFactory.GetGrain<IHall>(conference.Text).Taken(taken.N) ?? taken;

    // A key names its devices itself: a new one for each guess would be a door that has not heard of the others' wrong codes.
    private bool AreCodesClosed => wrongCodes.IsFull(Now) || conferenceIsFullUntil > Now
        || (view?.CodesAreGuessed == true && context.Actor.Caller?.Kind != Actor.Device);

    private async Task CountWrongCode()
    {
        wrongCodes = wrongCodes.With(Now);
        if (await GrainFactory.GetGrain<IConference>(conference.Text).CountWrongCode()) conferenceIsFullUntil = Now + ConferencePause;
    }
}
