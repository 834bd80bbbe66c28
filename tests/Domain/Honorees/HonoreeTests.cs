using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;

namespace Laurel.Domain.Tests.Honorees;

public sealed class HonoreeTests
{
    private static readonly HonoreeId Other = new("other");
    private static readonly MergeId Merge = new("m1");

    [Fact]
    public void An_honour_from_elsewhere_needs_a_source_and_a_year_that_agrees_with_its_date()
    {
        Assert.Equal("honour.source-missing", Honoree.Nothing.Record(Honours.Medal() with { Source = " " }).Refusal!.Code);
        Assert.Equal("honour.year-invalid", Honoree.Nothing.Record(Honours.Medal() with { On = new(2019, 9, 2) }).Refusal!.Code);
        Assert.Equal("honour.year-invalid", Honoree.Nothing.Record(Honours.Medal() with { Year = 1066 }).Refusal!.Code);
        Assert.Equal("honour.invalid", Honoree.Nothing.Record(Honours.Medal() with { Name = "" }).Refusal!.Code);
        Assert.Equal("honour.invalid", Honoree.Nothing.Record(Honours.Medal() with { Authority = "Chủ tịch\0nước" }).Refusal!.Code);
        Assert.Null(Honoree.Nothing.Record(Honours.Medal()).Refusal);
    }

    [Fact]
    public void The_same_entry_again_is_nothing_new_and_a_revoked_one_takes_the_place_of_what_was_given()
    {
        var given = Honours.Decided("c1", 2025);
        var revoked = given with { Revocation = new("40/QĐ-BNG", new(2026, 3, 1), "Khai không đúng") };
        var honoree = Honoree.Nothing.Then(it => it.EnterDecided(given));

        Assert.Equal(Ruling<HonoreeEvent>.NothingNew, honoree.EnterDecided(given));
        Assert.Equal(revoked, Assert.Single(honoree.Then(it => it.EnterDecided(revoked)).Honours));
        Assert.False(revoked.Stands);
    }

    [Fact]
    public void Of_two_drafts_that_claim_one_place_the_second_is_told_no_until_the_first_gave_it_up_and_what_is_given_is_claimed_no_more()
    {
        var rules = RuleSets.InForce(Honours.Decided("c1", 2025).Form, new(2025, 12, 15, 9, 0, 0, TimeSpan.FromHours(7))) with
        {
            OncePerYear = new(Strictness.Stop, Mark.Recalled),
        };
        var (first, second) = (Honours.Decided("c1", 2025), Honours.Decided("c2", 2025));
        var honoree = Honoree.Nothing.Then(it => it.Claim(first, rules, []));

        Assert.Equal(Ruling<HonoreeEvent>.NothingNew, honoree.Claim(first, rules, []));
        Assert.Equal("citation.claimed-already", honoree.Claim(second, rules, []).Refusal!.Code);
        Assert.Null(honoree.Claim(second with { Year = 2026 }, rules, []).Refusal);
        Assert.Null(honoree.Claim(second, rules with { OncePerYear = new(Strictness.Warn, Mark.Recalled) }, []).Refusal);
        Assert.Equal(second, Assert.Single(honoree.Then(it => it.Claim(second, rules, [first.Decided!])).Claims));
        Assert.Empty(honoree.Then(it => it.EnterDecided(first)).Claims);
        Assert.False(honoree.Exists);
    }

    [Fact]
    public void A_body_is_dissolved_on_a_day_with_who_and_why_and_that_is_taken_back_with_a_reason()
    {
        var dissolved = new Dissolution(new(2025, 3, 1), "Nghị quyết 18, nhập vào Sở Ngoại vụ", "account:an", default);
        var body = Honoree.Nothing.Then(it => it.Dissolve(dissolved));

        Assert.Equal((HonoreeKind.Body, dissolved), (body.Kind, body.Dissolved));
        Assert.Equal(Ruling<HonoreeEvent>.NothingNew, body.Dissolve(dissolved with { By = "account:binh" }));
        Assert.Equal("honoree.reason-missing", Honoree.Nothing.Dissolve(dissolved with { Reason = " " }).Refusal!.Code);
        Assert.Equal("honoree.dissolution-invalid", Honoree.Nothing.Dissolve(dissolved with { On = default }).Refusal!.Code);
        Assert.Equal("honoree.not-a-body", new Honoree(HonoreeKind.Person, [], null, null, [], []).Dissolve(dissolved).Refusal!.Code);
        Assert.Equal("honoree.reason-missing", body.TakeBackDissolution("").Refusal!.Code);
        Assert.Null(body.Then(it => it.TakeBackDissolution("Nhầm đơn vị")).Dissolved);
    }

    [Fact]
    public void An_entry_made_by_hand_is_struck_out_with_a_reason_and_stays_on_record()
    {
        var honoree = Honoree.Nothing.Then(it => it.Record(Honours.Medal())).Then(it => it.EnterDecided(Honours.Decided("c1", 2025)));

        Assert.Equal("honoree.reason-missing", honoree.Strike(Honours.Medal().Id, "").Refusal!.Code);
        Assert.Equal("honour.decided-here", honoree.Strike(Honours.Decided("c1", 2025).Id, "Nhầm").Refusal!.Code);
        Assert.Equal("honour.unknown", honoree.Strike(new("x"), "Nhầm").Refusal!.Code);
        var struck = honoree.Then(it => it.Strike(Honours.Medal().Id, "Của người khác"));
        Assert.Equal(2, struck.Honours.Length);
        Assert.Equal("Của người khác", struck.Honours[0].Struck);
    }

    [Fact]
    public void Whoever_goes_under_another_joins_no_third_and_takes_nobody()
    {
        var merged = Honoree.Nothing.Then(it => it.Record(Honours.Medal())).Then(it => it.Join(Other, Merge));

        Assert.Equal("honoree.merged-already", merged.Join(new("third"), new("m2")).Refusal!.Code);
        Assert.Equal("honoree.merged-already", merged.Adopt(new("third"), new("m2")).Refusal!.Code);
        Assert.Equal(Ruling<HonoreeEvent>.NothingNew, merged.Join(Other, Merge));
        Assert.Equal(Ruling<HonoreeEvent>.NothingNew, merged.Leave(new("m2")));
        Assert.Null(merged.Then(it => it.Leave(Merge)).Into);
    }

    [Fact]
    public void Nobody_merges_into_the_unknown() =>
        Assert.Equal("honoree.unknown", Honoree.Nothing.Adopt(Other, Merge).Refusal!.Code);

    [Fact]
    public void A_merge_that_did_not_come_about_has_nothing_to_split()
    {
        var begun = Domain.Honorees.Merge.Nothing.Then(it => it.Begin(new("a"), new("b"), "Một người", default));

        Assert.Equal("honoree.not-merged", begun.Then(it => it.Joined("honoree.unknown")).Split("Nhầm", default).Refusal!.Code);
        Assert.Equal("honoree.unknown-merge", Domain.Honorees.Merge.Nothing.Split("Nhầm", default).Refusal!.Code);
        Assert.Equal("honoree.same", Domain.Honorees.Merge.Nothing.Begin(new("a"), new("a"), "Một người", default).Refusal!.Code);
        Assert.Equal("honoree.reason-missing", Domain.Honorees.Merge.Nothing.Begin(new("a"), new("b"), null, default).Refusal!.Code);
    }

    [Fact]
    public void A_history_is_called_by_the_latest_spelling_that_leads_and_counts_one_honour_once()
    {
        var (lead, under) = (new HonoreeId("a"), new HonoreeId("b"));
        var history = HonoreeHistory.Of(lead, new Dictionary<HonoreeId, HistoryPart>
        {
            [lead] = new(lead, null, null, [Honours.Decided("c1", 2023) with { Name = "Hội Hữu nghị Việt - Nga" }]),
            [under] = new(under, lead, Merge,
            [
                Honours.Decided("c2", 2025) with { Name = "Hội hữu nghị Việt Nam - Nga" },
                Honours.Decided("h1", 2023) with { Name = "Hội hữu nghị Việt Nam - Nga", Decided = null, Source = "Bản sao" },
                Honours.Medal() with { Struck = "Nhầm" },
            ]),
        });

        Assert.Equal("Hội Hữu nghị Việt - Nga", history.Latest.Name);
        Assert.Equal(["Hội hữu nghị Việt Nam - Nga", "Nguyễn Thị Thanh Huyền"], history.OtherSpellings.AsEnumerable());
        Assert.Equal(2, history.Standing.Length);
        Assert.Equal(2, history.Doubled.Count);
        Assert.Equal([2025, 2023, 2023, 2020], history.Honours.Select(honour => honour.Year));
    }
}

/// <summary>Honours to tell of.</summary>
internal static class Honours
{
    public static Honour Medal() => new(
        new("h-medal"), HonoreeKind.Person, "Bà", "Nguyễn Thị Thanh Huyền", "Phó Trưởng Ban, Liên hiệp các Hội", "Huân chương Lao động hạng Ba", "Chủ tịch nước",
        2020, new(2020, 9, 2), "1500/QĐ-CTN", null, "Bản sao quyết định", Mark.Verified);

    public static Honour Decided(string citation, int year) => new(
        new($"dnnd/{citation}"), HonoreeKind.Person, "Bà", "Nguyễn Thị Thanh Huyền", "Phó Trưởng Ban, Liên hiệp các Hội", "Bằng khen của Bộ trưởng Bộ Ngoại giao",
        "Bộ Ngoại giao", year, new(year, 12, 26), $"3412/QĐ-BNG", $"Thành tích năm {year}", "", Mark.Verified, new(new("bo.d"), new("dnnd"), new(citation)));
}
