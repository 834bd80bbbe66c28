using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;

namespace Laurel.Domain.Tests.Doors;

public sealed class LeaderTests
{
    [Theory]
    [InlineData(AttendeeRole.Chair, null, "", true)]
    [InlineData(AttendeeRole.Delegate, 4, "", true)]
    [InlineData(AttendeeRole.Delegate, 5, "", false)]
    [InlineData(AttendeeRole.Delegate, null, "Thứ trưởng", true)]
    [InlineData(AttendeeRole.Delegate, null, "Chuyên viên", false)]
    public void Leaders_are_the_chairs_and_the_ranks_that_the_rank_table_says(AttendeeRole role, int? rank, string position, bool isLeader) =>
        Assert.Equal(isLeader, DoorSettings.Usual.IsLeader(new("Ông", "Trần Văn Một", position, "Bộ Ngoại giao", "", role, rank, null, null)));

    [Fact]
    public void A_conference_may_draw_the_line_elsewhere()
    {
        var who = new Registration("Ông", "Trần Văn Một", "", "", "", AttendeeRole.Delegate, 4, null, null);

        Assert.False((DoorSettings.Usual with { LeaderRank = 3 }).IsLeader(who));
        Assert.False((DoorSettings.Usual with { LeaderRank = 1_000 }).IsValid);
    }
}
