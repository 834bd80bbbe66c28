using Laurel.Domain;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Decisions;
using Laurel.Grains.Citations;
using Laurel.Grains.Decisions;
using Laurel.Grains.Tests.Decisions;
using Laurel.Grains.Tests.Hosting;

namespace Laurel.Grains.Tests.Honorees;

/// <summary>"Once a year" set to stop holds for dossiers that were accepted side by side, whatever runs at once.</summary>
public sealed class ClaimTests
{
    private const string Name = "Hội Hữu nghị Việt - Nga";

    private static readonly ConferenceCode Other = new("hop-tac-2025");

    [Fact]
    public async Task Of_two_dossiers_accepted_side_by_side_one_draft_is_told_no_and_goes_on_once_the_other_is_given_up()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        await Passed(host, chain, ("a", Name), ("b", Name));

        var first = await chain.Drafted("d1", new CitationId("a"));
        Assert.Equal("citation.claimed-already", await Draft(chain, "d2", "b"));
        Assert.Equal(CitationStatus.VotedPassed, (await chain.Citation("b").Get())!.Status);
        await chain.Decision(first).Abandon(new(chain.NewCommand()));
        Assert.Null(await Draft(chain, "d3", "b"));

        Assert.Null(await Sign(chain, AwardChain.Draft("d3")));
        Assert.Equal("citation.awarded-already", await Draft(chain, "d4", "a"));
    }

    [Fact]
    public async Task Of_two_drafts_at_once_in_two_conferences_of_one_year_at_most_one_comes_to_be()
    {
        await using var host = await GrainHost.Start();
        var (here, there) = (new AwardChain(() => host.Grains, "here-"), new AwardChain(() => host.Grains, "there-", Other));
        await Passed(host, here, ("a", Name));
        await Passed(host, there, ("b", Name));

        var drafted = await Task.WhenAll(Draft(here, "d1", "a"), Draft(there, "d2", "b"));

        Assert.Single(drafted, "citation.claimed-already");
        Assert.Single(drafted, refusal => refusal is null);
    }

    [Fact]
    public async Task Dossiers_of_one_honoree_at_two_conferences_of_a_year_are_warned_of_each_other_until_one_is_turned_down()
    {
        await using var host = await GrainHost.Start();
        var (here, there) = (new AwardChain(() => host.Grains, "here-"), new AwardChain(() => host.Grains, "there-", Other));
        await Accepted(host, here, ("a", Name));
        Assert.Empty((await here.Citation("a").Recognised())!.Elsewhere!);

        await Accepted(host, there, ("b", Name));

        Assert.Equal([new(Other, new("b"), AwardChain.Form, host.Clock.GetUtcNow().Year)], (await here.Citation("a").Recognised())!.Elsewhere!);
        Assert.Equal([AwardChain.Conference], (await there.Citation("b").Recognised())!.Elsewhere!.Select(dossier => dossier.Conference));
        Accepted((await there.Citation("b").Take(new(there.NewCommand(), CitationStep.Refuse, "Đã được xét nơi khác"))).Refusal);
        Assert.Empty((await here.Citation("a").Recognised())!.Elsewhere!);
    }

    [Fact]
    public async Task Two_lines_of_one_decision_for_one_honoree_are_told_no_and_another_form_or_another_honoree_is_not()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        await Passed(host, chain, ("a", Name), ("b", Name), ("c", "Hội Hữu nghị Việt - Lào"));

        Assert.Equal("citation.claimed-already", await Draft(chain, "d1", "a", "b"));
        Assert.Null(await Draft(chain, "d2", "a", "c"));
    }

    [Fact]
    public async Task Two_spellings_that_were_merged_since_their_drafts_are_not_signed_both()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var under = await HonoreeTests.Recorded(host, "Hội Giao lưu văn hóa hai nước", "Huy chương Hữu nghị");
        var lead = await HonoreeTests.Recorded(host, Name, "Huân chương Hữu nghị");
        await Passed(host, chain, ("a", Name), ("b", "Hội Giao lưu văn hóa hai nước"));
        var (first, second) = (await chain.Drafted("d1", new CitationId("a")), await chain.Drafted("d2", new CitationId("b")));

        Assert.True((await host.Grains.Merge(new("mmm")).Begin(new(chain.NewCommand(), under, lead, "Cùng một Hội"))).Accepted);

        Assert.Equal("citation.claimed-already", await Sign(chain, first));
        Assert.Equal("citation.claimed-already", await Sign(chain, second));
        await chain.Decision(second).Abandon(new(chain.NewCommand()));
        Assert.Null(await Sign(chain, first));
        Assert.True((await host.Grains.Merge(new("mmm")).Split(new(chain.NewCommand(), "Nhầm"))).Accepted);
        Assert.True((await host.Grains.Honoree(lead).TellApart(new(chain.NewCommand(), under))).Accepted);
        Assert.Null(await Draft(chain, "d3", "b"));
    }

    [Fact]
    public async Task A_draft_that_a_crash_cut_off_claims_its_place_once()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        await Passed(host, chain, ("a", Name), ("b", Name));
        await chain.Drafted("d1", new CitationId("a"));
        await host.Crash();

        Assert.Equal("citation.claimed-already", await Draft(chain, "d2", "b"));
        Assert.Null(await Sign(chain, AwardChain.Draft("d1")));
    }

    private static async Task<string?> Draft(AwardChain chain, string name, params string[] citations) =>
        (await chain.Decision(AwardChain.Draft(name)).Draft(
            new(chain.NewCommand(), chain.Here, AwardChain.Terms, [.. citations.Select(id => new CitationId(id))]))).Refusal?.Code;

    private static async Task<string?> Sign(AwardChain chain, DecisionId id) => (await chain.Decision(id).Sign(new(chain.NewCommand(), null))).Refusal?.Code;

    /// <summary>Dossiers of bodies, accepted under a rule of once a year that stops, that the council passed.</summary>
    private static async Task Passed(GrainHost host, AwardChain chain, params (string Id, string Name)[] dossiers)
    {
        await Accepted(host, chain, dossiers);
        CitationId[] agenda = [.. dossiers.Select(dossier => new CitationId(dossier.Id))];
        var session = await chain.Open(3, agenda);
        for (var member = 1; member <= 3; member++) Accepted((await chain.Cast(session, $"m{member}", agenda)).Refusal);
        Accepted((await chain.Council.Seal(new(chain.NewCommand(), session))).Refusal);
    }

    private static async Task Accepted(GrainHost host, AwardChain chain, params (string Id, string Name)[] dossiers)
    {
        var rules = RuleSets.InForce(AwardChain.Form, host.Clock.GetUtcNow()) with
        {
            Organisation = "Bộ Ngoại giao", From = new(2020, 1, 1), Until = null, OncePerYear = new(Strictness.Stop, Mark.Verified),
        };
        Accepted((await host.Grains.GetGrain<IRuleBook>(chain.Here.Text).Enter(new(chain.NewCommand(), rules))).Refusal);
        foreach (var (id, name) in dossiers)
        {
            var nomination = new Nomination(HonoreeKind.Body, "", name, "", AwardChain.Form, $"Thành tích của hồ sơ {id}");
            Accepted((await chain.Citation(id).Nominate(new(chain.NewCommand(), nomination, 1, [DossierPaper.WholeOnPaper]))).Refusal);
            foreach (var step in new[] { CitationStep.Submit, CitationStep.Accept, CitationStep.Appraise })
                Accepted((await chain.Citation(id).Take(new(chain.NewCommand(), step, null))).Refusal);
        }
    }

    private static void Accepted(Refusal? refusal) => Assert.Null(refusal?.Code);
}
