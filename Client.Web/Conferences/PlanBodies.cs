using System.Collections.Immutable;
using Laurel.Client.Web.Http;
using Laurel.Domain.Conferences;

namespace Laurel.Client.Web.Conferences;

/// <summary>What changes of a plan; what is absent stays. A null takes the English title away.</summary>
/// <remarks>A beginning alone moves the end along, so that the conference is as long as it was.</remarks>
public sealed class ChangedPlan
{
    public string? Title { get; init; }

    public Optional<string?> TitleEn { get; init; }

    public string? Organizer { get; init; }

    public string? City { get; init; }

    public DateTimeOffset? StartsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public ChangedHall? Hall { get; init; }

    /// <summary>The <c>planVersion</c> that was seen: another by now refuses the change. Absent: whatever it is.</summary>
    public int? PlanVersion { get; init; }

    public ConferencePlan On(ConferencePlan held)
    {
        var startsAt = StartsAt is { } starts ? NewConference.Here(starts) : held.StartsAt;
        return new(
            Title?.Normalize() ?? held.Title, TitleEn.Or(held.TitleEn)?.Normalize(), Organizer?.Normalize() ?? held.Organizer, City?.Normalize() ?? held.City,
            startsAt, EndsAt is { } ends ? NewConference.Here(ends) : StartsAt is null ? held.EndsAt : Along(held, startsAt),
            new(
                Hall?.Name?.Normalize() ?? held.Hall.Name, Hall?.Stage ?? held.Hall.Stage,
                Hall?.Zones is { } zones ? [.. zones.Select(zone => zone.Plan())] : held.Hall.Zones));
    }

    // Beyond the years of plans, which the rules refuse in words, there may be no time left for an end.
    private static DateTimeOffset Along(ConferencePlan held, DateTimeOffset startsAt) =>
        PlanRules.IsYear(startsAt) ? startsAt + (held.EndsAt - held.StartsAt) : startsAt;
}

/// <param name="Zones">All of them, where any changes.</param>
public sealed record ChangedHall(string? Name = null, int? Stage = null, ImmutableArray<NewZone>? Zones = null)
{
    internal bool IsSound => Zones is not { } zones || NewHall.AreThere(zones);
}

/// <summary>The day to which it is put off.</summary>
/// <param name="StartsAt">Absent: it is not known yet.</param>
/// <param name="EndsAt">Absent: as long after the beginning as it was.</param>
public sealed record PostponeBody(DateTimeOffset? StartsAt = null, DateTimeOffset? EndsAt = null, int? PlanVersion = null);

/// <summary>What a change of the plan would bring with it.</summary>
/// <param name="Inside">How many are inside: while anybody is, seats stay.</param>
/// <param name="GivenUp">Who would sit nowhere, in the hall's order.</param>
/// <param name="KeptGone">Kept seats that would be no more.</param>
/// <param name="OldBadges">Printed badges that would have to be printed again.</param>
public sealed record PlanOutlookAnswer(int Inside, IReadOnlyList<GivenUpAnswer> GivenUp, IReadOnlyList<string> KeptGone, int OldBadges)
{
    public static PlanOutlookAnswer Of(PlanOutlook outlook) => new(
        outlook.Inside, [.. outlook.GivenUp.Select(one => new GivenUpAnswer(one.Attendee.Text, one.Who?.Name, one.Seat.Text))], outlook.KeptGone, outlook.OldBadges);
}

public sealed record GivenUpAnswer(string Attendee, string? Name, string Seat);

/// <summary>Who was told of the day and the place.</summary>
/// <param name="People">Who was invited, whatever the answer was.</param>
public sealed record ToldAnswer(int People, IReadOnlyList<ToldUnit> Units);
