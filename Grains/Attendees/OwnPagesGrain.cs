using System.Security.Cryptography;
using System.Text;
using Laurel.Domain.Attendees;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Conferences;

namespace Laurel.Grains.Attendees;

/// <summary>The grain behind attendees' own pages: it lets through whoever has the attendee's token.</summary>
[GrainType("own-pages")]
public sealed class OwnPagesGrain(AggregateContext context, SystemActor system) : LaurelGrain, IOwnPages
{
    private const int TokenBytes = 16;

    private string Conference => this.GetPrimaryKeyString();

    private string Partition => $"c~{Conference}";

    private IRoster Roster => GrainFactory.GetGrain<IRoster>(Conference);

    public async Task<LinkToken?> Show(AttendeeId attendee) => await Held(attendee) is { } held ? TokenOf(held) : null;

    public Task<OwnPage> Open(AttendeeId attendee, LinkToken token) => system.Ask(async () =>
    {
        if (await Held(attendee, token) is not { } held) return new OwnPage(null, null, null, null, LinkRefusals.Unknown);
        var conference = (await GrainFactory.GetGrain<IConference>(Conference).Get())!;
        var item = (await Roster.Attendees(new(attendee.Text, Limit: 1))).Items.FirstOrDefault();
        return new OwnPage(
            held, conference.Plan, item?.Seat, await Attendee(attendee).Passages(),
            Status: conference.Status, DateOpen: conference.DateOpen, PlanVersion: conference.PlanVersion);
    });

    public Task<Receipt> Change(ChangeOwn command) => Own(command.Attendee, command.Token, attendee =>
        attendee.AskChange(new(command.CommandId, command.Person, AskedBy.Attendee)));

    public Task<Receipt> Answer(AnswerOwn command) => Own(command.Attendee, command.Token, attendee =>
        attendee.AnswerInvitation(new(command.CommandId, command.Comes, command.Reason)));

    private Task<Receipt> Own(AttendeeId attendee, LinkToken token, Func<IAttendee, Task<Receipt>> ask) => system.Ask(async () =>
    {
        if (await Held(attendee, token) is null) return new Receipt(AttendeeGrain.Thing.Name, attendee.Text, 0, LinkRefusals.Unknown);
        var receipt = await ask(Attendee(attendee));
        if (receipt.Accepted) await Roster.Await(receipt.Kind, receipt.Id, receipt.N);
        return receipt;
    });

    private async Task<AttendeeView?> Held(AttendeeId attendee, LinkToken token) => LinkToken.IsOne(token.Text)
        && await Held(attendee) is { } held
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(TokenOf(held).Text), Encoding.ASCII.GetBytes(token.Text)) ? held : null;

    // Nobody's page once erased: nothing is held of anybody.
    private async Task<AttendeeView?> Held(AttendeeId attendee)
    {
        var head = new GrainAddress(Partition, AttendeeGrain.Thing.Name, attendee.Text).Head;
        return await context.Table.Find(head, CancellationToken.None) is not null && await Attendee(attendee).Get() is { Registration.Name.Length: > 0 } held ? held : null;
    }

    private LinkToken TokenOf(AttendeeView held) => new(Convert.ToHexStringLower(context.Keys.Mac(
        "laurel-own-page-v1", Encoding.UTF8.GetBytes($"{Partition}\n{held.Id.Text}\n{held.Badge.Version}")).AsSpan(0, TokenBytes)));

    private IAttendee Attendee(AttendeeId id) => GrainFactory.GetGrain<IAttendee>($"{Conference}/{id.Text}");
}
