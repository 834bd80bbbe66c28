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
        Title.Normalize(), TitleEn?.Normalize(), Organizer.Normalize(), City.Normalize(), StartsAt, EndsAt,
        new(Hall.Name.Normalize(), Hall.Stage, [.. Hall.Zones.Select(zone => new ZonePlan(zone.Name, zone.Rows, zone.SeatsPerRow))]));
}

/// <param name="Stage">Seats at the presidium's table; 0 for none.</param>
public sealed record NewHall(string Name, int Stage, ImmutableArray<NewZone> Zones);

public sealed record NewZone(string Name, int Rows, int SeatsPerRow);

/// <summary>A conference with its counts.</summary>
/// <param name="Status">camelCase: draft, planned, inviting, doorsOpen, inSession, closed, archived, cancelled, postponed.</param>
/// <param name="Citations">By state in camelCase.</param>
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
    IReadOnlyList<Rehearsal> Rehearsals)
{
    /// <summary>Why the counts are not known yet; null where they are.</summary>
    [JsonIgnore]
    public Refusal? Loading { get; init; }

    public static ConferenceAnswer Of(ConferenceView view, ConferenceCounts counts) => new(
        view.Code.Text, view.Plan.Title, view.Plan.TitleEn, view.Plan.Organizer, view.Plan.City, view.Plan.StartsAt, view.Plan.EndsAt,
        view.Plan.Hall, view.Status, view.Gates,
        counts.Attendees, counts.Seated, counts.Inside, counts.Units, counts.Citations,
        new(counts.Attendees, counts.Seated, counts.Inside, counts.Citations),
        [.. view.Decisions.Select(decision => decision.Text)],
        view.Rehearsals)
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
