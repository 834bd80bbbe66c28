using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Tests.Certificates;

public sealed class CertificateTests
{
    private static readonly DateTimeOffset At = new(2025, 12, 27, 9, 0, 0, TimeSpan.FromHours(7));

    private static readonly DateTimeOffset January = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(7));

    private static readonly Serial Newer = Serial.Draw(77);

    private static readonly CertificateContent Content = new(
        Serial.Draw(7), new("dnnd-2025"), new("bo-ngoai-giao.d1"), new("c1"),
        new(HonoreeKind.Person, "Bà", "Đinh Kim Ỷ", "Chuyên viên", "Bằng khen của Bộ trưởng Bộ Ngoại giao", "Đã có thành tích"),
        "Bộ Ngoại giao", "BỘ TRƯỞNG BỘ NGOẠI GIAO", "3412/QĐ-BNG", new(2025, 12, 26), "Hà Nội", "BỘ TRƯỞNG", "Huỳnh Minh Ân", 35, "");

    private static readonly Certificate Issued = Certificate.Nothing.Then(it => it.Issue(Content, "hash", null, At));

    [Fact]
    public void Copies_are_counted_and_spoiled_ones_stay_on_record()
    {
        var certificate = Issued.Then(it => it.Print("run-1", At));
        certificate = certificate.Then(it => it.Spoil("rách góc", At));
        certificate = certificate.Then(it => it.Print("run-2", At));
        certificate = certificate.Then(it => it.Seal(At));

        Assert.Equal((PaperState.SignedSealed, 2), (certificate.Paper, certificate.Copies));
        Assert.Equal("rách góc", Assert.Single(certificate.Papers, record => record.State is PaperState.Spoiled).Reason);
    }

    [Fact]
    public void A_copy_that_another_was_printed_after_is_named_until_somebody_says_that_it_was_spoiled_or_held()
    {
        var certificate = Issued.Then(it => it.Print("run-1", At)).Then(it => it.Print("run-2", At)).Then(it => it.Print("run-3", At));
        Assert.Equal<int>([1, 2], certificate.Unaccounted);
        Assert.Equal("certificate.reason-missing", certificate.AccountFor(1, CopyEnd.Spoiled, null, At).Refusal?.Code);
        Assert.Equal("certificate.copy-accounted", certificate.AccountFor(3, CopyEnd.Held, null, At).Refusal?.Code);
        certificate = certificate.Then(it => it.AccountFor(1, CopyEnd.Spoiled, "lệch màu", At)).Then(it => it.AccountFor(2, CopyEnd.Held, null, At));
        Assert.Equal((PaperState.Printed, 3), (certificate.Paper, certificate.Copies));
        Assert.Empty(certificate.Unaccounted);
        var replaced = certificate with { Status = CertificateStatus.Replaced };
        Assert.Equal<int>([3], replaced.Unaccounted);
    }

    [Fact]
    public void What_is_signed_and_sealed_is_spoiled_before_another_copy_is_printed()
    {
        var certificate = Issued.Then(it => it.Print("run-1", At));
        certificate = certificate.Then(it => it.Seal(At));

        Assert.Equal("certificate.wrong-step", certificate.Print("run-2", At).Refusal!.Code);
        certificate = certificate.Then(it => it.Spoil("sai chữ ký", At));
        Assert.Null(certificate.Print("run-2", At).Refusal);
    }

    [Fact]
    public void Nothing_is_sealed_that_was_not_printed_and_nothing_spoiled_without_a_reason()
    {
        Assert.Equal("certificate.wrong-step", Issued.Seal(At).Refusal!.Code);
        Assert.Equal("certificate.wrong-step", Issued.Spoil("rách", At).Refusal!.Code);
        Assert.Equal("certificate.reason-missing", Issued.Then(it => it.Print("run-1", At)).Spoil(" ", At).Refusal!.Code);
    }

    [Fact]
    public void A_spoiled_copy_comes_to_no_tray()
    {
        var certificate = Issued.Then(it => it.Print("run-1", At));
        certificate = certificate.Then(it => it.Spoil("ướt", At));

        Assert.Equal("certificate.wrong-step", certificate.Stage(At).Refusal!.Code);
    }

    [Fact]
    public void One_left_for_later_may_still_be_presented_and_a_presented_one_stays_so()
    {
        var certificate = Issued.Then(it => it.HandOver(Handover.CollectedLater, At));
        certificate = certificate.Then(it => it.HandOver(Handover.Presented, At));

        Assert.Empty(certificate.HandOver(Handover.CollectedLater, At).Events);
        Assert.Equal(PaperState.Presented, certificate.Paper);
    }

    [Fact]
    public void One_issued_anew_has_its_own_serial_and_number_names_the_old_one_and_the_old_one_keeps_its_words()
    {
        var certificate = Begun(Content.Nomination with { Name = "Đinh Kim Ý" });
        Assert.Equal(CertificateStep.TakeNumber, certificate.Next);
        certificate = certificate.Then(it => it.NumberReissue(40));
        var replacement = certificate.ContentOfReplacement();
        certificate = certificate.Then(it => it.FinishReissue(At));

        Assert.Equal((Newer, 40, "Đinh Kim Ý"), (replacement.Serial, replacement.RegisterNumber, replacement.Nomination.Name));
        Assert.Equal(new ReplacedCertificate(Content.Serial, 35, ReissueKind.Exchanged, new(2026, 1, 5)), replacement.Replaces);
        Assert.Equal((CertificateStatus.Replaced, "Đinh Kim Ỷ", "hash"), (certificate.Status, certificate.Content!.Nomination.Name, certificate.Original));
        Assert.Equal(CertificateStep.None, certificate.Next);
    }

    [Fact]
    public void What_is_replaced_or_revoked_is_printed_sealed_and_issued_anew_no_more_and_only_then_taken_back()
    {
        var replaced = Begun(null);
        replaced = replaced.Then(it => it.NumberReissue(40));
        replaced = replaced.Then(it => it.FinishReissue(At));
        var revoked = Issued.Then(it => it.Revoke(new("99/QĐ-BNG", new(2026, 2, 1), "khai man"), At));

        Assert.Equal("certificate.replaced", replaced.Print("run", At).Refusal!.Code);
        Assert.Equal("certificate.replaced", replaced.BeginReissue(Serial.Draw(8), ReissueKind.Lost, "mất", null, new(2026, 3, 1), At).Refusal!.Code);
        Assert.Equal("certificate.revoked", revoked.Seal(At).Refusal!.Code);
        Assert.Equal("certificate.revoked", revoked.KeepElectronic("signed", At).Refusal!.Code);
        Assert.Equal("certificate.in-force", Issued.Withdraw(At).Refusal!.Code);
        Assert.Equal(PaperState.Withdrawn, revoked.Then(it => it.Withdraw(At)).Paper);
    }

    [Fact]
    public void A_second_reissue_waits_for_none_and_a_correction_keeps_form_and_name()
    {
        Assert.Equal("certificate.being-reissued", Begun(null).BeginReissue(Serial.Draw(8), ReissueKind.Lost, "mất", null, new(2026, 3, 1), At).Refusal!.Code);
        Assert.Equal("certificate.invalid-correction", Begin(Content.Nomination with { Form = "Giấy khen" }).Refusal!.Code);
        Assert.Equal("certificate.invalid-correction", Begin(Content.Nomination with { Name = "" }).Refusal!.Code);
    }

    [Fact]
    public void Issued_anew_a_name_is_only_spelt_otherwise_and_another_one_needs_an_amending_decision()
    {
        var another = Content.Nomination with { Name = "Nguyễn Văn Khác" };

        Assert.Null(Begin(Content.Nomination with { Name = "Đinh Kim Ý", PositionAndUnit = "Phó Vụ trưởng" }).Refusal);
        Assert.Equal("certificate.correction-too-far", Begin(another).Refusal!.Code);
        Assert.Equal("certificate.correction-too-far", Begin(Content.Nomination with { Kind = HonoreeKind.Body }).Refusal!.Code);
        var ordered = Issued.Then(it => it.BeginReissue(Newer, ReissueKind.Exchanged, "theo QĐ", another, new(2026, 1, 5), January, "12/QĐ-BNG"));
        ordered = ordered.Then(it => it.NumberReissue(40));
        Assert.Equal("12/QĐ-BNG", ordered.Then(it => it.FinishReissue(At)).History[^1].ByDecision);
    }

    [Fact]
    public void Revoked_after_it_was_replaced_it_passes_the_revocation_on()
    {
        var certificate = Begun(null);
        certificate = certificate.Then(it => it.NumberReissue(40));
        certificate = certificate.Then(it => it.FinishReissue(At));

        certificate = certificate.Then(it => it.Revoke(new("99/QĐ-BNG", new(2026, 2, 1), "khai man"), At));

        Assert.Equal((CertificateStatus.Revoked, CertificateStep.TellStanding), (certificate.Status, certificate.Next));
        Assert.Equal("99/QĐ-BNG", certificate.Revocation!.ByDecision);
        Assert.Equal(CertificateStep.None, certificate.Then(it => it.TellStanding()).Next);
    }

    [Fact]
    public void Whoever_has_its_credential_hears_of_every_change_of_standing()
    {
        var certificate = Issued.Then(it => it.PlaceCredential(new(1, 5, "urn:uuid:1", "urn:uuid:2", At)));
        Assert.Equal(CertificateStep.None, certificate.Next);

        certificate = certificate.Then(it => it.Revoke(new(null, new(2026, 2, 1), "khai man"), At));

        Assert.Equal(CertificateStep.TellStanding, certificate.Next);
    }

    private static Ruling<CertificateEvent> Begin(Nomination? corrected) =>
        Issued.BeginReissue(Newer, ReissueKind.Exchanged, "sai tên", corrected, new(2026, 1, 5), January);

    [Fact]
    public void A_reason_and_a_correction_fit_what_they_are_printed_on()
    {
        var endless = new string('a', 2_001);

        Assert.Equal("certificate.reason-missing", Issued.Then(it => it.Print("r", At)).Spoil(endless, At).Refusal?.Code);
        Assert.Equal("certificate.reason-missing", Issued.BeginReissue(new("N"), ReissueKind.Exchanged, endless, null, new(2026, 1, 5), January).Refusal?.Code);
        Assert.Equal("certificate.invalid-correction", Issued.BeginReissue(
            new("N"), ReissueKind.Exchanged, "Sai", Content.Nomination with { Achievement = endless }, new(2026, 1, 5), January).Refusal?.Code);
    }

    [Theory]
    [InlineData("2025-12-25", false)]
    [InlineData("2025-12-26", true)]
    [InlineData("2026-01-05", true)]
    [InlineData("2026-01-06", false)]
    public void It_is_issued_anew_and_collected_on_a_day_between_its_decision_and_today(string day, bool taken)
    {
        var on = DateOnly.Parse(day, null);
        var later = Issued.Then(it => it.HandOver(Handover.CollectedLater, At));

        Assert.Equal(taken ? null : "certificate.date-invalid", Issued.BeginReissue(Newer, ReissueKind.Lost, "mất", null, on, January).Refusal?.Code);
        Assert.Equal(taken ? null : "certificate.date-invalid", later.Collect("Ông An", "Giấy giới thiệu", on, January).Refusal?.Code);
        Assert.Null(Issued.BeginReissue(Newer, ReissueKind.Exchanged, "theo QĐ", null, on, January, "12/QĐ-BNG").Refusal);
    }

    private static Certificate Begun(Nomination? corrected) => Issued.Then(_ => Begin(corrected));
}
