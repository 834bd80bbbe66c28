using Laurel.Domain.Seating;

namespace Laurel.Domain.Tests.Seating;

public sealed class LateChangeTests
{
    private readonly List<Sitter> people = House.People(11, 250);

    [Fact]
    public void An_absence_moves_nobody()
    {
        var before = House.Review.Whole(people);

        var after = Placement.Arrange(before, people[1..], SeatingRules.Usual);

        Assert.Equal([new SeatChange(people[0].Id, before.Place(people[0]).Id, null)], before.ChangesTo(after).ToArray());
    }

    [Fact]
    public void Arranging_again_changes_nothing()
    {
        var before = House.Review.Whole(people);

        Assert.Empty(before.ChangesTo(Placement.Arrange(before, people, SeatingRules.Usual)));
    }

    [Fact]
    public void A_late_delegate_sits_near_the_delegation_and_nobody_moves()
    {
        var before = House.Review.Whole(people.Where(sitter => sitter.Id != people[100].Id));

        var after = Placement.Arrange(before, people, SeatingRules.Usual);

        Assert.Equal([people[100].Id], before.ChangesTo(after).Select(change => change.Attendee));
    }

    [Fact]
    public void A_late_leader_takes_a_place_in_front_and_one_person_moves()
    {
        var leader = House.Delegate(900, rank: 1, unit: "Đoàn riêng") with { Name = "" };
        var before = House.Review.Whole(people);

        var after = Placement.Arrange(before, [.. people, leader], SeatingRules.Usual);

        Assert.True(after.Place(leader).Row <= 2);
        Assert.Equal(2, before.ChangesTo(after).Length);
    }

    [Fact]
    public void A_late_leader_takes_a_free_place_in_front_first()
    {
        var leader = House.Delegate(900, rank: 1, unit: "Đoàn riêng");
        var gone = people.First(sitter => House.Review.Whole(people).Place(sitter) is { Row: 1, Zone: "A" });
        var before = Placement.Arrange(House.Review.Whole(people), [.. people.Where(sitter => sitter != gone)], SeatingRules.Usual);

        var after = Placement.Arrange(before, [.. people.Where(sitter => sitter != gone), leader], SeatingRules.Usual);

        Assert.Equal([leader.Id], before.ChangesTo(after).Select(change => change.Attendee));
    }

    [Fact]
    public void A_late_chair_orders_the_stage_anew_but_moves_nobody_who_is_inside()
    {
        Sitter[] chairs = [House.Chair(1, 2), House.Chair(2, 3) with { IsInside = true }];
        var before = House.Review.Whole(chairs);
        var first = House.Chair(3, 1);

        var after = Placement.Arrange(before, [.. chairs, first], SeatingRules.Usual);

        Assert.Equal(("SK-05", "SK-06", "SK-04"), (after.SeatOf(first), after.SeatOf(chairs[0]), after.SeatOf(chairs[1])));
    }

    [Fact]
    public void Many_late_arrivals_arrange_the_whole_hall()
    {
        var before = House.Review.Whole(people.Take(200));

        var after = Placement.Arrange(before, people, SeatingRules.Usual);

        Assert.Empty(after.ChangesTo(House.Review.Whole(people)));
    }
}
