using System.Collections.Immutable;
using Laurel.Domain.Certificates;
using Laurel.Domain.Decisions;

namespace Laurel.Domain.Tests.Decisions;

public sealed class DecisionTests
{
    private static readonly DateTimeOffset Noon = new(2025, 12, 26, 12, 0, 0, TimeSpan.FromHours(7));
    private static readonly DateOnly June = new(2026, 6, 1);
    private static readonly DecisionTerms Terms = new(
        "Bộ Ngoại giao", null, "QĐ-BNG", "Huỳnh Minh Ân", "BỘ TRƯỞNG", new(2025, 12, 26), "Hà Nội", ["Huỳnh Minh Ân"]);
    private static readonly ImmutableArray<Award> Two = [new(new("c1"), 7_020_000), new(new("c2"), 3_510_000)];
    private static readonly ImmutableArray<Serial> Serials = [new("A"), new("B")];

    [Fact]
    public void What_a_decision_says_fits_its_paper()
    {
        var endless = new string('a', 301);
        DecisionTerms[] wrong =
        [
            Terms with { Signer = endless }, Terms with { Place = endless }, Terms with { Authority = "hai\ndòng" }, Terms with { Presenters = [endless] },
            Terms with { StageCapacity = 201 }, Terms with { StageCapacity = 0 }, Terms with { Symbol = " " }, Terms with { Issuer = "…" },
        ];

        Assert.All(wrong, terms => Assert.Equal("decision.invalid", Decision.Fault(terms, Two)?.Code));
        Assert.Equal("ground.invalid", Decision.Fault(Terms with { Grounds = ["Theo ý chúng tôi"] }, Two)?.Code);
        Assert.Equal("ground.invalid", Decision.Fault(Terms with { Grounds = ["Căn cứ " + new string('a', 600)] }, Two)?.Code);
        Assert.Null(Decision.Fault(Terms with { Grounds = ["Căn cứ Quy chế làm việc của Bộ"] }, Two));
    }

    [Fact]
    public void A_number_left_to_Laurel_comes_after_the_list_is_frozen()
    {
        var signed = Bound().Then(it => it.Sign(Serials, Noon, "anchor"));

        Assert.Equal((DecisionStatus.Signed, DecisionStep.TakeNumber), (signed.Status, signed.Next));
        Assert.Equal("01/QĐ-BNG", signed.Then(it => it.TakeNumber(1)).PrintedNumber);
        Assert.Equal(Serials, signed.Awards.Select(award => award.Serial!.Value));
    }

    [Fact]
    public void The_office_s_own_number_is_entered_before_anything_is_frozen()
    {
        var choosing = Bound().Then(it => it.ChooseNumber(3412));

        Assert.Equal(DecisionStep.EnterNumber, choosing.Next);
        Assert.Null(choosing.SignedAt);
        Assert.Equal("3412/QĐ-BNG", choosing.Then(it => it.SignAs(3412, Serials, Noon, "anchor")).PrintedNumber);
    }

    [Fact]
    public void A_draft_whose_number_was_taken_is_signed_with_another()
    {
        var signed = Bound().Then(it => it.ChooseNumber(3412)).Then(it => it.RefuseNumber(3412))
            .Then(it => it.ChooseNumber(3413)).Then(it => it.SignAs(3413, Serials, Noon, "anchor"));

        Assert.Equal("3413/QĐ-BNG", signed.PrintedNumber);
    }

    [Fact]
    public void While_a_number_is_being_entered_nothing_is_frozen_without_it()
    {
        var choosing = Bound().Then(it => it.ChooseNumber(3412));

        Assert.Equal("decision.signing", choosing.Sign(Serials, Noon, "anchor").Refusal!.Code);
        Assert.Equal(Ruling<DecisionEvent>.NothingNew, choosing.SignAs(3413, Serials, Noon, "anchor"));
    }

    [Fact]
    public void While_one_number_is_being_entered_no_other_is_chosen() =>
        Assert.Equal("decision.wrong-state", Bound().Then(it => it.ChooseNumber(1)).ChooseNumber(2).Refusal!.Code);

    [Fact]
    public void Signing_twice_freezes_once()
    {
        var signed = Bound().Then(it => it.Sign(Serials, Noon, "anchor"));

        Assert.Equal(Ruling<DecisionEvent>.NothingNew, signed.Sign([new("X"), new("Y")], Noon, "other"));
    }

    [Fact]
    public void Nothing_is_issued_before_it_is_numbered() =>
        Assert.Equal("decision.wrong-state", Bound().Then(it => it.Sign(Serials, Noon, "anchor")).BeginIssue().Refusal!.Code);

    [Fact]
    public void A_draft_is_not_signed_before_its_citations_are_bound() =>
        Assert.Equal("decision.wrong-state", Drafted().Sign(Serials, Noon, "anchor").Refusal!.Code);

    [Fact]
    public void What_is_signed_is_not_given_up() =>
        Assert.Equal("decision.wrong-state", Bound().Then(it => it.Sign(Serials, Noon, "anchor")).Abandon(null).Refusal!.Code);

    [Fact]
    public void One_revoked_leaves_the_others_untouched()
    {
        var revoked = Issued().Then(it => it.Revoke(new("c1"), new("1107/QĐ-BNG", new(2026, 4, 14), "Kê khai không đúng"), June));

        Assert.Equal(DecisionStatus.PartlyRevoked, revoked.Status);
        Assert.Null(revoked.Awards[1].Revocation);
        Assert.Equal(3_510_000, revoked.PrizeTotal);
    }

    [Fact]
    public void A_revocation_follows_from_a_decision_and_is_not_said_again_otherwise()
    {
        var revocation = new Revocation("1107/QĐ-BNG", new(2026, 4, 14), "Kê khai không đúng", RevocationGround.FalseDeclaration);
        var revoked = Issued().Then(it => it.Revoke(new("c1"), revocation, June)).Then(it => it.TellRevocations(it));

        Assert.Equal("decision.revocation-undecided", Issued().Revoke(new("c1"), revocation with { ByDecision = " " }, June).Refusal!.Code);
        Assert.Equal("decision.revocation-undecided", Issued().Revoke(new("c1"), revocation with { ByDecision = new('7', 61) }, June).Refusal!.Code);
        Assert.Equal("decision.revocation-undecided", Issued().Revoke(new("c1"), revocation with { On = new(2025, 12, 25) }, June).Refusal!.Code);
        Assert.Equal("decision.revocation-undecided", Issued().Revoke(new("c1"), revocation with { On = new(2101, 1, 1) }, June).Refusal!.Code);
        Assert.Equal(Ruling<DecisionEvent>.NothingNew, revoked.Revoke(new("c1"), revocation, June));
        Assert.Equal("decision.revoked-otherwise", revoked.Revoke(new("c1"), revocation with { Reason = "Làm giả hồ sơ" }, June).Refusal!.Code);
        Assert.Equal("decision.revoked-otherwise", revoked.Revoke(new("c1"), revocation with { ByDecision = "1108/QĐ-BNG" }, June).Refusal!.Code);
    }

    [Fact]
    public void A_revoking_decision_is_made_by_the_day_it_is_entered_and_an_amending_one_that_is_signed_bears_its_own_day()
    {
        var ahead = new Revocation("1107/QĐ-BNG", June.AddDays(1), "Kê khai không đúng");

        Assert.Equal("decision.revocation-undecided", Issued().Revoke(new("c1"), ahead, June).Refusal!.Code);
        Assert.Null(Issued().Revoke(new("c1"), ahead, June.AddDays(1)).Refusal);
        Assert.Equal(ahead, Issued().Then(it => it.Remove(new("c1"), ahead)).Awards[0].Revocation);
    }

    [Fact]
    public void When_every_award_is_revoked_the_decision_is()
    {
        var revocation = new Revocation("1107/QĐ-BNG", new(2026, 4, 14), "Kê khai không đúng");

        var revoked = Issued().Then(it => it.Revoke(new("c1"), revocation, June)).Then(it => it.TellRevocations(it)).Then(it => it.Revoke(new("c2"), revocation, June));

        Assert.Equal(DecisionStatus.Revoked, revoked.Status);
    }

    [Theory]
    [InlineData("BỘ TRƯỞNG", "BỘ TRƯỞNG BỘ NGOẠI GIAO")]
    [InlineData("KT. BỘ TRƯỞNG / THỨ TRƯỞNG", "BỘ TRƯỞNG BỘ NGOẠI GIAO")]
    public void The_authority_is_the_head_of_the_issuer_whoever_signs_for_it(string capacity, string authority) =>
        Assert.Equal(authority, (Terms with { SignerCapacity = capacity }).PrintedAuthority);

    [Theory]
    [InlineData("Bộ Ngoại giao", "bo-ngoai-giao")]
    [InlineData("BỘ  NGOẠI GIAO ", "bo-ngoai-giao")]
    [InlineData("Đảng ủy Bộ Ngoại giao", "dang-uy-bo-ngoai-giao")]
    public void An_issuer_is_one_however_it_is_spelt(string issuer, string slug) => Assert.Equal(slug, DecisionId.SlugOf(issuer));

    [Theory]
    [InlineData("bo-ngoai-giao.d1", true)]
    [InlineData("bo-ngoai-giao", false)]
    [InlineData(".d1", false)]
    [InlineData("bộ.d1", false)]
    [InlineData("a.b/c", false)]
    [InlineData("a.b.c", false)]
    public void An_id_from_outside_is_a_slug_a_dot_and_a_draft(string text, bool good) => Assert.Equal(good, DecisionId.TryRead(text, out _));

    [Fact]
    public void An_amending_decision_needs_no_award_of_its_own_but_changes_something()
    {
        Assert.Equal("decision.empty", Decision.Fault(Terms, [])!.Code);
        Assert.Equal("decision.amends-nothing", Decision.Fault(Terms, [], Amends())!.Code);
        Assert.Null(Decision.Fault(Terms, [], Amends(new AmendedLine(new("c1"), AmendmentKind.Correct))));
        Assert.Null(Decision.Fault(Terms, Two, Amends()));
    }

    [Fact]
    public void A_line_is_corrected_or_removed_never_both() => Assert.Equal(
        "decision.invalid",
        Decision.Fault(Terms, [], Amends(new(new("c1"), AmendmentKind.Correct), new(new("c1"), AmendmentKind.Remove)))!.Code);

    [Fact]
    public void An_amending_decision_changes_the_earlier_one_once_it_is_numbered_and_citations_are_told()
    {
        var numbered = Decision.Nothing
            .Then(it => it.Draft(new("dnnd-2025"), Terms, [], "list", Amends(new AmendedLine(new("c1"), AmendmentKind.Correct))))
            .Then(it => it.BindList()).Then(it => it.Sign([], Noon, "anchor")).Then(it => it.TakeNumber(2)).Then(it => it.TellCitations());

        Assert.Equal((DecisionStatus.Numbered, DecisionStep.AmendOriginal), (numbered.Status, numbered.Next));
        var done = numbered.Then(it => it.FinishAmending());
        Assert.Equal((DecisionStatus.Published, DecisionStep.None), (done.Status, done.Next));
        Assert.Equal("decision.nothing-to-issue", done.BeginIssue().Refusal!.Code);
    }

    [Fact]
    public void Only_the_authority_that_gave_amends_what_it_numbered_on_its_day_or_later()
    {
        var earlier = new AmendedList("Bộ Ngoại giao", Terms.SignedOn, IssueState.Done, new Dictionary<Laurel.Domain.Citations.CitationId, bool>
        {
            [new("c1")] = false, [new("c2")] = true,
        });
        string? Refused(AmendedList list, DecisionTerms terms, string line) =>
            Amendment.NotPossible(list, terms, [new(new(line), AmendmentKind.Remove)])?.Code;

        Assert.Null(Refused(earlier, Terms, "c1"));
        Assert.Equal("decision.other-authority", Refused(earlier, Terms with { Issuer = "Bộ Nội vụ" }, "c1"));
        Assert.Equal("decision.before-original", Refused(earlier, Terms with { SignedOn = new(2025, 12, 25) }, "c1"));
        Assert.Equal("decision.line-revoked", Refused(earlier, Terms, "c2"));
        Assert.Equal("decision.not-on-list", Refused(earlier, Terms, "c3"));
        Assert.Equal("decision.not-published", Refused(earlier with { Issue = IssueState.NotNumbered }, Terms, "c1"));
        Assert.Equal("decision.issuing", Refused(earlier with { Issue = IssueState.UnderWay }, Terms, "c1"));
        Assert.Null(Refused(earlier with { Issue = IssueState.ToCome }, Terms, "c1"));
    }

    [Fact]
    public void The_money_of_a_revoked_award_comes_back_at_most_whole()
    {
        var issued = Issued();
        Assert.Equal("decision.not-revoked", issued.RecoverPrize(new("c1"), new(7_020_000, new(2026, 5, 1))).Refusal!.Code);
        var revoked = issued.Then(it => it.Revoke(new("c1"), new("1107/QĐ-BNG", new(2026, 4, 14), "Kê khai không đúng"), June));

        Assert.Equal("decision.invalid-recovery", revoked.RecoverPrize(new("c1"), new(7_020_001, new(2026, 5, 1))).Refusal!.Code);
        Assert.Equal("decision.invalid-recovery", revoked.RecoverPrize(new("c1"), new(-1, new(2026, 5, 1))).Refusal!.Code);
        Assert.Equal(7_020_000, revoked.Then(it => it.RecoverPrize(new("c1"), new(7_020_000, new(2026, 5, 1)))).Awards[0].Recovered!.Dong);
    }

    [Fact]
    public void A_later_decision_stands_in_the_history_once_and_the_list_stays()
    {
        var issued = Issued();
        var later = new AmendedBy(new("bo-ngoai-giao.d2"), "02/QĐ-BNG", new(2026, 1, 5), [new("c1")], [], 0);
        var amended = issued.Then(it => it.NoteAmendment(later));

        Assert.Equal(issued.Awards, amended.Awards);
        Assert.Equal(later, Assert.Single(amended.AmendedBy));
        Assert.Equal(Ruling<DecisionEvent>.NothingNew, amended.NoteAmendment(later));
    }

    [Fact]
    public void What_is_to_come_is_put_right_until_issuing_begins_and_the_signed_list_stays()
    {
        var later = new AmendedBy(new("bo-ngoai-giao.d2"), "02/QĐ-BNG", new(2026, 1, 5), [new("c1")], [], 0);

        var amended = Numbered().Then(it => it.NoteAmendment(later, "put right"));

        Assert.Equal(("list", "put right"), (amended.List, amended.ListToIssue));
        Assert.Equal("decision.issuing", Numbered().Then(it => it.BeginIssue()).NoteAmendment(later, "put right").Refusal!.Code);
        Assert.Equal("decision.issuing", Issued().NoteAmendment(later, "put right").Refusal!.Code);
    }

    [Fact]
    public void A_corrected_name_is_owed_to_the_honoree_s_history_again()
    {
        var told = Issued().Then(it => it.TellHonorees(it));
        Assert.Equal(DecisionStep.None, told.Owed);

        var amended = told.Then(it => it.NoteAmendment(new(new("bo-ngoai-giao.d2"), "02/QĐ-BNG", new(2026, 1, 5), [new("c1")], [], 0)));

        Assert.Equal(DecisionStep.TellHonorees, amended.Owed);
    }

    [Fact]
    public void Histories_that_were_told_before_an_amendment_are_still_owed_what_it_says()
    {
        var before = Issued();

        var amended = before.Then(it => it.NoteAmendment(new(new("bo-ngoai-giao.d2"), "02/QĐ-BNG", new(2026, 1, 5), [new("c1")], [], 0)));

        Assert.Empty(amended.TellHonorees(told: before).Events);
        Assert.Equal(DecisionStep.TellHonorees, amended.Owed);
    }

    [Fact]
    public void Revocations_that_were_told_before_another_came_are_told_again()
    {
        var revocation = new Revocation("1107/QĐ-BNG", new(2026, 4, 14), "Kê khai không đúng");
        var first = Issued().Then(it => it.Revoke(new("c1"), revocation, June));

        var second = first.Then(it => it.Revoke(new("c2"), revocation, June));

        Assert.Empty(second.TellRevocations(told: first).Events);
        Assert.Equal(DecisionStep.TellRevocations, second.Owed);
    }

    [Fact]
    public void A_line_revoked_before_issuing_takes_no_number_and_the_others_run_on_without_a_gap()
    {
        var revoked = Numbered().Then(it => it.Revoke(new("c1"), new("1107/QĐ-BNG", new(2026, 1, 5), "Kê khai không đúng"), June)).Then(it => it.TellRevocations(it));

        var issued = revoked.Then(it => it.BeginIssue()).Then(it => it.Register(40)).Then(it => it.FinishIssue());

        Assert.Equal([null, 40], Enumerable.Range(0, 2).Select(issued.RegisterOf));
        Assert.Equal([1], issued.LinesToIssue);
        Assert.Equal(DecisionStatus.PartlyRevoked, issued.Status);
    }

    [Fact]
    public void Once_issuing_began_nothing_is_revoked_before_it_ends_so_the_gold_book_s_block_fits()
    {
        var revocation = new Revocation("1107/QĐ-BNG", new(2026, 4, 14), "Kê khai không đúng");

        Assert.Equal("decision.issuing", Numbered().Then(it => it.BeginIssue()).Revoke(new("c1"), revocation, June).Refusal!.Code);
        Assert.Equal("decision.wrong-state", Bound().Revoke(new("c1"), revocation, June).Refusal!.Code);
    }

    [Fact]
    public void Where_every_line_was_revoked_there_is_nothing_to_issue()
    {
        var revocation = new Revocation("1107/QĐ-BNG", new(2026, 4, 14), "Kê khai không đúng");
        var revoked = Numbered().Then(it => it.Revoke(new("c1"), revocation, June)).Then(it => it.Revoke(new("c2"), revocation, June)).Then(it => it.TellRevocations(it));

        Assert.Equal((DecisionStatus.Revoked, "decision.nothing-to-issue"), (revoked.Status, revoked.BeginIssue().Refusal!.Code));
    }

    private static Amendment Amends(params ImmutableArray<AmendedLine> lines) =>
        new(new("bo-ngoai-giao.d1"), "01/QĐ-BNG", Terms.SignedOn, "Có sai sót khi lập danh sách", lines);

    private static Decision Drafted() => Decision.Nothing.Then(it => it.Draft(new("dnnd-2025"), Terms, Two, "list"));

    private static Decision Bound() => Drafted().Then(it => it.BindList());

    private static Decision Numbered() => Bound().Then(it => it.Sign(Serials, Noon, "anchor")).Then(it => it.TakeNumber(1)).Then(it => it.TellCitations());

    private static Decision Issued() => Numbered().Then(it => it.BeginIssue()).Then(it => it.Register(1)).Then(it => it.FinishIssue());
}
