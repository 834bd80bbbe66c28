using Laurel.Domain.Doors;

namespace Laurel.Domain.Tests.Doors;

public sealed class AttemptWindowTests
{
    private static readonly DateTimeOffset Start = new(2025, 12, 30, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_eleventh_wrong_code_within_a_minute_has_no_room()
    {
        var ten = Enumerable.Range(0, 10).Aggregate(AttemptWindow.OfDevice, (window, second) => window.With(Start.AddSeconds(second)));
        Assert.True(ten.IsFull(Start.AddSeconds(59)));
        Assert.False(ten.IsFull(Start.AddSeconds(60)));
    }

    [Fact]
    public void Nine_leave_room_for_one()
    {
        var nine = Enumerable.Range(0, 9).Aggregate(AttemptWindow.OfDevice, (window, _) => window.With(Start));
        Assert.False(nine.IsFull(Start));
        Assert.True(nine.With(Start).IsFull(Start));
    }
}
