using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Grains.Aggregate;
using Laurel.Storage;

namespace Laurel.Grains.Attendees;

/// <summary>What units and attendees ask from outside the office.</summary>
public sealed partial class AttendeeGrain
{
    public Task<Receipt> AskChange(AskChange command) => Execute(
        command, attendee => Following(attendee, attendee.AskChange(command.Person, command.Letter, command.By, Now)));

    public Task<Receipt> SettleChange(SettleChange command) => Execute(command, async attendee =>
    {
        var next = NextBadge(attendee);
        var ruling = attendee.SettleChange(command.Accept, next, Now);
        Write[] rows = ruling.Events.OfType<BadgeIssued>().Any() ? [TakeCode(next)] : [];
        return await Places.Bind(attendee, await Following(attendee, ruling, rows));
    });

    // The claim on who somebody is follows what the events make of the registration.
    private ValueTask<Proposal<AttendeeEvent>> Following(Attendee before, Ruling<AttendeeEvent> ruling, params IEnumerable<Write> alongside) =>
        Claimed(before, ruling, ruling.Events.Aggregate(before, static (state, happened) => state.Evolve(happened)).Registration, alongside);
}
