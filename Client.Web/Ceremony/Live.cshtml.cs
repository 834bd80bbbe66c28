using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Ceremony;
using Laurel.Domain.Citations;
using Laurel.Grains.Ceremony;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Ceremony;

/// <summary>The live run-sheet, for a tablet in the wings: one button closes a wave, exceptions are tapped, order, presenters and waves can change.</summary>
[Needs(Policies.WriteAwards)]
public sealed class LiveModel(IGrainFactory grains) : ConferencePage(grains)
{
    /// <summary>The rehearsal that the page was shown for: what is sent from it never lands in another.</summary>
    [BindProperty]
    public int Shown { get; set; }

    public IReadOnlyList<WaveView> Waves { get; private set; } = [];

    /// <summary>The wave on the stage: the first that is not closed; null once all are.</summary>
    public WaveView? Now { get; private set; }

    /// <summary>The wave that was closed last: closed by mistake, it can be opened again; null where none is closed.</summary>
    public WaveView? LastClosed => Waves.FirstOrDefault(wave => wave.MayReopen);

    public int HandedOver => Waves.SelectMany(wave => wave.Items).Count(item => item.Outcome == Handover.Presented);

    public int All => Waves.Sum(wave => wave.Items.Count);

    /// <summary>Who hands over in the wave on the stage, senior first.</summary>
    public IReadOnlyList<string> Presenters => [.. (Now?.Items ?? []).Select(item => item.Presenter).OfType<string>().Distinct()];

    /// <summary>Who stands: the absent are skipped and the row closes up.</summary>
    public IReadOnlyList<PlaceView> Standing => [.. (Now?.Items ?? []).Where(item => item.Noted != Handover.CollectedLater)];

    public bool CanMerge => Now is { } now && Waves.SkipWhile(wave => wave != now).ElementAtOrDefault(1) is { } next
        && (next.Class, next.Form) == (now.Class, now.Form);

    public static string Sentence(WaveView wave, PlaceView first) => wave.Class == HonoreeKind.Body ? $"Xin mời đại diện {first.Name}" : $"Xin mời {first.Name}";

    public async Task OnGet()
    {
        Waves = (await TheCeremony.Manifest()).Waves;
        Now = Waves.FirstOrDefault(wave => !wave.Closed);
    }

    public Task<IActionResult> OnPostClose(int number) => Change(() => TheCeremony.CloseWave(new(CommandId, number, [])));

    public Task<IActionResult> OnPostReopen(int number, string? reason) =>
        Change(() => TheCeremony.ReopenWave(new(CommandId, number, reason?.Normalize())));

    public Task<IActionResult> OnPostLater(int place) => Change(() => TheCeremony.Note(new(CommandId, place, Handover.CollectedLater)));

    public Task<IActionResult> OnPostBack(int place) => Change(() => TheCeremony.Note(new(CommandId, place, null)));

    public Task<IActionResult> OnPostSubstitute(int place, string? receiver) =>
        Change(() => TheCeremony.Note(new(CommandId, place, Handover.Presented, receiver?.Trim().Normalize())));

    public Task<IActionResult> OnPostMove(int place, int tray) => Change(() => TheCeremony.MovePlace(new(CommandId, place, tray)));

    public Task<IActionResult> OnPostMerge(int number) => Change(() => TheCeremony.MergeWaves(new(CommandId, number)));

    public Task<IActionResult> OnPostPresenters(int number, string? presenters) => Change(() => TheCeremony.NamePresenters(
        new(CommandId, number, [.. (presenters ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => name.Normalize())])));

    private ICeremony TheCeremony => Grains.Ceremony(Code, Rehearsal);

    private async Task<IActionResult> Change(Func<Task<Laurel.Grains.Receipt>> change)
    {
        Refusal = Shown == Rehearsal ? (await change()).Refusal : CeremonyRefusals.RehearsalChanged;
        if (Refusal is null)
            return Redirect($"/c/{Code}/ceremony/live");
        await OnGet();
        return Page();
    }
}
