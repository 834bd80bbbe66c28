using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Domain.Decisions;
using Laurel.Grains.Decisions;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Decisions;

/// <summary>The conference's decisions, each with its frozen list, serials, register numbers and prize money.</summary>
[Needs(Policies.ReadAwards)]
public sealed class IndexModel(IGrainFactory grains) : ConferencePage(grains)
{
    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    public IReadOnlyList<DecisionView> Decisions { get; private set; } = [];

    public async Task OnGet()
    {
        var views = await Task.WhenAll(Conference.Decisions.Select(id => Grains.Decision(id).Get()));
        Decisions = views.OfType<DecisionView>().Reverse().ToList();
    }

    public async Task<IActionResult> OnPostSign()
    {
        var receipt = await Chosen().Sign(new SignDecision(CommandId, string.IsNullOrWhiteSpace(Number) ? null : Number.Trim()));
        return await After(receipt.Refusal);
    }

    public async Task<IActionResult> OnPostIssue()
    {
        var receipt = await Chosen().Issue(new IssueCertificates(CommandId));
        return await After(receipt.Refusal);
    }

    /// <summary>One of this conference's decisions; another id asks for nothing.</summary>
    private IDecision Chosen() =>
        Grains.Decision(Conference.Decisions.First(id => id.Text == Decision));

    private async Task<IActionResult> After(Laurel.Domain.Refusal? refusal)
    {
        if (refusal is null)
            return Redirect($"/c/{Code}/decisions");
        Refusal = refusal;
        await OnGet();
        return Page();
    }

    public static string Word(DecisionStatus status) => status switch
    {
        DecisionStatus.Draft => "Dự thảo",
        DecisionStatus.Signed => "Đã ký, chờ số",
        DecisionStatus.Numbered => "Đã ký, đã có số",
        DecisionStatus.Published => "Đã ban hành",
        DecisionStatus.PartlyRevoked => "Thu hồi một phần",
        _ => "Đã thu hồi",
    };
}
