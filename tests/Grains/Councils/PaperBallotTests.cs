using Laurel.Domain.Accounts;
using Laurel.Domain.Councils;
using Laurel.Grains.Accounts;
using Laurel.Grains.Councils;
using Laurel.Grains.Tests.Decisions;
using Laurel.Grains.Tests.Hosting;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Councils;

public sealed class PaperBallotTests
{
    [Fact]
    public async Task A_first_entry_that_is_taken_back_is_gone_from_the_urn_and_the_paper_is_entered_by_two_anew()
    {
        var table = new SimulatedTable();
        await using var host = await GrainHost.Start(table);
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(1);
        var session = await chain.Open(3, agenda);
        var length = UrnIn(table).Body.Length;
        await Enter("yến", Choice.No);
        var withdraw = chain.NewCommand();

        Assert.Null((await chain.Council.WithdrawEntry(new(withdraw, session, new("m1")))).Refusal);
        await host.Crash();
        Assert.Null((await chain.Council.WithdrawEntry(new(withdraw, session, new("m1")))).Refusal);

        Assert.Empty((await chain.Council.Session(session))!.Entered);
        Assert.True((await Enter("hà", Choice.Yes)).AwaitingSecond);
        Assert.Equal("hà", (await chain.Council.Session(session))!.Entered.Single().By);
        Assert.NotNull((await Enter("yến", Choice.Yes)).Word);
        Assert.Equal(length, UrnIn(table).Body.Length);
        Assert.Equal("ballot.already-cast", (await chain.Council.WithdrawEntry(new(chain.NewCommand(), session, new("m1")))).Refusal!.Code);

        Task<BallotReceipt> Enter(string by, Choice choice) => chain.Council.Cast(new(
            chain.NewCommand(), session, new("m1"), new Dictionary<string, Choice> { ["c1"] = choice }, false, [by]));
    }

    [Fact]
    public async Task Whoever_is_recused_takes_nobodys_paper_back()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(1);
        var session = await chain.Open(3, agenda);
        await chain.Council.Recuse(new(chain.NewCommand(), session, new("m1"), [agenda[0]]));
        host.Act(new(Actor.Account, "yen", "dnnd-2025", Role.Secretary));
        await chain.Council.Cast(new(chain.NewCommand(), session, new("m2"), new Dictionary<string, Choice> { ["c1"] = Choice.Yes }, false, ["yen"]));

        host.Act(new(Actor.Account, "nghia", "dnnd-2025", Role.Secretary | Role.CouncilMember, Member: "m1"));

        Assert.Equal("ballot.recused-teller", (await chain.Council.WithdrawEntry(new(chain.NewCommand(), session, new("m2")))).Refusal!.Code);
        Assert.Single((await chain.Council.Session(session))!.Entered);
    }

    [Fact]
    public async Task Papers_that_came_back_are_counted_before_anything_is_sealed()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(1);
        var session = await chain.Open(3, agenda);
        Assert.Null((await chain.Council.CountReceived(new(chain.NewCommand(), session, 3))).Refusal);
        host.Act(new(Actor.Key, "env", Actor.Everywhere, Role.Administrator));
        await chain.Cast(session, "m1", agenda);
        await chain.Cast(session, "m2", agenda);

        Assert.Equal("council.papers-differ", (await chain.Council.Seal(new(chain.NewCommand(), session))).Refusal!.Code);
        await chain.Cast(session, "m3", agenda);

        Assert.Equal((3, 3), ((await chain.Council.Session(session))!.Received, (await chain.Council.Session(session))!.Papers));
        Assert.NotNull((await chain.Council.Seal(new(chain.NewCommand(), session))).Tally);
    }

    private static Row UrnIn(SimulatedTable table) => table.Everything().Single(row => row.Key.Row.StartsWith("urn~", StringComparison.Ordinal));
}
