using System.Text;
using Laurel.Domain.Accounts;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;
using Laurel.Grains.Citations;
using Laurel.Grains.Decisions;
using Laurel.Grains.Honorees;
using Laurel.Grains.Tests.Decisions;
using Laurel.Grains.Tests.Hosting;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Honorees;

public sealed class HonoreeTests
{
    [Fact]
    public async Task An_award_enters_its_honoree_s_history_when_the_decision_is_numbered_and_a_revocation_shows_there()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var decision = await chain.Drafted("d1", await chain.Passed(1, 1));
        Assert.Empty((await Book(host).List(new())).Items);

        await chain.Decision(decision).Sign(new(chain.NewCommand(), "3412"));
        await chain.Decision(decision).Issue(new(chain.NewCommand()));
        var given = await OnlyHonour(host, "c2");
        await chain.Decision(decision).Revoke(new(chain.NewCommand(), new("c2"), new("40/QĐ-BNG", new(2025, 12, 30), "Khai không đúng")));
        var revoked = await OnlyHonour(host, "c2");

        Assert.Equal(("3412/QĐ-BNG", 2025, "Bộ Ngoại giao", true), (given.Number, given.Year, given.Authority, given.Stands));
        Assert.Equal("40/QĐ-BNG", revoked.Revocation!.ByDecision);
        Assert.True((await OnlyHonour(host, "c1")).Stands);
    }

    [Fact]
    public async Task Awards_of_an_honoree_over_two_decisions_are_one_history()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        await chain.Signed("d1", await chain.Passed(1));
        await Nominated(chain, "again", "Đơn vị, cá nhân C1");

        var recognised = (await chain.Citation("again").Recognised())!;

        Assert.Single(recognised.Nominee.History!.Parts);
        Assert.Equal("Đơn vị, cá nhân c1", recognised.Nominee.History.Latest.Name);
        Assert.Equal([RepeatRule.OncePerAchievement], recognised.Repeats.Select(repeat => repeat.Rule));
    }

    [Fact]
    public async Task One_a_year_set_to_stop_refuses_over_a_spelling_that_was_merged_and_lets_go_once_it_is_split()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        await Stop(host, chain);
        var under = await Recorded(host, "Hội hữu nghị Việt Nam - Nga", "Bằng khen của Chủ tịch thành phố");
        var lead = await Recorded(host, "Hội Hữu nghị Việt - Nga", "Huân chương Hữu nghị");
        await Nominated(chain, "n", "Hội Hữu nghị Việt - Nga");
        await chain.Citation("n").Take(new(chain.NewCommand(), CitationStep.Submit, null));

        Assert.Equal("citation.honoree-doubtful", await Accept(chain, "n"));
        var merge = new MergeId("mmm");
        Assert.True((await host.Grains.Merge(merge).Begin(new(chain.NewCommand(), under, lead, "Cùng một Hội"))).Accepted);
        Assert.Equal("citation.awarded-already", await Accept(chain, "n"));
        Assert.True((await host.Grains.Merge(merge).Split(new(chain.NewCommand(), "Nhầm"))).Accepted);
        Assert.True((await host.Grains.Honoree(lead).TellApart(new(chain.NewCommand(), under))).Accepted);
        Assert.Null(await Accept(chain, "n"));
    }

    [Fact]
    public async Task Somebody_of_the_same_name_and_unit_who_is_another_begins_a_history()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        await Stop(host, chain);
        await Recorded(host, "Hội Hữu nghị Việt - Nga", "Bằng khen của Chủ tịch thành phố");
        await Nominated(chain, "n", "Hội Hữu nghị Việt - Nga");
        await chain.Citation("n").Take(new(chain.NewCommand(), CitationStep.Submit, null));
        Assert.Equal("citation.awarded-already", await Accept(chain, "n"));

        await chain.Citation("n").ChooseHonoree(new(chain.NewCommand(), null));
        var chosen = (await chain.Citation("n").Recognised())!.Nominee;
        Assert.Null(chosen.History);
        Assert.Single(chosen.Alike);
        Assert.Equal("citation.honoree-doubtful", await Accept(chain, "n"));
        await host.Grains.Honoree(chosen.Alike[0].Id).TellApart(new(chain.NewCommand(), chosen.Id));
        Assert.Null(await Accept(chain, "n"));
    }

    [Fact]
    public async Task A_decision_of_a_version_that_kept_no_histories_catches_up_when_it_is_next_worked_on()
    {
        var table = new SimulatedTable();
        await using var host = await GrainHost.Start(table);
        var chain = new AwardChain(() => host.Grains);
        var decision = await chain.Signed("d1", await chain.Passed(2));
        await ForgetHistories(table);
        await host.Crash();
        Assert.Empty((await Book(host).List(new())).Items);

        await chain.Decision(decision).Issue(new(chain.NewCommand()));

        Assert.Equal(2, (await Book(host).List(new())).Total);
    }

    [Fact]
    public async Task Merges_across_each_other_end_with_one_of_them_and_keep_nobody_waiting()
    {
        await using var host = await GrainHost.Start();
        var one = await Recorded(host, "Hội Hữu nghị Việt - Nga", "Huân chương Hữu nghị");
        var other = await Recorded(host, "Hội hữu nghị Việt Nam - Nga", "Huy chương Hữu nghị");

        var both = await Task.WhenAll(
            host.Grains.Merge(new("aaa")).Begin(new(new("m-1"), one, other, "Một")),
            host.Grains.Merge(new("bbb")).Begin(new(new("m-2"), other, one, "Một")));

        Assert.True(both.Count(receipt => receipt.Accepted) <= 1);
        var found = (await Book(host).List(new())).Items;
        Assert.Equal(both.Any(receipt => receipt.Accepted) ? 1 : 2, found.Count);
        Assert.Equal(2, found.Sum(history => history.Honours.Count()));
    }

    [Fact]
    public async Task The_book_finds_without_accents_over_every_spelling_and_knows_all_after_a_crash()
    {
        await using var host = await GrainHost.Start();
        var under = await Recorded(host, "Hội hữu nghị Việt Nam - Nga", "Huy chương Hữu nghị");
        var lead = await Recorded(host, "Hội Hữu nghị Việt - Nga", "Huân chương Hữu nghị");
        Assert.Single(await Book(host).Doubts(10));
        await host.Grains.Merge(new("aaa")).Begin(new(new("m-1"), under, lead, "Một"));
        await host.Crash();

        var found = await Book(host).List(new("hoi huu nghi viet nam nga"));
        Assert.Equal([lead], found.Items.Select(history => history.Id));
        Assert.Equal(2, found.Items[0].Parts.Length);
        Assert.Empty(await Book(host).Doubts(10));
        Assert.Equal(lead, (await Book(host).Find(under))!.History.Id);
    }

    [Fact]
    public async Task Names_lie_encrypted_and_the_id_tells_none()
    {
        var table = new SimulatedTable();
        await using var host = await GrainHost.Start(table);
        await Recorded(host, "Hội Hữu nghị Việt - Nga", "Huân chương Hữu nghị");

        var stored = string.Join('\n', table.Everything().Select(row => $"{row.Key} {Encoding.UTF8.GetString(row.Body.Span)}"));

        Assert.Contains("Huân chương Hữu nghị", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("Hội Hữu nghị", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_council_member_reads_histories_and_writes_none()
    {
        await using var host = await GrainHost.Start();
        var id = await Recorded(host, "Hội Hữu nghị Việt - Nga", "Huân chương Hữu nghị");
        host.Act(Role.CouncilMember, "dnnd-2025");

        Assert.NotNull(await Book(host).Find(id));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => host.Grains.Honoree(id).Strike(new(new("x"), new("h1"), "Nhầm")));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => host.Grains.Merge(new("aaa")).Begin(new(new("x"), id, id, "Nhầm")));
    }

    internal static IHonoreeBook Book(GrainHost host) => host.Grains.HonoreeBook();

    /// <summary>An honour of 2025 to a body, recorded by hand.</summary>
    internal static async Task<HonoreeId> Recorded(GrainHost host, string name, string form)
    {
        var id = await Book(host).IdOf(HonoreeKind.Body, name, "");
        var receipt = await host.Grains.Honoree(id).Record(new(new($"r-{form.Length}"), new(
            new("h1"), HonoreeKind.Body, "", name, "", form, "Chủ tịch nước", host.Clock.GetUtcNow().Year, null, null, null, "Bản sao", Mark.Verified)));
        Assert.Null(receipt.Refusal?.Code);
        await Book(host).Await(id, receipt.N);
        return id;
    }

    private static async Task Nominated(AwardChain chain, string id, string name) => Assert.Null((await chain.Citation(id).Nominate(new(
        chain.NewCommand(), new(HonoreeKind.Body, "", name, name.StartsWith('Đ') ? "Hà Nội" : "", AwardChain.Form, "Đã có thành tích xuất sắc"), 9,
        [DossierPaper.WholeOnPaper]))).Refusal);

    private static async Task<string?> Accept(AwardChain chain, string id) =>
        (await chain.Citation(id).Take(new(chain.NewCommand(), CitationStep.Accept, null))).Refusal?.Code;

    private static async Task Stop(GrainHost host, AwardChain chain)
    {
        var rules = RuleSets.InForce(AwardChain.Form, host.Clock.GetUtcNow()) with
        {
            Organisation = "Bộ Ngoại giao", From = new(2020, 1, 1), Until = null, OncePerYear = new(Strictness.Stop, Mark.Verified),
        };
        Assert.Null((await host.Grains.GetGrain<IRuleBook>(AwardChain.Conference.Text).Enter(new(chain.NewCommand(), rules))).Refusal);
    }

    private static async Task<Honour> OnlyHonour(GrainHost host, string name) =>
        Assert.Single((await Book(host).List(new($"ca nhan {name}"))).Items.Single().Honours);

    /// <summary>The store as a version that knew of no honorees left it.</summary>
    private static async Task ForgetHistories(SimulatedTable table)
    {
        foreach (var row in table.Everything())
            if (row.Key.Partition.StartsWith("honoree~", StringComparison.Ordinal))
                await table.Commit(row.Key.Partition, [Write.Delete(row.Key, row.Tag)], CancellationToken.None);
            else if (Encoding.UTF8.GetString(row.Body.Span) is var body && body.Contains(",\"honoreesTold\":true", StringComparison.Ordinal))
                await table.Commit(row.Key.Partition, [Write.At(row.Key, row.Tag, row.N, Encoding.UTF8.GetBytes(body.Replace(",\"honoreesTold\":true", "", StringComparison.Ordinal)))], CancellationToken.None);
    }
}
