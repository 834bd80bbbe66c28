using Laurel.Client.Web.Http;
using Laurel.Documents.Doors;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Domain.Seating;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Conferences;

/// <summary>What the protocol sees just before the opening: of the rehearsal while one goes on, else really.</summary>
internal sealed record Protocol(ConferenceView View, int Rehearsal, IntroductionView Introduction)
{
    private const int MostPeople = 25_000;

    /// <summary>The list as a person confirmed it; null before.</summary>
    public Introduction? Confirmed => View.IntroductionIn(Rehearsal);

    /// <summary>Whoever is here and to be introduced, in order.</summary>
    public IReadOnlyList<AttendeeId> Present =>
        [.. Introduction.Lines.Where(line => line.Mark != IntroductionMark.Gone).Select(line => line.Who.Id)];

    /// <summary>Null where there is no such conference.</summary>
    public static async Task<Protocol?> Of(IGrainFactory grains, string conference, DateTimeOffset now) =>
        await grains.Conference(conference).Get() is { } view ? await Of(grains, view, now) : null;

    public static async Task<Protocol> Of(IGrainFactory grains, ConferenceView view, DateTimeOffset now)
    {
        var rehearsal = Domain.Conferences.Rehearsal.At(view.Rehearsals, now);
        return new(view, rehearsal, await grains.Roster(view.Code.Text).Introduction(view.Doors, view.IntroductionIn(rehearsal), rehearsal));
    }

    public static Task<AttendeePage> Missing(IGrainFactory grains, ConferenceView view, DateTimeOffset now) =>
        grains.Roster(view.Code.Text).MissingLeaders(view.Doors, Domain.Conferences.Rehearsal.At(view.Rehearsals, now));

    /// <summary>Seats of the first two rows in which nobody sits who is here; refused while it is not known yet who is.</summary>
    public static async Task<(IReadOnlyList<SeatId> Seats, Refusal? Refusal)> EmptyFrontSeats(IGrainFactory grains, ConferenceView view, DateTimeOffset now)
    {
        var rehearsal = Domain.Conferences.Rehearsal.At(view.Rehearsals, now);
        var people = await grains.Roster(view.Code.Text).Attendees(new(Limit: MostPeople));
        if (people.Refusal is { } refusal) return ([], refusal);
        var inside = people.Items
            .Where(item => item.In(rehearsal).Inside)
            .Select(item => item.Id).ToHashSet();
        var (hall, front) = (await grains.Hall(view.Code.Text).Get(), FrontRows.Of(view.Plan.Hall));
        IReadOnlyList<SeatId> seats =
        [
            .. from zone in hall.Zones
               from row in zone.Rows
               where front.Contains((zone.Name, row.Number))
               from seat in row.Seats
               where seat.Attendee is not { } sitter || !inside.Contains(sitter)
               select seat.Seat,
        ];
        return (seats, null);
    }

    /// <summary>The list as it is printed and sent: nobody who is gone is on it.</summary>
    public IntroductionSheet Model() => new()
    {
        Conference = View.Plan.Title,
        Organizer = View.Plan.Organizer,
        Place = $"{View.Plan.Hall.Name}, {View.Plan.City}",
        On = DateOnly.FromDateTime(View.Plan.StartsAt.DateTime),
        ConfirmedAt = Confirmed?.At.ToOffset(View.Plan.StartsAt.Offset),
        Rehearsal = Rehearsal > 0,
        People =
        [
            .. Introduction.Lines.Where(line => line.Mark != IntroductionMark.Gone).Select(line => new Introduced(
                line.Who.Registration.Honorific, line.Who.Registration.Name, line.Who.Registration.Position,
                line.Who.Registration.Unit, line.Mark == IntroductionMark.Late)),
        ],
    };
}
