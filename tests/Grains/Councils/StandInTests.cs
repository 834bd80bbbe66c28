using Laurel.Domain.Accounts;
using Laurel.Domain.Councils;
using Laurel.Grains.Accounts;
using Laurel.Grains.Tests.Decisions;
using Laurel.Grains.Tests.Hosting;

namespace Laurel.Grains.Tests.Councils;

public sealed class StandInTests
{
    [Fact]
    public async Task A_session_with_an_alternate_counts_one_vote_a_seat_over_all_members()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(1);
        var session = await chain.Open(3, agenda, alternates: 1);
        Assert.Null((await chain.Council.StandIn(new(chain.NewCommand(), session, new("m3"), new("d1")))).Refusal);

        await chain.Cast(session, "m1", agenda);
        await chain.Cast(session, "m2", agenda, Choice.No);
        var word = (await chain.Cast(session, "d1", agenda)).Word;

        Assert.NotNull(word);
        Assert.Equal("ballot.already-cast", (await chain.Cast(session, "m3", agenda)).Refusal!.Code);
        var tally = (await chain.Council.Seal(new(chain.NewCommand(), session))).Tally!;
        Assert.Equal((3, 3, 2, 1), (tally.Members, tally.Present, tally.Items[0].Yes, tally.Items[0].No));
    }

    [Fact]
    public async Task The_alternate_s_retry_hears_the_same_word()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(1);
        var session = await chain.Open(3, agenda, alternates: 1);
        await chain.Council.StandIn(new(chain.NewCommand(), session, new("m3"), new("d1")));
        var command = chain.NewCommand();

        var first = await chain.Cast(session, "d1", agenda, command: command);

        Assert.Equal(first.Word, (await chain.Cast(session, "d1", agenda, command: command)).Word);
    }

    [Fact]
    public async Task What_the_member_is_recused_from_is_hidden_from_the_alternate_too()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(2);
        var session = await chain.Open(3, agenda, alternates: 1);
        await chain.Council.Recuse(new(chain.NewCommand(), session, new("m3"), [agenda[0]]));
        Assert.Null((await chain.Council.StandIn(new(chain.NewCommand(), session, new("m3"), new("d1")))).Refusal);

        host.Act(new(Actor.Account, "hoa", AwardChain.Conference.Text, Role.CouncilMember, Member: "d1"));

        Assert.Null(await chain.Citation(agenda[0].Text).Get());
        Assert.NotNull(await chain.Citation(agenda[1].Text).Get());
        Assert.Equal(agenda[1], Assert.Single((await chain.Council.Paper(session, new("d1")))!.Items).Citation);
    }
}
