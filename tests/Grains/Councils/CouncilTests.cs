using Laurel.Domain.Accounts;
using Laurel.Domain.Citations;
using Laurel.Domain.Councils;
using Laurel.Grains.Accounts;
using Laurel.Grains.Councils;
using Laurel.Grains.Tests.Decisions;
using Laurel.Grains.Tests.Hosting;
using Laurel.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Laurel.Grains.Tests.Councils;

public sealed class CouncilTests
{
    [Fact]
    public async Task A_session_goes_from_its_agenda_to_the_result_that_the_citations_know()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(2);
        var session = await chain.Open(15, agenda);
        Assert.Equal(CitationStatus.OnAgenda, (await chain.Citation("c1").Get())!.Status);
        var words = new List<string>();
        for (var member = 1; member <= 12; member++)
        {
            var votes = new Dictionary<string, Choice> { ["c1"] = Choice.Yes, ["c2"] = member <= 10 ? Choice.Yes : Choice.No };
            words.Add((await chain.Council.Cast(new(chain.NewCommand(), session, new($"m{member}"), votes, member > 11, []))).Word!);
        }

        var tally = (await chain.Council.Seal(new(chain.NewCommand(), session))).Tally!;

        Assert.Equal((15, 11, 1), (tally.Members, tally.Present, tally.Written));
        Assert.Equal(new ItemResult(new("c1"), 12, 0, 0, true), tally.Items[0]);
        Assert.Equal(new ItemResult(new("c2"), 10, 2, 0, false), tally.Items[1]);
        Assert.Equal(CitationStatus.VotedPassed, (await chain.Citation("c1").Get())!.Status);
        Assert.Equal(CitationStatus.VotedFailed, (await chain.Citation("c2").Get())!.Status);
        Assert.Equal(words.Order(StringComparer.Ordinal), (await chain.Council.Session(session))!.Words);
    }

    [Fact]
    public async Task The_same_retry_hears_the_same_word_until_sealing_and_another_id_is_a_second_vote()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(1);
        var session = await chain.Open(3, agenda);
        var command = chain.NewCommand();

        var first = await chain.Cast(session, "m1", agenda, Choice.Yes, command);
        await host.Crash();
        var retry = await chain.Cast(session, "m1", agenda, Choice.Yes, command);
        var second = await chain.Cast(session, "m1", agenda, Choice.No);
        await chain.Cast(session, "m2", agenda);
        await chain.Council.Seal(new(chain.NewCommand(), session));

        Assert.Equal(first.Word, retry.Word);
        Assert.Equal("ballot.already-cast", second.Refusal!.Code);
        Assert.Equal("session.sealed", (await chain.Cast(session, "m1", agenda, Choice.Yes, command)).Refusal!.Code);
        Assert.Equal(2, (await chain.Council.Session(session))!.Tally!.Items[0].Yes);
    }

    [Fact]
    public async Task The_same_id_from_another_member_is_another_ballot()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(1);
        var session = await chain.Open(3, agenda);

        var first = await chain.Cast(session, "m1", agenda, Choice.Yes, new("same"));
        var second = await chain.Cast(session, "m2", agenda, Choice.Yes, new("same"));

        Assert.NotEqual(first.Word, second.Word);
        Assert.Equal(2, (await chain.Council.Session(session))!.Voted.Count);
    }

    [Fact]
    public async Task A_member_votes_as_itself_only()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(1);
        var session = await chain.Open(3, agenda);

        host.Act(new(Actor.Account, "nghia", "dnnd-2025", Role.CouncilMember, Member: "m1"));
        Assert.Equal("ballot.not-yourself", (await chain.Cast(session, "m2", agenda)).Refusal!.Code);
        Assert.NotNull((await chain.Cast(session, "m1", agenda)).Word);
        host.Act(new(Actor.Key, "env", Actor.Everywhere, Role.Administrator));
        Assert.NotNull((await chain.Cast(session, "m2", agenda)).Word);

        var roll = (await chain.Council.Session(session))!.Roll;
        Assert.Equal([(false, null), (true, "key:env")], roll.Select(entry => (entry.IsForMember, entry.CastBy)));
        Assert.All(roll, entry => Assert.Empty(entry.EnteredBy));
    }

    [Fact]
    public async Task Who_enters_papers_does_so_in_its_own_name_and_a_key_of_the_same_person_is_no_second_one()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(1);
        var session = await chain.Open(3, agenda);

        host.Act(new(Actor.Account, "yen", "dnnd-2025", Role.Secretary));
        Assert.Equal("ballot.same-person", (await Enter("ha")).Refusal!.Code);
        Assert.Equal("ballot.same-person", (await chain.Cast(session, "m2", agenda)).Refusal!.Code);
        Assert.True((await Enter("yen")).AwaitingSecond);
        host.Act(new(Actor.Key, "yen.k1", "dnnd-2025", Role.Secretary));
        Assert.True((await Enter("yen")).AwaitingSecond);
        host.Act(new(Actor.Account, "ha", "dnnd-2025", Role.Organizer));
        Assert.NotNull((await Enter("ha")).Word);

        Task<BallotReceipt> Enter(string by) => chain.Council.Cast(new(
            chain.NewCommand(), session, new("m2"), new Dictionary<string, Choice> { ["c1"] = Choice.Yes }, false, [by]));
    }

    [Fact]
    public async Task Whoever_is_recused_enters_nobodys_paper_and_is_shown_none_but_its_own()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(2);
        var session = await chain.Open(3, agenda);
        await chain.Council.Recuse(new(chain.NewCommand(), session, new("m1"), [agenda[0]]));

        host.Act(new(Actor.Account, "nghia", "dnnd-2025", Role.Secretary | Role.CouncilMember, Member: "m1"));

        Assert.Equal("ballot.recused-teller", (await chain.Cast(session, "m2", agenda)).Refusal!.Code);
        Assert.Null(await chain.Council.Paper(session, new("m2")));
        var own = (await chain.Council.Paper(session, new("m1")))!;
        Assert.Equal((2, agenda[1]), (own.Items.Single().Number, own.Items[0].Citation));
        Assert.Equal("Đơn vị, cá nhân c1", own.Recused.Single());
    }

    [Fact]
    public async Task A_recused_member_is_shown_nothing_of_that_item()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(2);
        var session = await chain.Open(3, agenda);
        Assert.Null((await chain.Council.Recuse(new(chain.NewCommand(), session, new("m1"), [agenda[0]]))).Refusal);
        Assert.Equal("ballot.recused", (await chain.Cast(session, "m1", agenda)).Refusal!.Code);
        await chain.Cast(session, "m1", [agenda[1]]);
        await chain.Cast(session, "m2", agenda);
        await chain.Cast(session, "m3", agenda);
        await chain.Council.Seal(new(chain.NewCommand(), session));

        Assert.Equal(2, (await chain.Council.Session(session))!.Tally!.Items.Length);
        host.Act(new(Actor.Account, "nghia", "dnnd-2025", Role.CouncilMember, Member: "m1"));
        Assert.Equal(agenda[1], (await chain.Council.Session(session))!.Tally!.Items.Single().Citation);
    }

    [Fact]
    public async Task A_paper_ballot_waits_for_the_second_person_and_differences_are_named()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(2);
        var session = await chain.Open(3, agenda);

        var first = await Enter("yến", Choice.Yes, Choice.No);
        var differing = await Enter("hà", Choice.Yes, Choice.Yes);
        var second = await Enter("hà", Choice.Yes, Choice.No);

        Assert.True(first.AwaitingSecond);
        Assert.Equal("ballot.entries-differ", differing.Refusal!.Code);
        Assert.Equal([agenda[1]], differing.Differing);
        Assert.NotNull(second.Word);
        Assert.Empty((await chain.Council.Session(session))!.AwaitingSecond);

        Task<BallotReceipt> Enter(string by, Choice a, Choice b) => chain.Council.Cast(new(
            chain.NewCommand(), session, new("m1"), new Dictionary<string, Choice> { ["c1"] = a, ["c2"] = b }, true, [by]));
    }

    [Fact]
    public async Task An_open_vote_is_shown_by_name_once_it_is_sealed()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(1);
        var session = await chain.Open(3, agenda, BallotKind.Open);
        await chain.Cast(session, "m1", agenda, Choice.No);
        await chain.Cast(session, "m2", agenda);
        await chain.Cast(session, "m3", agenda);

        Assert.Empty((await chain.Council.Session(session))!.OpenVotes);
        Assert.Equal(2, (await chain.Council.Seal(new(chain.NewCommand(), session))).Tally!.Items[0].Yes);
        Assert.Equal(Choice.No, (await chain.Council.Session(session))!.OpenVotes["m1"]["c1"]);
    }

    [Fact]
    public async Task Below_quorum_nothing_is_sealed_and_the_ballot_stays_open()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(1);
        var session = await chain.Open(3, agenda);
        await chain.Cast(session, "m1", agenda);

        Assert.Equal("council.no-quorum", (await chain.Council.Seal(new(chain.NewCommand(), session))).Refusal!.Code);
        await chain.Cast(session, "m2", agenda);
        Assert.NotNull((await chain.Council.Seal(new(chain.NewCommand(), session))).Tally);
    }

    [Fact]
    public async Task A_citation_that_is_not_appraised_keeps_the_whole_agenda_off()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(1);
        await chain.Open(3, agenda);
        var more = await chain.Appraised(1, prefix: "d");

        var refused = await chain.Council.OpenSession(new(chain.NewCommand(), [more[0], agenda[0]], 70));

        Assert.Equal("citation.wrong-state", refused.Refusal!.Code);
        Assert.Equal(CitationStatus.Appraised, (await chain.Citation("d1").Get())!.Status);
    }

    [Fact]
    public async Task After_sealing_the_key_is_gone_even_where_the_process_died_just_before_destroying_it()
    {
        var keys = new BallotKeysInMemory();
        await using var host = await GrainHost.Start(configure: silo => silo.Services.Replace(ServiceDescriptor.Singleton<IBallotKeys>(keys)));
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(1);
        var session = await chain.Open(3, agenda);
        for (var member = 1; member <= 3; member++) await chain.Cast(session, $"m{member}", agenda);
        Assert.Single(keys.Keys);
        var seal = chain.NewCommand();

        keys.DiesBeforeDestroying = true;
        await Assert.ThrowsAnyAsync<Exception>(() => chain.Council.Seal(new(seal, session)));
        await host.Crash();
        keys.DiesBeforeDestroying = false;

        Assert.Equal(3, (await chain.Council.Session(session))!.Tally!.Items[0].Yes);
        Assert.Empty(keys.Keys);
        Assert.Equal(3, (await chain.Council.Seal(new(seal, session))).Tally!.Items[0].Yes);
        Assert.Equal(CitationStatus.VotedPassed, (await chain.Citation("c1").Get())!.Status);
    }

    [Fact]
    public async Task A_session_restored_without_its_key_is_void_on_record_and_called_again()
    {
        var (table, keys) = (new SimulatedTable(), new BallotKeysInMemory());
        await using var host = await GrainHost.Start(table, silo => silo.Services.Replace(ServiceDescriptor.Singleton<IBallotKeys>(keys)));
        var chain = new AwardChain(() => host.Grains);
        var agenda = await chain.Appraised(1);
        var session = await chain.Open(3, agenda);
        await chain.Cast(session, "m1", agenda);
        keys.Keys.Clear();
        await host.Restart();

        Assert.Equal("session.key-lost", (await chain.Cast(session, "m2", agenda)).Refusal!.Code);

        Assert.Equal((SessionStatus.Void, "session.key-lost"), ((await chain.Council.Session(session))!.Status, (await chain.Council.Session(session))!.VoidReason));
        Assert.DoesNotContain(table.Everything(), row => row.Key.Row.StartsWith("urn~", StringComparison.Ordinal));
        Assert.Equal(CitationStatus.Appraised, (await chain.Citation("c1").Get())!.Status);
        Assert.Equal("s2", (await chain.Open(3, agenda)).Text);
    }
}
