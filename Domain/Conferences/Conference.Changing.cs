namespace Laurel.Domain.Conferences;

/// <content>Another plan than the one it was given, until it is over (decision record 0184).</content>
public sealed partial record Conference
{
    /// <summary>Changes what is planned; the same plan again is nothing new. What was printed, issued and decided before stays as it was.</summary>
    /// <remarks>
    /// Refused: <c>conference.plan-stale</c>; <c>conference.over</c>; <c>conference.begun</c> for another beginning of a session that goes on;
    /// <c>conference.rehearsing</c>, <c>conference.rehearsal-ending</c> for another beginning or other seats while a rehearsal goes on, which ends by
    /// the one and counts people in by the other; <c>conference.hall-in-use</c> for other seats; and what <see cref="PlanRules.Check"/> refuses.
    /// </remarks>
    /// <param name="seen">The version of the plan that whoever changes it saw; null where nobody says.</param>
    /// <param name="inside">How many are inside now.</param>
    public Ruling<ConferenceEvent> ChangePlan(ConferencePlan plan, int? seen, int inside, DateTimeOffset at) => Code switch
    {
        null => ConferenceRefusals.Unknown,
        { } when plan.IsSameAs(Plan!) => Ruling<ConferenceEvent>.NothingNew,
        { } when seen is { } version && version != PlanVersion => ConferenceRefusals.PlanStale,
        { } when Status.IsOver() => ConferenceRefusals.Over,
        { } code when PlanRules.Check(code, plan) is { } refusal => refusal,
        { } when Status == ConferenceStatus.InSession && BeginsElsewhen(plan) => ConferenceRefusals.Begun,
        { } when (BeginsElsewhen(plan) || HasOtherSeats(plan)) && Running(at) is { } running => Rehearsing(running, at),
        { } when inside > 0 && HasOtherSeats(plan) => ConferenceRefusals.HallInUse(inside),
        { } => new PlanChanged(Plan!, plan),
    };

    /// <summary>Puts it off to another day, or plans what was put off again, with the plan that holds then. Refused: <c>conference.date-past</c>, and as <see cref="Move"/> and <see cref="ChangePlan"/>.</summary>
    /// <param name="to"><see cref="ConferenceStatus.Postponed"/> or <see cref="ConferenceStatus.Planned"/>.</param>
    public Ruling<ConferenceEvent> ChangePlanAndMove(ConferenceStatus to, ConferencePlan plan, int? seen, int inside, DateTimeOffset at)
    {
        if (to is not (ConferenceStatus.Postponed or ConferenceStatus.Planned) || (to == ConferenceStatus.Planned && Status != to && Status != ConferenceStatus.Postponed))
            return ConferenceRefusals.WrongStep;
        if (Step(to, at) is { Refusal: { } misstep }) return misstep;
        if (plan.StartsAt <= at) return ConferenceRefusals.DatePast;
        return ChangePlan(plan, seen, inside, at) is { Refusal: null, Events: var changes }
            ? Ruling<ConferenceEvent>.Of([.. Step(to, at).Events, .. changes])
            : ChangePlan(plan, seen, inside, at);
    }

    /// <summary>Those in the hall followed its new drawing; where none was owed, nothing new.</summary>
    public Ruling<ConferenceEvent> FollowHall() => HallOwed ? new HallFollowed() : Ruling<ConferenceEvent>.NothingNew;

    /// <summary>Everybody who was inside when it was put off is recorded as having left; where nothing of this is owed, nothing new.</summary>
    public Ruling<ConferenceEvent> EverybodyLeaves(int inside) => LeavingOwed ? new EverybodyLeft(inside) : Ruling<ConferenceEvent>.NothingNew;

    /// <summary>Whether another plan has other seats, so that somebody may lose the one he has.</summary>
    public bool HasOtherSeats(ConferencePlan plan) => Plan is { } known && !plan.Hall.IsSameAs(known.Hall);

    private bool BeginsElsewhen(ConferencePlan plan) => plan.StartsAt != Plan!.StartsAt;

    private Conference With(Moved moved) => this with
    {
        Status = moved.To,
        OverSince = moved.To == ConferenceStatus.Planned ? null : moved.At ?? OverSince,
        DateOpen = moved.DateOpen,
        LeavingOwed = LeavingOwed || (moved.DateOpen && Status == ConferenceStatus.DoorsOpen),
        PutOffAt = moved.DateOpen ? moved.At ?? PutOffAt : PutOffAt,
    };

    private Conference With(PlanChanged changed) => this with
    {
        Plan = changed.Plan,
        PlanVersion = PlanVersion + 1,
        DateOpen = DateOpen && changed.Plan.StartsAt == changed.Was.StartsAt,
        HallOwed = HallOwed || !changed.Plan.Hall.IsDrawnAs(changed.Was.Hall),
    };
}
