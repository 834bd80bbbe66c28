using System.Collections.Immutable;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Tests.Certificates;

public sealed class ProofSheetTests
{
    private const string Unit = "Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam";
    private static readonly DateTimeOffset Noon = new(2025, 12, 27, 12, 0, 0, TimeSpan.FromHours(7));
    private static readonly ProofLine Huyen = new(new("c28"), "Bà Nguyễn Thị Thanh Huyên", $"Phó Trưởng Ban, {Unit}", "Bằng khen", "Thành tích năm 2025");
    private static readonly ProofLine Body = new(new("c3"), Unit, "", "Bằng khen", "Thành tích năm 2025");
    private static readonly ImmutableArray<ProofLine> Both = [Body, Huyen];

    [Fact]
    public void A_unit_approves_exactly_the_words_it_saw()
    {
        var sheet = Approved(Both);

        Assert.Equal(ProofStanding.Approved, sheet.StandingOf(Both));
        Assert.True(sheet.IsApproved(Huyen));
        Assert.False(sheet.IsApproved(Huyen with { Called = "Bà Nguyễn Thị Thanh Huyền" }));
        Assert.Equal(ProofStanding.Changed, sheet.StandingOf([.. Both, Huyen with { Citation = new("c40") }]));
    }

    [Fact]
    public void A_correction_needs_a_reason_clears_the_approval_and_is_made_once_the_line_reads_otherwise()
    {
        var (sheet, mended) = (Approved(Both), Huyen with { Called = "Bà Nguyễn Thị Thanh Huyền" });
        Assert.Equal("proof.reason-missing", sheet.AskCorrection(Unit, Huyen, " ", Noon).Refusal!.Code);
        var back = sheet.Then(it => it.AskCorrection(Unit, Huyen, "Huyền, dấu huyền", Noon));

        Assert.Null(back.Approval);
        Assert.Equal(ProofStanding.ToCorrect, back.StandingOf(Both));
        Assert.Equal("proof.to-correct", back.Approve(Unit, Both, "Bà Lê Thị Hà", ProofMeans.OnPaper, Noon).Refusal!.Code);
        Assert.Equal(ProofStanding.Open, back.StandingOf([Body, mended]));
        Assert.Equal([new Erratum(Huyen, mended)], back.ErrataOf([Body, mended]).AsEnumerable());
        Assert.True(back.Then(it => it.Approve(Unit, [Body, mended], "Bà Lê Thị Hà", ProofMeans.OnPaper, Noon)).IsApproved(mended));
    }

    [Fact]
    public void A_line_stays_as_it_is_only_with_a_word_why()
    {
        var back = Approved(Both).Then(it => it.AskCorrection(Unit, Huyen, "Thiếu học hàm", Noon));

        Assert.Equal("proof.no-correction", back.Answer(Body.Citation, "Đúng").Refusal!.Code);
        Assert.Equal("proof.reason-missing", back.Answer(Huyen.Citation, null).Refusal!.Code);
        Assert.Equal(ProofStanding.Open, back.Then(it => it.Answer(Huyen.Citation, "Không có học hàm")).StandingOf(Both));
    }

    [Fact]
    public void Nobody_approves_nothing_and_nothing_is_approved_by_nobody()
    {
        Assert.Equal("proof.empty", ProofSheet.Nothing.Approve(Unit, [], "Bà Hà", ProofMeans.OnPaper, Noon).Refusal!.Code);
        Assert.Equal("proof.nobody", ProofSheet.Nothing.Approve(Unit, Both, "", ProofMeans.OnPaper, Noon).Refusal!.Code);
    }

    [Fact]
    public void The_same_approval_again_is_nothing_new() =>
        Assert.Equal(Ruling<ProofEvent>.NothingNew, Approved(Both).Approve(Unit, Both, "Bà Lê Thị Hà", ProofMeans.OnPaper, Noon.AddHours(1)));

    [Fact]
    public void A_body_looks_over_its_own_name_and_its_people_s() => Assert.Equal(
        ProofUnit.Of(new(HonoreeKind.Body, "", Unit, "", "Bằng khen", "")).Key,
        ProofUnit.Of(new(HonoreeKind.Person, "Bà", "Nguyễn Thị Thanh Huyền", $"Phó Trưởng Ban, {Unit}", "Bằng khen", "")).Key);

    [Fact]
    public void Words_are_corrected_after_acceptance_but_neither_kind_nor_form()
    {
        var nomination = new Nomination(HonoreeKind.Body, "", Unit, "", "Bằng khen của Bộ trưởng", "Thành tích");
        var accepted = Citation.Nothing.Then(it => it.Nominate(nomination, 1, [DossierPaper.WholeOnPaper])).Then(it => it.Submit())
            .Then(it => it.Accept(RuleSets.InForce(nomination.Form, Noon), Noon));

        Assert.Equal("Hội", accepted.Then(it => it.Correct(nomination with { Name = "Hội" }, "Đơn vị yêu cầu")).Nomination!.Name);
        Assert.Equal("citation.reason-missing", accepted.Correct(nomination with { Name = "Hội" }, "").Refusal!.Code);
        Assert.Equal("citation.correction-too-far", accepted.Correct(nomination with { Form = "Giấy khen" }, "Đổi").Refusal!.Code);
        Assert.Equal("citation.wrong-state", (accepted with { Status = CitationStatus.ForSignature }).Correct(nomination with { Name = "Hội" }, "Đổi").Refusal!.Code);
    }

    [Fact]
    public void Open_proofs_warn_until_the_organisation_says_otherwise()
    {
        Assert.Null(RuleBook.Nothing.Proofs);
        Assert.Equal(Ruling<RuleBookEvent>.NothingNew, RuleBook.Nothing.SetProofs(Strictness.Warn));
        Assert.Equal(Strictness.Stop, RuleBook.Nothing.Then(it => it.SetProofs(Strictness.Stop)).Proofs);
    }

    [Fact]
    public void By_its_link_a_unit_sees_one_that_did_not_pass_until_its_notice_so_that_no_vote_shows()
    {
        Assert.True(ProofScope.IsShownToItsUnit(CitationStatus.OnAgenda));
        Assert.True(ProofScope.IsShownToItsUnit(CitationStatus.VotedPassed));
        Assert.True(ProofScope.IsShownToItsUnit(CitationStatus.VotedFailed));
        Assert.False(ProofScope.IsShownToItsUnit(CitationStatus.Refused));
        Assert.False(ProofScope.IsOnItsWay(CitationStatus.VotedFailed));
    }

    [Fact]
    public void A_unit_is_one_however_its_name_is_typed() =>
        Assert.Equal(ProofUnit.Named(Unit).Key, ProofUnit.Named(Unit.ToUpperInvariant()).Key);

    private static ProofSheet Approved(ImmutableArray<ProofLine> lines) =>
        ProofSheet.Nothing.Then(it => it.Approve(Unit, lines, "Bà Lê Thị Hà", ProofMeans.OnPaper, Noon));
}
