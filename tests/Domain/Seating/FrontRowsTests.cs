using Laurel.Domain.Seating;

namespace Laurel.Domain.Tests.Seating;

public sealed class FrontRowsTests
{
    [Fact]
    public void Front_rows_run_across_the_zones_side_by_side_and_a_zone_behind_them_has_none()
    {
        var hall = new HallPlan("Hội trường", 9, [new("A", 10, 12), new("B", 10, 12), new("C", 8, 10)]);

        Assert.Equal([("A", 1), ("A", 2), ("B", 1), ("B", 2)], FrontRows.Of(hall).Order());
    }

    [Fact]
    public void Behind_a_single_row_the_next_zone_begins_with_the_second()
    {
        var hall = new HallPlan("Hội trường", 0, [new("A", 1, 12), new("B", 8, 10)]);

        Assert.Equal([("A", 1), ("B", 1)], FrontRows.Of(hall).Order());
    }
}
