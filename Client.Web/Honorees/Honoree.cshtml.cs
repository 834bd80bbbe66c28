using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Shell;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;
using Laurel.Grains.Decisions;
using Laurel.Grains.Honorees;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Laurel.Client.Web.Honorees;

/// <summary>One honoree: the history by year, the spellings, merging with a preview of what it does, and splitting again.</summary>
[Needs(Policies.ReadAwards)]
public sealed class HonoreeModel(IGrainFactory grains, IStringLocalizer<Words> words) : ConferencePage(grains)
{
    private const int MostFound = 8;

    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <summary>The other of a merge that is looked at before it is done.</summary>
    [BindProperty(SupportsGet = true)]
    public string? With { get; set; }

    /// <summary>What is searched for to merge with.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    [BindProperty]
    public string? Other { get; set; }

    /// <summary>Which of the two leads.</summary>
    [BindProperty]
    public string? Lead { get; set; }

    [BindProperty]
    public string? Merge { get; set; }

    [BindProperty]
    public string? Honour { get; set; }

    /// <summary>Under which spelling the honour stands.</summary>
    [BindProperty]
    public string? Part { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty(Name = "form")]
    public HonourForm Form { get; set; } = new();

    /// <summary>On which day the body was dissolved, as typed.</summary>
    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>What the page says of the body's end; of a person nothing.</summary>
    public DissolvedLine? Dissolved { get; private set; }

    public HonoreeHistory History { get; private set; } = null!;

    public IReadOnlyList<HonoreeHistory> Alike { get; private set; } = [];

    public IReadOnlyList<HonoreeHistory> Matches { get; private set; } = [];

    /// <summary>The other, and both put together as a merge would show them; null where none is looked at.</summary>
    public (HonoreeHistory Other, HonoreeHistory Both)? Preview { get; private set; }

    public bool MayWrite => May(Policies.WriteAwards);

    public async Task<IActionResult> OnGet()
    {
        if (await Load(Id) is not { } found)
            return NotFound();
        (History, Alike) = (found.History, found.Alike);
        var end = History.Dissolved;
        var by = end is null ? "" : (await ActorWords.For(Grains, [end.By], words)).Of(end.By);
        if (History.Kind is HonoreeKind.Body)
            Dissolved = new(end, History.Id, by, MayWrite, Refusal is not null && On is not null, On, Reason);
        if (Form.Name is null)
            Form = HonourForm.For(History.Latest);
        if (!string.IsNullOrWhiteSpace(Find))
            Matches = [.. (await Grains.HonoreeBook().List(new(Find, History.Kind, Limit: MostFound))).Items.Where(match => match.Id != History.Id)];
        if (With is not null && await Load(With) is { } other && other.History.Id != History.Id && other.History.Kind == History.Kind)
            Preview = (other.History, Together(History, other.History));
        return Page();
    }

    public Task<IActionResult> OnPostRecord()
    {
        var honour = Form.Honour();
        return After(async () => Honoree.Fault(honour) ?? (await HonoreeEndpoints.RecordHonour(Grains, CommandId, honour)).Receipt.Refusal);
    }

    public Task<IActionResult> OnPostStrike() => HonoreeId.IsOne(Part)
        ? After(async () => (await HonoreeEndpoints.Shown(
            Grains, new(Part!), await Grains.Honoree(new(Part!)).Strike(new(CommandId, new(Honour ?? ""), Reason?.Trim())))).Refusal)
        : Task.FromResult<IActionResult>(NotFound());

    public Task<IActionResult> OnPostDissolve() => HonoreeId.IsOne(Id)
        ? After(async () => (await HonoreeEndpoints.Shown(Grains, new(Id), await Grains.Honoree(new(Id)).Dissolve(new(CommandId, On ?? default, Reason?.Trim())))).Refusal)
        : Task.FromResult<IActionResult>(NotFound());

    public Task<IActionResult> OnPostRestore() => HonoreeId.IsOne(Id)
        ? After(async () => (await HonoreeEndpoints.Restore(Grains, CommandId, new(Id), Reason?.Trim())).Refusal)
        : Task.FromResult<IActionResult>(NotFound());

    public Task<IActionResult> OnPostApart() => HonoreeId.IsOne(Other) && HonoreeId.IsOne(Id)
        ? After(async () => (await HonoreeEndpoints.Shown(Grains, new(Id), await Grains.Honoree(new(Id)).TellApart(new(CommandId, new(Other!))))).Refusal)
        : Task.FromResult<IActionResult>(NotFound());

    public async Task<IActionResult> OnPostMerge()
    {
        if (await Load(Id) is not { } one || await Load(Other) is not { } other)
            return NotFound();
        var (lead, under) = Lead == other.History.Id.Text ? (other.History.Id, one.History.Id) : (one.History.Id, other.History.Id);
        With = Other;
        return await After(async () => (await HonoreeEndpoints.MergeTwo(
            Grains, CommandId, HonoreeEndpoints.MergeOf(CommandId), under, lead, Reason?.Trim())).Refusal, lead.Text);
    }

    public Task<IActionResult> OnPostSplit() => MergeId.IsOne(Merge)
        ? After(async () => (await HonoreeEndpoints.SplitTwo(Grains, CommandId, new(Merge!), Reason?.Trim())).Refusal)
        : Task.FromResult<IActionResult>(NotFound());

    private static HonoreeHistory Together(HonoreeHistory lead, HonoreeHistory under) => new(
        [.. lead.Parts, under.Parts[0] with { Into = lead.Id }, .. under.Parts.Skip(1)]);

    private async Task<FoundHonoree?> Load(string? id) => HonoreeId.IsOne(id) ? await Grains.HonoreeBook().Find(new(id!)) : null;

    private async Task<IActionResult> After(Func<Task<Laurel.Domain.Refusal?>> change, string? shown = null)
    {
        Refusal = await change();
        return Refusal is null ? Redirect($"/c/{Code}/honorees/{shown ?? Id}") : await OnGet();
    }
}
