using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;

namespace Laurel.Domain.Tests.Seating;

/// <summary>Halls and people for seating.</summary>
internal static class House
{
    /// <summary>The review of 2025: nine on the stage, A and B side by side, C behind them.</summary>
    public static HallLayout Review { get; } = new(new("Hội trường lớn", 9, [new("A", 10, 12), new("B", 10, 12), new("C", 8, 10)]));

    public static HallLayout WithStage(int seats) => new(new("Hội trường", seats, [new("A", 4, 6)]));

    public static Sitter Delegate(int number, int? rank = 6, string unit = "Đoàn") =>
        new(Id(number), AttendeeRole.Delegate, rank, unit, $"{number:D5}");

    public static Sitter Chair(int number, int rank) => new(Id(number), AttendeeRole.Chair, rank, "Chủ tọa", $"{number:D5}");

    public static AttendeeId Id(int number) => new($"{number:x16}");

    public static Arrangement Whole(this HallLayout layout, IEnumerable<Sitter> sitters, SeatingRules? rules = null) =>
        Placement.Whole(Arrangement.Empty(layout), [.. sitters], rules ?? SeatingRules.Usual);

    public static string? SeatOf(this Arrangement arrangement, Sitter sitter) =>
        arrangement.Seats().TryGetValue(sitter.Id, out var seat) ? arrangement.Layout.Seats[seat].Id.Text : null;

    public static Seat Place(this Arrangement arrangement, Sitter sitter) => arrangement.Layout.Seats[arrangement.Seats()[sitter.Id]];

    public static Arrangement Keeping(this Arrangement arrangement, string seat) =>
        arrangement with { Kept = arrangement.Kept.Add(arrangement.Layout.IndexOf(new(seat))!.Value) };

    /// <summary>Some hundreds of people as a ministry's list has them: delegations of one to thirty, a few guests, press and service.</summary>
    public static List<Sitter> People(int seed, int count)
    {
        var random = new Random(seed);
        var people = Enumerable.Range(1, Math.Min(5, count)).Select(i => Chair(i, i)).ToList();
        for (var unit = 1; people.Count < count; unit++)
            for (var left = random.Next(1, 30); left > 0 && people.Count < count; left--)
                people.Add(new(
                    Id(people.Count + 1),
                    random.Next(12) switch { 0 => AttendeeRole.Guest, 1 => AttendeeRole.Press, 2 when left % 3 == 0 => AttendeeRole.Service, _ => AttendeeRole.Delegate },
                    random.Next(15) == 0 ? null : random.Next(1, 11),
                    $"Đoàn {unit}",
                    $"{random.Next(1_000_000):D7}"));
        return people;
    }
}
