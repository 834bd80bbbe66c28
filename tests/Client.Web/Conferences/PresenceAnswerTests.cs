using Laurel.Client.Web.Conferences;

namespace Laurel.Client.Web.Tests.Conferences;

public sealed class PresenceAnswerTests
{
    private static readonly DateTimeOffset Doors = new(2025, 12, 30, 0, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(120, 20)]
    [InlineData(150, 20)]
    [InlineData(179, 20)]
    [InlineData(180, 7)]
    [InlineData(300, 0)]
    public void Arrivals_of_the_last_full_minute_are_of_one_minute(int seconds, int arrivals)
    {
        var here = PresenceAnswer.Nobody with { Arrivals = [new(Doors, 10), new(Doors.AddMinutes(1), 20), new(Doors.AddMinutes(2), 7)] };

        Assert.Equal(arrivals, here.ArrivalsBefore(Doors.AddSeconds(seconds)));
    }
}
