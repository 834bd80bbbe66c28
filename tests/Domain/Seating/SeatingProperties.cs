using System.Diagnostics;
using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;

namespace Laurel.Domain.Tests.Seating;

/// <summary>What holds of every arrangement, over many days of arrivals, absences, kept seats and people going in.</summary>
public sealed class SeatingProperties
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Each_attendee_has_one_seat_each_seat_one_attendee_and_nobody_kept_or_inside_ever_moves(int block)
    {
        for (var seed = block * 1_000; seed < (block * 1_000) + 30; seed++) OneDay(seed);
    }

    /// <summary>The limits are 200 and 10 ms for a release build, which the bench measures; here a tenfold shows a rule that grew with the square.</summary>
    [Fact]
    public void Five_thousand_seats_are_arranged_and_one_substituted_in_time()
    {
        var hall = new HallLayout(new("Lớn", 21, [new("A", 50, 50), new("B", 50, 50)]));
        var people = House.People(5, 5_000);
        var late = House.Delegate(9_999, rank: 4, unit: people[77].Unit);
        var before = hall.Whole(people);
        Placement.Late(before, [.. people[1..], late], SeatingRules.Usual);

        var whole = Fastest(() => hall.Whole(people));
        var one = Fastest(() => Placement.Late(before, [.. people[1..], late], SeatingRules.Usual));

        Assert.True(whole < TimeSpan.FromMilliseconds(2_000), $"{whole.TotalMilliseconds} ms");
        Assert.True(one < TimeSpan.FromMilliseconds(100), $"{one.TotalMilliseconds} ms");
    }

    private static void OneDay(int seed)
    {
        var random = new Random(seed);
        var all = House.People(seed, 330);
        var expected = all.Take(random.Next(50, 300)).ToList();
        var arrangement = Arrangement.Empty(House.Review);
        for (var change = 0; change < 12; change++)
        {
            foreach (var i in Enumerable.Range(0, expected.Count).Where(_ => random.Next(40) == 0))
                expected[i] = expected[i] with { IsInside = true };
            expected.RemoveAll(sitter => !sitter.IsInside && random.Next(60) == 0);
            expected.AddRange(all.ExceptBy(expected.Select(sitter => sitter.Id), sitter => sitter.Id).Take(random.Next(random.Next(2) == 0 ? 3 : 30)).ToList());
            if (random.Next(2) == 0) arrangement = arrangement with { Kept = arrangement.Kept.Add(random.Next(House.Review.Seats.Length)) };
            var rules = new SeatingRules([.. expected.Where(_ => random.Next(8) == 0).Select(sitter => sitter.Id)], random.Next(6));
            var after = random.Next(3) == 0 ? Placement.Whole(arrangement, expected, rules) : Placement.Arrange(arrangement, expected, rules);
            Holds(arrangement, after, expected, seed);
            arrangement = after;
        }
    }

    private static void Holds(Arrangement before, Arrangement after, List<Sitter> expected, int seed)
    {
        var (old, now) = (before.Seats(), after.Seats());
        var free = after.Taken.Where((attendee, seat) => attendee is null && seat >= 9 && !after.Kept.Contains(seat)).Count();
        Assert.True(now.Count == after.Seated, $"seed {seed}");
        var roles = expected.ToDictionary(sitter => sitter.Id, sitter => sitter.Role);
        Assert.True(now.Keys.All(roles.ContainsKey), $"seed {seed}: somebody sits who is not expected");
        Assert.True(free == 0 || now.Count == expected.Count, $"seed {seed}: {expected.Count - now.Count} stand beside {free} free seats");
        foreach (var sitter in expected.Where(sitter => old.ContainsKey(sitter.Id) && (sitter.IsInside || before.Kept.Contains(old[sitter.Id]))))
            Assert.True(old[sitter.Id] == now[sitter.Id], $"seed {seed}: {sitter} moved");
        Assert.True(before.Kept.All(seat => before.Taken[seat] is not null || after.Taken[seat] is null), $"seed {seed}: a kept seat was given");
        Assert.True(after.Taken[..9].OfType<AttendeeId>().All(id => roles[id] == AttendeeRole.Chair), $"seed {seed}: a stage filled up");
    }

    private static TimeSpan Fastest(Action act) => Enumerable.Range(0, 5).Min(_ =>
    {
        var clock = Stopwatch.StartNew();
        act();
        return clock.Elapsed;
    });
}
