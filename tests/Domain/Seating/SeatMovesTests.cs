using Laurel.Domain.Attendees;
using Laurel.Domain.Seating;

namespace Laurel.Domain.Tests.Seating;

public sealed class SeatMovesTests
{
    private static readonly HashSet<AttendeeId> Nobody = [];

    private readonly Sitter one = House.Delegate(1, rank: 1);
    private readonly Sitter other = House.Delegate(2, rank: 2);
    private readonly Arrangement before;

    public SeatMovesTests() => before = House.Review.Whole([one, other]);

    [Fact]
    public void A_free_seat_is_given()
    {
        var after = Move(new SeatWish(one.Id, new("C8-10"))).After!;

        Assert.Equal(("C8-10", before.SeatOf(other)), (after.SeatOf(one), after.SeatOf(other)));
    }

    [Fact]
    public void A_taken_seat_is_refused_and_nobody_moves() =>
        Assert.Equal("seat.taken", Move(new(other.Id, new("C1-01")), new(one.Id, before.Place(other).Id), new(House.Id(3), before.Place(other).Id)).Refusal!.Code);

    [Fact]
    public void Two_change_places()
    {
        var after = Move(new(one.Id, before.Place(other).Id), new(other.Id, before.Place(one).Id)).After!;

        Assert.Equal((before.SeatOf(one), before.SeatOf(other)), (after.SeatOf(other), after.SeatOf(one)));
    }

    [Fact]
    public void Somebody_inside_is_moved_only_when_confirmed()
    {
        HashSet<AttendeeId> inside = [one.Id];
        SeatWish[] wishes = [new(one.Id, new("C8-10"))];

        Assert.Equal("seat.inside", SeatMoves.Apply(before, wishes, inside, confirmed: false).Refusal!.Code);
        Assert.Equal("C8-10", SeatMoves.Apply(before, wishes, inside, confirmed: true).After!.SeatOf(one));
    }

    [Fact]
    public void A_seat_that_the_hall_has_not_is_refused() => Assert.Equal("seat.unknown", Move(new SeatWish(one.Id, new("Z9-99"))).Refusal!.Code);

    [Fact]
    public void A_kept_seat_is_neither_left_nor_taken()
    {
        var kept = before.Keeping("C8-10").Keeping(before.SeatOf(one)!);

        Assert.Equal("seat.kept", SeatMoves.Apply(kept, [new(other.Id, new("C8-10"))], Nobody, true).Refusal!.Code);
        Assert.Equal("seat.kept", SeatMoves.Apply(kept, [new(one.Id, new("C8-09"))], Nobody, true).Refusal!.Code);
    }

    [Fact]
    public void One_attendee_twice_is_refused() =>
        Assert.Equal("seat.twice", Move(new(one.Id, new("C8-10")), new(one.Id, new("C8-09"))).Refusal!.Code);

    [Fact]
    public void Off_the_hall_frees_the_seat() => Assert.Equal(1, Move(new SeatWish(one.Id, null)).After!.Seated);

    private SeatMovesResult Move(params SeatWish[] wishes) => SeatMoves.Apply(before, wishes, Nobody, confirmed: false);
}
