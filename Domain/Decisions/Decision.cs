using System.Collections.Immutable;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using State = Laurel.Domain.Decisions.DecisionStatus;

namespace Laurel.Domain.Decisions;

/// <summary>A decision (quyết định khen thưởng): terms, an ordered list, and from signing on serials and a number that never change.</summary>
/// <remarks>
/// Work that other things take part in (binding citations, entering a number, issuing) is told by <see cref="Next"/>: whoever keeps the
/// decision asks for it until there is none. Each step is recorded only when it is done, so a crash anywhere leaves the same next step.
/// </remarks>
/// <param name="List">SHA-256, in hex, of the list's nominations.</param>
/// <param name="Choosing">The office's own number while it is being entered; null otherwise.</param>
/// <param name="Number">Null before it is numbered.</param>
/// <param name="FirstRegister">The gold book's number of the first line; null before issuing.</param>
/// <param name="Anchor">The audit anchor at signing.</param>
/// <param name="Next">What is to be done now with others' help.</param>
/// <param name="HonoreesTold">Whether every honoree's history has its award as it stands; false in heads older than histories, which catch up by themselves.</param>
/// <param name="Amends">What it changes of an earlier decision; its own awards are then those it adds. Null of one that stands by itself.</param>
/// <param name="AmendedBy">The later decisions that changed it, in their order. Its own list never changes.</param>
/// <param name="AmendedList">SHA-256, in hex, of the nominations its certificates say where a later decision put them right before they were issued; null for its own list.</param>
public sealed partial record Decision(
    ConferenceCode? Conference,
    DecisionTerms? Terms,
    State Status,
    ImmutableArray<Award> Awards,
    string List,
    int? Choosing,
    int? Number,
    int? FirstRegister,
    DateTimeOffset? SignedAt,
    string? Anchor,
    DecisionStep Next,
    bool Issued,
    bool HonoreesTold = false,
    Amendment? Amends = null,
    ImmutableArray<AmendedBy> AmendedBy = default,
    string? AmendedList = null) : IEvolves<Decision, DecisionEvent>, IPersonal
{
    /// <summary>The longest list: its head stays within one row.</summary>
    public const int LongestList = 2_000;

    /// <summary>Years in which a decision can be dated: an electronic proof counts its days from 2000 in 16 bits, and older ones are of paper.</summary>
    private const int EarliestYear = 1945, LatestYear = 2100;

    /// <summary>Of another decision's number with its symbol, in characters.</summary>
    private const int LongestNumber = 60;

    private const int LargestNumber = 999_999;

    public static Decision Nothing { get; } =
        new(null, null, State.Draft, [], "", null, null, null, null, null, DecisionStep.None, false);

    public ImmutableArray<AmendedBy> AmendedBy { get; init; } = AmendedBy.IsDefault ? [] : AmendedBy;

    public bool Exists => Terms is not null;

    /// <summary>The number as printed; null before there is one.</summary>
    public string? PrintedNumber => Number is { } number ? Terms!.Printed(number) : null;

    /// <summary>The list that is issued: its own, as later decisions put it right before that.</summary>
    public string ListToIssue => AmendedList ?? List;

    /// <summary>The lines that have or get a certificate, counted from 0, in order.</summary>
    public IEnumerable<int> LinesToIssue => Enumerable.Range(0, Awards.Length).Where(line => !Awards[line].NeverIssued);

    /// <summary>The register number of the n-th line, counted from 0; numbers run on over lines that are never issued.</summary>
    public int? RegisterOf(int line) =>
        Awards[line].NeverIssued ? null : FirstRegister + line - NeverIssuedBefore(line);

    public IssueState Issue =>
        Issued ? IssueState.Done
        : FirstRegister is not null || Next is DecisionStep.TakeBlock ? IssueState.UnderWay
        : Number is not null && Next is DecisionStep.None or DecisionStep.TellRevocations ? IssueState.ToCome
        : IssueState.NotNumbered;

    public long PrizeTotal => Awards.Sum(award => award.Revocation is null ? award.Prize ?? 0 : 0);

    /// <summary>Drafts the decision over awards in the list's order; its citations are bound next.</summary>
    /// <param name="amends">What it changes of an earlier decision; null of one that stands by itself.</param>
    public Ruling<DecisionEvent> Draft(
        ConferenceCode conference, DecisionTerms terms, ImmutableArray<Award> awards, string list, Amendment? amends = null) =>
        Exists ? DecisionRefusals.Exists
        : Fault(terms, awards, amends) is { } fault ? fault
        : new Drafted(conference, terms, awards, list, amends);

    /// <summary>What would be refused of a draft whatever its citations are; null for nothing.</summary>
    public static Refusal? Fault(DecisionTerms terms, ImmutableArray<Award> awards, Amendment? amends = null) =>
        amends is null && awards.IsEmpty ? DecisionRefusals.Empty
        : amends?.Fault(awards) is { } fault ? fault
        : awards.Length > LongestList ? DecisionRefusals.TooLong
        : !terms.AreGrounded ? RuleBookRefusals.GroundInvalid
        : terms.SignedOn.Year is < EarliestYear or > LatestYear ? DecisionRefusals.DateInvalid
        : terms.GoldBookStartsAt is < 1 or > LargestNumber ? DecisionRefusals.NumberInvalid
        : awards.DistinctBy(award => award.Citation).Count() != awards.Length ? DecisionRefusals.Twice
        : !terms.AreWhole ? DecisionRefusals.TermsMissing
        : null;

    /// <summary>Why a decision of this date cannot follow from these votes; null where it can.</summary>
    /// <param name="votedOn">The day of each vote; null where it was not kept.</param>
    public static Refusal? BeforeVote(DecisionTerms terms, IEnumerable<DateOnly?> votedOn) =>
        votedOn.Max() is { } last && terms.SignedOn < last ? DecisionRefusals.BeforeVote(last) : null;

    public Ruling<DecisionEvent> BindList() =>
        Next is DecisionStep.BindCitations ? new ListBound() : Ruling<DecisionEvent>.NothingNew;

    /// <summary>Gives the draft up, because a citation refused or a person says so.</summary>
    public Ruling<DecisionEvent> Abandon(string? why) => Status switch
    {
        _ when !Exists => DecisionRefusals.Unknown,
        State.Abandoned => Ruling<DecisionEvent>.NothingNew,
        State.Draft when Choosing is null => new Abandoned(why),
        _ => WrongState,
    };

    public Ruling<DecisionEvent> FreeList() =>
        Next is DecisionStep.FreeCitations ? new ListFreed() : Ruling<DecisionEvent>.NothingNew;

    /// <summary>Signs under the office's own number: the number first, because only it can be refused; then the list freezes.</summary>
    public Ruling<DecisionEvent> ChooseNumber(int number) =>
        !Exists ? DecisionRefusals.Unknown
        : number is < 1 or > LargestNumber ? DecisionRefusals.NumberInvalid
        : (Number ?? Choosing) is { } other ? other == number ? Ruling<DecisionEvent>.NothingNew : DecisionRefusals.NumberedOtherwise(other)
        : CanBeSigned ? new NumberChosen(number)
        : WrongState;

    public Ruling<DecisionEvent> RefuseNumber(int number) =>
        Choosing == number ? new NumberRefused(number) : Ruling<DecisionEvent>.NothingNew;

    /// <summary>Freezes list and serials; the next number is taken afterwards. Refused while the office's own number is being entered.</summary>
    /// <param name="serials">One for each award, in order.</param>
    public Ruling<DecisionEvent> Sign(ImmutableArray<Serial> serials, DateTimeOffset at, string anchor) =>
        !Exists ? DecisionRefusals.Unknown
        : SignedAt is not null ? Ruling<DecisionEvent>.NothingNew
        : Choosing is not null ? DecisionRefusals.Signing
        : CanBeSigned ? Frozen(serials, at, anchor)
        : WrongState;

    /// <summary>Freezes list and serials under the office's own number, once the register has entered it; only then.</summary>
    public Ruling<DecisionEvent> SignAs(int number, ImmutableArray<Serial> serials, DateTimeOffset at, string anchor) =>
        Choosing == number ? Ruling<DecisionEvent>.Of(Frozen(serials, at, anchor), new Numbered(number)) : Ruling<DecisionEvent>.NothingNew;

    /// <summary>Records the number that the register allotted.</summary>
    public Ruling<DecisionEvent> TakeNumber(int number) =>
        Next is DecisionStep.TakeNumber ? new Numbered(number) : Ruling<DecisionEvent>.NothingNew;

    /// <summary>What is needed of others now: the step under way, and once none is, the honorees' histories.</summary>
    public DecisionStep Owed => Next is DecisionStep.None && Number is not null && !HonoreesTold ? DecisionStep.TellHonorees : Next;

    /// <summary>Records that the histories were told what stood then; nothing new where more happened since, and they are told again.</summary>
    public Ruling<DecisionEvent> TellHonorees(Decision told) =>
        Owed is DecisionStep.TellHonorees && StandsAs(told) ? new HistoriesTold() : Ruling<DecisionEvent>.NothingNew;

    public Ruling<DecisionEvent> TellCitations() =>
        Next is DecisionStep.TellCitations ? new CitationsTold() : Ruling<DecisionEvent>.NothingNew;

    /// <summary>Whether its certificates may be issued: nothing is issued before it is numbered.</summary>
    public Refusal? NotIssuable =>
        !Exists ? DecisionRefusals.Unknown
        : Number is null ? WrongState
        : !LinesToIssue.Any() ? DecisionRefusals.NothingToIssue
        : null;

    /// <summary>Begins to issue: from now on which lines are issued, and as what, is settled, so the gold book's block has a number for each and no more.</summary>
    public Ruling<DecisionEvent> BeginIssue() =>
        NotIssuable is { } refusal ? refusal
        : Issue is IssueState.UnderWay or IssueState.Done ? Ruling<DecisionEvent>.NothingNew
        : Next is DecisionStep.None ? new IssueBegun()
        : DecisionRefusals.Issuing;

    /// <summary>Records the gold book's block; the certificates are issued next.</summary>
    public Ruling<DecisionEvent> Register(int first) =>
        Next is DecisionStep.TakeBlock ? new Registered(first) : Ruling<DecisionEvent>.NothingNew;

    public Ruling<DecisionEvent> FinishIssue() =>
        Next is DecisionStep.IssueCertificates ? new CertificatesIssued() : Ruling<DecisionEvent>.NothingNew;

    private bool StandsAs(Decision told) => AmendedBy.Length == told.AmendedBy.Length && Awards.SequenceEqual(told.Awards);

    private bool CanBeSigned => Status is State.Draft && Next is DecisionStep.None;

    private Signed Frozen(ImmutableArray<Serial> serials, DateTimeOffset at, string anchor) => serials.Length == Awards.Length
        ? new(serials, at, anchor)
        : throw new ArgumentException("Each award has one serial.", nameof(serials));

    private Refusal WrongState => DecisionRefusals.WrongState(Status);

    public Decision Evolve(DecisionEvent happened) => happened switch
    {
        Drafted it => this with
        {
            Conference = it.Conference, Terms = it.Terms, Awards = it.Awards, List = it.List, Amends = it.Amends,
            Next = DecisionStep.BindCitations,
        },
        ListBound or ListFreed => this with { Next = DecisionStep.None },
        Abandoned => this with { Status = State.Abandoned, Next = DecisionStep.FreeCitations },
        NumberChosen it => this with { Choosing = it.Number, Next = DecisionStep.EnterNumber },
        NumberRefused => this with { Choosing = null, Next = DecisionStep.None },
        Signed it => this with
        {
            Status = State.Signed,
            Awards = [.. Awards.Select((award, line) => award with { Serial = it.Serials[line] })],
            SignedAt = it.At,
            Anchor = it.Anchor,
            Next = DecisionStep.TakeNumber,
        },
        Numbered it => this with { Status = State.Numbered, Number = it.Number, Choosing = null, Next = DecisionStep.TellCitations },
        CitationsTold => this with { Next = Amends is null ? DecisionStep.None : DecisionStep.AmendOriginal },
        AmendmentDone => this with { Status = Awards.IsEmpty ? State.Published : Status, Next = DecisionStep.None },
        DecisionAmended it => this with
        {
            AmendedBy = AmendedBy.Add(it.Later), AmendedList = it.ToIssue ?? AmendedList, HonoreesTold = HonoreesTold && it.Later.Corrected.IsEmpty,
        },
        IssueBegun => this with { Next = DecisionStep.TakeBlock },
        Registered it => this with { FirstRegister = it.First, Next = DecisionStep.IssueCertificates },
        CertificatesIssued => this with { Issued = true, Status = Standing(State.Published), Next = DecisionStep.None },
        AwardRevoked it => Revoked(it) with { Next = DecisionStep.TellRevocations },
        RevocationsTold => this with { Next = DecisionStep.None, HonoreesTold = false },
        HistoriesTold => this with { HonoreesTold = true },
        PrizeRecovered it => With(it.Citation, award => award with { Recovered = it.Recovery }),
        _ => this,
    };

    private int NeverIssuedBefore(int line)
    {
        var count = 0;
        foreach (var award in Awards.AsSpan(0, line))
            if (award.NeverIssued) count++;
        return count;
    }

    private Decision Revoked(AwardRevoked it)
    {
        var after = With(it.Citation, award => award with { Revocation = it.Revocation, NeverIssued = FirstRegister is null });
        return after with { Status = after.Standing(Status) };
    }

    private Decision With(CitationId citation, Func<Award, Award> change) =>
        this with { Awards = [.. Awards.Select(award => award.Citation == citation ? change(award) : award)] };

    private State Standing(State otherwise) =>
        Awards.All(award => award.Revocation is not null) ? State.Revoked
        : Awards.Any(award => award.Revocation is not null) ? State.PartlyRevoked
        : otherwise;
}

/// <summary>What a decision needs of others now; <see cref="None"/> where nothing is under way.</summary>
public enum DecisionStep
{
    None,

    /// <summary>Each citation is put for signature; where one refuses, the draft is abandoned.</summary>
    BindCitations,

    /// <summary>Each citation is withdrawn from the abandoned draft.</summary>
    FreeCitations,

    /// <summary>The office's own number is entered in the register.</summary>
    EnterNumber,

    /// <summary>The next number is taken from the register.</summary>
    TakeNumber,

    /// <summary>Each citation hears its decision and number.</summary>
    TellCitations,

    /// <summary>The decision that this one amends, and the certificates concerned, are changed as it says.</summary>
    AmendOriginal,

    /// <summary>Each certificate is issued and its citation told.</summary>
    IssueCertificates,

    /// <summary>Certificates and citations of revoked awards are told.</summary>
    TellRevocations,

    /// <summary>Each award enters its honoree's history, or stands there as it does now.</summary>
    TellHonorees,

    /// <summary>A block of the gold book is taken for the lines to be issued.</summary>
    TakeBlock,
}
