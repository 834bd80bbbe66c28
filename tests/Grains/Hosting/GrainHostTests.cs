using Laurel.Domain.Accounts;
using Laurel.Domain.Conferences;
using Laurel.Grains.Conferences;

namespace Laurel.Grains.Tests.Hosting;

public sealed class GrainHostTests
{
    private static readonly ConferencePlan Plan = new(
        "Hội nghị tổng kết", null, "Đảng ủy", "Hà Nội", Instant("08:00"), Instant("11:00"), new("Hội trường", 9, [new("A", 10, 12)]));

    [Fact]
    public async Task What_was_answered_survives_a_crash_and_a_restart()
    {
        await using var host = await GrainHost.Start();
        var planned = await host.Grains.GetGrain<IConference>("dnnd-2025").Plan(new(new("plan"), Plan));
        Assert.Null(planned.Refusal);
        await host.Crash();
        Assert.Equal(Plan.Title, (await host.Grains.GetGrain<IConference>("dnnd-2025").Get())!.Plan.Title);
        await host.Restart();
        Assert.Equal(planned, await host.Grains.GetGrain<IConference>("dnnd-2025").Plan(new(new("plan"), Plan)));
    }

    [Fact]
    public async Task Who_holds_no_role_in_a_conference_is_refused_there()
    {
        await using var host = await GrainHost.Start();
        await host.Grains.GetGrain<IConference>("dnnd-2025").Plan(new(new("plan"), Plan));
        host.Act(Role.Organizer, "another");
        await Assert.ThrowsAsync<UnauthorizedAccessException>(host.Grains.GetGrain<IConference>("dnnd-2025").Get);
        host.Act(Role.Organizer, "dnnd-2025");
        Assert.NotNull(await host.Grains.GetGrain<IConference>("dnnd-2025").Get());
    }

    [Fact]
    public async Task A_token_does_not_outlive_its_minute()
    {
        await using var host = await GrainHost.Start();
        var conference = host.Grains.GetGrain<IConference>("dnnd-2025");
        Assert.Null(await conference.Get());
        host.Clock.Shift(TimeSpan.FromMinutes(2));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(conference.Get);
    }

    private static DateTimeOffset Instant(string time) => DateTimeOffset.Parse($"2025-12-30T{time}+07:00", null);
}
