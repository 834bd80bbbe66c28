using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;

namespace Laurel.Domain.Tests.Decisions;

public sealed class LegalGroundTests
{
    private static readonly LegalGround Own = new(
        "quy-che", "Căn cứ Quy chế thi đua, khen thưởng của Bộ Ngoại giao", new(2025, 1, 1), new(2026, 1, 1), "Quyết định số 10/QĐ-BNG", Mark.Verified);

    [Fact]
    public void The_decree_is_a_ground_from_the_day_it_applies_and_its_signing_day_is_not_said_to_be_confirmed()
    {
        Assert.Equal(["law-06-2022"], LegalGrounds.On(new(2025, 6, 30), []).Select(ground => ground.Code));
        var decree = LegalGrounds.On(new(2025, 7, 1), [])[1];
        Assert.Equal(("decree-152-2025", Mark.Recalled), (decree.Code, decree.Mark));
        Assert.Contains("chưa đối chiếu", decree.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void An_organisation_s_own_ground_stands_behind_the_shipped_ones_while_it_holds()
    {
        Assert.Equal(Own, LegalGrounds.On(new(2025, 12, 31), [Own])[^1]);
        Assert.DoesNotContain(Own, LegalGrounds.On(new(2026, 1, 1), [Own]));
    }

    [Fact]
    public void One_entered_under_a_shipped_code_takes_its_place_until_it_is_dropped()
    {
        var confirmed = LegalGrounds.Shipped[1] with { Mark = Mark.Verified, Source = "Công báo" };
        var book = RuleBook.Nothing.Then(it => it.Enter(confirmed));

        Assert.Equal([LegalGrounds.Shipped[0], confirmed], LegalGrounds.All(book.Grounds).AsEnumerable());
        Assert.Equal(LegalGrounds.Shipped.AsEnumerable(), LegalGrounds.All(book.Then(it => it.DropGround(confirmed.Code)).Grounds));
    }

    [Fact]
    public void A_ground_begins_as_grounds_do_and_names_its_source()
    {
        string? Refused(LegalGround ground) => RuleBook.Nothing.Enter(ground).Refusal?.Code;

        Assert.Null(Refused(Own));
        Assert.Equal("ground.invalid", Refused(Own with { Text = "Theo Quy chế thi đua, khen thưởng" }));
        Assert.Equal("ground.invalid", Refused(Own with { Source = " " }));
        Assert.Equal("ground.invalid", Refused(Own with { Until = Own.From }));
        Assert.Equal("ground.unknown", RuleBook.Nothing.DropGround("quy-che").Refusal!.Code);
    }

    [Fact]
    public void Entering_the_same_again_is_nothing_new() => Assert.Equal(
        Ruling<RuleBookEvent>.NothingNew, RuleBook.Nothing.Then(it => it.Enter(Own)).Enter(Own));
}
