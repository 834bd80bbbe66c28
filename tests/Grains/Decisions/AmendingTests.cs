using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Decisions;
using Laurel.Grains.Tests.Hosting;
using Laurel.Storage;

namespace Laurel.Grains.Tests.Decisions;

public sealed class AmendingTests
{
    private const string Reason = "Có sai sót khi lập danh sách";

    [Fact]
    public async Task A_correction_has_its_own_number_and_the_certificate_is_issued_anew_naming_the_one_it_replaces()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var (decision, issued) = await Issued(chain, 3);

        var amending = await Drafted(chain, "d2", decision, corrected: ("c2", "Đơn vị đúng tên"));
        var signed = await chain.Decision(amending).Sign(new(chain.NewCommand(), "3500"));

        Assert.Equal("3500/QĐ-BNG", signed.Number);
        var old = (await host.Grains.Serials(issued[1].Serial).Verify(issued[1].Serial))!;
        Assert.Equal(CertificateStatus.Replaced, old.Status);
        var anew = (await host.Grains.Serials(old.ReplacedBy!.Value).Verify(old.ReplacedBy.Value))!.Content;
        Assert.Equal(("Đơn vị đúng tên", 4, issued[1].Serial), (anew.Nomination.Name, anew.RegisterNumber, anew.Replaces!.Serial));
        var citation = (await chain.Citation("c2").Get())!;
        Assert.Equal((anew.Serial, 4, "Đơn vị đúng tên"), (citation.Serial!.Value, citation.RegisterNumber!.Value, citation.Nomination.Name));
        Assert.Equal(issued[1].Serial, Assert.Single(citation.Replaced).Serial);
        Assert.Equal(DecisionStatus.Published, (await chain.Decision(amending).Get())!.Status);
    }

    [Fact]
    public async Task The_earlier_decision_shows_what_amended_it_and_its_list_stays_as_it_was_signed()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var (decision, _) = await Issued(chain, 3);
        var before = (await chain.Decision(decision).Get())!;

        var amending = await Drafted(chain, "d2", decision, corrected: ("c2", "Đơn vị đúng tên"));
        await chain.Decision(amending).Sign(new(chain.NewCommand(), null));

        var after = (await chain.Decision(decision).Get())!;
        Assert.Equal(before.Lines, after.Lines);
        var later = Assert.Single(after.AmendedBy);
        Assert.Equal((amending, "02/QĐ-BNG", new CitationId("c2")), (later.By, later.Number, Assert.Single(later.Corrected)));
        var line = Assert.Single((await chain.Decision(amending).Get())!.Amends!.Lines);
        Assert.Equal((before.Lines[1].Nomination.Name, "Đơn vị đúng tên"), (line.Was.Name, line.Becomes.Name));
    }

    [Fact]
    public async Task One_that_passed_and_was_left_out_is_added_with_its_own_certificate()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var citations = await chain.Passed(3);
        var decision = await chain.Signed("d1", citations[..2]);
        await chain.Decision(decision).Issue(new(chain.NewCommand()));

        var amending = await Drafted(chain, "d2", decision, added: [citations[2]]);
        await chain.Decision(amending).Sign(new(chain.NewCommand(), null));
        var issued = await chain.Decision(amending).Issue(new(chain.NewCommand()));

        Assert.Equal((citations[2], 3), (issued.Issued.Single().Citation, issued.Issued.Single().Register));
        Assert.Equal("02/QĐ-BNG", (await chain.Citation("c3").Get())!.DecisionNumber);
        Assert.Equal(1, (await chain.Decision(decision).Get())!.AmendedBy.Single().Added);
    }

    [Fact]
    public async Task One_of_39_removed_leaves_38_untouched_to_the_byte_and_its_money_is_recovered_on_record()
    {
        var table = new SimulatedTable();
        await using var host = await GrainHost.Start(table);
        var chain = new AwardChain(() => host.Grains);
        var (decision, issued) = await Issued(chain, 27, 12);
        var before = Rows();

        var amending = await Drafted(chain, "d2", decision, removed: [new("c20")]);
        await chain.Decision(amending).Sign(new(chain.NewCommand(), "1107"));

        var changed = Rows().Where(row => before.TryGetValue(row.Key, out var was) && was != row.Value).Select(row => row.Key).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(5, changed.Count);
        Assert.Contains(changed, key => key.Contains("head~honoree~", StringComparison.Ordinal));
        Assert.Contains(changed, key => key.EndsWith("head~citation~c20", StringComparison.Ordinal));
        Assert.Contains(changed, key => key.Contains("head~decision~", StringComparison.Ordinal));
        Assert.Contains(changed, key => key.Contains("head~register~", StringComparison.Ordinal));
        Assert.Contains(changed, key => key.Contains(issued[19].Serial.Text.ToLowerInvariant(), StringComparison.Ordinal));
        Assert.Null((await chain.Decision(decision).RecoverPrize(new(chain.NewCommand(), new("c20"), new(7_020_000, new(2026, 5, 4))))).Refusal);
        var line = (await chain.Decision(decision).Get())!.Lines[19];
        Assert.Equal(("1107/QĐ-BNG", 7_020_000), (line.Revocation!.ByDecision, line.Recovered!.Dong));

        Dictionary<string, string> Rows() => table.Everything()
            .Where(row => !row.Key.ToString().Contains("reminder", StringComparison.Ordinal))
            .ToDictionary(row => row.Key.ToString(), row => $"{row.N} {Convert.ToHexString(row.Body.Span)}");
    }

    [Fact]
    public async Task Another_authority_does_not_amend()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var (decision, _) = await Issued(chain, 1);
        var id = DecisionId.Of("Bộ Nội vụ", "d2");

        var refused = await chain.Decision(id).Draft(new(
            chain.NewCommand(), AwardChain.Conference, AwardChain.Terms with { Issuer = "Bộ Nội vụ" }, [],
            new(decision, Reason, [], [new("c1")])));

        Assert.Equal("decision.other-authority", refused.Refusal!.Code);
    }

    [Fact]
    public async Task An_award_revoked_since_the_draft_stops_the_signature()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var (decision, _) = await Issued(chain, 2);
        var amending = await Drafted(chain, "d2", decision, corrected: ("c1", "Đơn vị đúng tên"));
        await chain.Decision(decision).Revoke(new(chain.NewCommand(), new("c1"), new(null, new(2026, 1, 4), "Kê khai không đúng")));

        Assert.Equal("decision.line-revoked", (await chain.Decision(amending).Sign(new(chain.NewCommand(), null))).Refusal!.Code);
    }

    [Fact]
    public async Task A_crash_while_amending_is_made_good_and_nothing_is_issued_anew_twice()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var (decision, issued) = await Issued(chain, 2);
        var amending = await Drafted(chain, "d2", decision, corrected: ("c1", "Đơn vị đúng tên"));
        var command = chain.NewCommand();

        var hung = chain.Decision(amending).Sign(new(command, null));
        await host.Crash();
        await Assert.ThrowsAnyAsync<Exception>(() => hung);
        Assert.Equal("02/QĐ-BNG", (await chain.Decision(amending).Sign(new(command, null))).Number);

        var old = (await host.Grains.Serials(issued[0].Serial).Verify(issued[0].Serial))!;
        var anew = (await host.Grains.Serials(old.ReplacedBy!.Value).Verify(old.ReplacedBy.Value))!;
        Assert.Equal((3, null), (anew.Content.RegisterNumber, anew.ReplacedBy?.Text));
    }

    private static async Task<(DecisionId Decision, IReadOnlyList<IssuedLine> Issued)> Issued(AwardChain chain, int bodies, int persons = 0)
    {
        var decision = await chain.Signed("d1", await chain.Passed(bodies, persons));
        return (decision, (await chain.Decision(decision).Issue(new(chain.NewCommand()))).Issued);
    }

    private static async Task<DecisionId> Drafted(
        AwardChain chain, string name, DecisionId of, (string Citation, string Name)? corrected = null,
        CitationId[]? added = null, CitationId[]? removed = null)
    {
        var id = AwardChain.Draft(name);
        var corrections = new List<Correction>();
        if (corrected is { } line)
            corrections.Add(new(new(line.Citation), (await chain.Citation(line.Citation).Get())!.Nomination with { Name = line.Name }));
        var receipt = await chain.Decision(id).Draft(new(
            chain.NewCommand(), AwardChain.Conference, AwardChain.Terms, added ?? [], new(of, Reason, corrections, removed ?? [])));
        Assert.Null(receipt.Refusal?.Code);
        return id;
    }
}
