using Laurel.Domain.Citations;

namespace Laurel.Domain.Tests.Citations;

public sealed class RuleSetTests
{
    [Theory]
    [InlineData("Bằng khen của Bộ trưởng Bộ Ngoại giao", AwardForm.MinistryCertificate)]
    [InlineData("BẰNG KHEN CỦA THỦ TƯỚNG CHÍNH PHỦ", AwardForm.PrimeMinisterCertificate)]
    [InlineData("Kỷ niệm chương “Vì sự nghiệp Đối ngoại nhân dân”", AwardForm.Insignia)]
    [InlineData("Giấy khen", AwardForm.Commendation)]
    [InlineData("Cờ thi đua của Chính phủ", AwardForm.GovernmentFlag)]
    [InlineData("Cờ thi đua của Bộ", AwardForm.MinistryFlag)]
    [InlineData("Chiến sĩ thi đua cấp Bộ", AwardForm.MinistryFighter)]
    [InlineData("Thư cảm ơn", AwardForm.Other)]
    public void A_form_is_known_by_its_words(string text, AwardForm form) => Assert.Equal(form, AwardForms.Named(text));

    [Fact]
    public void A_form_written_with_loose_marks_is_the_same_form() =>
        Assert.Equal(AwardForm.MinistryCertificate, AwardForms.Named("Bằng khen".Normalize(System.Text.NormalizationForm.FormD)));

    [Fact]
    public void Every_form_has_exactly_one_rule_set_on_every_day()
    {
        foreach (var form in Enum.GetValues<AwardForm>())
            foreach (var day in new DateOnly[] { new(2023, 1, 16), new(2025, 6, 30), new(2025, 7, 1), new(2026, 9, 30), new(2026, 10, 1), new(2040, 1, 1) })
                Assert.Single(RuleSets.Shipped, rules => rules.Form == form && rules.IsInForceOn(day));
    }

    [Fact]
    public void Every_rule_set_has_an_id_of_its_own() =>
        Assert.Equal(RuleSets.Shipped.Length, RuleSets.Shipped.DistinctBy(rules => rules.Id).Count());

    [Fact]
    public void The_day_changes_at_midnight_in_Viet_Nam()
    {
        var justBefore = new DateTimeOffset(2026, 9, 30, 16, 59, 59, TimeSpan.Zero);

        Assert.NotEqual(RuleSets.InForce("Giấy khen", justBefore).Id, RuleSets.InForce("Giấy khen", justBefore.AddSeconds(1)).Id);
    }

    [Fact]
    public void The_marks_say_how_well_each_number_is_founded()
    {
        var rules = RuleSets.InForce("Bằng khen của Thủ tướng Chính phủ", new(2025, 12, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal((80, true, Mark.Verified), (rules.Council!.Value.Percent, rules.Council.Value.Secret, rules.Council.Mark));
        Assert.Equal((3.5m, Mark.Superseded), (rules.Prize!.Value.Multiple, rules.Prize.Mark));
    }

    [Fact]
    public void Under_the_amending_law_nothing_is_called_verified() =>
        Assert.All(
            RuleSets.Shipped.Where(rules => rules.From == new DateOnly(2026, 10, 1)),
            rules => Assert.Equal(Mark.Recalled, rules.Papers.Mark));

    [Fact]
    public void An_organisations_own_rules_come_before_the_default()
    {
        var shipped = RuleSets.InForce("Giấy khen", new(2025, 12, 1, 0, 0, 0, TimeSpan.Zero));
        var own = shipped with { Id = new("own"), Organisation = "bo-ngoai-giao", Council = new(new(60, false, false), Mark.Verified) };

        Assert.Equal(own, RuleSets.InForce("Giấy khen", new(2025, 12, 1, 0, 0, 0, TimeSpan.Zero), own));
    }
}
