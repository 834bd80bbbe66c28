using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;

namespace Laurel.Domain.Tests.Seating;

public sealed class WholeHallTests
{
    [Fact]
    public void The_chairs_sit_on_the_stage_the_first_at_the_centre_the_second_at_the_right_hand()
    {
        Sitter[] chairs = [House.Chair(1, 1), House.Chair(2, 2), House.Chair(3, 3), House.Chair(4, 4)];

        var arranged = House.Review.Whole(chairs);

        Assert.Equal(["SK-05", "SK-04", "SK-06", "SK-03"], chairs.Select(arranged.SeatOf));
    }

    [Fact]
    public void The_stage_is_never_filled_up_by_rank()
    {
        var minister = House.Delegate(1, rank: 1);

        var arranged = House.Review.Whole([minister, House.Chair(2, 5)]);

        Assert.Equal("SK-05", arranged.SeatOf(House.Chair(2, 5)));
        Assert.Equal(("A", 1), (arranged.Place(minister).Zone, arranged.Place(minister).Row));
    }

    [Fact]
    public void More_chairs_than_the_stage_has_seats_sit_in_front()
    {
        var chairs = Enumerable.Range(1, 5).Select(i => House.Chair(i, i)).ToList();

        var arranged = House.WithStage(3).Whole(chairs);

        Assert.Equal((5, "A1"), (arranged.Seated, arranged.SeatOf(chairs[3])![..2]));
    }

    [Fact]
    public void The_first_two_rows_are_filled_by_rank_and_the_centre_is_the_highest_place()
    {
        var people = Enumerable.Range(1, 60).Select(i => House.Delegate(i, rank: 1 + (i / 10), unit: $"Đoàn {i % 7}")).Reverse().ToList();

        var arranged = House.Review.Whole(people);

        var front = people.Where(sitter => arranged.Place(sitter).Row == 1).Max(sitter => sitter.Rank);
        var second = people.Where(sitter => arranged.Place(sitter).Row == 2).ToList();
        Assert.Equal("A1-12", arranged.SeatOf(House.Delegate(1)));
        Assert.True(front <= second.Min(sitter => sitter.Rank));
        Assert.True(second.Max(sitter => sitter.Rank) <= people.Where(sitter => arranged.Place(sitter).Row > 2).Min(sitter => sitter.Rank));
    }

    [Fact]
    public void Guests_go_before_hosts_of_the_same_rank()
    {
        var host = House.Delegate(1, rank: 3);
        var guest = House.Delegate(2, rank: 3) with { Role = AttendeeRole.Guest };

        Assert.Equal("A1-12", House.Review.Whole([host, guest]).SeatOf(guest));
    }

    [Fact]
    public void A_row_is_full_before_the_next_begins()
    {
        var arranged = House.Review.Whole(Enumerable.Range(1, 100).Select(i => House.Delegate(i, unit: $"Đoàn {i / 9}")));

        Assert.All(House.Review.Rows.Take(4), row => Assert.All(row, seat => Assert.NotNull(arranged.Taken[seat])));
        Assert.All(House.Review.Rows.Skip(5), row => Assert.All(row, seat => Assert.Null(arranged.Taken[seat])));
    }

    [Fact]
    public void Behind_the_first_rows_a_delegation_sits_together_ordered_by_its_head()
    {
        var front = Enumerable.Range(1, 48).Select(i => House.Delegate(i, rank: 2, unit: "Đoàn đầu")).ToList();
        var lower = Enumerable.Range(101, 9).Select(i => House.Delegate(i, rank: 9, unit: "Đoàn sau")).ToList();
        var higher = Enumerable.Range(201, 9).Select(i => House.Delegate(i, rank: i == 209 ? 5 : 10, unit: "Đoàn trước")).ToList();

        var arranged = House.Review.Whole([.. lower, .. higher, .. front]);

        Assert.Equal(Enumerable.Range(1, 9).Select(i => $"A3-{i:00}"), higher.Select(arranged.SeatOf).Order());
        Assert.Equal("A3-01", arranged.SeatOf(higher[8]));
        Assert.Equal(["A3-10", "A3-11", "A3-12", "B3-01", "B3-02", "B3-03", "B3-04", "B3-05", "B3-06"], lower.Select(arranged.SeatOf).Order());
    }

    [Fact]
    public void A_delegation_that_ends_a_row_goes_on_right_behind_itself()
    {
        var front = Enumerable.Range(1, 48 + 20).Select(i => House.Delegate(i, rank: 2, unit: "Đoàn đầu"));
        var split = Enumerable.Range(101, 8).Select(i => House.Delegate(i, rank: 9, unit: "Đoàn sau")).ToList();

        var arranged = House.Review.Whole([.. front, .. split]);

        Assert.Equal(["B3-09", "B3-10", "B3-11", "B3-12", "B4-09", "B4-10", "B4-11", "B4-12"], split.Select(arranged.SeatOf).Order());
    }

    [Fact]
    public void Recipients_sit_beside_the_aisle_in_manifest_order_and_the_senior_keep_their_place_by_rank()
    {
        var people = Enumerable.Range(1, 120).Select(i => House.Delegate(i, rank: i <= 48 ? 2 : 8, unit: $"Đoàn {i}")).ToList();
        AttendeeId[] manifest = [House.Id(100), House.Id(3), House.Id(60), House.Id(119), House.Id(70), House.Id(80), House.Id(90)];

        var arranged = House.Review.Whole(people, new([.. manifest]));

        Assert.Equal(
            ["A3-12", "A3-11", "A3-10", "A3-09", "A3-08", "A4-12"],
            manifest.Where(id => id != House.Id(3)).Select(id => arranged.SeatOf(people.Single(sitter => sitter.Id == id))));
        Assert.True(arranged.Place(people[2]).Row <= 2);
    }

    [Fact]
    public void Press_and_service_share_no_row_with_delegates_nor_with_each_other_while_there_is_room()
    {
        var people = House.People(7, 250);

        var arranged = House.Review.Whole(people);

        var rows = people.Where(sitter => sitter.Role != AttendeeRole.Chair)
            .GroupBy(sitter => (arranged.Place(sitter).Zone == "C", arranged.Place(sitter).Row));
        Assert.All(rows, row => Assert.Single(row.Select(sitter => sitter.SitsApart ? sitter.Role : AttendeeRole.Delegate).Distinct()));
    }

    [Fact]
    public void A_reserve_in_front_stays_free_while_there_is_room_and_gives_way_when_there_is_none()
    {
        var few = House.Review.Whole(Enumerable.Range(1, 100).Select(i => House.Delegate(i)), SeatingRules.Usual with { Reserve = 4 });
        var full = House.Review.Whole(Enumerable.Range(1, 320).Select(i => House.Delegate(i)), SeatingRules.Usual with { Reserve = 4 });

        Assert.Equal(4, House.Review.Rows.Take(2).SelectMany(row => row).Count(seat => few.Taken[seat] is null));
        Assert.Equal((100, 320), (few.Seated, full.Seated));
    }

    [Fact]
    public void Who_finds_no_seat_is_left_over_and_nobody_else()
    {
        var arranged = House.WithStage(2).Whole(Enumerable.Range(1, 30).Select(i => House.Delegate(i)));

        Assert.Equal(24, arranged.Seated);
    }

    [Fact]
    public void Wheelchair_users_sit_at_the_places_named_and_their_companions_beside_them()
    {
        var user = House.Delegate(60, rank: 9, unit: "Hội Người khuyết tật") with { NeedsWheelchairPlace = true };
        var companion = House.Delegate(61, rank: 9, unit: "khác") with { CompanionOf = user.Id };
        var people = Enumerable.Range(1, 59).Select(i => House.Delegate(i)).Append(user).Append(companion).ToList();

        var named = House.Review.Whole(people, SeatingRules.Usual with { WheelchairPlaces = [new("B1-12")] });
        var unnamed = House.Review.Whole(people);

        Assert.Equal(("B1-12", "B1-11"), (named.SeatOf(user), named.SeatOf(companion)));
        Assert.Equal(("A3-01", "A3-02"), (unnamed.SeatOf(user), unnamed.SeatOf(companion)));
    }

    [Fact]
    public void A_kept_seat_keeps_who_sits_there_and_an_empty_one_stays_empty()
    {
        var people = Enumerable.Range(1, 60).Select(i => House.Delegate(i, rank: i)).ToList();
        var before = House.Review.Whole(people).Keeping("A1-12").Keeping("C8-10");

        var after = Placement.Whole(before, [House.Delegate(100, rank: 0), .. people], SeatingRules.Usual);

        Assert.Equal("A1-12", after.SeatOf(people[0]));
        Assert.Equal("B1-01", after.SeatOf(House.Delegate(100)));
        Assert.Null(after.Taken[House.Review.IndexOf(new("C8-10"))!.Value]);
    }

    [Fact]
    public void Who_is_inside_stays_whatever_the_rank()
    {
        var people = Enumerable.Range(1, 60).Select(i => House.Delegate(i, rank: i)).ToList();
        var before = House.Review.Whole(people);
        var last = people[59] with { IsInside = true, Rank = 1 };

        var after = Placement.Whole(before, [.. people.Take(59), last, House.Delegate(100, rank: 0)], SeatingRules.Usual);

        Assert.Equal(before.SeatOf(last), after.SeatOf(last));
    }

    [Fact]
    public void The_same_people_in_another_order_sit_the_same()
    {
        var people = House.People(3, 280);

        var one = House.Review.Whole(people);
        var other = House.Review.Whole(people.OrderBy(sitter => sitter.Id.Text, StringComparer.Ordinal).Reverse());

        Assert.Empty(one.ChangesTo(other));
    }
}
