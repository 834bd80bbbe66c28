using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Decisions;
using Laurel.Grains.Ceremony;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;
using Laurel.Grains.Tests.Decisions;
using Laurel.Grains.Tests.Hosting;

namespace Laurel.Grains.Tests.Ceremony;

public sealed class CeremonyTests
{
    [Fact]
    public async Task The_run_sheet_goes_from_the_tray_to_the_hand_over()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        await Issued(host, chain, 11, 2);
        await chain.Citation("c2").NameReceiver(new(chain.NewCommand(), "Ông Lưu Văn Phúc"));
        var ceremony = host.Grains.Ceremony(AwardChain.Conference);

        var waves = (await ceremony.Manifest()).Waves;
        Assert.Equal([6, 5, 2], waves.Select(wave => wave.Items.Count));
        Assert.Equal("Ông Lưu Văn Phúc", waves[0].Items[1].Receiver);

        var swapped = await ceremony.Stage(new(chain.NewCommand(), 1, waves[0].Items[1].Serial));
        Assert.Equal("ceremony.swapped", swapped.Refusal!.Code);
        var first = host.Grains.Certificate(waves[0].Items[0].Serial);
        async Task<string?> Lay(bool confirmed = false) =>
            (await ceremony.Stage(new(chain.NewCommand(), 1, waves[0].Items[0].Serial, confirmed))).Refusal?.Code;
        Assert.Equal("certificate.not-printed", await Lay());
        await first.Print(new(chain.NewCommand(), "run"));
        Assert.Equal("certificate.not-sealed", await Lay());
        await first.Spoil(new(chain.NewCommand(), "rách"));
        Assert.Equal("certificate.copy-spoiled", await Lay(confirmed: true));
        await first.Print(new(chain.NewCommand(), "run-2"));
        Assert.Null(await Lay(confirmed: true));
        Assert.Null(await Lay());

        Assert.Null((await ceremony.CloseWave(new(chain.NewCommand(), 1, [new(3, Handover.CollectedLater)]))).Refusal);
        var closed = (await ceremony.Manifest()).Waves[0];
        Assert.True(closed.Closed);
        Assert.True(closed.Items[0].OnTray);
        Assert.Equal(CitationStatus.Presented, (await chain.Citation("c1").Get())!.Status);
        Assert.Equal(CitationStatus.CollectedLater, (await chain.Citation("c3").Get())!.Status);
        Assert.Equal(CitationStatus.Issued, (await chain.Citation("c11").Get())!.Status);
    }

    [Fact]
    public async Task A_wave_closed_by_mistake_is_opened_again_and_closed_anew()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        await Issued(host, chain, 2, 1);
        var ceremony = host.Grains.Ceremony(AwardChain.Conference);
        await ceremony.CloseWave(new(chain.NewCommand(), 1, []));
        Assert.Null((await ceremony.ReopenWave(new(chain.NewCommand(), 1, "Bấm nhầm"))).Refusal);
        Assert.Equal(CitationStatus.Issued, (await chain.Citation("c1").Get())!.Status);
        var serial = (await ceremony.Manifest()).Waves[0].Items[0].Serial;
        Assert.Equal(PaperState.Planned, (await host.Grains.Certificate(serial).Life())!.Paper);

        Assert.Null((await ceremony.CloseWave(new(chain.NewCommand(), 1, [new(1, Handover.CollectedLater)]))).Refusal);
        Assert.Equal(CitationStatus.CollectedLater, (await chain.Citation("c1").Get())!.Status);
        Assert.Equal(CitationStatus.Presented, (await chain.Citation("c2").Get())!.Status);
        Assert.Equal(PaperState.CollectedLater, (await host.Grains.Certificate(serial).Life())!.Paper);
    }

    [Fact]
    public async Task A_replaced_or_revoked_certificate_stops_the_scan_and_says_which_it_is()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        var decision = await Issued(host, chain, 2, 0);
        var ceremony = host.Grains.Ceremony(AwardChain.Conference);
        var items = (await ceremony.Manifest()).Waves[0].Items;
        var anew = await host.Grains.Certificate(items[0].Serial).Reissue(new(chain.NewCommand(), ReissueKind.Exchanged, "sai tên", null, null));
        await host.Grains.Decision(decision).Revoke(new(chain.NewCommand(), new("c2"), new("99/QĐ-BNG", new(2025, 12, 30), "khai man")));

        Assert.Equal("certificate.replaced", (await ceremony.Stage(new(chain.NewCommand(), 1, items[0].Serial))).Refusal?.Code);
        Assert.Equal("certificate.revoked", (await ceremony.Stage(new(chain.NewCommand(), 1, items[1].Serial))).Refusal?.Code);
        Assert.Equal("certificate.not-printed", (await ceremony.Stage(new(chain.NewCommand(), 1, new(anew.Answer!)))).Refusal?.Code);
    }

    [Fact]
    public async Task What_was_left_for_later_is_collected_with_a_paper_shown_and_its_wave_is_not_opened_again()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        await Issued(host, chain, 2, 0);
        var ceremony = host.Grains.Ceremony(AwardChain.Conference);
        await ceremony.CloseWave(new(chain.NewCommand(), 1, [new(2, Handover.CollectedLater)]));
        var items = (await ceremony.Manifest()).Waves[0].Items;
        var left = host.Grains.Certificate(items[1].Serial);

        Assert.Equal("certificate.collection-incomplete", (await left.Collect(new(chain.NewCommand(), "Bà Hà", " ", null))).Refusal?.Code);
        Assert.Equal("certificate.wrong-step", (await host.Grains.Certificate(items[0].Serial)
            .Collect(new(chain.NewCommand(), "Bà Hà", "Giấy giới thiệu số 12", null))).Refusal?.Code);
        Assert.Null((await left.Collect(new(chain.NewCommand(), "Bà Hà", "Giấy giới thiệu số 12", new(2026, 1, 12)))).Refusal);

        var now = (await ceremony.Manifest()).Waves[0].Items[1];
        Assert.Equal(("Bà Hà", "Giấy giới thiệu số 12", new DateOnly(2026, 1, 12)), (now.Collected!.Receiver, now.Collected.Paper, now.Collected.On));
        Assert.Equal((PaperState.Collected, Handover.CollectedLater), (now.Paper, now.Outcome));
        var citation = (await chain.Citation("c2").Get())!;
        Assert.Equal((CitationStatus.Presented, "Bà Hà"), (citation.Status, citation.Receiver));
        Assert.Equal("ceremony.collected-since", (await ceremony.ReopenWave(new(chain.NewCommand(), 1, "Nhầm"))).Refusal?.Code);
    }

    [Fact]
    public async Task Order_presenters_and_exceptions_change_live_and_a_rehearsal_touches_no_citation()
    {
        await using var host = await GrainHost.Start();
        var chain = new AwardChain(() => host.Grains);
        await Issued(host, chain, 4, 0);
        var rehearsal = host.Grains.GetGrain<ICeremony>($"{AwardChain.Conference.Text}/rehearsal-1");
        var ceremony = host.Grains.Ceremony(AwardChain.Conference);
        Assert.Equal("ceremony.rehearsal-changed", (await rehearsal.CloseWave(new(chain.NewCommand(), 1, []))).Refusal?.Code);
        await TheConference(host).BeginRehearsal(new(chain.NewCommand()));
        Assert.Equal("ceremony.rehearsal-changed", (await ceremony.CloseWave(new(chain.NewCommand(), 1, []))).Refusal?.Code);
        Assert.Null((await rehearsal.CloseWave(new(chain.NewCommand(), 1, []))).Refusal);
        Assert.True(Assert.Single((await rehearsal.Manifest()).Waves).Closed);
        Assert.Equal(CitationStatus.Issued, (await chain.Citation("c1").Get())!.Status);
        await TheConference(host).EndRehearsal(new(chain.NewCommand()));
        Assert.Equal("ceremony.rehearsal-changed", (await rehearsal.ReopenWave(new(chain.NewCommand(), 1, "Nhầm"))).Refusal?.Code);

        Assert.False(Assert.Single((await ceremony.Manifest()).Waves).Closed);
        Assert.Null((await ceremony.MovePlace(new(chain.NewCommand(), 4, 1))).Refusal);
        Assert.Null((await ceremony.NamePresenters(new(chain.NewCommand(), 1, ["Bộ trưởng", "Thứ trưởng"]))).Refusal);
        Assert.Null((await ceremony.Note(new(chain.NewCommand(), 2, Handover.CollectedLater))).Refusal);
        await host.Crash();
        ceremony = host.Grains.Ceremony(AwardChain.Conference);
        var wave = Assert.Single((await ceremony.Manifest()).Waves);
        Assert.Equal(["c4", "c1", "c2", "c3"], wave.Items.Select(item => item.Citation.Text));
        Assert.Equal(["Bộ trưởng", "Bộ trưởng", "Thứ trưởng", "Thứ trưởng"], wave.Items.Select(item => item.Presenter));
        Assert.Equal(Handover.CollectedLater, wave.Items[1].Noted);
        Assert.Null((await ceremony.CloseWave(new(chain.NewCommand(), 1, []))).Refusal);
        Assert.Equal(CitationStatus.CollectedLater, (await chain.Citation("c1").Get())!.Status);
        Assert.Equal(CitationStatus.Presented, (await chain.Citation("c4").Get())!.Status);
    }

    [Fact]
    public async Task Before_anything_is_issued_the_stage_is_empty()
    {
        await using var host = await GrainHost.Start();

        Assert.Empty((await host.Grains.Ceremony(AwardChain.Conference).Manifest()).Waves);
    }

    private static IConference TheConference(GrainHost host) => host.Grains.GetGrain<IConference>(AwardChain.Conference.Text);

    private static async Task<DecisionId> Issued(GrainHost host, AwardChain chain, int bodies, int persons)
    {
        var conference = host.Grains.GetGrain<IConference>(AwardChain.Conference.Text);
        var plan = new ConferencePlan(
            "Hội nghị tổng kết", null, "Đảng ủy", "Hà Nội", DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(3), new("Hội trường", 9, [new("A", 10, 12)]));
        Assert.Null((await conference.Plan(new(chain.NewCommand(), plan))).Refusal);
        var decision = await chain.Signed("d1", await chain.Passed(bodies, persons));
        await chain.Decision(decision).Issue(new(chain.NewCommand()));
        Assert.Null((await host.Grains.GetGrain<IConference>(AwardChain.Conference.Text).EnterDecision(new(chain.NewCommand(), decision))).Refusal);
        return decision;
    }
}
