using Laurel.Domain.Seating;

namespace Laurel.Domain.Tests.Seating;

public sealed class LayoutTests
{
    [Fact]
    public void Seats_are_named_by_zone_row_and_number_and_the_stage_from_the_viewers_left()
    {
        Assert.Equal(9 + 120 + 120 + 80, House.Review.Seats.Length);
        Assert.Equal("SK-01", House.Review.Seats[0].Id.Text);
        Assert.Equal("A1-01", House.Review.Seats[9].Id.Text);
        Assert.Equal(("A", 2, 5), Parts("A2-05"));
        Assert.Equal(("C", 8, 10), Parts("C8-10"));
        Assert.Null(House.Review.IndexOf(new("A2-13")));
    }

    [Fact]
    public void Rows_run_across_the_zones_that_lie_side_by_side_and_a_zone_behind_begins_after_them()
    {
        Assert.Equal(18, House.Review.Rows.Length);
        Assert.Equal(("A1-01", "A1-12", "B1-01", "B1-12"), (Name(0, 0), Name(0, 11), Name(0, 12), Name(0, 23)));
        Assert.Equal(("C1-01", "C8-10"), (Name(10, 0), Name(17, 9)));
    }

    [Theory]
    [InlineData(9, "5 4 6 3 7 2 8 1 9")]
    [InlineData(8, "5 4 6 3 7 2 8 1")]
    [InlineData(1, "1")]
    [InlineData(0, "")]
    public void The_stage_fills_from_the_centre_the_right_hand_first(int seats, string order) =>
        Assert.Equal(order, string.Join(' ', House.WithStage(seats).StageInOrder().Select(seat => seat + 1)));

    [Fact]
    public void Mirrored_the_left_hand_is_first() =>
        Assert.Equal("5 6 4 7 3 8 2 9 1", string.Join(' ', House.WithStage(9).StageInOrder(mirror: true).Select(seat => seat + 1)));

    /// <remarks>Floors are called T1 and T2: <c>T12-05</c> is row 2 of T1, and no zone T has a row 12.</remarks>
    [Theory]
    [InlineData("A12-05", "A", 12, 5)]
    [InlineData("T12-05", "T1", 2, 5)]
    [InlineData("T210-01", "T2", 10, 1)]
    [InlineData("SK-03", "SK", null, 3)]
    [InlineData("Z4-01", "Z", 4, 1)]
    public void A_seat_is_read_by_the_zones_of_its_hall(string seat, string zone, int? row, int number) =>
        Assert.Equal(new SeatPlace(zone, row, number), new HallPlan("Nhà hát", 3, [new("A", 12, 20), new("T1", 10, 20), new("T2", 10, 20)]).PlaceOf(new(seat)));

    [Theory]
    [InlineData("A-05")]
    [InlineData("A2")]
    [InlineData("A2-+5")]
    [InlineData("")]
    public void What_names_no_row_and_number_is_nowhere(string seat) => Assert.Null(House.Review.Plan.PlaceOf(new(seat)));

    private static (string, int, int) Parts(string name) =>
        House.Review.Seats[House.Review.IndexOf(new(name))!.Value] is var seat ? (seat.Zone, seat.Row, seat.Number) : default;

    private static string Name(int row, int at) => House.Review.Seats[House.Review.Rows[row][at]].Id.Text;
}
