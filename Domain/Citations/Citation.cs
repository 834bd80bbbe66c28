using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Certificates;
using Laurel.Domain.Councils;
using Laurel.Domain.Decisions;
using Laurel.Domain.Honorees;
using State = Laurel.Domain.Citations.CitationStatus;

namespace Laurel.Domain.Citations;

/// <summary>A citation (hồ sơ khen thưởng): one honoree, one achievement, one form, from draft to presented or refused (DOMAIN 2).</summary>
/// <remarks>A hold lies over any state before Decided: the state stays, and no step goes on until it is released (DOMAIN 3.4).</remarks>
/// <param name="Nomination">Null before the first event.</param>
/// <param name="Order">Its place in the list it came with.</param>
/// <param name="Rules">Pinned when accepted; null before.</param>
/// <param name="HoldReason">Null where not on hold.</param>
/// <param name="Note">Why it was returned or refused.</param>
/// <param name="Recused">Council members who keep away from it in its session (DOMAIN 3.9).</param>
/// <param name="Honoree">Whose history it belongs to: chosen by a person, or pinned when accepted; null before.</param>
/// <param name="Repeats">Earlier honours that the rules warned of when it was accepted.</param>
/// <param name="VotedOn">The day on which the council voted on it; null before, and of votes of before this was kept.</param>
/// <param name="Consultations">Whom of other bodies was asked, in order, and what each answered.</param>
/// <param name="Replaced">Certificates that were issued anew (cấp đổi, cấp lại), as they were told; the one in force is <see cref="Serial"/>.</param>
/// <param name="ResultAt">When the council voted, and then when its decision was numbered; null before, and of what was recorded without the time.</param>
/// <param name="NoticedAt">When the unit was told of the decision; null before.</param>
/// <param name="Unit">The unit that proposed it by its own link; null where the office entered it.</param>
public sealed partial record Citation(
    Nomination? Nomination,
    int Order,
    CitationStatus Status,
    ImmutableArray<DossierPaper> Papers,
    RuleSet? Rules,
    DateTimeOffset? AcceptedAt,
    [property: Personal] string? HoldReason,
    [property: Personal] string? Note,
    SessionId? Session,
    DecisionId? Decision,
    string? DecisionNumber,
    Serial? Serial,
    int? RegisterNumber,
    [property: Personal] string? Receiver,
    [property: Personal] string? PresentedBy,
    Revocation? Revocation,
    ImmutableArray<MemberId> Recused,
    HonoreeId? Honoree,
    ImmutableArray<RepeatFinding> Repeats,
    ImmutableArray<ReplacedCertificate> Replaced = default,
    DateOnly? VotedOn = null,
    ImmutableArray<Consultation> Consultations = default,
    DateTimeOffset? ResultAt = null,
    DateTimeOffset? NoticedAt = null,
    string? Unit = null) : IEvolves<Citation, CitationEvent>, IPersonal
{
    private const int MostConsultations = 30, MostPapers = 100, LongestReceiver = 200;

    public static Citation Nothing { get; } =
        new(null, 0, State.Draft, [], null, null, null, null, null, null, null, null, null, null, null, null, [], null, []);

    public ImmutableArray<ReplacedCertificate> Replaced { get; init; } = Replaced.IsDefault ? [] : Replaced;

    public ImmutableArray<Consultation> Consultations { get; init; } = Consultations.IsDefault ? [] : Consultations;

    public bool Exists => Nomination is not null;

    /// <summary>The earliest day by which an opinion is still owed; null where none is.</summary>
    public DateOnly? OpinionDue => IsBeforeDecided ? Consultations.Where(one => one.AnsweredOn is null).Min(one => (DateOnly?)one.DueOn) : null;

    public bool OnHold => HoldReason is not null;

    /// <summary>What the office owes it next under its pinned rules; null where nothing is, or no time limit is set.</summary>
    public Deadline? Owed => Status switch
    {
        State.Accepted when AcceptedAt is { } at && Rules?.AppraiseWithin is { } days => new(DeadlineKind.Appraise, at, days.Value),
        State.VotedFailed or State.Decided or State.Issued when NoticedAt is null && ResultAt is { } at && Rules?.NoticeWithin is { } days =>
            new(DeadlineKind.Notice, at, days.Value),
        _ => null,
    };

    /// <summary>What its rule set asks for and nobody brought.</summary>
    public ImmutableArray<string> Missing(RuleSet rules) => rules.Missing(Papers);

    /// <param name="unit">The unit that proposes it by its own link; null where the office enters it.</param>
    public Ruling<CitationEvent> Nominate(Nomination nomination, int order, ImmutableArray<DossierPaper> papers, string? unit = null) =>
        Exists && nomination == Nomination ? Ruling<CitationEvent>.NothingNew
        : Exists ? CitationRefusals.Exists
        : Fault(nomination) is { } fault ? fault
        : new Nominated(nomination, order, papers, unit);

    public Ruling<CitationEvent> Amend(Nomination nomination) => Status switch
    {
        _ when !Exists => CitationRefusals.Unknown,
        _ when nomination == Nomination => Ruling<CitationEvent>.NothingNew,
        State.Draft or State.Returned => Fault(nomination) is { } fault ? fault : new NominationAmended(nomination),
        _ => WrongState,
    };

    /// <summary>Puts the words of the certificate right after acceptance and before a decision's list holds them; kind and form stay.</summary>
    /// <remarks>
    /// A vote is for one honoree: from the agenda on, a name may only be spelt otherwise (<see cref="Recognition"/>). Refused:
    /// <c>citation.correction-too-far</c>, <c>citation.reason-missing</c>, <c>citation.wrong-state</c>.
    /// </remarks>
    public Ruling<CitationEvent> Correct(Nomination nomination, string? reason) => Status switch
    {
        _ when !Exists => CitationRefusals.Unknown,
        _ when nomination == Nomination => Ruling<CitationEvent>.NothingNew,
        _ when !TypedText.IsNote(reason) => CitationRefusals.ReasonMissing,
        _ when Fault(nomination) is { } fault => fault,
        _ when (nomination.Kind, nomination.Form) != (Nomination!.Kind, Nomination.Form) => CitationRefusals.CorrectionTooFar,
        State.OnAgenda or State.VotedPassed when !Recognition.AreAlike(Nomination, nomination) => CitationRefusals.CorrectionTooFar,
        State.Accepted or State.Appraised or State.Consulted or State.Posted or State.OnAgenda or State.VotedPassed => new NominationCorrected(nomination, reason!),
        _ => WrongState,
    };

    /// <summary>Puts right what the certificate to come says, as a numbered amending decision orders.</summary>
    public Ruling<CitationEvent> AmendDecided(DecisionId decision, Nomination nomination, string reason) => Status switch
    {
        State.Decided when Decision == decision && nomination == Nomination => Ruling<CitationEvent>.NothingNew,
        State.Decided when Decision == decision => new NominationCorrected(nomination, reason),
        _ => WrongState,
    };

    /// <summary>Adds a paper while the dossier is still before the council.</summary>
    public Ruling<CitationEvent> AddPaper(DossierPaper paper) => Status switch
    {
        _ when !Exists => CitationRefusals.Unknown,
        _ when !paper.IsNamed => CitationRefusals.PaperKind,
        _ when Papers.Any(there => there with { Blob = null } == paper with { Blob = null }) => Ruling<CitationEvent>.NothingNew,
        _ when Papers.Length >= MostPapers => CitationRefusals.PapersTooMany,
        State.Draft or State.Submitted or State.Returned or State.Accepted or State.Appraised or State.Consulted or State.Posted => new PaperAdded(paper),
        _ => WrongState,
    };

    public Ruling<CitationEvent> Submit() => Step(State.Submitted, new Submitted(), State.Draft, State.Returned);

    public Ruling<CitationEvent> Return(string? reason) =>
        !TypedText.IsNote(reason) ? CitationRefusals.ReasonMissing : Step(State.Returned, new Returned(reason!), State.Submitted);

    /// <summary>Accepts a complete dossier and pins the rules in force at this instant, and whose history it belongs to, for good.</summary>
    /// <param name="honoree">Whose history it belongs to; null where that is not asked.</param>
    /// <param name="repeats">Earlier honours that these rules speak of: one that stops refuses; a doubtful one asks first who it is.</param>
    public Ruling<CitationEvent> Accept(
        RuleSet rules, DateTimeOffset at, HonoreeId? honoree = null, ImmutableArray<RepeatFinding> repeats = default) => Status switch
    {
        _ when !Exists => CitationRefusals.Unknown,
        _ when OnHold => CitationRefusals.OnHold,
        State.Accepted => Ruling<CitationEvent>.NothingNew,
        State.Submitted when !rules.Honorees.Value.Contains(Nomination!.Kind) => CitationRefusals.WrongHonoree,
        State.Submitted when Missing(rules) is { Length: > 0 } missing => CitationRefusals.PapersMissing(rules, missing),
        State.Submitted when Stopping(repeats) is { } earlier => CitationRefusals.AwardedAlready(earlier),
        State.Submitted => new Accepted(rules, at, honoree, repeats.IsDefault ? [] : repeats),
        _ => WrongState,
    };

    /// <summary>Says whose history it belongs to, where its name alone would say another; until it is decided.</summary>
    public Ruling<CitationEvent> ChooseHonoree(HonoreeId honoree) =>
        !Exists ? CitationRefusals.Unknown
        : Honoree == honoree ? Ruling<CitationEvent>.NothingNew
        : IsBeforeDecided ? new HonoreeChosen(honoree)
        : WrongState;

    /// <summary>Records that the dossier was appraised. Refused besides: <c>citation.body-dissolved</c>.</summary>
    /// <param name="dissolved">What is on record of its honoree; null for nothing.</param>
    /// <param name="expected">The day that is taken for the decision's, as long as there is none.</param>
    public Ruling<CitationEvent> Appraise(Dissolution? dissolved = null, DateOnly expected = default) =>
        Status is State.Accepted && !OnHold && Dissolution.Bars(Nomination!, dissolved, expected) is { } refusal ? refusal
        : Step(State.Appraised, new Appraised(), State.Accepted);

    /// <summary>Records that other bodies were asked (lấy ý kiến).</summary>
    /// <param name="answer">Who was asked and what they answered; null where only the asking is recorded.</param>
    public Ruling<CitationEvent> Consult(string? answer = null) =>
        answer is not null && !TypedText.IsNote(answer) ? CitationRefusals.ReasonMissing
        : Step(State.Consulted, new Consulted(answer), State.Appraised, State.Posted);

    /// <summary>Asks another body for its opinion (hiệp y). It stops nothing: what is still owed shows, and when it is overdue.</summary>
    /// <param name="dueOn">Null for the working days of the dossier's rules.</param>
    /// <param name="today">By the date in Viet Nam.</param>
    /// <param name="calendar">The organisation's working days.</param>
    public Ruling<CitationEvent> AskOpinion(string body, DateOnly sentOn, DateOnly? dueOn, DateOnly today, WorkCalendar calendar)
    {
        if (Rules is not { } rules) return WrongState;
        var asked = new Consultation(Consultations.Length + 1, body, sentOn, dueOn ?? rules.ConsultBy(sentOn, calendar));
        return asked.Fault(today) is { } fault ? fault
            : Consultations.Any(there => there with { Number = asked.Number } == asked) ? Ruling<CitationEvent>.NothingNew
            : Consultations.Length >= MostConsultations ? CitationRefusals.ConsultationTooMany
            : StepOn(new OpinionAsked(asked), State.Appraised, State.Consulted, State.Posted);
    }

    /// <summary>Records what a body that was asked answered; said again in other words, that stands. Until the dossier is decided.</summary>
    /// <param name="today">By the date in Viet Nam.</param>
    public Ruling<CitationEvent> HearOpinion(int number, string? answer, DateOnly on, DateOnly today) =>
        !Exists ? CitationRefusals.Unknown
        : Consultations.FirstOrDefault(one => one.Number == number) is not { } asked ? CitationRefusals.ConsultationUnknown
        : asked.AnswerFault(answer, on, today) is { } fault ? fault
        : asked.Answer == answer && asked.AnsweredOn == on ? Ruling<CitationEvent>.NothingNew
        : IsBeforeDecided ? new OpinionHeard(number, answer!, on)
        : WrongState;

    /// <summary>Records that the list was made public (công khai).</summary>
    public Ruling<CitationEvent> Post() => Step(State.Posted, new Posted(), State.Appraised, State.Consulted);

    /// <summary>Stops the dossier while its honoree is under discipline, investigation, complaint or press-reported suspicion (DOMAIN 3.4).</summary>
    public Ruling<CitationEvent> Hold(string? reason) => Status switch
    {
        _ when !Exists => CitationRefusals.Unknown,
        _ when !TypedText.IsNote(reason) => CitationRefusals.ReasonMissing,
        _ when OnHold => Ruling<CitationEvent>.NothingNew,
        _ when IsBeforeDecided => new Held(reason!),
        _ => WrongState,
    };

    /// <summary>Lets the dossier go on, with what settled the matter. Refused: <c>citation.reason-missing</c>.</summary>
    public Ruling<CitationEvent> Release(string? reason) => Status switch
    {
        _ when !Exists => CitationRefusals.Unknown,
        _ when !TypedText.IsNote(reason) => CitationRefusals.ReasonMissing,
        _ when OnHold => new Released(reason),
        _ => Ruling<CitationEvent>.NothingNew,
    };

    /// <summary>Refuses the award, with a notice to whoever proposed it; one that is on a draft decision is taken off it first.</summary>
    public Ruling<CitationEvent> Refuse(string? notice) => Status switch
    {
        _ when !Exists => CitationRefusals.Unknown,
        _ when !TypedText.IsNote(notice) => CitationRefusals.ReasonMissing,
        State.Refused => Ruling<CitationEvent>.NothingNew,
        State.Draft or State.Returned or State.OnAgenda or State.ForSignature => WrongState,
        _ when IsBeforeDecided => new TurnedDown(notice!),
        _ => WrongState,
    };

    private static RepeatFinding? Stopping(ImmutableArray<RepeatFinding> repeats) =>
        repeats.IsDefault ? null : repeats.Where(repeat => repeat.Stops).OrderBy(repeat => repeat.Doubtful).FirstOrDefault();

    private Citation Reissued(CertificateReissued it) => Replaced.Any(later => later.Serial == it.Serial)
        ? this
        : this with { Serial = it.Serial, RegisterNumber = it.RegisterNumber, Nomination = it.Nomination };

    private bool IsBeforeDecided => Status is < State.Decided;

    private Refusal WrongState => Exists ? CitationRefusals.WrongState(Status, OnHold) : CitationRefusals.Unknown;

    private Ruling<CitationEvent> Step(CitationStatus to, CitationEvent happened, params ReadOnlySpan<CitationStatus> from) =>
        Exists && Status == to ? Ruling<CitationEvent>.NothingNew : StepOn(happened, from);

    private Ruling<CitationEvent> StepOn(CitationEvent happened, params ReadOnlySpan<CitationStatus> from) =>
        !Exists ? CitationRefusals.Unknown
        : OnHold ? CitationRefusals.OnHold
        : from.Contains(Status) ? happened
        : WrongState;

    private static Refusal? Fault(Nomination nomination) =>
        string.IsNullOrWhiteSpace(nomination.Name) ? CitationRefusals.NameMissing
        : string.IsNullOrWhiteSpace(nomination.Form) ? CitationRefusals.FormMissing
        : !nomination.IsSound ? CitationRefusals.TextInvalid
        : null;

    public Citation Evolve(CitationEvent happened) => happened switch
    {
        Nominated it => this with { Nomination = it.Nomination, Order = it.Order, Papers = it.Papers, Unit = it.Unit },
        NominationAmended it => this with { Nomination = it.Nomination },
        NominationCorrected it => this with { Nomination = it.Nomination },
        PaperAdded it => this with { Papers = Papers.Add(it.Paper) },
        Submitted => this with { Status = State.Submitted, Note = null },
        Returned it => this with { Status = State.Returned, Note = it.Reason },
        Accepted it => this with
        {
            Status = State.Accepted, Rules = it.Rules, AcceptedAt = it.At, Honoree = it.Honoree ?? Honoree, Repeats = it.Repeats.IsDefault ? [] : it.Repeats,
        },
        HonoreeChosen it => this with { Honoree = it.Honoree },
        Appraised => this with { Status = State.Appraised },
        Consulted => this with { Status = State.Consulted },
        OpinionAsked it => this with { Status = State.Consulted, Consultations = Consultations.Add(it.Consultation) },
        OpinionHeard it => this with
        {
            Consultations = [.. Consultations.Select(one => one.Number == it.Number ? one with { Answer = it.Answer, AnsweredOn = it.On } : one)],
        },
        Posted => this with { Status = State.Posted },
        Held it => this with { HoldReason = it.Reason },
        Released => this with { HoldReason = null },
        PlacedOnAgenda it => this with { Status = State.OnAgenda, Session = it.Session, Recused = [] },
        RecusalsNoted it => this with { Recused = it.Members },
        TakenOffAgenda => this with { Status = State.Appraised, Session = null },
        Voted it => this with { Status = it.Passed ? State.VotedPassed : State.VotedFailed, VotedOn = it.On, ResultAt = it.At },
        PlacedForSignature it => this with { Status = State.ForSignature, Decision = it.Decision },
        WithdrawnFromSignature => this with { Status = State.VotedPassed, Decision = null },
        Decided it => this with { Status = State.Decided, Decision = it.Decision, DecisionNumber = it.Number, HoldReason = null, ResultAt = it.At },
        NoticeGiven it => this with { NoticedAt = it.At },
        TurnedDown it => this with { Status = State.Refused, Note = it.Notice, HoldReason = null },
        Issued it => this with { Status = State.Issued, Serial = it.Serial, RegisterNumber = it.RegisterNumber },
        CertificateReissued it => Reissued(it) with { Replaced = Replaced.Add(it.Replaced) },
        ReceiverNamed it => this with { Receiver = it.Receiver },
        Presented it => this with { Status = State.Presented, PresentedBy = it.Presenter, Receiver = it.Receiver },
        HandoverTakenBack => this with { Status = State.Issued, PresentedBy = null },
        LeftForLater => this with { Status = State.CollectedLater },
        AwardRevoked it => this with { Status = State.Revoked, Revocation = it.Revocation },
        _ => this,
    };
}
