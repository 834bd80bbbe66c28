using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Certificates;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Citations;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Decisions;

/// <summary>Drafts a decision that amends another: first the lines concerned are chosen, then what each says from now on.</summary>
[Needs(Policies.WriteAwards)]
public sealed class AmendModel(IGrainFactory grains) : ConferencePage(grains)
{
    [BindProperty(SupportsGet = true, Name = "decision")]
    public string DecisionText { get; set; } = "";

    /// <summary>The lines to be put right, chosen on the first step.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> Correct { get; set; } = [];

    /// <summary>The lines to be taken off, chosen on the first step.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> Remove { get; set; } = [];

    /// <summary>Passed citations that were left out, chosen on the first step.</summary>
    [BindProperty(SupportsGet = true)]
    public List<string> Add { get; set; } = [];

    [BindProperty(Name = "corrected")]
    public List<CorrectedForm> Corrected { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty(Name = "draft")]
    public DraftForm Draft { get; set; } = new();

    public DecisionView Decision { get; private set; } = null!;

    /// <summary>What the certificates in force say, of revoked lines the last ones; before issuing, what they will say.</summary>
    public IReadOnlyList<StandingLine> InForce { get; private set; } = [];

    public IReadOnlyList<CitationItem> Passed { get; private set; } = [];

    /// <summary>Whether lines are chosen, and what they say is asked for.</summary>
    public bool IsSecondStep => Correct.Count + Remove.Count + Add.Count > 0;

    public bool IsRevoked(CitationId citation) => Decision.Lines.First(line => line.Citation == citation).Revoked;

    public async Task<IActionResult> OnGet()
    {
        if (!await Load())
            return NotFound();
        Corrected = [.. InForce.Where(content => Correct.Contains(content.Citation.Text)).Select(CorrectedForm.Of)];
        var terms = Decision.Terms;
        Draft = new() { Symbol = terms.Symbol, Signer = terms.Signer, Capacity = terms.SignerCapacity, Place = terms.Place };
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!await Load())
            return NotFound();
        var said = InForce.ToDictionary(content => content.Citation.Text, content => content.Nomination);
        if (Corrected.Any(line => line.Citation is null || !said.ContainsKey(line.Citation)))
        {
            Refusal = EdgeRefusals.Invalid("corrected");
            return Page();
        }

        var amends = new AmendDecision(
            Decision.Id, Reason?.Trim() ?? "",
            [.. Corrected.Select(line => new Correction(new(line.Citation!), line.Correction.On(said[line.Citation!])))],
            [.. Remove.Where(CitationId.IsOne).Select(CitationId.From)]);
        return await Drafted(amends);
    }

    /// <summary>Of a corrected line what differs: the name, or name with what changed under it.</summary>
    public static string Said(Nomination nomination, AmendedLineView line) => string.Join(", ", new[]
    {
        $"{nomination.Honorific} {nomination.Name}".Trim(),
        line.Was.PositionAndUnit == line.Becomes.PositionAndUnit ? "" : nomination.PositionAndUnit,
        line.Was.Achievement == line.Becomes.Achievement ? "" : nomination.Achievement,
    }.Where(part => part.Length > 0));

    private async Task<IActionResult> Drafted(AmendDecision amends)
    {
        Draft.Issuer = Decision.Terms.Issuer;
        var id = DecisionId.Of(Decision.Terms.Issuer, CommandIds.Derive("decision", CommandId.Text)[..16]);
        var citations = Add.Where(CitationId.IsOne).Select(CitationId.From).ToList();
        Refusal = (await Grains.Decision(id).Draft(new(CommandId, Conference.Code, Draft.Terms(Today), citations, amends))).Refusal
            ?? (await Grains.GetGrain<IConference>(Code).EnterDecision(new(CommandId.Step("enter"), id))).Refusal;
        return Refusal is null ? Redirect($"/c/{Code}/decisions") : Page();
    }

    private async Task<bool> Load()
    {
        if (!DecisionId.TryRead(DecisionText, out var id)
            || await Grains.Decision(id).Get() is not { Issue: IssueState.ToCome or IssueState.Done } view || view.Conference.Text != Code)
            return false;
        (Decision, InForce) = (view, await Amendments.InForce(view, Grains));
        var passed = await Roster.Citations(new ListQuery(Limit: 5000, State: "votedPassed"));
        Passed = [.. passed.Items.Where(item => !item.OnHold)];
        return true;
    }
}

/// <summary>What a line says from now on, as typed.</summary>
public sealed class CorrectedForm
{
    public string? Citation { get; set; }

    public string? Honorific { get; set; }

    public string? Name { get; set; }

    public string? PositionAndUnit { get; set; }

    public string? Achievement { get; set; }

    /// <summary>An emptied field is an empty text, not one left as it was.</summary>
    internal CorrectionBody Correction => new(Honorific ?? "", Name ?? "", PositionAndUnit ?? "", Achievement ?? "");

    internal static CorrectedForm Of(StandingLine line) => new()
    {
        Citation = line.Citation.Text,
        Honorific = line.Nomination.Honorific,
        Name = line.Nomination.Name,
        PositionAndUnit = line.Nomination.PositionAndUnit,
        Achievement = line.Nomination.Achievement,
    };
}
