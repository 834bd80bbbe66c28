using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Laurel.Domain;
using Laurel.Domain.Conferences;
using Laurel.Domain.Seating;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Conferences;

/// <summary>A conference as an organizer sends it: see samples/review-2025/conference.json.</summary>
/// <param name="Code">3 to 40 of a–z, 0–9 and hyphen; for ever.</param>
public sealed record NewConference(
    string Code,
    string Title,
    string Organizer,
    string City,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    NewHall Hall,
    string? TitleEn = null)
{
    public ConferencePlan Plan() => new(
        Title.Normalize(), TitleEn?.Normalize(), Organizer.Normalize(), City.Normalize(), Here(StartsAt), Here(EndsAt),
        new(Hall.Name.Normalize(), Hall.Stage, [.. Hall.Zones.Select(zone => zone.Plan())]));

    // A program that counts in UTC names no place: walls and papers show the time of Viet Nam then (decision record 0179).
    internal static DateTimeOffset Here(DateTimeOffset at) => at.Offset == TimeSpan.Zero && PlanRules.IsYear(at) ? at.ToOffset(VietNam.Offset) : at;
}

/// <param name="Stage">Seats at the presidium's table; 0 for none.</param>
public sealed record NewHall(string Name, int Stage, ImmutableArray<NewZone> Zones)
{
    internal bool HasZones => AreThere(Zones);

    /// <summary>Whether zones are a list, and none of them nothing.</summary>
    internal static bool AreThere(ImmutableArray<NewZone> zones) => !zones.IsDefault && zones.All(zone => zone is not null);
}

public sealed record NewZone(string Name, int Rows, int SeatsPerRow)
{
    public ZonePlan Plan() => new(Name, Rows, SeatsPerRow);
}

/// <summary>A conference with its counts.</summary>
/// <param name="Status">camelCase: draft, planned, inviting, doorsOpen, inSession, closed, archived, cancelled, postponed.</param>
/// <param name="Citations">By state in camelCase.</param>
/// <param name="PlanVersion">How often the plan was changed; sent along with a change, it refuses one that rests on an older plan.</param>
/// <param name="DateOpen">It was put off and the new day is not known: startsAt and endsAt are the old ones.</param>
/// <param name="OpenedDaysEarly">Days until the opening where the doors are open, or the session has begun, more than a day before it: by a call of open-doors or start, or by a scan; else 0.</param>
public sealed record ConferenceAnswer(
    string Code,
    string Title,
    string? TitleEn,
    string Organizer,
    string City,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    HallPlan Hall,
    ConferenceStatus Status,
    IReadOnlyList<Gate> Gates,
    int Attendees,
    int Seated,
    int Inside,
    int Units,
    IReadOnlyDictionary<string, int> Citations,
    CountsAnswer Counts,
    IReadOnlyList<string> Decisions,
    IReadOnlyList<Rehearsal> Rehearsals,
    int OpenedDaysEarly,
    int PlanVersion,
    bool DateOpen)
{
    /// <summary>Why the counts are not known yet; null where they are.</summary>
    [JsonIgnore]
    public Refusal? Loading { get; init; }

    public static ConferenceAnswer Of(ConferenceView view, ConferenceCounts counts, DateTimeOffset now) => new(
        view.Code.Text, view.Plan.Title, view.Plan.TitleEn, view.Plan.Organizer, view.Plan.City, view.Plan.StartsAt, view.Plan.EndsAt,
        view.Plan.Hall, view.Status, view.Gates,
        counts.Attendees, counts.Seated, counts.Inside, counts.Units, counts.Citations,
        new(counts.Attendees, counts.Seated, counts.Inside, counts.Citations),
        [.. view.Decisions.Select(decision => decision.Text)],
        view.Rehearsals,
        view.Status is ConferenceStatus.DoorsOpen or ConferenceStatus.InSession ? view.Plan.DaysEarly(now) : 0,
        view.PlanVersion, view.DateOpen)
    {
        Loading = counts.Refusal,
    };
}

/// <summary>The same counts in one object, for programs that read only these.</summary>
public sealed record CountsAnswer(int Attendees, int Seated, int Inside, IReadOnlyDictionary<string, int> Citations);

/// <summary>A part of a list.</summary>
/// <param name="Total">How many there are before the page was cut.</param>
public sealed record Page<T>(int Total, IReadOnlyList<T> Items);

/// <summary>An answer that only says it was done.</summary>
/// <param name="N">The thing's event count after the command.</param>
public sealed record Done(string Id, long N)
{
    public static IResult Of(Grains.Receipt receipt) => TypedResults.Ok(new Done(receipt.Id, receipt.N));
}
