using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Conferences;
using Laurel.Storage;

namespace Laurel.Grains.Attendees;

/// <summary>The grain of an attendee.</summary>
/// <remarks>Who somebody is and every typed code are claimed by rows in the same commit, so no two grains can take the same.</remarks>
[GrainType("attendee")]
public sealed partial class AttendeeGrain(AggregateContext context, IBadgeKeys badges, SystemActor system)
    : AggregateGrain<Attendee, AttendeeEvent>(Thing, context), IAttendee, IRemindable
{
    public static readonly AggregateKind<Attendee, AttendeeEvent> Thing = new("attendee");

    private ConferenceCode Conference => new(Address.Partition["c~".Length..]);

    private AttendeeId Id => new(Address.Id);

    private Places Places => new(Context, Address.Partition);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        await ResumeSettlingSeat();
    }

    public Task<Receipt> Register(Register command) =>
        Enter(command, command.Registration, command.Another, (attendee, badge) => attendee.Register(command.Registration, command.As, badge), WhileListed(Places.Bind));

    public Task<Receipt> RegisterListed(Register command) =>
        Enter(command, command.Registration, command.Another, (attendee, badge) => attendee.Register(command.Registration, command.As, badge));

    public Task<Receipt> RegisterBeyondQuota(RegisterBeyondQuota command) => Enter(
        command,
        command.Registration,
        false,
        (attendee, badge) => attendee.RegisterBeyondQuota(command.Registration, command.As, badge, command.Reason),
        WhileListed(Places.Overbook));

    public Task<Receipt> Amend(Amend command) => Execute(command, async attendee =>
        await Places.Bind(attendee, await Claimed(attendee, attendee.Amend(command.Registration), command.Registration)));

    public Task<Receipt> Substitute(SubstituteAttendee command) => Execute(command, async attendee =>
    {
        var next = NextBadge(attendee);
        var ruling = attendee.Substitute(command.Registration, next, Now);
        return await Places.Bind(attendee, await Claimed(attendee, ruling, command.Registration, TakeCode(next)));
    });

    public Task<Receipt> WithdrawBadge(WithdrawBadge command) => Execute(command, attendee =>
    {
        var next = NextBadge(attendee);
        return ValueTask.FromResult(new Proposal<AttendeeEvent>(attendee.WithdrawBadge(command.Reason, next, Now), [TakeCode(next)]));
    });

    public Task<Receipt> Settle(SettleScan command) =>
        Execute(command, attendee => attendee.Settle(command.Device, command.Scan, command.Note, Now));

    public async Task<AttendeeView?> Get() => AttendeeItems.View(Id, N, await Read()) is { } view
        ? view with { Badge = view.Badge with { IsRefused = IsRefused(view.Badge.QrText) } }
        : null;

    public async Task<PassagesView?> Passages() => AttendeeItems.Passages(N, await Read());

    /// <inheritdoc/>
    protected override Task Tell(Attendee after, long n) => AttendeeItems.Of(Id, after) is { } item
        ? system.Ask(() => GrainFactory.GetGrain<IRoster>(Conference.Text).Tell(new(Thing.Name, Id.Text, n, item)))
        : Task.CompletedTask;

    // Registers with the rows that claim who somebody is and the typed code; places: what the unit's quota says to it.
    private Task<Receipt> Enter(
        Command command,
        Registration registration,
        bool another,
        Func<Attendee, Badge, Ruling<AttendeeEvent>> register,
        Func<Attendee, Proposal<AttendeeEvent>, ValueTask<Proposal<AttendeeEvent>>>? places = null)
    {
        var again = false;
        return Execute(command, async attendee =>
        {
            var (badge, isRetry) = (NextBadge(attendee), again);
            again = true;
            var ruling = register(attendee, badge);
            if (ruling.Refusal is not null) return ruling;
            Write[] rows = [TakeCode(badge), .. another ? Array.Empty<Write>() : [AttendeeClaims.Take(Match(registration), Id)]];
            // Nobody looks before the first try: the store itself refuses a claim that is held, and only then is it read whose it is.
            if (isRetry && !another && await IsClaimedByAnother(Match(registration))) return new(AttendeeRefusals.Exists);
            var proposal = new Proposal<AttendeeEvent>(ruling, rows);
            return places is null ? proposal : await places(attendee, proposal);
        });
    }

    // The ruling with the rows by which the claim on who somebody is follows the change; null: nobody any more.
    private async ValueTask<Proposal<AttendeeEvent>> Claimed(
        Attendee before, Ruling<AttendeeEvent> ruling, Registration? becomes, params IEnumerable<Write> alongside)
    {
        if (ruling.Events.IsEmpty) return ruling;
        var (old, next) = (Match(before.Registration!), becomes is null ? null : Match(becomes));
        var rows = alongside.ToList();
        if (old == next) return new(ruling, rows);
        if (next is not null && await AttendeeClaims.Find(Table, next) is { } taken)
        {
            if (taken.Claim.Attendee != Id) return new(AttendeeRefusals.Exists);
        }
        else if (next is not null)
        {
            rows.Add(AttendeeClaims.Take(next, Id));
        }
        if (await AttendeeClaims.Find(Table, old) is { } held && held.Claim.Attendee == Id) rows.Add(Write.Delete(old, held.Tag));
        return new(ruling, rows);
    }

    // Nobody joins the list of a conference that was archived or called off.
    private Func<Attendee, Proposal<AttendeeEvent>, ValueTask<Proposal<AttendeeEvent>>> WhileListed(
        Func<Attendee, Proposal<AttendeeEvent>, ValueTask<Proposal<AttendeeEvent>>> places) => async (attendee, proposal) =>
        (await system.Ask(() => GrainFactory.GetGrain<IConference>(Conference.Text).Get()))?.Status.TakesNobody() == true
            ? new(ConferenceRefusals.ListOver)
            : await places(attendee, proposal);

    private async ValueTask<bool> IsClaimedByAnother(RowKey row) =>
        await AttendeeClaims.Find(Table, row) is { } held && held.Claim.Attendee != Id;

    private bool IsRefused(string qrText) => BadgeToken.TryRead(qrText, out var token) && !badges.PublicKeys.ContainsKey(token.KeyId);

    private RowKey Match(Registration registration) => AttendeeClaims.Match(Address.Partition, registration, Context.Keys);

    private Write TakeCode(Badge badge) => AttendeeClaims.Take(AttendeeClaims.Code(Address.Partition, badge.TypedCode), Id, badge.Version);

    private Badge NextBadge(Attendee attendee)
    {
        var version = Math.Min(attendee.NextVersion, Attendee.MostBadges);
        Span<byte> random = stackalloc byte[8];
        Context.Chance(random);
        return new(version, badges.Make(Conference, Id, version).Text, TypedCode.Draw(BitConverter.ToUInt64(random)));
    }
}
