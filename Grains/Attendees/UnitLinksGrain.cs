using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Conferences;

namespace Laurel.Grains.Attendees;

/// <summary>The grain behind the units' links: it finds the unit of a token, and asks that unit's people alone.</summary>
[GrainType("unit-links")]
public sealed partial class UnitLinksGrain(AggregateContext context, SystemActor system) : LaurelGrain, IUnitLinks
{
    private string Conference => this.GetPrimaryKeyString();

    private string Partition => $"c~{Conference}";

    private DateTimeOffset Now => context.Clock.GetUtcNow();

    private IRoster Roster => GrainFactory.GetGrain<IRoster>(Conference);

    public Task<UnitPage> Open(LinkToken token) => system.Ask(async () =>
    {
        var (unit, refusal) = await UnitOf(token);
        if (unit is null) return new UnitPage("", "", default, 0, 0, default, [], refusal);
        var conference = (await GrainFactory.GetGrain<IConference>(Conference).Get())!;
        var plan = conference.Plan;
        var people = await Task.WhenAll((await Members(unit)).Select(async item => (await Attendee(item.Id).Get())!));
        return new UnitPage(
            unit.Unit, plan.Title, plan.StartsAt, unit.Quota ?? 0, unit.Held, unit.Link!.Until,
            [.. people.Select(person => UnitPeople.Of(person, person.Id == unit.Head))], TitleEn: plan.TitleEn,
            Status: conference.Status, DateOpen: conference.DateOpen);
    });

    public Task<Receipt> Nominate(NominateByLink command) => InUnit(command.Token, async unit =>
        await Attendee(command.Attendee).Register(new(command.CommandId, await Placed(unit, command.Person), As: AttendeeStatus.Nominated)));

    public Task<Receipt> Change(ChangeByLink command) => OfUnit(command.Token, command.Attendee, (attendee, held) => attendee.AskChange(new(
        command.CommandId, command.Person with { Telephone = command.Person.Telephone ?? held.Telephone, Email = command.Person.Email ?? held.Email },
        AskedBy.Unit, command.Letter)));

    public Task<Receipt> Answer(AnswerByLink command) => OfUnit(command.Token, command.Attendee, async (attendee, _) =>
        !command.Comes && (await attendee.Get())!.Status == AttendeeStatus.Nominated
            ? await attendee.Cancel(new(command.CommandId, command.Reason))
            : await attendee.AnswerInvitation(new(command.CommandId, command.Comes, command.Reason)));

    private async Task<(DelegationView? Unit, Refusal? Refusal)> UnitOf(LinkToken token)
    {
        if (await UnitLinkRows.Find(context.Table, Partition, token) is not { } owner) return (null, LinkRefusals.Unknown);
        var unit = await GrainFactory.GetGrain<IDelegation>($"{Conference}/{owner.Unit}").Get();
        if (unit.Link?.Number != owner.Number) return (null, LinkRefusals.Revoked);
        return unit.Link.Objection(Now) is { } objection ? (null, objection) : (unit, null);
    }

    // Asked by the token's unit; lists hold what was done before the answer is given.
    private Task<Receipt> InUnit(LinkToken token, Func<DelegationView, Task<Receipt>> ask) => system.Ask(async () =>
    {
        var (unit, refusal) = await UnitOf(token);
        var receipt = unit is null ? new Receipt(DelegationGrain.Thing.Name, "", 0, refusal) : await ask(unit);
        if (receipt.Accepted) await Roster.Await(receipt.Kind, receipt.Id, receipt.N);
        return receipt;
    });

    // An attendee of another unit is as unknown as one that never was.
    private Task<Receipt> OfUnit(LinkToken token, AttendeeId id, Func<IAttendee, Registration, Task<Receipt>> ask) => InUnit(token, async unit =>
    {
        var head = new GrainAddress(Partition, AttendeeGrain.Thing.Name, id.Text).Head;
        var isOurs = await context.Table.Find(head, CancellationToken.None) is not null
            && await Attendee(id).Get() is { Registration: var held } && Delegation.IsSameUnit(held.Unit, unit.Unit);
        return isOurs
            ? await ask(Attendee(id), (await Attendee(id).Get())!.Registration)
            : new Receipt(AttendeeGrain.Thing.Name, id.Text, 0, AttendeeRefusals.Unknown);
    });

    private async Task<IReadOnlyList<AttendeeItem>> Members(DelegationView unit)
    {
        var isOurs = Delegation.SameAs(unit.Unit);
        var everybody = await Roster.Attendees(new(Sort: "precedence", Limit: int.MaxValue));
        return [.. everybody.Items.Where(item => item.Status != AttendeeStatus.Cancelled && isOurs(item.Registration.Unit))];
    }

    // In the unit, the group of those who are there, as a delegate ranked by the position.
    private async Task<Registration> Placed(DelegationView unit, Registration person) =>
        Placed(unit, person, (await Members(unit)).Select(item => item.Registration.Group).FirstOrDefault("") ?? "");

    private static Registration Placed(DelegationView unit, Registration person, string group) => person with
    {
        Unit = unit.Unit,
        Group = group,
        Role = AttendeeRole.Delegate,
        Rank = RankPresets.CentralBody.RankOf(person.Position, unit.Unit),
    };

    private IAttendee Attendee(AttendeeId id) => GrainFactory.GetGrain<IAttendee>($"{Conference}/{id.Text}");
}
