using System.Collections.Immutable;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Councils;
using Laurel.Domain.Decisions;
using Laurel.Domain.Honorees;

namespace Laurel.Domain.Tests.Citations;

public sealed class CitationTests
{
    private static readonly DateTimeOffset Noon = new(2025, 12, 15, 12, 0, 0, TimeSpan.FromHours(7));
    private static readonly Nomination Union = new(
        HonoreeKind.Body, "", "Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam", "", "Bằng khen của Bộ trưởng Bộ Ngoại giao", "Có thành tích");
    private static readonly RuleSet Rules = RuleSets.InForce(Union.Form, Noon);
    private static readonly SessionId Session = new("s1");
    private static readonly DecisionId Decision = new("bo-ngoai-giao.d1");

    [Fact]
    public void A_recused_member_is_shown_nothing_of_it_until_its_decision_is_numbered()
    {
        var (session, decision, member) = (new SessionId("s1"), new DecisionId("bo.d1"), new MemberId("m1"));
        var citation = (New() with { Status = CitationStatus.Appraised })
            .Then(it => it.PutOnAgenda(session)).Then(it => it.NoteRecusals(session, [member]));
        var passed = citation.Then(it => it.RecordVote(session, passed: true)).Then(it => it.PutForSignature(decision));

        Assert.True(citation.IsHiddenFrom(member));
        Assert.True(passed.IsHiddenFrom(member));
        Assert.True(citation.Then(it => it.RecordVote(session, passed: false)).IsHiddenFrom(member));
        Assert.False(passed.IsHiddenFrom(new("m2")));
        Assert.False(passed.Then(it => it.MarkDecided(decision, "01/QĐ-BNG")).IsHiddenFrom(member));
        Assert.False(citation.Then(it => it.TakeOffAgenda(session)).Then(it => it.PutOnAgenda(new("s2"))).IsHiddenFrom(member));
    }

    [Fact]
    public void A_citation_walks_from_draft_to_presented()
    {
        var citation = New()
            .Then(it => it.Submit())
            .Then(it => it.Accept(Rules, Noon))
            .Then(it => it.Appraise())
            .Then(it => it.PutOnAgenda(Session))
            .Then(it => it.RecordVote(Session, passed: true))
            .Then(it => it.PutForSignature(Decision))
            .Then(it => it.MarkDecided(Decision, "3412/QĐ-BNG"))
            .Then(it => it.MarkIssued(new("A"), 35))
            .Then(it => it.Present("Huỳnh Minh Ân", null, Noon));

        Assert.Equal(CitationStatus.Presented, citation.Status);
        Assert.Equal("3412/QĐ-BNG", citation.DecisionNumber);
        Assert.Equal(35, citation.RegisterNumber);
    }

    [Fact]
    public void Each_step_asked_twice_is_nothing_new()
    {
        var accepted = New().Then(it => it.Submit()).Then(it => it.Accept(Rules, Noon));

        Assert.Equal(Ruling<CitationEvent>.NothingNew, accepted.Accept(Rules, Noon.AddDays(1)));
    }

    [Fact]
    public void An_incomplete_dossier_is_not_accepted_and_what_is_missing_is_named()
    {
        var citation = New(new DossierPaper(PaperKinds.Report, OnPaper: false, "ab")).Then(it => it.Submit());

        var refusal = citation.Accept(Rules, Noon).Refusal!;

        Assert.Equal("citation.papers-missing", refusal.Code);
        Assert.Contains("Tờ trình kèm danh sách", refusal.Vietnamese);
        Assert.Contains("minutes", refusal.English);
        Assert.DoesNotContain("initiative", refusal.English);
    }

    [Fact]
    public void A_dossier_received_whole_on_paper_misses_nothing() =>
        Assert.Empty(New(DossierPaper.WholeOnPaper).Missing(Rules));

    [Fact]
    public void Acceptance_pins_the_rules_for_good()
    {
        var citation = New().Then(it => it.Submit()).Then(it => it.Accept(Rules, Noon));

        Assert.Equal(Rules, citation.Rules);
        Assert.Equal(Noon, citation.AcceptedAt);
    }

    [Fact]
    public void A_hold_lies_over_any_state_before_decided_and_stops_every_step_until_it_is_released()
    {
        var held = Passed().Then(it => it.Hold("Có đơn thư"));

        Assert.Equal(CitationStatus.VotedPassed, held.Status);
        Assert.Equal("citation.on-hold", held.PutForSignature(Decision).Refusal!.Code);
        Assert.Null(held.Then(it => it.Release("Đã xác minh")).PutForSignature(Decision).Refusal);
    }

    [Fact]
    public void A_body_that_was_dissolved_before_the_day_of_the_decision_is_not_appraised_and_a_person_s_unit_does_not_matter()
    {
        var gone = new Dissolution(new(2025, 12, 1), "Nghị quyết 18", "account:an", Noon);
        var accepted = New().Then(it => it.Submit()).Then(it => it.Accept(Rules, Noon));

        Assert.Equal("citation.body-dissolved", accepted.Appraise(gone, new(2025, 12, 2)).Refusal!.Code);
        Assert.Null(accepted.Appraise(gone, new(2025, 12, 1)).Refusal);
        Assert.Null(accepted.Appraise(null, new(2025, 12, 2)).Refusal);
        Assert.Null(Dissolution.Bars(Union with { Kind = HonoreeKind.Person }, gone, new(2025, 12, 2)));
    }

    [Fact]
    public void A_hold_must_say_why() => Assert.Equal("citation.reason-missing", New().Hold(" ").Refusal!.Code);

    [Fact]
    public void Once_it_is_voted_on_a_name_may_be_spelt_otherwise_and_not_become_another()
    {
        var passed = Passed();
        var (spelt, another) = (passed.Nomination! with { Name = passed.Nomination.Name.ToUpperInvariant() }, passed.Nomination with { Name = "Kẻ Không Ai Bầu" });

        Assert.Null(passed.Correct(spelt, "Viết hoa").Refusal);
        Assert.Equal("citation.correction-too-far", passed.Correct(another, "Lỗi chính tả").Refusal!.Code);
    }

    [Fact]
    public void A_release_must_say_what_settled_the_matter() =>
        Assert.Equal("citation.reason-missing", New().Then(it => it.Hold("Có đơn thư")).Release(" ").Refusal!.Code);

    [Fact]
    public void What_was_answered_when_others_were_asked_is_kept()
    {
        var appraised = New().Then(it => it.Submit()).Then(it => it.Accept(Rules, Noon)).Then(it => it.Appraise());

        Assert.Equal(new Consulted("Vụ Tổ chức Cán bộ nhất trí"), Assert.Single(appraised.Consult("Vụ Tổ chức Cán bộ nhất trí").Events));
    }

    [Fact]
    public void Another_body_is_asked_by_a_day_of_the_rules_and_what_it_owes_is_overdue_after_it_until_it_answers()
    {
        var (friday, monday) = (new DateOnly(2025, 11, 14), new DateOnly(2025, 12, 1));
        var appraised = New().Then(it => it.Submit()).Then(it => it.Accept(Rules, Noon)).Then(it => it.Appraise());

        var asked = appraised.Then(it => it.AskOpinion("Công an tỉnh Lào Cai", friday, null, friday, WorkCalendar.Shipped));

        Assert.Equal((CitationStatus.Consulted, new DateOnly(2025, 11, 28)), (asked.Status, asked.OpinionDue!.Value));
        Assert.False(asked.Consultations[0].IsOverdueOn(new(2025, 11, 28)));
        Assert.True(asked.Consultations[0].IsOverdueOn(monday));
        Assert.Empty(asked.AskOpinion("Công an tỉnh Lào Cai", friday, null, friday, WorkCalendar.Shipped).Events);
        var heard = asked.Then(it => it.HearOpinion(1, "Nhất trí", monday, monday));
        Assert.Null(heard.OpinionDue);
        Assert.Equal(("Nhất trí", monday), (heard.Consultations[0].Answer, heard.Consultations[0].AnsweredOn!.Value));
    }

    [Fact]
    public void An_opinion_is_asked_of_somebody_and_by_today_and_answered_with_words_and_not_before()
    {
        var today = new DateOnly(2025, 11, 14);
        var appraised = New().Then(it => it.Submit()).Then(it => it.Accept(Rules, Noon)).Then(it => it.Appraise());
        var asked = appraised.Then(it => it.AskOpinion("Công an tỉnh", today, new(2025, 11, 20), today, WorkCalendar.Shipped));

        Assert.Equal("citation.consultation-invalid", appraised.AskOpinion(" ", today, null, today, WorkCalendar.Shipped).Refusal!.Code);
        Assert.Equal("citation.consultation-invalid", appraised.AskOpinion("Công an tỉnh", today.AddDays(1), null, today, WorkCalendar.Shipped).Refusal!.Code);
        Assert.Equal("citation.consultation-invalid", appraised.AskOpinion("Công an tỉnh", today, today.AddDays(-1), today, WorkCalendar.Shipped).Refusal!.Code);
        Assert.Equal("citation.wrong-state", New().Then(it => it.Submit()).Then(it => it.Accept(Rules, Noon)).AskOpinion("Công an tỉnh", today, null, today, WorkCalendar.Shipped).Refusal!.Code);
        Assert.Equal("citation.consultation-unknown", asked.HearOpinion(2, "Nhất trí", today, today).Refusal!.Code);
        Assert.Equal("citation.consultation-invalid", asked.HearOpinion(1, "", today, today).Refusal!.Code);
        Assert.Equal("citation.consultation-invalid", asked.HearOpinion(1, "Nhất trí", today.AddDays(-1), today).Refusal!.Code);
    }

    [Fact]
    public void What_is_decided_cannot_be_held_any_more()
    {
        var decided = Passed().Then(it => it.PutForSignature(Decision)).Then(it => it.MarkDecided(Decision, "01/QĐ-BNG"));

        Assert.Equal("citation.wrong-state", decided.Hold("Đơn thư").Refusal!.Code);
    }

    [Fact]
    public void A_signed_decision_is_recorded_over_a_hold_that_came_too_late()
    {
        var citation = Passed().Then(it => it.PutForSignature(Decision)).Then(it => it.Hold("Đơn thư"))
            .Then(it => it.MarkDecided(Decision, "01/QĐ-BNG"));

        Assert.Equal(CitationStatus.Decided, citation.Status);
        Assert.False(citation.OnHold);
    }

    [Fact]
    public void An_item_that_did_not_pass_cannot_be_put_on_a_decision()
    {
        var failed = Appraised().Then(it => it.PutOnAgenda(Session)).Then(it => it.RecordVote(Session, passed: false));

        Assert.Equal("citation.not-passed", failed.PutForSignature(Decision).Refusal!.Code);
        Assert.Equal("citation.not-passed", Appraised().PutForSignature(Decision).Refusal!.Code);
    }

    [Fact]
    public void A_citation_is_on_one_draft_at_a_time()
    {
        var citation = Passed().Then(it => it.PutForSignature(Decision));

        Assert.Equal("citation.wrong-state", citation.PutForSignature(new("bo-ngoai-giao.d2")).Refusal!.Code);
        Assert.Null(citation.Then(it => it.WithdrawFromSignature(Decision)).PutForSignature(new("bo-ngoai-giao.d2")).Refusal);
    }

    [Fact]
    public void A_late_withdrawal_of_another_draft_changes_nothing()
    {
        var citation = Passed().Then(it => it.PutForSignature(Decision));

        Assert.Equal(Ruling<CitationEvent>.NothingNew, citation.WithdrawFromSignature(new("bo-ngoai-giao.d2")));
    }

    [Fact]
    public void A_returned_dossier_is_amended_and_submitted_again()
    {
        var citation = New().Then(it => it.Submit()).Then(it => it.Return("Thiếu địa chỉ"))
            .Then(it => it.Amend(Union with { PositionAndUnit = "53 Nguyễn Du, Hà Nội" })).Then(it => it.Submit());

        Assert.Equal(CitationStatus.Submitted, citation.Status);
        Assert.Null(citation.Note);
    }

    [Fact]
    public void What_was_accepted_is_not_amended() =>
        Assert.Equal("citation.wrong-state", Appraised().Amend(Union with { Name = "Khác" }).Refusal!.Code);

    [Fact]
    public void An_insignia_is_not_given_to_a_body()
    {
        var insignia = Union with { Form = "Kỷ niệm chương Vì sự nghiệp Đối ngoại nhân dân" };
        var citation = Citation.Nothing.Then(it => it.Nominate(insignia, 1, [DossierPaper.WholeOnPaper])).Then(it => it.Submit());

        Assert.Equal("citation.wrong-honoree", citation.Accept(RuleSets.InForce(insignia.Form, Noon), Noon).Refusal!.Code);
    }

    [Fact]
    public void What_does_not_exist_takes_no_step() =>
        Assert.Equal("citation.unknown", Citation.Nothing.Submit().Refusal!.Code);

    [Fact]
    public void Nobody_is_presented_before_it_is_issued() =>
        Assert.Equal("citation.wrong-state", Passed().Present(null, null, Noon).Refusal!.Code);

    [Fact]
    public void Whoever_was_absent_at_the_call_may_still_be_presented_later()
    {
        var citation = Passed().Then(it => it.PutForSignature(Decision)).Then(it => it.MarkDecided(Decision, "01/QĐ-BNG"))
            .Then(it => it.MarkIssued(new Serial("A"), 1)).Then(it => it.LeaveForLater()).Then(it => it.Present("Ông Ân", "Bà Hà", Noon));

        Assert.Equal(CitationStatus.Presented, citation.Status);
        Assert.Equal("Bà Hà", citation.Receiver);
    }

    private static Citation New(params ImmutableArray<DossierPaper> papers) =>
        Citation.Nothing.Then(it => it.Nominate(Union, 3, papers.IsEmpty ? [DossierPaper.WholeOnPaper] : papers));

    private static Citation Appraised() => New().Then(it => it.Submit()).Then(it => it.Accept(Rules, Noon)).Then(it => it.Appraise());

    [Fact]
    public void The_notice_of_a_result_is_owed_from_its_day_until_the_unit_is_told()
    {
        var (voted, numbered) = (new DateTimeOffset(2025, 12, 16, 3, 0, 0, TimeSpan.Zero), new DateTimeOffset(2025, 12, 26, 3, 0, 0, TimeSpan.Zero));
        var failed = Appraised().Then(it => it.PutOnAgenda(Session)).Then(it => it.RecordVote(Session, passed: false, at: voted));
        Assert.Equal(new Deadline(DeadlineKind.Notice, voted, 10), failed.Owed);
        Assert.Equal(new DateOnly(2025, 12, 30), failed.Owed!.On(WorkCalendar.Shipped).On);
        Assert.Null(failed.Then(it => it.Refuse("Chưa đủ điều kiện")).Owed);
        Assert.Null(Passed().Owed);
        var decided = Passed().Then(it => it.PutForSignature(Decision)).Then(it => it.MarkDecided(Decision, "01/QĐ-BNG", numbered));
        Assert.Equal(numbered, decided.Owed?.From);
        Assert.Null(decided.Then(it => it.Notify(numbered)).Owed);
        Assert.Equal("citation.wrong-state", Passed().Notify(numbered).Refusal?.Code);
    }

    [Fact]
    public void A_unit_sees_no_vote_before_the_award_is_decided_or_refused()
    {
        CitationStatus[] voted = [CitationStatus.OnAgenda, CitationStatus.VotedPassed, CitationStatus.VotedFailed, CitationStatus.ForSignature];
        Assert.All(voted, status => Assert.Equal(ProposalStage.UnderReview, ProposalStages.Of(status)));
        Assert.Equal(ProposalStage.Decided, ProposalStages.Of(CitationStatus.Presented));
        Assert.All(Enum.GetValues<CitationStatus>(), status => Assert.Equal(
            status is CitationStatus.Draft or CitationStatus.Returned, ProposalStages.Of(status).IsTheUnits()));
    }

    [Fact]
    public void A_text_is_as_long_as_a_certificate_or_a_reason_takes_and_no_longer()
    {
        var (name, text, reason) = (new string('a', 201), new string('a', 1_001), new string('a', 2_001));

        Assert.Equal("citation.invalid", Citation.Nothing.Nominate(Union with { Name = name }, 1, []).Refusal?.Code);
        Assert.Equal("citation.invalid", New().Amend(Union with { Achievement = text }).Refusal?.Code);
        Assert.Equal("citation.invalid", New().Amend(Union with { PositionAndUnit = "hai\ndòng" }).Refusal?.Code);
        Assert.Equal("citation.reason-missing", New().Then(it => it.Submit()).Return(reason).Refusal?.Code);
        Assert.Equal("citation.reason-missing", New().Hold(reason).Refusal?.Code);
        Assert.Equal("citation.reason-missing", Appraised().Refuse(reason).Refusal?.Code);
        Assert.Equal("citation.reason-missing", Appraised().Consult(reason).Refusal?.Code);
        Assert.Equal("citation.reason-missing", Appraised().Correct(Union with { Achievement = "Có thành tích lớn" }, reason).Refusal?.Code);
        Assert.Equal("citation.receiver-invalid", New().NameReceiver(name).Refusal?.Code);
        Assert.Null(New().Hold("Có đơn thư,\nđang xác minh").Refusal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("bản\nsao", null)]
    [InlineData("report", "khong-phai-ma-bam")]
    public void A_paper_says_which_it_is_and_its_hash_is_one(string kind, string? sha256) =>
        Assert.Equal("citation.paper-kind", New().AddPaper(new(kind, OnPaper: true, sha256)).Refusal?.Code);

    [Fact]
    public void A_dossier_takes_a_hundred_papers()
    {
        var full = Enumerable.Range(0, 100).Aggregate(Citation.Nothing.Then(it => it.Nominate(Union, 1, [])), (citation, n) => citation.Then(it => it.AddPaper(new($"k{n}", OnPaper: true))));

        Assert.Equal("citation.papers-too-many", full.AddPaper(new("k100", OnPaper: true)).Refusal?.Code);
    }

    private static Citation Passed() => Appraised().Then(it => it.PutOnAgenda(Session)).Then(it => it.RecordVote(Session, passed: true));
}
