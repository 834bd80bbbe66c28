using System.Collections.Immutable;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Councils;

/// <summary>One session of the council (phiên họp): agenda, recusals, roll, and once sealed the result. No secret vote is in it, ever.</summary>
/// <param name="Percent">What an item needs to pass, of all members.</param>
/// <param name="Members">All members as they were when it was called: the denominator, whoever is absent or recused.</param>
/// <param name="Roll">Who voted, in order.</param>
/// <param name="Entered">Paper ballots entered once.</param>
/// <param name="OpenBallots">Of an open vote, by name; empty for a secret one.</param>
/// <param name="Words">Sorted receipt words, once sealed.</param>
/// <param name="Told">Whether its citations know what it means for them.</param>
/// <param name="Alternates">Who may stand in, as they were when it was called.</param>
/// <param name="StandIns">Who stands in for whom.</param>
/// <param name="Chair">Who chairs it; null where nobody said.</param>
/// <param name="Body">Whose council it was when it was called; null where nobody said.</param>
/// <param name="Issued">Ballots and written opinions given out, as the tellers counted; null where nobody did.</param>
/// <param name="On">The day on which the council met, where it is entered afterwards; null for the day of sealing.</param>
/// <param name="Received">Papers that came back, as the tellers counted them before typing; null where nobody did.</param>
/// <param name="Frozen">What minutes and counting record say besides the result, from sealing on; null before, and of sessions sealed before this was kept.</param>
public sealed record Session(
    SessionId Id,
    SessionStatus Status,
    ImmutableArray<CitationId> Agenda,
    int Percent,
    ImmutableArray<Member> Members,
    Quorum Quorum,
    BallotKind Ballots,
    bool Suppress,
    DateTimeOffset CalledAt,
    ImmutableArray<Recusal> Recusals,
    ImmutableArray<RollEntry> Roll,
    ImmutableArray<EnteredOnce> Entered,
    ImmutableArray<OpenBallot> OpenBallots,
    Tally? Tally,
    ImmutableArray<string> Words,
    DateTimeOffset? SealedAt,
    string? Anchor,
    DateTimeOffset? MinutesSignedAt,
    string? VoidReason,
    bool Told,
    int? Issued = null,
    ImmutableArray<Member> Alternates = default,
    ImmutableArray<StandIn> StandIns = default,
    MemberId? Chair = null,
    string? Body = null,
    SealedPapers? Frozen = null,
    DateOnly? On = null,
    int? Received = null)
{
    /// <summary>The day on which it met, by the date in Viet Nam, as its papers say it: the one that was said, or else that of its sealing; null before.</summary>
    public DateOnly? MetOn => On ?? (SealedAt is { } at ? RuleSets.DayOf(at) : null);

    /// <summary>The day before which no decision on it is dated; null where nobody knows it.</summary>
    /// <remarks>Where members voted themselves that is the day of sealing. Papers that others entered for all of them were filled in before, on a day that somebody has to say.</remarks>
    public DateOnly? VotedOn => On ?? (Roll.All(entry => entry.IsForMember) ? null : MetOn);

    public ImmutableArray<Member> Alternates { get; init; } = Alternates.IsDefault ? [] : Alternates;

    public ImmutableArray<StandIn> StandIns { get; init; } = StandIns.IsDefault ? [] : StandIns;

    public int Present => Roll.Count(entry => !entry.Written);

    public int Written => Roll.Length - Present;

    /// <summary>Papers that are counted: ballots and written opinions that others entered for the member.</summary>
    public int Papers => Roll.Count(entry => entry.IsForMember);

    /// <summary>The most papers that can have come back: whoever votes itself gave none.</summary>
    public int MostPapers => Members.Length - (Roll.Length - Papers);

    /// <summary>For each item from which somebody is recused: who.</summary>
    public IReadOnlyDictionary<CitationId, ImmutableArray<MemberId>> RecusedByItem => Recusals
        .SelectMany(recusal => recusal.Citations, (recusal, citation) => (Citation: citation, recusal.Member))
        .SelectMany(pair => OfOneSeat(pair.Member), (pair, person) => (pair.Citation, Member: person))
        .Distinct()
        .GroupBy(pair => pair.Citation, pair => pair.Member)
        .ToDictionary(group => group.Key, group => group.ToImmutableArray());

    /// <summary>The seat in which somebody votes: a member its own, an alternate that of the member it stands in for; null for anybody else.</summary>
    public MemberId? SeatOf(MemberId person) =>
        StandIns.FirstOrDefault(one => one.Alternate == person)?.For ?? (Members.Any(known => known.Id == person) ? person : null);

    /// <summary>Who stands in for a member; null where the member sits there itself.</summary>
    public StandIn? StandInFor(MemberId seat) => StandIns.FirstOrDefault(one => one.For == seat);

    /// <summary>The person by its id, member or alternate; null for anybody else.</summary>
    public Member? Person(MemberId id) => Members.Concat(Alternates).FirstOrDefault(known => known.Id == id);

    public bool HasVoted(MemberId seat) => Roll.Any(entry => entry.Member == seat);

    /// <summary>Whether a seat's ballot is counted, or a paper of it is entered once.</summary>
    public bool IsUnderWay(MemberId seat) => HasVoted(seat) || Entered.Any(entry => entry.Member == seat);

    /// <summary>The items that a member or alternate does not vote on: its own recusals, and those of whoever shares its seat in this session.</summary>
    public ImmutableArray<CitationId> RecusedOf(MemberId person)
    {
        var all = OfOneSeat(person).SelectMany<MemberId, CitationId>(one => OwnRecusals(one)).ToHashSet();
        return [.. Agenda.Where(all.Contains)];
    }

    /// <summary>The recusals that were said of this person.</summary>
    public ImmutableArray<CitationId> OwnRecusals(MemberId person) =>
        Recusals.FirstOrDefault(recusal => recusal.Member == person)?.Citations ?? [];

    private IEnumerable<MemberId> OfOneSeat(MemberId person) =>
        StandIns.FirstOrDefault(one => one.For == person || one.Alternate == person) is { } shared ? [shared.For, shared.Alternate] : [person];

    /// <summary>Why no ballot can be cast or entered now; null where it can.</summary>
    public Refusal? NotVoting => Status switch
    {
        SessionStatus.Called => CouncilRefusals.NotOpen,
        SessionStatus.BallotOpen => null,
        SessionStatus.Void => CouncilRefusals.Void,
        _ => CouncilRefusals.Sealed,
    };

    /// <summary>Why it cannot be sealed now; null where it can.</summary>
    public Refusal? NotSealable =>
        NotVoting is { } refusal ? refusal
        : !Quorum.IsMetBy(Present, Members.Length) ? CouncilRefusals.NoQuorum
        : !Entered.IsEmpty ? CouncilRefusals.WaitingEntry
        : Received is { } received && received != Papers ? CouncilRefusals.PapersDiffer
        : Issued < Roll.Length ? CouncilRefusals.FewerIssued
        : null;

    /// <summary>The ballot that answers every item of the agenda, none from which the member is recused, and nothing else.</summary>
    /// <param name="votes">By citation id.</param>
    /// <param name="spoiled">A paper held for invalid: it answers nothing.</param>
    public (Ballot? Ballot, Refusal? Refusal) Fill(MemberId member, IReadOnlyDictionary<string, Choice> votes, bool spoiled = false)
    {
        if (spoiled) return votes.Count > 0 ? (null, CouncilRefusals.SpoiledAnswers) : (new([.. Agenda.Select(_ => (Choice?)null)], Spoiled: true), null);
        var recused = RecusedOf(member);
        if (votes.Keys.Any(id => !Agenda.Contains(new(id)))) return (null, CouncilRefusals.NotOnAgenda);
        if (recused.Any(item => votes.ContainsKey(item.Text))) return (null, CouncilRefusals.Recused);
        if (votes.Count != Agenda.Length - recused.Length) return (null, CouncilRefusals.Incomplete);
        return (new([.. Agenda.Select(item => votes.TryGetValue(item.Text, out var choice) ? choice : (Choice?)null)]), null);
    }

    /// <summary>The result over these counts, one for each item.</summary>
    /// <param name="invalid">Papers held for invalid.</param>
    public Tally Count(ImmutableArray<Counts> items, int invalid) =>
        new(Members.Length, Present, Written, [.. Agenda.Zip(items, Result)], Issued ?? Roll.Length, invalid);

    /// <summary>The counts of an open vote.</summary>
    public ImmutableArray<Counts> OpenCounts() =>
        [.. Enumerable.Range(0, Agenda.Length).Select(item => OpenBallots.Aggregate(default(Counts), (counts, open) => counts.With(open.Ballot.Choices[item])))];

    private ItemResult Result(CitationId citation, Counts counts)
    {
        var passed = counts.Pass(Percent, Members.Length);
        return Suppress && !counts.MayBeShownSuppressed
            ? new(citation, null, null, null, passed)
            : new(citation, counts.Yes, counts.No, counts.Blank, passed);
    }
}

/// <summary>That a member does not vote on these items, being a nominee or tied to one (DOMAIN 3.9).</summary>
public sealed record Recusal(MemberId Member, ImmutableArray<CitationId> Citations);

/// <summary>That a member's paper ballot was entered once, and by whom.</summary>
public sealed record EnteredOnce(MemberId Member, string By);

/// <summary>A ballot of an open vote.</summary>
public sealed record OpenBallot(MemberId Member, Ballot Ballot);

/// <summary>What a sealed session's minutes and counting record say besides the result: whatever is put right later, they stay as they were sealed.</summary>
/// <param name="Agenda">SHA-256, in hex, of the agenda's nominations as they were voted on, in its order.</param>
/// <param name="Body">Whose council it was; null where the conference was not known.</param>
/// <param name="Place">Where it met.</param>
/// <param name="Offset">Of that place's clock.</param>
public sealed record SealedPapers(string Agenda, string? Body = null, string? Place = null, TimeSpan? Offset = null);

/// <summary>A citation on the way to an agenda, with the rules it is pinned to.</summary>
public sealed record AgendaItem(CitationId Citation, RuleSet Rules);

/// <summary>A ballot as it is handed in. It prints nothing of itself.</summary>
/// <param name="EnteredBy">Empty where the member votes; two people on one entry, or one whose entry waits for another's.</param>
/// <param name="Votes">By citation id.</param>
/// <param name="CastBy">Who hands it in for the member; null where the member does.</param>
/// <param name="Spoiled">A paper that the tellers hold for invalid; then there are no votes.</param>
public sealed record HandedIn(
    SessionId Session,
    MemberId Member,
    bool Written,
    ImmutableArray<string> EnteredBy,
    IReadOnlyDictionary<string, Choice> Votes,
    string? CastBy = null,
    bool Spoiled = false)
{
    /// <summary>The longest name of a person who enters a ballot: it has its place in the urn.</summary>
    public const int LongestPerson = 60;

    /// <summary>Why these people cannot enter a ballot; null where they can, or there are none.</summary>
    public Refusal? WrongPeople =>
        EnteredBy.Any(person => string.IsNullOrWhiteSpace(person) || person.Length > LongestPerson) ? CouncilRefusals.PersonInvalid
        : EnteredBy.Length > 2 || EnteredBy.Distinct().Count() != EnteredBy.Length ? CouncilRefusals.SamePerson
        : null;

    public override string ToString() => nameof(HandedIn);
}

/// <summary>What a ballot that was handed in leads to. It prints nothing of itself.</summary>
/// <param name="Urn">The urn afterwards; null where it stays as it was, and for an open vote.</param>
/// <param name="Counted">The ballot is counted, and its receipt word given; else it waits for the second entry, or was refused.</param>
/// <param name="Differing">With <c>ballot.entries-differ</c>: on which items.</param>
public sealed record CastOutcome(Ruling<CouncilEvent> Ruling, Urn? Urn, bool Counted, ImmutableArray<CitationId> Differing)
{
    public static CastOutcome Refused(Refusal refusal, params ImmutableArray<CitationId> differing) => new(refusal, null, false, differing);

    public override string ToString() => nameof(CastOutcome);
}
