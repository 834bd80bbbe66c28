namespace Laurel.Domain.Attendees;

/// <summary>What somebody is still needed for once the time to keep everybody has ended.</summary>
[Flags]
public enum KeptFor
{
    Nothing = 0,

    /// <summary>An offline door did something with the badge that does not fit, and nobody has looked at it yet.</summary>
    Reconciliation = 1,

    /// <summary>A dossier under way, or a certificate that nobody has received yet, names them.</summary>
    Award = 2,
}

/// <summary>How long a person is kept: to the day of the conference, and then only for what still needs them (decision record 0178).</summary>
public sealed partial record Attendee
{
    /// <summary>What still needs the person.</summary>
    /// <param name="awaitsAward">Whether a dossier under way or a certificate not yet handed over names them.</param>
    public KeptFor StillNeededFor(bool awaitsAward) => IsErased ? KeptFor.Nothing
        : (awaitsAward ? KeptFor.Award : KeptFor.Nothing) | (ToReconcile.Count > 0 ? KeptFor.Reconciliation : KeptFor.Nothing);

    /// <summary>The time to keep the person has ended: forgets them, or keeps only what something still needs. No seat is given up any more; again is nothing new.</summary>
    public Ruling<AttendeeEvent> EndKeeping(bool awaitsAward, DateTimeOffset at) =>
        Registration is null ? AttendeeRefusals.Unknown
        : IsErased ? Ruling<AttendeeEvent>.NothingNew
        : StillNeededFor(awaitsAward) is var needed && needed == KeptFor.Nothing ? new Erased(at, Afterwards: true)
        : Registration.Only(needed) == Registration && Requested is null ? Ruling<AttendeeEvent>.NothingNew
        : new Reduced(needed);
}
