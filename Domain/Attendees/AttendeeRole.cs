namespace Laurel.Domain.Attendees;

/// <summary>What an attendee is at the conference; it colours the badge and decides stage and zone.</summary>
public enum AttendeeRole
{
    /// <summary>Đại biểu.</summary>
    Delegate,

    /// <summary>Chủ trì: sits at the presidium's table.</summary>
    Chair,

    /// <summary>Báo cáo tham luận.</summary>
    Speaker,

    /// <summary>Khách mời.</summary>
    Guest,

    /// <summary>Báo chí.</summary>
    Press,

    /// <summary>Phục vụ.</summary>
    Service,
}

/// <summary>Nominated → Approved → Invited → Confirmed | Declined | Substituted → Admitted → Left; Absent; Cancelled from any before Admitted.</summary>
public enum AttendeeStatus
{
    Nominated,
    Approved,
    Invited,
    Confirmed,
    Declined,
    Substituted,
    Admitted,
    Left,
    Absent,
    Cancelled,
}
