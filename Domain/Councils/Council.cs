using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Councils;

/// <summary>The council (hội đồng thi đua, khen thưởng) of a conference: who its members are, and its sessions (DOMAIN 3.7 to 3.10).</summary>
/// <remarks>
/// Votes belong to seats: an alternate who stands in votes in the seat of the member it stands in for, so no seat ever has two.
/// Of a secret ballot the council knows the roll alone; the <see cref="Urn"/> is handed in and out and lies elsewhere.
/// </remarks>
/// <param name="Alternates">Who may stand in for an absent member; they are none of the members that are counted.</param>
/// <param name="Body">Whose council it is, the awarding authority: "Bộ Ngoại giao"; null for the conference's organizer.</param>
public sealed record Council(
    ImmutableArray<Member> Members,
    Quorum Quorum,
    BallotKind Ballots,
    bool Suppress,
    ImmutableArray<Session> Sessions,
    ImmutableArray<Member> Alternates = default,
    string? Body = null) : IEvolves<Council, CouncilEvent>, IPersonal
{
    /// <summary>The longest agenda.</summary>
    public const int LongestAgenda = 500;

    private const int MostMembers = 200, LongestBody = 200;

    public static Council Nothing { get; } = new([], Quorum.TwoThirds, BallotKind.Secret, false, []);

    public ImmutableArray<Member> Alternates { get; init; } = Alternates.IsDefault ? [] : Alternates;

    public bool Exists => !Members.IsEmpty;

    public Session? Find(SessionId id) => Sessions.FirstOrDefault(session => session.Id == id);

    /// <summary>The first session whose citations have to be told what it means for them; null where none.</summary>
    public Session? Owing => Sessions.FirstOrDefault(session => !session.Told);

    /// <summary>Says who the members are and how they vote; sealed sessions keep the council they had.</summary>
    /// <param name="alternates">Who may stand in for an absent member; nobody where default.</param>
    public Ruling<CouncilEvent> Constitute(
        ImmutableArray<Member> members, Quorum quorum, BallotKind ballots, bool suppress, ImmutableArray<Member> alternates = default,
        string? body = null) =>
        IsFaulty(members, alternates.IsDefault ? [] : alternates, quorum) || (body is not null && !TypedText.IsLine(body, LongestBody)) ? CouncilRefusals.Invalid
        : Exists && members.SequenceEqual(Members) && Alternates.SequenceEqual(alternates.IsDefault ? [] : alternates) && (quorum, ballots, suppress, body) == (Quorum, Ballots, Suppress, Body) ? Ruling<CouncilEvent>.NothingNew
        : Sessions.Any(session => session.Status is SessionStatus.Called or SessionStatus.BallotOpen) ? CouncilRefusals.BallotOpen
        : new Constituted(members, quorum, ballots, suppress, alternates.IsDefault ? [] : alternates, body);

    /// <summary>Calls a session over an agenda of accepted citations; its ballot opens when each of them is bound to it.</summary>
    /// <param name="percent">To pass, of all members; null for the highest that the citations' rules name.</param>
    /// <param name="on">The day on which the council met, where it is entered afterwards; null for the day of sealing.</param>
    public Ruling<CouncilEvent> Call(ImmutableArray<AgendaItem> agenda, int? percent, DateTimeOffset at, DateOnly? on = null)
    {
        if (!Exists) return CouncilRefusals.NotConstituted;
        if (agenda.IsEmpty) return CouncilRefusals.AgendaEmpty;
        if (agenda.Length > LongestAgenda) return CouncilRefusals.AgendaTooLong;
        if (agenda.DistinctBy(item => item.Citation).Count() != agenda.Length) return CouncilRefusals.AgendaTwice;
        var rules = agenda.Select(item => item.Rules.Council?.Value).OfType<CouncilRule>().ToList();
        var needed = percent ?? rules.Select(rule => rule.Percent).DefaultIfEmpty(50).Max();
        return needed is < 1 or > 100 ? CouncilRefusals.PercentInvalid
            : on > RuleSets.DayOf(at) ? CouncilRefusals.NotYetMet
            : rules.Any(rule => rule.Fixed && needed < rule.Percent) ? CouncilRefusals.PercentBelowRule
            : Ballots is BallotKind.Open && rules.Any(rule => rule.Secret) ? CouncilRefusals.SecretRequired
            : new SessionCalled(new($"s{Sessions.Length + 1}"), [.. agenda.Select(item => item.Citation)], needed, at, on);
    }

    /// <summary>Opens the ballot of a called session.</summary>
    public Ruling<CouncilEvent> OpenBallot(SessionId id) => Find(id) switch
    {
        null => CouncilRefusals.UnknownSession,
        { Status: SessionStatus.Called } => new BallotOpened(id),
        { Status: SessionStatus.BallotOpen } => Ruling<CouncilEvent>.NothingNew,
        { Status: SessionStatus.Void } => CouncilRefusals.Void,
        _ => CouncilRefusals.Sealed,
    };

    /// <summary>Ends a session that came to nothing, on record; it is called again under another id.</summary>
    public Ruling<CouncilEvent> Annul(SessionId id, string why) => Find(id) switch
    {
        null => CouncilRefusals.UnknownSession,
        { Status: SessionStatus.Called or SessionStatus.BallotOpen } => new SessionVoided(id, why),
        { Status: SessionStatus.Void } => Ruling<CouncilEvent>.NothingNew,
        _ => CouncilRefusals.Sealed,
    };

    /// <summary>Lets an alternate sit in an absent member's place for this session, before that seat votes; null takes it back.</summary>
    /// <remarks>The denominator stays; recusals of the member bind the alternate, and its own as well.</remarks>
    public Ruling<CouncilEvent> StandIn(SessionId id, MemberId seat, MemberId? alternate)
    {
        if (Find(id) is not { } session) return CouncilRefusals.UnknownSession;
        if (session.NotVoting is { } refusal) return refusal;
        if (session.Members.All(known => known.Id != seat)) return CouncilRefusals.NotAMember;
        if (alternate is { } one && session.Alternates.All(known => known.Id != one)) return CouncilRefusals.NotAnAlternate;
        if (session.StandInFor(seat)?.Alternate == alternate) return Ruling<CouncilEvent>.NothingNew;
        if (session.IsUnderWay(seat)) return CouncilRefusals.AlreadyCast;
        return session.StandIns.Any(other => other.Alternate == alternate) ? CouncilRefusals.AlternateTaken : new StandInSet(id, seat, alternate);
    }

    /// <summary>Records who chairs the session, a member or an alternate who stands in; until its minutes are signed.</summary>
    public Ruling<CouncilEvent> NameChair(SessionId id, MemberId chair) => Find(id) switch
    {
        null => CouncilRefusals.UnknownSession,
        { Status: SessionStatus.Void } => CouncilRefusals.Void,
        { Status: SessionStatus.MinutesSigned } => CouncilRefusals.Sealed,
        { } session when session.SeatOf(chair) is null => CouncilRefusals.NotAMember,
        { } session when session.Chair == chair => Ruling<CouncilEvent>.NothingNew,
        _ => new ChairNamed(id, chair),
    };

    /// <summary>Records that a member does not vote on some items; it cannot be said after that member voted.</summary>
    public Ruling<CouncilEvent> Recuse(SessionId id, MemberId member, ImmutableArray<CitationId> citations)
    {
        if (Find(id) is not { } session) return CouncilRefusals.UnknownSession;
        if (session.NotVoting is { } refusal) return refusal;
        if (session.Members.Concat(session.Alternates).All(known => known.Id != member)) return CouncilRefusals.NotAMember;
        if (citations.Any(citation => !session.Agenda.Contains(citation))) return CouncilRefusals.NotOnAgenda;
        ImmutableArray<CitationId> all = [.. session.Agenda.Where(citations.Contains)];
        if (all.SequenceEqual(session.OwnRecusals(member))) return Ruling<CouncilEvent>.NothingNew;
        return session.SeatOf(member) is { } seat && session.IsUnderWay(seat)
            ? CouncilRefusals.AlreadyCast
            : new RecusalsSet(id, member, all);
    }

    /// <summary>Takes a ballot: one a member, over the whole agenda.</summary>
    /// <param name="urn">The session's urn as it stands; null for an open vote.</param>
    /// <param name="word">The receipt word that this member will hear.</param>
    public CastOutcome Cast(HandedIn handed, Urn? urn, string word)
    {
        if (Find(handed.Session) is not { } session) return CastOutcome.Refused(CouncilRefusals.UnknownSession);
        if (session.NotVoting is { } refusal) return CastOutcome.Refused(refusal);
        if (session.SeatOf(handed.Member) is not { } seat) return CastOutcome.Refused(CouncilRefusals.NotAMember);
        if (session.StandInFor(seat) is not null && NotInTheSeat(handed, seat) is { } filled) return CastOutcome.Refused(filled);
        handed = handed with { Member = seat };
        if (session.HasVoted(seat)) return CastOutcome.Refused(CouncilRefusals.AlreadyCast);
        if (handed.WrongPeople is { } people) return CastOutcome.Refused(people);
        if (handed is { Spoiled: true } && (urn is null || !EntryOf(handed).IsForMember)) return CastOutcome.Refused(CouncilRefusals.SpoiledNotPaper);
        var (ballot, fault) = session.Fill(handed.Member, handed.Votes, handed.Spoiled);
        if (ballot is null) return CastOutcome.Refused(fault!);
        if (urn is null) return CastOpenly(handed, ballot);
        return handed.EnteredBy is [var one] ? EnterPaper(session, handed, ballot, one, urn, word) : Counted(handed, ballot, urn, word);
    }

    /// <summary>Fixes the result: of a secret ballot from its urn, of an open one from the ballots by name.</summary>
    /// <param name="frozen">What its papers say besides, as it stands now.</param>
    public Ruling<CouncilEvent> Seal(SessionId id, Urn? urn, DateTimeOffset at, string anchor, SealedPapers? frozen = null) => Find(id) switch
    {
        null => CouncilRefusals.UnknownSession,
        { Tally: not null } => Ruling<CouncilEvent>.NothingNew,
        { NotSealable: { } refusal } => refusal,
        { } session => new SessionSealed(
            id, session.Count(urn?.Items ?? session.OpenCounts(), urn?.Invalid ?? 0), urn?.Words ?? [], at, anchor, frozen),
    };

    /// <summary>Records how many ballots and written opinions were given out: not fewer than came back, not more than there are members.</summary>
    public Ruling<CouncilEvent> CountIssued(SessionId id, int count) => Find(id) switch
    {
        null => CouncilRefusals.UnknownSession,
        { NotVoting: { } refusal } => refusal,
        { } session when count < session.Roll.Length => CouncilRefusals.FewerIssued,
        { } session when count > session.Members.Length => CouncilRefusals.MoreIssued,
        { } session when session.Issued == count => Ruling<CouncilEvent>.NothingNew,
        _ => new BallotsIssued(id, count),
    };

    /// <summary>Records how many papers came back, as the tellers counted them by hand; until as many are counted here nothing is sealed. Null takes the number back.</summary>
    public Ruling<CouncilEvent> CountReceived(SessionId id, int? count) => Find(id) switch
    {
        null => CouncilRefusals.UnknownSession,
        { NotVoting: { } refusal } => refusal,
        { } session when count < 0 || count > session.MostPapers => CouncilRefusals.ReceivedInvalid,
        { } session when session.Received == count => Ruling<CouncilEvent>.NothingNew,
        _ => new PapersReceived(id, count),
    };

    /// <summary>Takes back a paper that was entered once, for the wrong member perhaps; what two people entered alike is in the urn, and nobody finds it there.</summary>
    public CastOutcome WithdrawEntry(SessionId id, MemberId member, Urn? urn)
    {
        if (Find(id) is not { } session) return CastOutcome.Refused(CouncilRefusals.UnknownSession);
        if (session.NotVoting is { } refusal) return CastOutcome.Refused(refusal);
        if (session.SeatOf(member) is not { } seat) return CastOutcome.Refused(CouncilRefusals.NotAMember);
        if (session.HasVoted(seat)) return CastOutcome.Refused(CouncilRefusals.AlreadyCast);
        return session.Entered.All(entry => entry.Member != seat)
            ? new(Ruling<CouncilEvent>.NothingNew, null, false, [])
            : new(new PaperWithdrawn(id, seat), urn?.Withdraw(seat), false, []);
    }

    /// <summary>Records that a session's citations know what it means for them.</summary>
    public Ruling<CouncilEvent> Tell(SessionId id) =>
        Find(id) is { Told: false } ? new SessionTold(id) : Ruling<CouncilEvent>.NothingNew;

    /// <summary>Signs the minutes; nothing of the session changes afterwards.</summary>
    public Ruling<CouncilEvent> SignMinutes(SessionId id, DateTimeOffset at) => Find(id) switch
    {
        null => CouncilRefusals.UnknownSession,
        { Status: SessionStatus.Sealed } => new MinutesSigned(id, at),
        { Status: SessionStatus.MinutesSigned } => Ruling<CouncilEvent>.NothingNew,
        _ => CouncilRefusals.NotSealed,
    };

    /// <summary>Of a seat that an alternate fills: its own member does not vote, and nobody who is present writes.</summary>
    private static Refusal? NotInTheSeat(HandedIn handed, MemberId seat) =>
        handed.Member == seat && !EntryOf(handed).IsForMember ? CouncilRefusals.SeatFilled
        : handed.Written ? CouncilRefusals.AlternateWrites
        : null;

    private static bool IsFaulty(ImmutableArray<Member> members, ImmutableArray<Member> alternates, Quorum quorum) =>
        members.Length is 0 or > MostMembers || alternates.Length > MostMembers
        || members.Concat(alternates).DistinctBy(member => member.Id).Count() != members.Length + alternates.Length
        || !members.Concat(alternates).All(member => member.IsSound)
        || quorum.Need < 1 || quorum.Of < quorum.Need || quorum.Of > 1_000_000;

    private static CastOutcome CastOpenly(HandedIn handed, Ballot ballot) =>
        handed.EnteredBy.Length == 1
            ? CastOutcome.Refused(CouncilRefusals.SamePerson)
            : new(new OpenBallotCast(handed.Session, EntryOf(handed), ballot), null, true, []);

    private static CastOutcome Counted(HandedIn handed, Ballot ballot, Urn urn, string word) =>
        new(new BallotCast(handed.Session, EntryOf(handed)), urn.Cast(handed.Member, ballot, word), true, []);

    private static CastOutcome EnterPaper(Session session, HandedIn handed, Ballot ballot, string by, Urn urn, string word)
    {
        if (!urn.Pending.TryGetValue(handed.Member.Text, out var first) || first.By == by)
            return new(
                new PaperEntered(handed.Session, handed.Member, by),
                urn.Enter(handed.Member, new(by, handed.Written, ballot)), false, []);
        if (first.Written != handed.Written || !first.Ballot.IsSameAs(ballot))
            return CastOutcome.Refused(
                CouncilRefusals.EntriesDiffer, [.. first.Ballot.DifferencesFrom(ballot).Select(item => session.Agenda[item])]);
        return Counted(handed with { EnteredBy = [first.By, by] }, ballot, urn, word);
    }

    private static RollEntry EntryOf(HandedIn handed) => new(handed.Member, handed.Written, handed.EnteredBy, handed.CastBy);

    public Council Evolve(CouncilEvent happened) => happened switch
    {
        Constituted it => this with { Members = it.Members, Quorum = it.Quorum, Ballots = it.Ballots, Suppress = it.Suppress, Alternates = it.Alternates, Body = it.Body },
        SessionCalled it => this with { Sessions = Sessions.Add(Called(it)) },
        BallotOpened it => With(it.Session, session => session with { Status = SessionStatus.BallotOpen, Told = true }),
        SessionVoided it => With(it.Session, session => session with
        {
            Status = SessionStatus.Void, VoidReason = it.Why, Told = false, Entered = [],
        }),
        MemberRecused it => With(it.Session, session => session with
        {
            Recusals = [.. session.Recusals.Where(recusal => recusal.Member != it.Member), new(it.Member, it.Citations)],
        }),
        RecusalsSet it => With(it.Session, session => session with
        {
            Recusals = [.. session.Recusals.Where(recusal => recusal.Member != it.Member), new(it.Member, it.Citations)],
            Told = false,
        }),
        StandInSet it => With(it.Session, session => session with
        {
            StandIns = [.. session.StandIns.Where(other => other.For != it.For), .. it.Alternate is { } one ? [new StandIn(it.For, one)] : Array.Empty<StandIn>()],
            Told = false,
        }),
        ChairNamed it => With(it.Session, session => session with { Chair = it.Chair }),
        BallotsIssued it => With(it.Session, session => session with { Issued = it.Count }),
        BallotCast it => With(it.Session, session => Voted(session, it.Entry)),
        OpenBallotCast it => With(it.Session, session => Voted(session, it.Entry) with
        {
            OpenBallots = session.OpenBallots.Add(new(it.Entry.Member, it.Ballot)),
        }),
        PaperEntered it => With(it.Session, session => session with
        {
            Entered = [.. session.Entered.Where(entry => entry.Member != it.Member), new(it.Member, it.By)],
        }),
        PaperWithdrawn it => With(it.Session, session => session with { Entered = [.. session.Entered.Where(entry => entry.Member != it.Member)] }),
        PapersReceived it => With(it.Session, session => session with { Received = it.Count }),
        SessionSealed it => With(it.Session, session => session with
        {
            Status = SessionStatus.Sealed, Tally = it.Tally, Words = it.Words, SealedAt = it.At, Anchor = it.Anchor, Told = false,
            Frozen = it.Frozen,
        }),
        SessionTold it => With(it.Session, session => session with { Told = true }),
        MinutesSigned it => With(it.Session, session => session with { Status = SessionStatus.MinutesSigned, MinutesSignedAt = it.At }),
        _ => this,
    };

    private Session Called(SessionCalled it) => new(
        it.Session, SessionStatus.Called, it.Agenda, it.Percent, Members, Quorum, Ballots, Suppress, it.At,
        [], [], [], [], null, [], null, null, null, null, Told: false, Alternates: Alternates, Body: Body, On: it.On);

    private static Session Voted(Session session, RollEntry entry) => session with
    {
        Roll = session.Roll.Add(entry),
        Entered = [.. session.Entered.Where(other => other.Member != entry.Member)],
    };

    private Council With(SessionId id, Func<Session, Session> change) => this with
    {
        Sessions = [.. Sessions.Select(session => session.Id == id ? change(session) : session)],
    };
}
