using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;

namespace Laurel.Domain.Tests.Decisions;

public sealed class AuthorityLevelTests
{
    private const string Minister = "Bằng khen của Bộ trưởng Bộ Ngoại giao", Prime = "Bằng khen của Thủ tướng Chính phủ", Commendation = "Giấy khen";

    private static readonly DateTimeOffset December = new(2025, 12, 15, 9, 0, 0, TimeSpan.FromHours(7));

    [Theory]
    [InlineData("Bộ Ngoại giao", "BỘ TRƯỞNG", AuthorityLevel.Ministry)]
    [InlineData("Bộ Ngoại giao", "KT. BỘ TRƯỞNG / THỨ TRƯỞNG", AuthorityLevel.Ministry)]
    [InlineData("Ủy ban nhân dân tỉnh Lào Cai", "TM. CHỦ TỊCH", AuthorityLevel.Ministry)]
    [InlineData("Ban Đối ngoại Trung ương", "TRƯỞNG BAN", AuthorityLevel.Ministry)]
    [InlineData("Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam", "CHỦ TỊCH", AuthorityLevel.Ministry)]
    [InlineData("Chính phủ", "THỦ TƯỚNG", AuthorityLevel.PrimeMinister)]
    [InlineData("Nước", "CHỦ TỊCH", AuthorityLevel.President)]
    [InlineData("Sở Ngoại vụ tỉnh Lào Cai", "GIÁM ĐỐC", AuthorityLevel.Unit)]
    [InlineData("Cục Lãnh sự", "CỤC TRƯỞNG", AuthorityLevel.Unit)]
    [InlineData("Hội Hữu nghị", "TRƯỞNG ĐOÀN", null)]
    public void Who_decides_is_told_by_the_words_on_the_paper(string issuer, string capacity, AuthorityLevel? level) =>
        Assert.Equal(level, AuthorityLevels.Of(Terms(issuer, capacity)));

    [Fact]
    public void A_form_is_given_by_whom_its_rules_name_and_by_nobody_beside_them()
    {
        var ministry = Terms("Bộ Ngoại giao", "BỘ TRƯỞNG");

        Assert.Null(Refused(ministry, Minister));
        Assert.Null(Refused(ministry, Commendation));
        Assert.Equal("decision.wrong-authority", Refused(ministry, Prime));
        Assert.Equal("decision.wrong-authority", Refused(Terms("Cục Lãnh sự", "CỤC TRƯỞNG"), Minister));
        Assert.Equal("decision.wrong-authority", Refused(Terms("Cục Lãnh sự", "CỤC TRƯỞNG") with { Level = AuthorityLevel.Ministry }, Minister));
        Assert.Equal("decision.wrong-authority", Refused(Terms("Hội Hữu nghị", "TRƯỞNG ĐOÀN") with { Level = AuthorityLevel.Unit }, Prime));
        Assert.Null(Refused(Terms("Hội Hữu nghị", "TRƯỞNG ĐOÀN"), Prime));
    }

    [Fact]
    public void Who_gives_a_form_is_data_and_rules_of_before_it_was_kept_say_what_is_shipped()
    {
        var ministry = Terms("Bộ Ngoại giao", "BỘ TRƯỞNG");
        var shipped = RuleSets.InForce(Prime, December);

        Assert.Null(AuthorityLevels.MayNotGive(ministry, Prime, shipped with { Givers = new([AuthorityLevel.Ministry], Mark.Verified) }));
        Assert.NotNull(AuthorityLevels.MayNotGive(ministry, Prime, shipped with { Givers = null }));
        Assert.Null(AuthorityLevels.MayNotGive(ministry, "Huy hiệu", RuleSets.InForce("Huy hiệu", December)));
    }

    [Fact]
    public void A_list_goes_by_the_rank_of_the_form_each_form_whole_and_bodies_before_persons()
    {
        (string Name, HonoreeKind Kind, string Form)[] given =
        [
            ("a", HonoreeKind.Person, Commendation), ("b", HonoreeKind.Person, Minister), ("c", HonoreeKind.Body, Commendation), ("d", HonoreeKind.Body, Minister),
            ("e", HonoreeKind.Body, Minister),
        ];

        Assert.Equal("debca", string.Concat(ListOrder.Ranked(given, one => new(one.Kind, "", one.Name, "", one.Form, "")).Select(one => one.Name)));
    }

    private static string? Refused(DecisionTerms terms, string form) =>
        AuthorityLevels.MayNotGive(terms, form, RuleSets.InForce(form, December))?.Code;

    private static DecisionTerms Terms(string issuer, string capacity) => new(issuer, null, "QĐ", "Huỳnh Minh Ân", capacity, new(2025, 12, 26), "Hà Nội", []);
}
