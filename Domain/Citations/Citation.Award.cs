using Laurel.Domain.Attendees;
using Laurel.Domain.Certificates;
using Laurel.Domain.Decisions;
using State = Laurel.Domain.Citations.CitationStatus;

namespace Laurel.Domain.Citations;

/// <content>The award: on a decision, issued, handed over, revoked.</content>
public sealed partial record Citation
{
    /// <summary>Why a citation that stands so cannot be put on this decision; null where it can, or is.</summary>
    public static Refusal? NotReadyForSignature(State status, bool onHold, DecisionId? on, DecisionId decision) => status switch
    {
        _ when onHold => CitationRefusals.OnHold,
        State.VotedPassed => null,
        State.ForSignature when on == decision => null,
        < State.VotedPassed or State.VotedFailed => CitationRefusals.NotPassed,
        _ => CitationRefusals.WrongState(status, onHold),
    };

    public Ruling<CitationEvent> PutForSignature(DecisionId decision) =>
        !Exists ? CitationRefusals.Unknown
        : NotReadyForSignature(Status, OnHold, Decision, decision) is { } refusal ? refusal
        : Status is State.ForSignature ? Ruling<CitationEvent>.NothingNew
        : new PlacedForSignature(decision);

    public Ruling<CitationEvent> WithdrawFromSignature(DecisionId decision) => Status is State.ForSignature && Decision == decision
        ? new WithdrawnFromSignature(decision)
        : Ruling<CitationEvent>.NothingNew;

    /// <summary>Records that its decision is signed and numbered; the decision's list is frozen, so no hold stops it any more.</summary>
    public Ruling<CitationEvent> MarkDecided(DecisionId decision, string number, DateTimeOffset? at = null) => Status switch
    {
        State.ForSignature when Decision == decision => new Decided(decision, number, at),
        _ when Decision == decision && DecisionNumber == number => Ruling<CitationEvent>.NothingNew,
        _ => WrongState,
    };

    /// <summary>Records that the unit was told of the decision (thông báo kết quả); of a refused award the notice is the refusal itself.</summary>
    public Ruling<CitationEvent> Notify(DateTimeOffset at) => Status switch
    {
        _ when !Exists => CitationRefusals.Unknown,
        State.Decided or State.Issued or State.Presented or State.CollectedLater => NoticedAt is null ? new NoticeGiven(at) : Ruling<CitationEvent>.NothingNew,
        _ => WrongState,
    };

    public Ruling<CitationEvent> MarkIssued(Serial serial, int registerNumber) => Status switch
    {
        State.Decided => new Issued(serial, registerNumber),
        _ when Serial == serial => Ruling<CitationEvent>.NothingNew,
        _ => WrongState,
    };

    /// <summary>Records that its certificate was issued anew, in whatever order such news comes; what the new one says is what is shown from now on.</summary>
    public Ruling<CitationEvent> NoteReissue(ReplacedCertificate replaced, Serial serial, int registerNumber, Nomination nomination) =>
        Serial is null ? WrongState
        : Replaced.Any(known => known.Serial == replaced.Serial) ? Ruling<CitationEvent>.NothingNew
        : new CertificateReissued(replaced, serial, registerNumber, nomination);

    /// <summary>Names who receives for a body or an absent person; null takes it back.</summary>
    public Ruling<CitationEvent> NameReceiver(string? receiver) =>
        !Exists ? CitationRefusals.Unknown
        : Status is State.Refused or State.Revoked ? WrongState
        : receiver == Receiver ? Ruling<CitationEvent>.NothingNew
        : receiver is not null && !TypedText.IsLine(receiver, LongestReceiver) ? CitationRefusals.ReceiverInvalid
        : new ReceiverNamed(receiver);

    /// <summary>Records the hand-over; one collected later may still be presented, a presented one stays so.</summary>
    public Ruling<CitationEvent> Present(string? presenter, string? receiver, DateTimeOffset at) =>
        Step(State.Presented, new Presented(presenter, receiver ?? Receiver, at), State.Issued, State.CollectedLater);

    public Ruling<CitationEvent> LeaveForLater() => Step(State.CollectedLater, new LeftForLater(), State.Issued);

    /// <summary>Takes back how it was handed over, because its wave was closed by mistake; nothing new where it was not.</summary>
    public Ruling<CitationEvent> TakeBackHandover(string reason) => Status is State.Presented or State.CollectedLater
        ? new HandoverTakenBack(reason)
        : Ruling<CitationEvent>.NothingNew;

    public Ruling<CitationEvent> MarkRevoked(Revocation revocation) => Status switch
    {
        State.Revoked => Ruling<CitationEvent>.NothingNew,
        State.Decided or State.Issued or State.Presented or State.CollectedLater => new AwardRevoked(revocation),
        _ => WrongState,
    };
}
