using System.Collections.Immutable;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Citations;
using Laurel.Grains.Citations;
using Laurel.Grains.Conferences;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Citations;

/// <summary>The dossiers of a conference as a table, bodies before persons, with what each still waits for.</summary>
[Needs(Policies.ReadAwards)]
public sealed class IndexModel(IGrainFactory grains, Edge edge) : ConferencePage(grains)
{
    /// <summary>What may be done with the whole list at once: the verb, its word, and the states from which it goes on.</summary>
    private static readonly (string Verb, string Word, CitationStatus[] From)[] Together =
    [
        ("submit", "Nộp {0} hồ sơ", [CitationStatus.Draft, CitationStatus.Returned]),
        ("accept", "Tiếp nhận {0} hồ sơ", [CitationStatus.Submitted]),
        ("appraise", "Ghi đã thẩm định {0} hồ sơ", [CitationStatus.Accepted]),
    ];

    /// <summary>States in which papers may still come and are owed.</summary>
    private static readonly CitationStatus[] Incomplete = [CitationStatus.Draft, CitationStatus.Returned, CitationStatus.Submitted];

    private ImmutableArray<RuleSet> own = [];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty]
    public string? Citation { get; set; }

    [BindProperty]
    public string? Receiver { get; set; }

    [BindProperty]
    public string? Verb { get; set; }

    /// <summary>The verbs that some of the list wait for, with how many do.</summary>
    public IEnumerable<(string Verb, string Word, int Count)> Steps => May(Policies.WriteAwards | Policies.Sign)
        ? Together.Select(step => (step.Verb, step.Word, Bodies.Concat(Persons).Count(item => Waits(item, step.From)))).Where(step => step.Item3 > 0)
        : [];

    /// <summary>Of those for whom a step was asked together, who did not take it, and why.</summary>
    public IReadOnlyList<(CitationItem Item, Refusal Why)> Left { get; private set; } = [];

    /// <summary>How many took the step; null where none was asked.</summary>
    public int? Taken { get; private set; }

    /// <summary>Due days as they stand today.</summary>
    public Deadlines Deadlines { get; private set; } = null!;

    /// <summary>How many of the shown list are past their day.</summary>
    public int Overdue => Bodies.Concat(Persons).Count(item => Deadlines.Due(item.Owed) is { Overdue: true });

    /// <summary>What is to be looked at before those that wait for acceptance or appraisal go on.</summary>
    public DossierWarnings? Warnings { get; private set; }

    /// <summary>Of the shown list, dossiers whose papers are owed.</summary>
    public int WithoutPapers => May(Policies.WriteAwards) ? Bodies.Concat(Persons).Count(item => Missing(item).Count > 0) : 0;

    public IReadOnlyList<CitationItem> Bodies { get; private set; } = [];

    public IReadOnlyList<CitationItem> Persons { get; private set; } = [];

    public async Task OnGet()
    {
        var page = await Roster.Citations(new ListQuery(Q, Limit: 5000));
        Refusal ??= page.Refusal;
        Deadlines = await Deadlines.Of(Grains, Code, edge.Now);
        Bodies = page.Items.Where(item => item.Nomination.Kind == HonoreeKind.Body).ToList();
        Persons = page.Items.Where(item => item.Nomination.Kind == HonoreeKind.Person).ToList();
        own = [.. await Grains.GetGrain<IRuleBook>(Code).Own()];
        var deciding = page.Items.Where(item => Waits(item, [CitationStatus.Submitted, CitationStatus.Accepted]));
        if (May(Policies.WriteAwards | Policies.Sign))
            Warnings = await DossierWarnings.Of(Grains, Conference.Code, deciding.Select(item => (item.Id, item.Nomination)), Today);
    }

    /// <summary>The papers that a dossier's rules ask for and nobody brought, as long as they are owed.</summary>
    public IReadOnlyList<PaperRule> Missing(CitationItem item)
    {
        if (item.Papers is not { } brought || !Incomplete.Contains(item.Status)) return [];
        var rules = RuleSets.InForce(item.Nomination.Form, edge.Now, own);
        var missing = rules.Missing([.. brought]);
        return [.. rules.Papers.Value.Where(paper => missing.Contains(paper.Kind))];
    }

    /// <summary>Says of all of the shown list whose papers are owed that the office holds them complete on paper.</summary>
    public async Task<IActionResult> OnPostPapers()
    {
        await OnGet();
        var owing = Bodies.Concat(Persons).Where(item => Missing(item).Count > 0).ToDictionary(item => item.Id.Text);
        return await Reported(owing, await CitationSteps.TakeMany(edge, Code, [.. owing.Keys], CitationSteps.Papers, CommandId, new()));
    }

    /// <summary>One step for all of the shown list that wait for it; each goes or stays for itself.</summary>
    public async Task<IActionResult> OnPostTogether()
    {
        if (Array.Find(Together, step => step.Verb == Verb) is not { Verb: { } verb, From: var from })
            return NotFound();
        await OnGet();
        var waiting = Bodies.Concat(Persons).Where(item => Waits(item, from)).ToDictionary(item => item.Id.Text);
        return await Reported(waiting, await CitationSteps.TakeMany(edge, Code, [.. waiting.Keys], verb, CommandId, new()));
    }

    /// <summary>Shows who took the step and who did not.</summary>
    private async Task<IActionResult> Reported(
        Dictionary<string, CitationItem> waiting, IReadOnlyList<(string Id, CitationView? View, Refusal? Refusal)> taken)
    {
        Left = [.. taken.Where(one => one.Refusal is not null).Select(one => (waiting[one.Id], one.Refusal!))];
        Taken = taken.Count - Left.Count;
        await OnGet();
        return Page();
    }

    public async Task<IActionResult> OnPostReceiver()
    {
        if (Citation is null || !CitationId.IsOne(Citation))
            return NotFound();
        var receipt = await Grains.GetGrain<ICitation>($"{Code}/{Citation}").NameReceiver(new NameReceiver(CommandId, (Receiver ?? "").Trim()));
        if (await Accepted(receipt))
            return Redirect($"/c/{Code}/citations#c{Citation}");
        await OnGet();
        return Page();
    }

    private static bool Waits(CitationItem item, CitationStatus[] from) => !item.OnHold && from.Contains(item.Status);
}
