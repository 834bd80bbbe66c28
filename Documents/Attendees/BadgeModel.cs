using System.Security.Cryptography;
using System.Text;
using Laurel.Documents.Seating;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Seating;

namespace Laurel.Documents.Attendees;

/// <summary>What stands on every badge of a conference.</summary>
public sealed record BadgeHeading(string Title, string Organizer, string City, DateOnly HeldOn)
{
    /// <summary>For badges that speak English first; the Vietnamese title where there is none.</summary>
    public string? TitleEn { get; init; }

    public string? OrganizerEn { get; init; }

    public static BadgeHeading Of(ConferencePlan plan) =>
        new(plan.Title, plan.Organizer, plan.City, DateOnly.FromDateTime(plan.StartsAt.DateTime)) { TitleEn = plan.TitleEn };
}

/// <summary>What stands on one badge, as it was typed.</summary>
/// <param name="QrText">The signed text of the badge in use, 233 digits.</param>
/// <param name="TypedCode">What an usher types where the code cannot be scanned: <c>XXXX-XXXX</c>.</param>
public sealed record BadgeModel(BadgeHeading Heading, string Name, AttendeeRole Role, string QrText, string TypedCode)
{
    /// <summary>Ông, Bà, Đồng chí; may be empty.</summary>
    public string Honorific { get; init; } = "";

    /// <summary>PGS. TS and the like; null where none.</summary>
    public string? Academic { get; init; }

    public string Position { get; init; } = "";

    public string Unit { get; init; } = "";

    /// <summary>Null where people sit as they come.</summary>
    public SeatId? Seat { get; init; }

    /// <summary>Up to three short lines under the seat: where to enter, which aisle.</summary>
    public IReadOnlyList<string> Directions { get; init; } = [];

    /// <summary>Whether the badge speaks English first.</summary>
    public bool English { get; init; }

    /// <summary>A hash of all that is printed: equal for two badges that say the same.</summary>
    public string Content()
    {
        IEnumerable<string?> texts =
        [
            Heading.Title, Heading.TitleEn, Heading.Organizer, Heading.OrganizerEn, Heading.City, $"{Heading.HeldOn:O}",
            Honorific, Academic, Name, Position, Unit, $"{Role}", $"{English}", Seat?.Text, .. Directions, QrText, TypedCode,
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts))))[..32];
    }

    /// <summary>Hashes of what <see cref="Content"/> is made of: person, seat, badge, heading, with a point between.</summary>
    public string Parts() => string.Join('.',
        Hash([Honorific, Academic, Name, Position, Unit, $"{Role}", $"{English}"]),
        Hash([Seat?.Text, .. Directions]),
        Hash([QrText, TypedCode]),
        Hash([Heading.Title, Heading.TitleEn, Heading.Organizer, Heading.OrganizerEn, Heading.City, $"{Heading.HeldOn:O}"]));

    private static string Hash(IEnumerable<string?> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts))))[..8];

    /// <summary>The badge of a registration; foreign guests get English first where the conference has an English title.</summary>
    public static BadgeModel Of(ConferencePlan plan, Registration who, SeatId? seat, string qrText, string typedCode)
    {
        var english = who.Role == AttendeeRole.Guest && plan.TitleEn is not null && !VietnameseName.Is(who.Name);
        return new BadgeModel(BadgeHeading.Of(plan), who.Name, who.Role, qrText, typedCode)
        {
            Honorific = who.Honorific,
            Academic = who.Academic,
            Position = who.Position,
            Unit = who.Unit,
            Seat = seat,
            Directions = seat is { } known ? SeatWords.Directions(plan.Hall, known, english) : [],
            English = english,
        };
    }
}
