using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;

namespace Laurel.Domain.Tests.Decisions;

public sealed class PrizeMoneyTests
{
    private static readonly DateOnly Signed = new(2025, 12, 26);

    [Fact]
    public void The_sample_list_of_27_bodies_and_12_persons_comes_to_231_660_000()
    {
        var total = 27 * Prize("Bằng khen của Bộ trưởng", HonoreeKind.Body, Signed) + 12 * Prize("Bằng khen của Bộ trưởng", HonoreeKind.Person, Signed);

        Assert.Equal(231_660_000, total);
    }

    [Theory]
    [InlineData(HonoreeKind.Person, 710_000)]
    [InlineData(HonoreeKind.Body, 1_410_000)]
    public void A_body_s_factor_comes_first_then_rounding_once(HonoreeKind honoree, long dong) =>
        Assert.Equal(dong, Prize("Giấy khen", honoree, Signed));

    [Theory]
    [InlineData("2023-06-30", 2_240_000)]
    [InlineData("2023-07-01", 2_700_000)]
    [InlineData("2024-06-30", 2_700_000)]
    [InlineData("2024-07-01", 3_510_000)]
    [InlineData("2026-06-30", 3_510_000)]
    [InlineData("2026-07-01", 3_800_000)]
    public void The_base_salary_is_the_one_in_force_on_the_decision_s_date(string day, long dong) =>
        Assert.Equal(dong, Prize("Bằng khen của Bộ trưởng", HonoreeKind.Person, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void A_flag_s_multiple_is_a_body_s_already() =>
        Assert.Equal(28_080_000, Prize("Cờ thi đua của Chính phủ", HonoreeKind.Body, Signed));

    [Fact]
    public void Where_no_prize_is_known_it_is_unknown_and_not_nothing() =>
        Assert.Null(Prize("Thư cảm ơn", HonoreeKind.Person, Signed));

    private static long? Prize(string form, HonoreeKind honoree, DateOnly signed) =>
        PrizeMoney.Of(RuleSets.InForce(form, new(2025, 12, 1, 0, 0, 0, TimeSpan.Zero)), honoree, signed);
}
