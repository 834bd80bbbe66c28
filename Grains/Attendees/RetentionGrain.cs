using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Citations;
using Laurel.Grains.Conferences;
using Orleans.Runtime;

namespace Laurel.Grains.Attendees;

/// <inheritdoc cref="IRetention"/>
/// <remarks>
/// That a conference is over is asked before it is decided on: it never unbecomes so. That it begins is committed first; then one attendee after
/// another decides in a commit of its own whether it is forgotten or what still needs it, and the end is committed last (decision record 0178).
/// </remarks>
[GrainType("retention")]
public sealed partial class RetentionGrain(AggregateContext context, SystemActor system)
    : AggregateGrain<Retention, RetentionEvent>(Thing, context), IRetention, IRemindable
{
    public static readonly AggregateKind<Retention, RetentionEvent> Thing = new("retention");

    private readonly Heads<Attendee, AttendeeEvent> attendees = new(AttendeeGrain.Thing, context);
    private readonly Heads<Citation, CitationEvent> citations = new(CitationGrain.Thing, context);

    private string Conference => this.GetPrimaryKeyString();

    private DateOnly Today => RuleSets.DayOf(Now);

    public async Task<Receipt> SetDate(SetRetentionDate command) => await Asked() is { } terms
        ? await Execute(command, retention => retention.SetDate(command.On, TypedText.Clean(command.Reason), terms.EndsOn, Now, Today))
        : Unknown;

    public async Task<Receipt> EraseNow(EraseAttendees command)
    {
        if (await Asked() is not { } terms) return Unknown;
        var people = (await Waiting()).Count;
        return await Begin(command, retention => retention.BeginByHand(
            terms.DueOn(retention), TypedText.Clean(command.Reason), command.Confirmed, terms.Status, people, Now));
    }

    public async Task Look()
    {
        if ((await Read()).Running is not null)
        {
            GoOnSoon();
            return;
        }
        if (await Asked() is not { } terms || !terms.Status.IsOver()) return;
        await Execute(new Undertaken(new("retention-notice")), retention => retention.GiveNotice(terms.DueOn(retention), terms.OverOn, Today, Now));
        if (terms.DueOn(await Read()) > Today) return;
        if ((await Waiting()).Count is not (> 0 and var people)) return;
        await Begin(
            new Undertaken(new(FormattableString.Invariant($"retention-{N}"))),
            retention => retention.BeginOnDate(terms.DueOn(retention), Today, terms.Status, people, Now));
    }

    public async Task<RetentionView?> Get()
    {
        if (await Asked() is not { } terms) return null;
        var retention = await Read();
        return new(
            N, terms.DueOn(retention), retention.Own is not null, retention.Reason, terms.Rule, terms.EndsOn, terms.Status.IsOver(),
            await attendees.CountKeys(Address.Partition, CancellationToken.None), retention.Erasings);
    }

    public async Task<RetentionOutlook> Outlook()
    {
        var (people, kept, honoured, named) = (0, new List<KeptAttendee>(), 0, await Named());
        await foreach (var (id, attendee) in Kept())
        {
            people++;
            if (attendee.StillNeededFor(named.Awaits(attendee)) is not KeptFor.Nothing and var needed)
                kept.Add(new(id, attendee.Registration!.Name, attendee.Registration.Unit, needed));
            else if (named.Honours(attendee))
                honoured++;
        }
        return new(people, kept, honoured);
    }

    private async IAsyncEnumerable<(AttendeeId Id, Attendee Attendee)> Kept()
    {
        await foreach (var read in attendees.WithKeys(Address.Partition, CancellationToken.None))
            if (read.State is { Registration: not null, IsErased: false }) yield return (new(read.Id), read.State);
    }

    private async Task<NamedInAwards> Named() => NamedInAwards.In(await citations.All(Address.Partition, CancellationToken.None).Select(read => read.State).ToListAsync());

    private Task<Terms?> Asked() => system.Ask(async () =>
    {
        if (await GrainFactory.GetGrain<IConference>(Conference).Get() is not { } conference) return null;
        var endsOn = RuleSets.DayOf(conference.Plan.EndsAt);
        var own = await GrainFactory.GetGrain<IRuleBook>(Conference).Retentions();
        return new Terms(
            conference.Status, endsOn, conference.Status.IsOver() ? DayOf(conference.OverSince) : null, DayOf(own.Since), RetentionRule.InForceOn(endsOn, [.. own.Rules]));
    });

    private static DateOnly? DayOf(DateTimeOffset? at) => at is { } known ? RuleSets.DayOf(known) : null;

    private Receipt Unknown => new(Thing.Name, Address.Id, 0, ConferenceRefusals.Unknown);

    private sealed record Terms(ConferenceStatus Status, DateOnly EndsOn, DateOnly? OverOn, DateOnly? RulesSince, RetentionRule Rule)
    {
        public DateOnly DueOn(Retention retention) => retention.DueOn(EndsOn, Rule, OverOn, RulesSince);
    }
}
