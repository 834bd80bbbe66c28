using System.Buffers;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Domain.Seating;

namespace Laurel.Domain.Conferences;

/// <summary>What a plan must keep so that everything printed from it, and every seat in it, has one name.</summary>
public static class PlanRules
{
    /// <summary>Seats of a hall at most: 90 blocks of 256.</summary>
    public const int MostSeats = 23_040;

    /// <summary>Seats of the presidium's table at most.</summary>
    public const int MostOnStage = 99;

    /// <summary>The years that a plan may name: calendars and clocks count from the first, and a launch made at a conference speaks of the year after, of which 2100 is the last.</summary>
    public const int EarliestYear = 1970, LatestYear = 2099;

    private const int LongestText = 500;
    private const string StageZone = "SK";
    private static readonly SearchValues<char> CodeCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");

    /// <summary>Why a plan cannot be taken; null where it can. Refused: <c>conference.invalid-code</c>, <c>conference.invalid-year</c>, <c>conference.invalid</c>, <c>conference.invalid-hall</c>.</summary>
    public static Refusal? Check(ConferenceCode code, ConferencePlan plan) =>
        !IsCode(code.Text) ? ConferenceRefusals.InvalidCode
        : !IsYear(plan.StartsAt) || !IsYear(plan.EndsAt) ? ConferenceRefusals.InvalidYear
        : !IsText(plan.Title) || !IsText(plan.Organizer) || !IsText(plan.City) || plan.EndsAt <= plan.StartsAt ? ConferenceRefusals.Invalid
        : plan.TitleEn is { Length: > LongestText } ? ConferenceRefusals.Invalid
        : !IsHall(plan.Hall) ? ConferenceRefusals.InvalidHall
        : null;

    /// <summary>Whether an instant lies in a year that a plan may name, by the offset it carries.</summary>
    public static bool IsYear(DateTimeOffset at) => at.Year is >= EarliestYear and <= LatestYear;

    /// <summary>Whether a text may name a conference: 3 to 40 of a–z, 0–9 and hyphen, neither first nor last a hyphen.</summary>
    public static bool IsCode(string? code) => code is { Length: >= 3 and <= 40 }
        && !code.AsSpan().ContainsAnyExcept(CodeCharacters) && code[0] != '-' && code[^1] != '-';

    /// <summary>Whether gates have names and areas of 1 to 64 characters, and no two the same name.</summary>
    public static bool AreGates(IReadOnlyList<Gate> gates) =>
        gates.All(gate => IsName(gate.Id.Text) && IsName(gate.Area)) && gates.DistinctBy(gate => gate.Id).Count() == gates.Count;

    /// <summary>Whether rights name each area once, end after they begin, and name at most <see cref="AreaRight.MostNamed"/> people each.</summary>
    public static bool AreRights(IReadOnlyList<AreaRight> rights) =>
        rights.All(right => IsName(right.Area) && !(right.Until <= right.From)
            && right is { Roles.IsDefault: false, Named: { IsDefault: false, Length: <= AreaRight.MostNamed } })
        && rights.DistinctBy(right => right.Area).Count() == rights.Count;

    private static bool IsText(string? text) => !string.IsNullOrWhiteSpace(text) && text.Length <= LongestText && !text.Contains('\0');

    private static bool IsName(string? text) => TypedText.IsLine(text, 64);

    private static bool IsHall(HallPlan? hall) => hall is { Zones.IsDefault: false, Stage: >= 0 and <= MostOnStage }
        && IsText(hall.Name)
        && hall.Zones.All(IsZone)
        && hall.Zones.Sum(zone => (long)zone.Rows * zone.SeatsPerRow) + hall.Stage is > 0 and <= MostSeats
        && RowsHaveOneNameEach(hall);

    private static bool IsZone(ZonePlan zone) => zone is { Rows: > 0 and <= 999, SeatsPerRow: > 0 and <= 999 }
        && zone.Name is { Length: > 0 and <= 8 } && zone.Name.All(char.IsLetterOrDigit) && zone.Name != StageZone;

    // Zone A1 with a row 2 and zone A with a row 12 would both have a row A12.
    private static bool RowsHaveOneNameEach(HallPlan hall)
    {
        var rows = hall.Zones.SelectMany(zone => Enumerable.Range(1, zone.Rows).Select(row => $"{zone.Name}{row}")).ToList();
        return rows.Distinct(StringComparer.OrdinalIgnoreCase).Count() == rows.Count;
    }
}
