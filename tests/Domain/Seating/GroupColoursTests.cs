using Laurel.Domain.Seating;

namespace Laurel.Domain.Tests.Seating;

public sealed class GroupColoursTests
{
    [Fact]
    public void Groups_have_their_colours_in_the_order_of_precedence_and_after_nine_they_begin_again()
    {
        var colours = GroupColours.Of(["Lãnh đạo", "", "Bộ, ngành", "Lãnh đạo", .. Enumerable.Range(3, 8).Select(i => $"Khối {i}")]);

        Assert.Equal(["Lãnh đạo", "Bộ, ngành", "Khối 3"], colours.Groups.Take(3));
        Assert.Equal([1, 2, 3, 9, 1], new[] { "Lãnh đạo", "Bộ, ngành", "Khối 3", "Khối 9", "Khối 10" }.Select(colours.ColourOf));
        Assert.Equal([0, 0], new[] { "", "Không có trong danh sách" }.Select(colours.ColourOf));
    }
}
