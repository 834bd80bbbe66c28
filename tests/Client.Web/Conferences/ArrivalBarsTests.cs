using Laurel.Client.Web.Conferences;

namespace Laurel.Client.Web.Tests.Conferences;

public sealed class ArrivalBarsTests
{
    private static readonly DateTimeOffset Doors = new(2025, 12, 30, 0, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Minutes_in_which_nobody_came_stand_between_those_in_which_somebody_did()
    {
        var minutes = ArrivalBars.Minutes([new(Doors, 4), new(Doors.AddMinutes(3), 2)]);

        Assert.Equal([4, 0, 0, 2], minutes.TakeLast(4).Select(minute => minute.Count));
        Assert.Equal((30, Doors.AddMinutes(3)), (minutes.Count, minutes[^1].At));
    }

    [Fact]
    public void Half_an_hour_is_shown_and_what_was_before_is_not() =>
        Assert.Equal(2, ArrivalBars.Minutes([new(Doors, 4), new(Doors.AddMinutes(30), 2)]).Sum(minute => minute.Count));

    [Fact]
    public void Before_anybody_came_there_are_none() => Assert.Empty(ArrivalBars.Minutes([]));
}
