using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;

namespace Laurel.Domain.Tests.Seating;

public sealed class WalkInSeatTests
{
    private readonly List<Sitter> people = House.People(11, 200);

    [Fact]
    public void Whoever_walks_in_sits_near_the_delegation_and_nobody_moves()
    {
        var before = House.Review.Whole(people);
        var comer = House.Delegate(900, unit: people[^1].Unit);

        var after = WalkInSeat.Seat(before, comer, people);

        Assert.Equal([comer.Id], before.ChangesTo(after).Select(change => change.Attendee));
        Assert.True(after.Place(comer).Row > 2 || after.Place(comer).Zone == "C");
    }

    [Fact]
    public void The_front_is_given_only_when_nothing_is_free_behind_and_a_kept_seat_never()
    {
        var hall = House.WithStage(3);
        var full = hall.Whole(Enumerable.Range(1, 12).Select(number => House.Delegate(number)));
        var behind = full with { Taken = [.. full.Taken.Select((sitter, seat) => seat < 3 ? null : seat < 15 ? null : (AttendeeId?)House.Id(100 + seat))] };

        var first = WalkInSeat.Seat(behind.Keeping("A1-01"), House.Delegate(900), []);

        Assert.Equal("A1-02", first.SeatOf(House.Delegate(900)));
    }

    [Fact]
    public void Whoever_comes_after_all_and_goes_before_somebody_in_front_sits_in_front_again()
    {
        var leader = people.Where(sitter => sitter.Role == AttendeeRole.Delegate).Order(Precedence.Order).First();
        var whole = House.Review.Whole(people);
        var before = whole with { Taken = whole.Taken.Replace(leader.Id, null) };

        var after = WalkInSeat.Seat(before, leader, people);

        Assert.True(after.Place(leader).Row <= 2);
        Assert.Equal([leader.Id], before.ChangesTo(after).Select(change => change.Attendee));
    }

    [Fact]
    public void Nobody_walks_onto_the_stage_and_a_full_hall_seats_nobody()
    {
        var empty = Arrangement.Empty(House.WithStage(3));
        Assert.Null(WalkInSeat.Seat(empty, House.Chair(900, 1), []).SeatOf(House.Chair(900, 1)));
        var full = empty with { Taken = [.. empty.Taken.Select((_, seat) => (AttendeeId?)House.Id(seat + 1))] };
        Assert.Same(full, WalkInSeat.Seat(full, House.Delegate(900), []));
    }
}
