namespace Laurel.Domain.Attendees;

/// <summary>Questions about where an attendee's invitation is (DOMAIN 2).</summary>
public static class AttendeeStatuses
{
    /// <summary>Approved, Invited, Confirmed and Substituted are expected and seatable, and a door lets them in.</summary>
    public static bool MayBeAdmitted(this AttendeeStatus status) =>
        status is AttendeeStatus.Approved or AttendeeStatus.Invited or AttendeeStatus.Confirmed or AttendeeStatus.Substituted;

    /// <summary>Whether somebody is to come, or has come: those for whom there is a badge and a seat, and who count for the quorum.</summary>
    public static bool IsExpected(this AttendeeStatus status) =>
        status.MayBeAdmitted() || status is AttendeeStatus.Admitted or AttendeeStatus.Left;

    /// <summary>Whether an invitation may go from one step to another; cancelling and substituting are commands of their own.</summary>
    public static bool MayBecome(this AttendeeStatus from, AttendeeStatus to) => (from, to) switch
    {
        (AttendeeStatus.Nominated, AttendeeStatus.Approved) => true,
        (AttendeeStatus.Approved, AttendeeStatus.Invited or AttendeeStatus.Confirmed) => true,
        (AttendeeStatus.Invited, AttendeeStatus.Confirmed or AttendeeStatus.Declined) => true,
        (AttendeeStatus.Confirmed or AttendeeStatus.Substituted, AttendeeStatus.Declined) => true,
        (AttendeeStatus.Declined or AttendeeStatus.Absent, AttendeeStatus.Confirmed) => true,
        (_, AttendeeStatus.Absent) => from.MayBeAdmitted(),
        _ => false,
    };
}
