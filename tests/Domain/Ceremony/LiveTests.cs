using System.Collections.Immutable;
using Laurel.Domain.Ceremony;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Tests.Ceremony;

public sealed class LiveTests
{
    private static readonly ImmutableArray<Wave> TwentySeven = Manifest.Of(new AwardList(
        new("d1"),
        [.. Enumerable.Range(1, 39).Select(at => new Recipient(new($"c{at}"), at <= 27 ? HonoreeKind.Body : HonoreeKind.Person, "Bằng khen của Bộ trưởng", new($"S{at:00}")))],
        ["Bộ trưởng", "Thứ trưởng"],
        10));

    [Fact]
    public void A_place_moves_within_its_wave_and_the_others_close_up()
    {
        var moved = RunSheet.Nothing.Then(sheet => sheet.MovePlace(TwentySeven, 13, 1)).Waves(TwentySeven);
        Assert.Equal(["c13", "c11", "c12", "c14"], moved[1].Places.Take(4).Select(place => place.Citation.Text));
        Assert.Equal([11, 12, 13, 14], moved[1].Places.Take(4).Select(place => place.Place));
        Assert.Equal(TwentySeven[1].Places.Select(place => place.Presenter), moved[1].Places.Select(place => place.Presenter));
        Assert.Equal<StagePlace>(TwentySeven[2].Places, moved[2].Places);
    }

    [Fact]
    public void Merged_waves_keep_the_first_number_and_the_others_theirs()
    {
        var merged = RunSheet.Nothing.Then(sheet => sheet.MergeWaves(TwentySeven, 2)).Waves(TwentySeven);
        Assert.Equal([1, 2, 4, 5], merged.Select(wave => wave.Number));
        Assert.Equal(17, merged[1].Places.Length);
        Assert.Equal(Enumerable.Range(1, 17), merged[1].Places.Select(place => place.Tray));
    }

    [Fact]
    public void Bodies_and_persons_are_not_merged_nor_the_last_wave() =>
        Assert.All([3, 5], number => Assert.Equal("ceremony.nothing-to-merge", RunSheet.Nothing.MergeWaves(TwentySeven, number).Refusal?.Code));

    [Fact]
    public void Three_presenters_take_contiguous_runs_senior_to_senior()
    {
        var named = RunSheet.Nothing.Then(sheet => sheet.NamePresenters(TwentySeven, 1, ["A", "B", "C"])).Waves(TwentySeven);
        Assert.Equal("AAAABBBCCC", string.Concat(named[0].Places.Select(place => place.Presenter)));
        Assert.Equal<StagePlace>(TwentySeven[1].Places, named[1].Places);
    }

    [Fact]
    public void What_was_tapped_before_counts_when_the_wave_closes()
    {
        var closed = RunSheet.Nothing
            .Then(sheet => sheet.Note(TwentySeven, 4, Handover.CollectedLater, null))
            .Then(sheet => sheet.Note(TwentySeven, 5, Handover.Presented, "Bà Lò Ngọc Anh"))
            .Then(sheet => sheet.Note(TwentySeven, 6, Handover.CollectedLater, null))
            .Then(sheet => sheet.Note(TwentySeven, 6, null, null))
            .Then(sheet => sheet.CloseWave(TwentySeven, 1, []));
        Assert.Equal([Handover.CollectedLater, Handover.Presented, Handover.Presented], closed.HandedOver.Skip(3).Take(3).Select(award => award.Outcome));
        Assert.Equal("Bà Lò Ngọc Anh", closed.HandedOver[4].Receiver);
        Assert.Equal(10, closed.HandedOver.Length);
    }

    [Fact]
    public void A_substitute_has_a_name() =>
        Assert.Equal("ceremony.receiver-missing", RunSheet.Nothing.Note(TwentySeven, 1, Handover.Presented, " ").Refusal?.Code);

    [Fact]
    public void A_closed_wave_changes_no_more()
    {
        var closed = RunSheet.Nothing.Then(sheet => sheet.CloseWave(TwentySeven, 1, []));
        Assert.Equal("ceremony.wave-closed", closed.MovePlace(TwentySeven, 1, 2).Refusal?.Code);
        Assert.Equal("ceremony.wave-closed", closed.NamePresenters(TwentySeven, 1, []).Refusal?.Code);
        Assert.Equal("ceremony.wave-closed", closed.Note(TwentySeven, 1, Handover.CollectedLater, null).Refusal?.Code);
        Assert.Equal("ceremony.wave-closed", closed.MergeWaves(TwentySeven, 1).Refusal?.Code);
    }

    [Fact]
    public void Only_the_wave_closed_last_opens_again_with_a_reason_and_what_was_not_as_planned_stays_noted()
    {
        var closed = RunSheet.Nothing
            .Then(sheet => sheet.CloseWave(TwentySeven, 1, []))
            .Then(sheet => sheet.CloseWave(TwentySeven, 2, [new(12, Handover.CollectedLater)]));
        Assert.Equal(2, closed.LastClosed(TwentySeven)?.Number);
        Assert.Equal("ceremony.not-last-closed", closed.ReopenWave(TwentySeven, 1, "Bấm nhầm").Refusal?.Code);
        Assert.Equal("ceremony.reason-missing", closed.ReopenWave(TwentySeven, 2, " ").Refusal?.Code);
        var reopened = closed.Then(sheet => sheet.ReopenWave(TwentySeven, 2, "Bấm nhầm"));
        Assert.Equal((10, false, 1), (reopened.HandedOver.Length, reopened.IsClosed(TwentySeven[1]), reopened.LastClosed(TwentySeven)!.Number));
        Assert.Equal(Handover.CollectedLater, reopened.NotedOf(new("c12"))?.Outcome);
        Assert.Equal(10, reopened.TakenBack.Length);
        Assert.Empty(reopened.ReopenWave(TwentySeven, 2, "Bấm nhầm").Events);
        var again = reopened.Then(sheet => sheet.CloseWave(TwentySeven, 2, []));
        Assert.Equal<HandedOver>(closed.HandedOver, again.HandedOver);
    }

    [Fact]
    public void Whatever_is_changed_the_stage_is_a_permutation_of_the_decisions_list()
    {
        var random = new Random(20251230);
        for (var round = 0; round < 100; round++)
        {
            var sheet = RunSheet.Nothing;
            for (var step = 0; step < 12; step++)
            {
                var waves = sheet.Waves(TwentySeven);
                var ruling = random.Next(4) switch
                {
                    0 => sheet.MergeWaves(waves, random.Next(6)),
                    1 => sheet.NamePresenters(waves, random.Next(6), ["A", "B"]),
                    2 => sheet.CloseWave(waves, random.Next(6), []),
                    _ => sheet.MovePlace(waves, random.Next(41), random.Next(12)),
                };
                sheet = ruling.Events.Aggregate(sheet, (known, happened) => known.Evolve(happened));
                var now = sheet.Waves(TwentySeven);
                Assert.Equal(39, now.SelectMany(wave => wave.Places).Select(place => place.Citation).Distinct().Count());
                Assert.Equal(Enumerable.Range(1, 39), now.SelectMany(wave => wave.Places).Select(place => place.Place));
                Assert.All(now, wave => Assert.Single(wave.Places.Select(place => int.Parse(place.Citation.Text[1..], null) <= 27).Distinct()));
            }
        }
    }

    [Fact]
    public void Whoever_was_revoked_since_is_gone_and_whoever_was_issued_since_comes_behind()
    {
        var sheet = RunSheet.Nothing.Then(one => one.MergeWaves(TwentySeven, 1));
        var fewer = sheet.Waves(TwentySeven.SetItem(0, TwentySeven[0] with { Places = TwentySeven[0].Places.RemoveAt(0) }));
        Assert.Equal("c2", fewer[0].Places[0].Citation.Text);
        Assert.Equal(38, fewer.Sum(wave => wave.Places.Length));
        var late = Manifest.Of(new AwardList(new("d2"), [new(new("late"), HonoreeKind.Person, "Giấy khen", new("S99"))], [], 10));
        var more = sheet.Waves([.. TwentySeven, .. late]);
        Assert.Equal((6, "late", 40), (more[^1].Number, more[^1].Places[0].Citation.Text, more[^1].Places[0].Place));
    }

    [Fact]
    public void A_launch_is_drafted_launched_registered_to_and_reviewed()
    {
        var text = new LaunchText("Thi đua năm 2026", "Hoàn thành chỉ tiêu", new(2026, 1, 1), new(2026, 12, 31));
        var drafted = Launch.Nothing.Then(launch => launch.Draft(text));
        Assert.Equal("launch.wrong-step", drafted.Register(new("VUSTA", "")).Refusal?.Code);
        var launched = drafted.Then(launch => launch.Begin(DateTimeOffset.UnixEpoch));
        Assert.Equal("launch.wrong-step", launched.Draft(text with { Title = "Khác" }).Refusal?.Code);
        var registered = launched.Then(launch => launch.Register(new("VUSTA", "10 hoạt động"))).Then(launch => launch.Register(new("VUSTA", "12 hoạt động")));
        Assert.Equal("12 hoạt động", Assert.Single(registered.Units).Pledge);
        Assert.Equal("launch.results-missing", registered.Review([], DateTimeOffset.UnixEpoch).Refusal?.Code);
        var reviewed = registered.Then(launch => launch.Review([new("VUSTA", true)], DateTimeOffset.UnixEpoch));
        Assert.Equal(LaunchStatus.Reviewed, reviewed.Status);
        Assert.Equal("launch.wrong-step", reviewed.Register(new("VUFO", "")).Refusal?.Code);
    }
}
