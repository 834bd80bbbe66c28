using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Councils;
using Laurel.Grains.Aggregate;
using Laurel.Storage;

namespace Laurel.Grains.Councils;

/// <summary>Casting.</summary>
public sealed partial class CouncilGrain
{
    private const string OpenWords = "laurel-open-receipt-v1";

    public async Task<BallotReceipt> Cast(CastBallot command)
    {
        if (await Entering(command) is { } refusal) return new(null, refusal, N);
        var handed = new HandedIn(
            command.Session, command.Member, command.Written, [.. command.EnteredBy], command.Votes,
            IsItself(command) ? null : Context.Actor.Current(), command.Spoiled);
        CastOutcome? outcome = null;
        var receipt = await Execute(command, async council =>
        {
            var (decided, proposal) = await TakeIn(council, handed);
            outcome = decided;
            return proposal;
        }, trace: CommandTrace.Bare);
        if (Owes(await Read())) await Finish();
        return receipt.Accepted ? await Heard(command) : new(null, receipt.Refusal, N, Differing: outcome?.Differing);
    }

    public async Task<Receipt> WithdrawEntry(WithdrawEntry command)
    {
        var receipt = await Execute(command, council => TakeBack(council, command));
        if (Owes(await Read())) await Finish();
        return receipt;
    }

    private async ValueTask<Proposal<CouncilEvent>> TakeBack(Council council, WithdrawEntry command)
    {
        if (IsRecused(council, command.Session)) return new(CouncilRefusals.Teller);
        if (council.Find(command.Session) is not { Status: SessionStatus.BallotOpen, Ballots: BallotKind.Secret } session)
            return new(council.WithdrawEntry(command.Session, command.Member, null).Ruling);
        using var found = await box.Find(session);
        if (found is null) return await Lost(council, session);
        var outcome = council.WithdrawEntry(session.Id, command.Member, found.Urn);
        return new(outcome.Ruling, outcome.Urn is { } next ? [box.Replace(session, found, next)] : []);
    }

    /// <summary>Without its key a session is void, on record.</summary>
    private async ValueTask<Proposal<CouncilEvent>> Lost(Council council, Session session) =>
        new(council.Annul(session.Id, CouncilRefusals.KeyLost.Code), await box.Remove(session));

    /// <summary>Whether the caller is a member who is recused from an item of the session: then it touches nobody's paper.</summary>
    private bool IsRecused(Council council, SessionId session) =>
        Context.Actor.Caller?.Member is { } own && council.Find(session)?.RecusedOf(new(own)).IsEmpty == false;

    private bool IsItself(CastBallot command) =>
        Context.Actor.Caller is { Member: { } own } && own == command.Member.Text && command.EnteredBy.Count == 0;

    /// <summary>
    /// Why the caller cannot hand in this ballot: a member its own alone; who enters papers in its own name, and only if recused from nothing;
    /// an administrator's program may name two people, or nobody.
    /// </summary>
    private async Task<Refusal?> Entering(CastBallot command)
    {
        if (Context.Actor.Caller is not { } caller || IsItself(command)) return null;
        if (!caller.Has(Role.Organizer | Role.Secretary)) return CouncilRefusals.NotYourself;
        if (IsRecused(await Read(), command.Session)) return CouncilRefusals.Teller;
        return caller.Has(Role.Administrator) || command.EnteredBy is [var one] && one == caller.Person ? null : CouncilRefusals.SamePerson;
    }

    /// <summary>A ballot's command is its session's, its member's and whoever enters it: the same id from another member is another command.</summary>
    protected override RowKey CommandRow(Command command) => command is CastBallot ballot
        ? Address.Command($"{ballot.Session}/{ballot.Member}/{string.Join('+', ballot.EnteredBy)}/{ballot.CommandId}")
        : base.CommandRow(command);

    private async ValueTask<(CastOutcome Outcome, Proposal<CouncilEvent> Proposal)> TakeIn(Council council, HandedIn handed)
    {
        if (council.Find(handed.Session) is not { Status: SessionStatus.BallotOpen, Ballots: BallotKind.Secret } session)
            return Proposed(council.Cast(handed, null, ""));
        using var found = await box.Find(session);
        if (found is null)
            return (CastOutcome.Refused(CouncilRefusals.KeyLost), await Lost(council, session));
        var outcome = council.Cast(handed, found.Urn, box.Word(found.Key, session, SeatOf(session, handed.Member)));
        return Proposed(outcome, outcome.Urn is { } next ? [box.Replace(session, found, next)] : []);
    }

    private static (CastOutcome, Proposal<CouncilEvent>) Proposed(CastOutcome outcome, params IReadOnlyList<Write> rows) =>
        (outcome, new(outcome.Ruling, rows));

    /// <summary>What whoever handed in an accepted ballot hears, computed anew for each retry: nothing of it is stored.</summary>
    private async Task<BallotReceipt> Heard(CastBallot command)
    {
        var session = (await Read()).Find(command.Session)!;
        if (session.Status is SessionStatus.Void) return new(null, CouncilRefusals.KeyLost, N);
        if (session.NotVoting is { } over) return new(null, over, N);
        var seat = SeatOf(session, command.Member);
        if (!session.HasVoted(seat)) return new(null, null, N, AwaitingSecond: true);
        if (session.Ballots is BallotKind.Open) return new(box.Word(OpenKey(session), session, seat), null, N);
        return await box.Key(session) is { } key
            ? new(box.Word(key, session, seat), null, N)
            : new(null, CouncilRefusals.KeyLost, N);
    }

    /// <summary>A receipt word is the seat's, whoever sits in it.</summary>
    private static MemberId SeatOf(Session session, MemberId person) => session.SeatOf(person) ?? person;

    /// <summary>An open vote has no key to destroy: its words only show that a ballot arrived.</summary>
    private byte[] OpenKey(Session session) => Context.Keys.Mac(OpenWords, System.Text.Encoding.UTF8.GetBytes($"{Conference}/{session.Id}"));
}
