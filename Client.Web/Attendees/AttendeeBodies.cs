using Laurel.Client.Web.Http;
using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Attendees;

/// <summary>An attendee in a list.</summary>
/// <param name="Unit">Đơn vị: the delegation.</param>
/// <param name="Group">Khối.</param>
/// <param name="Status">camelCase: confirmed, admitted, left, cancelled, …</param>
/// <param name="Code">The typed code; null for whoever is no registrar.</param>
public sealed record AttendeeLine(
    string Id,
    string Name,
    string Honorific,
    string? Academic,
    string Position,
    string Unit,
    string Group,
    AttendeeRole Role,
    int? Rank,
    AttendeeStatus Status,
    string? Seat,
    string? Code,
    bool Inside,
    DateTimeOffset? FirstAdmittedAt,
    string? Gate)
{
    public static AttendeeLine Of(AttendeeItem item, bool withCode) => new(
        item.Id.Text, item.Registration.Name, item.Registration.Honorific, item.Registration.Academic, item.Registration.Position,
        item.Registration.Unit, item.Registration.Group, item.Registration.Role, item.Registration.Rank, item.Status, item.Seat?.Text,
        withCode ? item.Code : null, item.Inside, item.FirstAdmittedAt, item.Gate);
}

/// <summary>One attendee with everything that is held.</summary>
public sealed record AttendeeAnswer(
    string Id,
    string Name,
    string Honorific,
    string? Academic,
    string Position,
    string Unit,
    string Group,
    AttendeeRole Role,
    int? Rank,
    string? Email,
    string? Telephone,
    AttendeeStatus Status,
    string? Seat,
    string? Code,
    int BadgeVersion,
    bool Inside,
    DateTimeOffset? FirstAdmittedAt)
{
    /// <param name="forRegistrar">Whether the caller sees the typed code, telephone and e-mail.</param>
    public static AttendeeAnswer Of(AttendeeView view, string? seat, bool forRegistrar)
    {
        var held = view.Registration;
        return new(
            view.Id.Text, held.Name, held.Honorific, held.Academic, held.Position, held.Unit, held.Group, held.Role, held.Rank,
            forRegistrar ? held.Email : null, forRegistrar ? held.Telephone : null, view.Status, view.Seat?.Text ?? seat,
            forRegistrar ? view.Badge.TypedCode : null, view.Badge.Version, view.Inside, view.FirstAdmittedAt);
    }
}

/// <summary>A new attendee. Only the name is owed.</summary>
public sealed record NewAttendee(
    string Name,
    string Honorific = "",
    string? Academic = null,
    string Position = "",
    string Unit = "",
    string Group = "",
    AttendeeRole Role = AttendeeRole.Delegate,
    int? Rank = null,
    string? Email = null,
    string? Telephone = null)
{
    public Registration Registration() => new(
        Tidy(Honorific), Tidy(Name), Tidy(Position), Tidy(Unit), Tidy(Group), Role, Rank,
        Email is null ? null : Tidy(Email), Telephone is null ? null : Tidy(Telephone), Academic is null ? null : Tidy(Academic));

    /// <summary>What nobody types on purpose is refused as it came; what only hides is dropped, as in a list.</summary>
    internal static string Tidy(string text) => text.Any(char.IsControl) ? text : TypedText.Clean(text);
}

/// <summary>What changes of an attendee; what is absent stays. A null takes away what may be absent.</summary>
public sealed class AttendeeChanges
{
    public string? Name { get; init; }

    public string? Honorific { get; init; }

    public string? Position { get; init; }

    public string? Unit { get; init; }

    public string? Group { get; init; }

    public AttendeeRole? Role { get; init; }

    public Optional<string?> Academic { get; init; }

    public Optional<int?> Rank { get; init; }

    public Optional<string?> Email { get; init; }

    public Optional<string?> Telephone { get; init; }

    public Registration On(Registration held) => new NewAttendee(
        Name ?? held.Name, Honorific ?? held.Honorific, Academic.Or(held.Academic), Position ?? held.Position, Unit ?? held.Unit,
        Group ?? held.Group, Role ?? held.Role, Rank.Or(held.Rank), Email.Or(held.Email), Telephone.Or(held.Telephone)).Registration();
}

/// <param name="Reason">For the record; may be empty.</param>
public sealed record ReasonBody(string Reason = "");

/// <summary>Where the invitation goes next.</summary>
/// <param name="To">approved, invited, confirmed, declined or absent; whoever no longer comes gives up the seat.</param>
public sealed record MoveInvitationBody(AttendeeStatus To, string? Reason = null);
