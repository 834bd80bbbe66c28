using System.Collections.Immutable;
using Laurel.Domain.Councils;
using State = Laurel.Domain.Citations.CitationStatus;

namespace Laurel.Domain.Citations;

/// <content>What the council does with it.</content>
public sealed partial record Citation
{
    /// <summary>Why a citation that stands so cannot come before the council; null where it can.</summary>
    public static Refusal? NotReadyForCouncil(State status, bool onHold) =>
        onHold ? CitationRefusals.OnHold
        : status is State.Appraised or State.Consulted or State.Posted ? null
        : CitationRefusals.WrongState(status, onHold);

    public Ruling<CitationEvent> PutOnAgenda(SessionId session) =>
        !Exists ? CitationRefusals.Unknown
        : Status is State.OnAgenda && Session == session ? Ruling<CitationEvent>.NothingNew
        : NotReadyForCouncil(Status, OnHold) is { } refusal ? refusal
        : new PlacedOnAgenda(session);

    public Ruling<CitationEvent> TakeOffAgenda(SessionId session) => Status is State.OnAgenda && Session == session
        ? new TakenOffAgenda(session)
        : Ruling<CitationEvent>.NothingNew;

    /// <summary>Records who of the council keeps away from it in this session.</summary>
    public Ruling<CitationEvent> NoteRecusals(SessionId session, ImmutableArray<MemberId> members) =>
        Session != session || members.SequenceEqual(Recused) ? Ruling<CitationEvent>.NothingNew : new RecusalsNoted(session, members);

    /// <summary>Whether a member is shown nothing of it: recused, and no numbered decision has made it public yet.</summary>
    public bool IsHiddenFrom(MemberId member) => Recused.Contains(member) && !IsPublic(Status);

    /// <summary>Whether whoever may see awards may see it: its decision is numbered.</summary>
    public static bool IsPublic(CitationStatus status) =>
        status is State.Decided or State.Issued or State.Presented or State.CollectedLater or State.Revoked;

    /// <summary>Records the sealed result; a hold does not unsay it.</summary>
    public Ruling<CitationEvent> RecordVote(SessionId session, bool passed, DateOnly? on = null, DateTimeOffset? at = null) => Status switch
    {
        State.OnAgenda when Session == session => new Voted(session, passed, on, at),
        _ when Session == session && Status > State.OnAgenda => Ruling<CitationEvent>.NothingNew,
        _ => WrongState,
    };
}
