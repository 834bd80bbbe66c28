using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Citations;
using Laurel.Grains.Decisions;
using Laurel.Grains.Tests.Hosting;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Decisions;

public sealed class DecisionTests
{
    [Fact]
    public async Task The_sample_s_39_awards_are_signed_under_the_office_s_number_and_issued_from_1_to_39()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var citations = await chain.Passed(27, 12);
        var decision = await chain.Drafted("d1", citations);

        var signed = await chain.Decision(decision).Sign(new(chain.NewCommand(), "3412"));
        var issued = await chain.Decision(decision).Issue(new(chain.NewCommand()));

        Assert.Equal("3412/QĐ-BNG", signed.Number);
        Assert.Equal(citations, issued.Issued.Select(line => line.Citation));
        Assert.Equal(Enumerable.Range(1, 39), issued.Issued.Select(line => line.Register));
        Assert.Equal(39, issued.Issued.DistinctBy(line => line.Serial).Count());
        var view = (await chain.Decision(decision).Get())!;
        Assert.Equal(231_660_000, view.PrizeTotal);
        Assert.Equal((DecisionStatus.Published, true), (view.Status, view.Issued));
        Assert.Equal(CitationStatus.Issued, (await chain.Citation("c39").Get())!.Status);
        Assert.Equal(CitationStatus.Issued, (await chain.Citation("c1").Get())!.Status);
    }

    [Fact]
    public async Task A_decision_is_not_dated_before_the_day_on_which_its_council_voted()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var citations = await chain.Passed(2);
        var (early, same) = (AwardChain.Draft("d1"), AwardChain.Draft("d2"));

        var refused = await chain.Decision(early).Draft(new(chain.NewCommand(), AwardChain.Conference, AwardChain.Terms with { SignedOn = new(2025, 12, 21) }, citations));
        var drafted = await chain.Decision(same).Draft(new(chain.NewCommand(), AwardChain.Conference, AwardChain.Terms with { SignedOn = AwardChain.VotedOn }, citations));

        Assert.Equal("decision.before-vote", refused.Refusal!.Code);
        Assert.Null(drafted.Refusal);
        Assert.Equal(AwardChain.VotedOn, (await chain.Citation("c1").Get())!.VotedOn);
    }

    [Fact]
    public async Task Issuing_again_answers_the_same()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var decision = await chain.Signed("d1", await chain.Passed(3));
        var command = chain.NewCommand();

        var first = await chain.Decision(decision).Issue(new(command));
        var again = await chain.Decision(decision).Issue(new(command));
        var anew = await chain.Decision(decision).Issue(new(chain.NewCommand()));

        Assert.Equal(first.Issued, again.Issued);
        Assert.Equal(first.Issued, anew.Issued);
    }

    [Fact]
    public async Task A_number_left_to_Laurel_is_the_next_and_asked_again_the_same()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var citations = await chain.Passed(2);
        var (first, second) = (await chain.Drafted("d1", citations[0]), await chain.Drafted("d2", citations[1]));

        Assert.Equal("01/QĐ-BNG", (await chain.Decision(first).Sign(new(chain.NewCommand(), null))).Number);
        Assert.Equal("02/QĐ-BNG", (await chain.Decision(second).Sign(new(chain.NewCommand(), null))).Number);
        Assert.Equal("01/QĐ-BNG", (await chain.Decision(first).Sign(new(chain.NewCommand(), null))).Number);
    }

    [Fact]
    public async Task A_number_of_another_decision_is_refused_and_the_draft_is_signed_with_the_next()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var citations = await chain.Passed(2);
        var (first, second) = (await chain.Drafted("d1", citations[0]), await chain.Drafted("d2", citations[1]));
        await chain.Decision(first).Sign(new(chain.NewCommand(), "3412"));

        Assert.Equal("decision.number-taken", (await chain.Decision(second).Sign(new(chain.NewCommand(), "3412"))).Refusal!.Code);
        Assert.Equal(DecisionStatus.Draft, (await chain.Decision(second).Get())!.Status);
        Assert.Null((await chain.Decision(second).Get())!.Lines[0].Serial);
        Assert.Equal("3413/QĐ-BNG", (await chain.Decision(second).Sign(new(chain.NewCommand(), "3413"))).Number);
        Assert.Equal("decision.wrong-state", (await chain.Decision(second).Sign(new(chain.NewCommand(), "3414"))).Refusal!.Code);
    }

    [Fact]
    public async Task The_same_number_in_another_year_is_another_number()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var citations = await chain.Passed(2);
        var first = await chain.Drafted("d1", citations[0]);
        var second = AwardChain.Draft("d2");
        await chain.Decision(second).Draft(new(
            chain.NewCommand(), AwardChain.Conference, AwardChain.Terms with { SignedOn = new(2026, 1, 5) }, [citations[1]]));

        Assert.Equal("3412/QĐ-BNG", (await chain.Decision(first).Sign(new(chain.NewCommand(), "3412"))).Number);
        Assert.Equal("3412/QĐ-BNG", (await chain.Decision(second).Sign(new(chain.NewCommand(), "3412"))).Number);
    }

    [Fact]
    public async Task An_item_that_did_not_pass_keeps_the_whole_list_off_the_decision()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var passed = await chain.Passed(2);
        var appraised = await chain.Appraised(1, prefix: "x");

        var refused = await chain.Decision(AwardChain.Draft("d1"))
            .Draft(new(chain.NewCommand(), AwardChain.Conference, AwardChain.Terms, [.. passed, .. appraised]));

        Assert.Equal("citation.not-passed", refused.Refusal!.Code);
        Assert.Null(await chain.Decision(AwardChain.Draft("d1")).Get());
        Assert.Equal(CitationStatus.VotedPassed, (await chain.Citation("c1").Get())!.Status);
    }

    [Fact]
    public async Task A_hold_stops_the_signature_until_it_is_released()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var decision = await chain.Drafted("d1", await chain.Passed(2));
        await chain.Citation("c2").Take(new(chain.NewCommand(), CitationStep.Hold, "Có đơn thư"));

        Assert.Equal("citation.on-hold", (await chain.Decision(decision).Sign(new(chain.NewCommand(), "7"))).Refusal!.Code);
        await chain.Citation("c2").Take(new(chain.NewCommand(), CitationStep.Release, "Đã xác minh, không có vi phạm"));
        Assert.Equal("07/QĐ-BNG", (await chain.Decision(decision).Sign(new(chain.NewCommand(), "7"))).Number);
    }

    [Fact]
    public async Task An_abandoned_draft_frees_its_citations()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var citations = await chain.Passed(2);
        var first = await chain.Drafted("d1", citations);

        Assert.Equal(
            "citation.wrong-state",
            (await chain.Decision(AwardChain.Draft("d2")).Draft(new(chain.NewCommand(), AwardChain.Conference, AwardChain.Terms, citations))).Refusal!.Code);
        Assert.Null((await chain.Decision(first).Abandon(new(chain.NewCommand()))).Refusal);
        Assert.Equal("01/QĐ-BNG", (await chain.Decision(await chain.Drafted("d3", citations)).Sign(new(chain.NewCommand(), null))).Number);
    }

    [Fact]
    public async Task One_revoked_leaves_the_others_valid()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var decision = await chain.Signed("d1", await chain.Passed(3));
        var issued = (await chain.Decision(decision).Issue(new(chain.NewCommand()))).Issued;

        var revoked = await chain.Decision(decision).Revoke(new(
            chain.NewCommand(), new("c2"), new("1107/QĐ-BNG", new(2025, 12, 30), "Kê khai không đúng thành tích")));

        Assert.Null(revoked.Refusal);
        Assert.Equal(CitationStatus.Revoked, (await chain.Citation("c2").Get())!.Status);
        var certificate = (await host.Grains.Serials(issued[1].Serial).Verify(issued[1].Serial))!;
        Assert.Equal(Domain.Certificates.CertificateStatus.Revoked, certificate.Status);
        Assert.Equal("1107/QĐ-BNG", certificate.History[^1].ByDecision);
        Assert.Equal(Domain.Certificates.CertificateStatus.Valid, (await host.Grains.Serials(issued[0].Serial).Verify(issued[0].Serial))!.Status);
        Assert.Equal(DecisionStatus.PartlyRevoked, (await chain.Decision(decision).Get())!.Status);
    }

    [Fact]
    public async Task One_revoked_of_39_leaves_38_untouched_to_the_byte()
    {
        var table = new SimulatedTable();
        await using var host = await GrainHost.Start(table);
        var chain = new AwardChain(() => host.Grains);
        var decision = await chain.Signed("d1", await chain.Passed(27, 12));
        var issued = (await chain.Decision(decision).Issue(new(chain.NewCommand()))).Issued;
        var before = Rows();

        Assert.Null((await chain.Decision(decision).Revoke(new(chain.NewCommand(), new("c20"), new("1107/QĐ-BNG", new(2025, 12, 30), "Kê khai không đúng")))).Refusal);

        var after = Rows();
        var changed = before.Where(row => after.GetValueOrDefault(row.Key) != row.Value).Select(row => row.Key.ToString()).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(4, changed.Count);
        Assert.Contains(changed, key => key.Contains("head~honoree~", StringComparison.Ordinal));
        Assert.Contains(changed, key => key.EndsWith("head~citation~c20", StringComparison.Ordinal));
        Assert.Contains(changed, key => key.Contains("head~decision~", StringComparison.Ordinal));
        Assert.Contains(changed, key => key.Contains(issued[19].Serial.Text.ToLowerInvariant(), StringComparison.Ordinal));
        Assert.Equal(38, (await chain.Decision(decision).Get())!.Lines.Count(line => !line.Revoked));

        Dictionary<RowKey, string> Rows() => table.Everything()
            .Where(row => !row.Key.ToString().Contains("reminder", StringComparison.Ordinal))
            .ToDictionary(row => row.Key, row => $"{row.N} {Convert.ToHexString(row.Body.Span)}");
    }

    [Fact]
    public async Task Five_hundred_issued_in_one_call_are_five_hundred()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var decision = await chain.Signed("d1", await chain.Passed(500));

        var command = chain.NewCommand();
        var issued = await chain.Decision(decision).Issue(new(command));
        while (issued.Refusal is { Code: "decision.issuing" }) issued = await chain.Decision(decision).Issue(new(command));

        Assert.Equal(Enumerable.Range(1, 500), issued.Issued.Select(line => line.Register));
    }

    [Fact]
    public async Task A_crash_while_issuing_is_made_good_and_nothing_is_numbered_twice()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var decision = await chain.Signed("d1", await chain.Passed(40));
        var command = chain.NewCommand();

        var hung = chain.Decision(decision).Issue(new(command));
        await host.Crash();
        await Assert.ThrowsAnyAsync<Exception>(() => hung);
        var issued = await chain.Decision(decision).Issue(new(command));

        Assert.Equal(Enumerable.Range(1, 40), issued.Issued.Select(line => line.Register));
        foreach (var line in issued.Issued)
            Assert.Equal(line.Register, (await host.Grains.Serials(line.Serial).Verify(line.Serial))!.Content.RegisterNumber);
    }

    [Fact]
    public async Task The_conference_s_people_alone_see_a_decision()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var decision = await chain.Drafted("d1", await chain.Passed(1));

        host.Act(Domain.Accounts.Role.Organizer, "another");

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => chain.Decision(decision).Get());
    }
}
