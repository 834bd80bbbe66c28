using System.Collections.Immutable;
using Laurel.Domain.Ceremony;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;

namespace Laurel.Domain.Tests.Ceremony;

public sealed class ManifestTests
{
    private const string Certificate = "Bằng khen của Bộ trưởng Bộ Ngoại giao";

    [Fact]
    public void The_sample_s_39_awards_make_waves_of_10_10_7_and_10_2()
    {
        var waves = Manifest.Of(List([.. Bodies(27), .. Persons(12)]));

        Assert.Equal([10, 10, 7, 10, 2], waves.Select(wave => wave.Places.Length));
        Assert.Equal([HonoreeKind.Body, HonoreeKind.Body, HonoreeKind.Body, HonoreeKind.Person, HonoreeKind.Person], waves.Select(wave => wave.Class));
        Assert.Equal(Enumerable.Range(1, 39), waves.SelectMany(wave => wave.Places).Select(place => place.Place));
        Assert.Equal(Enumerable.Range(1, 7), waves[2].Places.Select(place => place.Tray));
    }

    [Theory]
    [InlineData(10, new[] { 10 })]
    [InlineData(11, new[] { 6, 5 })]
    [InlineData(12, new[] { 10, 2 })]
    [InlineData(21, new[] { 10, 6, 5 })]
    [InlineData(1, new[] { 1 })]
    public void Nobody_stands_on_the_stage_alone_who_could_stand_with_others(int recipients, int[] waves) =>
        Assert.Equal(waves, Manifest.Of(List(Persons(recipients))).Select(wave => wave.Places.Length));

    [Fact]
    public void A_higher_award_comes_first_then_bodies_then_the_decision_s_own_order()
    {
        var waves = Manifest.Of(List([
            new(new("p"), HonoreeKind.Person, Certificate, new("1")),
            new(new("b"), HonoreeKind.Body, Certificate, new("2")),
            new(new("k"), HonoreeKind.Person, "Kỷ niệm chương", new("3")),
            new(new("t"), HonoreeKind.Person, "Bằng khen của Thủ tướng Chính phủ", new("4"))]));

        Assert.Equal(["t", "b", "p", "k"], waves.SelectMany(wave => wave.Places).Select(place => place.Citation.Text));
    }

    [Fact]
    public void Presenters_take_contiguous_runs_senior_to_senior()
    {
        var wave = Manifest.Of(List(Bodies(7), "Ân", "Uyên")).Single();

        Assert.Equal(["Ân", "Ân", "Ân", "Ân", "Uyên", "Uyên", "Uyên"], wave.Places.Select(place => place.Presenter));
    }

    [Fact]
    public void More_presenters_than_places_leave_the_junior_ones_seated() =>
        Assert.Equal(["a", "b"], Manifest.Of(List(Bodies(2), "a", "b", "c")).Single().Places.Select(place => place.Presenter));

    [Fact]
    public void The_manifest_is_a_permutation_of_the_lists()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            string[] forms = [Certificate, "Giấy khen", "Kỷ niệm chương", "Thư khen"];
            ImmutableArray<AwardList> lists =
            [
                .. Enumerable.Range(0, random.Next(1, 4)).Select(list => new AwardList(
                    new($"x.{list}"),
                    [.. Enumerable.Range(0, random.Next(40)).Select(line => new Recipient(
                        new($"{list}-{line}"), (HonoreeKind)random.Next(2), forms[random.Next(forms.Length)], new($"{list}-{line}")))],
                    [.. Enumerable.Range(0, random.Next(4)).Select(presenter => $"p{presenter}")],
                    random.Next(1, 12))),
            ];

            var places = Manifest.Of(lists).SelectMany(wave => wave.Places).ToList();

            Assert.Equal(lists.SelectMany(list => list.Recipients).Select(one => one.Serial.Text).Order(), places.Select(one => one.Serial.Text).Order());
            Assert.Equal(Enumerable.Range(1, places.Count), places.Select(place => place.Place));
        }
    }

    [Fact]
    public void Two_swapped_certificates_stop_the_scan_and_the_answer_says_where_each_belongs()
    {
        var waves = Manifest.Of(List(Bodies(3)));

        Assert.Null(Staging.Check(waves, 2, new("b2")));
        var refusal = Staging.Check(waves, 2, new("b3"))!;
        Assert.Equal("ceremony.swapped", refusal.Code);
        Assert.Contains("vị trí 3", refusal.Vietnamese);
        Assert.Equal("ceremony.swapped", Staging.Check(waves, 2, new("elsewhere"))!.Code);
        Assert.Equal("ceremony.unknown-place", Staging.Check(waves, 4, new("b3"))!.Code);
    }

    [Fact]
    public void Closing_a_wave_hands_over_to_everybody_but_the_exceptions_and_closes_once()
    {
        var waves = Manifest.Of(List(Bodies(3), "Ân"));

        var sheet = RunSheet.Nothing.Then(it => it.CloseWave(waves, 1, [new(2, Handover.CollectedLater), new(3, Handover.Presented, "Bà Hà")]));

        Assert.Equal([Handover.Presented, Handover.CollectedLater, Handover.Presented], sheet.HandedOver.Select(award => award.Outcome));
        Assert.Equal("Bà Hà", sheet.HandedOver[2].Receiver);
        Assert.Equal(Ruling<CeremonyEvent>.NothingNew, sheet.CloseWave(waves, 1, []));
        Assert.Equal("ceremony.not-in-wave", sheet.CloseWave(waves, 1, [new(9, Handover.CollectedLater)]).Refusal!.Code);
    }

    private static AwardList List(ImmutableArray<Recipient> recipients, params ImmutableArray<string> presenters) =>
        new(new DecisionId("x.1"), recipients, presenters, 10);

    private static ImmutableArray<Recipient> Bodies(int count) => Many(count, HonoreeKind.Body, "b");

    private static ImmutableArray<Recipient> Persons(int count) => Many(count, HonoreeKind.Person, "p");

    private static ImmutableArray<Recipient> Many(int count, HonoreeKind kind, string prefix) =>
        [.. Enumerable.Range(1, count).Select(n => new Recipient(new($"{prefix}{n}"), kind, Certificate, new Serial($"{prefix}{n}")))];
}
