using Laurel.Domain.Conferences;

namespace Laurel.Client.Web.Conferences;

/// <summary>The buttons of a conference's life: the one step forward, and the two ways aside.</summary>
public static class LifeSteps
{
    /// <summary>The usual next step; null where the life is at its end.</summary>
    public static LifeStep? Next(ConferenceStatus status) => status switch
    {
        ConferenceStatus.Draft or ConferenceStatus.Postponed => new(ConferenceStatus.Planned, "Chốt kế hoạch"),
        ConferenceStatus.Planned => new(ConferenceStatus.Inviting, "Bắt đầu mời"),
        ConferenceStatus.Inviting => new(ConferenceStatus.DoorsOpen, "Mở cửa đón"),
        ConferenceStatus.DoorsOpen => new(ConferenceStatus.InSession, "Khai mạc"),
        ConferenceStatus.InSession => new(ConferenceStatus.Closed, "Bế mạc"),
        ConferenceStatus.Closed => new(ConferenceStatus.Archived, "Lưu trữ"),
        _ => null,
    };

    /// <summary>Putting off and calling off, while the session has not begun.</summary>
    public static IReadOnlyList<LifeStep> Aside(ConferenceStatus status) => status switch
    {
        < ConferenceStatus.InSession => [new(ConferenceStatus.Postponed, "Hoãn hội nghị"), new(ConferenceStatus.Cancelled, "Hủy hội nghị")],
        ConferenceStatus.Postponed => [new(ConferenceStatus.Cancelled, "Hủy hội nghị")],
        _ => [],
    };
}

/// <param name="Verb">What the button says.</param>
public sealed record LifeStep(ConferenceStatus To, string Verb);
