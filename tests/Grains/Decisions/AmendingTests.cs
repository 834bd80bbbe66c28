using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Certificates;
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
        Assert.Equal((CertificateStatus.Replaced, "3500/QĐ-BNG"), (old.Status, old.History[^1].ByDecision));
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
    public async Task One_that_bears_a_day_to_come_takes_its_line_back_once_it_is_signed_and_a_revocation_of_that_day_is_refused_before()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var (decision, _) = await Issued(chain, 2);
        var ahead = RuleSets.DayOf(host.Clock.GetUtcNow()).AddDays(2);

        var refused = await chain.Decision(decision).Revoke(new(chain.NewCommand(), new("c1"), new("12/QĐ-BNG", ahead, "Kê khai không đúng")));
        var amending = await Drafted(chain, "d2", decision, removed: [new("c1")], signedOn: ahead);
        var signed = await chain.Decision(amending).Sign(new(chain.NewCommand(), null));

        Assert.Equal("decision.revocation-undecided", refused.Refusal!.Code);
        Assert.NotNull(signed.Number);
        Assert.Equal((signed.Number, ahead), (await chain.Decision(decision).Get())!.Lines[0].Revocation is { } taken ? (taken.ByDecision, taken.On) : default);
    }

    [Fact]
    public async Task An_award_revoked_since_the_draft_stops_the_signature()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var (decision, _) = await Issued(chain, 2);
        var amending = await Drafted(chain, "d2", decision, corrected: ("c1", "Đơn vị đúng tên"));
        await chain.Decision(decision).Revoke(new(chain.NewCommand(), new("c1"), new("12/QĐ-BNG", new(2025, 12, 30), "Kê khai không đúng")));

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

    [Fact]
    public async Task What_is_not_issued_yet_is_put_right_before_and_issued_so_once()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var decision = await chain.Signed("d1", await chain.Passed(3));
        var signed = (await chain.Decision(decision).Get())!;

        await Amended(chain, "d2", decision, corrected: ("c2", "Đơn vị đúng tên"));
        Assert.Equal("Đơn vị đúng tên", (await chain.Citation("c2").Get())!.Nomination.Name);
        var issued = (await chain.Decision(decision).Issue(new(chain.NewCommand()))).Issued;

        var certificate = (await host.Grains.Serials(issued[1].Serial).Verify(issued[1].Serial))!;
        Assert.Equal(("Đơn vị đúng tên", 2, null), (certificate.Content.Nomination.Name, certificate.Content.RegisterNumber, certificate.Content.Replaces));
        Assert.Equal(CertificateStatus.Valid, certificate.Status);
        var after = (await chain.Decision(decision).Get())!;
        Assert.Equal(signed.Lines.Select(line => line.Nomination), after.Lines.Select(line => line.Nomination));
        Assert.Equal([null, "Đơn vị đúng tên", null], after.Lines.Select(line => line.Becomes?.Name));
        Assert.Equal(0, Assert.Single((await chain.Decision(AwardChain.Draft("d2")).Get())!.Amends!.Lines).Register);
    }

    [Fact]
    public async Task A_line_taken_off_before_issuing_gets_neither_certificate_nor_number_and_the_gold_book_has_no_gap()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var decision = await chain.Signed("d1", await chain.Passed(4));

        await Amended(chain, "d2", decision, removed: [new("c2")]);
        var issued = (await chain.Decision(decision).Issue(new(chain.NewCommand()))).Issued;

        Assert.Equal([("c1", 1), ("c3", 2), ("c4", 3)], issued.Select(line => (line.Citation.Text, line.Register)));
        Assert.Equal(CitationStatus.Revoked, (await chain.Citation("c2").Get())!.Status);
        var line = (await chain.Decision(decision).Get())!.Lines[1];
        Assert.Equal((true, null), (line.Revoked, line.Register));
        Assert.Null(await host.Grains.Serials(line.Serial!.Value).Verify(line.Serial.Value));
        Assert.Equal(3, (await host.Grains.GetGrain<ICertificateBook>($"{decision.Issuer}/{decision}").Lives()).Count);
        Assert.Equal([(1, 3)], (await host.Grains.Register("bo-ngoai-giao", 2025, AwardGrains.GoldBook).Given()).Select(range => (range.First, range.Count)));
    }

    [Fact]
    public async Task The_honoree_s_history_says_the_amended_name_whether_or_not_the_certificate_was_issued_before()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var citations = await chain.Passed(2);
        var issued = await chain.Signed("d1", citations[0]);
        await chain.Decision(issued).Issue(new(chain.NewCommand()));
        var numbered = await chain.Signed("d2", citations[1]);

        await Amended(chain, "d3", issued, corrected: ("c1", "Đơn vị đúng tên"));
        await Amended(chain, "d4", numbered, corrected: ("c2", "Đơn vị đúng tên hai"));

        Assert.Equal(["Đơn vị đúng tên"], await Names("c1"));
        Assert.Equal(["Đơn vị đúng tên hai"], await Names("c2"));

        async Task<IEnumerable<string>> Names(string citation)
        {
            var honoree = (await chain.Citation(citation).Get())!.Honoree!.Value;
            return (await host.Grains.Honoree(honoree).Get())!.Honours.Select(honour => honour.Name);
        }
    }

    [Fact]
    public async Task A_line_amended_again_names_the_certificate_then_in_force_by_its_number_in_the_gold_book()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var (decision, _) = await Issued(chain, 3);
        await Amended(chain, "d2", decision, corrected: ("c2", "Đơn vị sửa lần một"));

        await Amended(chain, "d3", decision, corrected: ("c2", "Đơn vị sửa lần hai"));

        var line = Assert.Single((await chain.Decision(AwardChain.Draft("d3")).Get())!.Amends!.Lines);
        Assert.Equal((4, "Đơn vị sửa lần một"), (line.Register!.Value, line.Was.Name));
        Assert.Equal(5, (await chain.Citation("c2").Get())!.RegisterNumber);
    }

    [Fact]
    public async Task A_crash_while_what_is_to_come_is_put_right_is_made_good_and_the_certificate_says_it()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var decision = await chain.Signed("d1", await chain.Passed(2));
        var amending = await Drafted(chain, "d2", decision, corrected: ("c1", "Đơn vị đúng tên"), removed: [new("c2")]);
        var command = chain.NewCommand();

        var hung = chain.Decision(amending).Sign(new(command, null));
        await host.Crash();
        await Assert.ThrowsAnyAsync<Exception>(() => hung);
        Assert.Equal("02/QĐ-BNG", (await chain.Decision(amending).Sign(new(command, null))).Number);
        var issued = Assert.Single((await chain.Decision(decision).Issue(new(chain.NewCommand()))).Issued);

        Assert.Equal("Đơn vị đúng tên", (await host.Grains.Serials(issued.Serial).Verify(issued.Serial))!.Content.Nomination.Name);
    }

    private static async Task Amended(
        AwardChain chain, string name, DecisionId of, (string Citation, string Name)? corrected = null, CitationId[]? removed = null) =>
        Assert.Null((await chain.Decision(await Drafted(chain, name, of, corrected, removed: removed)).Sign(new(chain.NewCommand(), null))).Refusal?.Code);

    private static async Task<(DecisionId Decision, IReadOnlyList<IssuedLine> Issued)> Issued(AwardChain chain, int bodies, int persons = 0)
    {
        var decision = await chain.Signed("d1", await chain.Passed(bodies, persons));
        return (decision, (await chain.Decision(decision).Issue(new(chain.NewCommand()))).Issued);
    }

    private static async Task<DecisionId> Drafted(
        AwardChain chain, string name, DecisionId of, (string Citation, string Name)? corrected = null,
        CitationId[]? added = null, CitationId[]? removed = null, DateOnly? signedOn = null)
    {
        var id = AwardChain.Draft(name);
        var corrections = new List<Correction>();
        if (corrected is { } line)
            corrections.Add(new(new(line.Citation), (await chain.Citation(line.Citation).Get())!.Nomination with { Name = line.Name }));
        var receipt = await chain.Decision(id).Draft(new(
            chain.NewCommand(), AwardChain.Conference, AwardChain.Terms with { SignedOn = signedOn ?? AwardChain.Terms.SignedOn }, added ?? [], new(of, Reason, corrections, removed ?? [])));
        Assert.Null(receipt.Refusal?.Code);
        return id;
    }
}
