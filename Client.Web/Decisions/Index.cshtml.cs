using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Citations;
using Laurel.Grains.Conferences;
using Laurel.Grains.Decisions;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Decisions;

/// <summary>The conference's decisions: drafted over what passed, signed, issued, revoked line by line, each with its papers.</summary>
[Needs(Policies.ReadAwards)]
public sealed class IndexModel(IGrainFactory grains) : ConferencePage(grains)
{
    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty]
    public DraftForm Draft { get; set; } = new();

    [BindProperty]
    public string? Citation { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? ByDecision { get; set; }

    /// <summary>The revoking decision's date.</summary>
    [BindProperty]
    public DateOnly? RevokedOn { get; set; }

    [BindProperty]
    public RevocationGround? Ground { get; set; }

    [BindProperty]
    public long Dong { get; set; }

    /// <summary>Citations of revoked awards whose paper came back.</summary>
    private HashSet<CitationId> Back { get; set; } = [];

    /// <summary>Grounds of a draft that nobody compared with the text in force yet.</summary>
    public IEnumerable<string> Unconfirmed(DecisionView decision) =>
        (decision.Terms.Grounds ?? []).Where(text => Grounds.Any(ground => ground.Text == text && ground.Mark is not Mark.Verified));

    public IReadOnlyList<GroundAnswer> Grounds { get; private set; } = [];

    public bool CameBack(DecisionLine line) => Back.Contains(line.Citation);

    public IReadOnlyList<DecisionView> Decisions { get; private set; } = [];

    /// <summary>Citations that may be put on a decision: highest form first, bodies before persons, then as they were entered.</summary>
    public IReadOnlyList<CitationItem> Passed { get; private set; } = [];

    public async Task OnGet()
    {
        var views = await Task.WhenAll(Conference.Decisions.Select(id => Grains.Decision(id).Get()));
        Decisions = views.OfType<DecisionView>().Reverse().ToList();
        var lives = await Task.WhenAll(Decisions.Where(decision => decision.Issued && decision.Lines.Any(line => line.Revoked))
            .Select(decision => Grains.CertificateBook(decision.Id).Lives()));
        Back = [.. lives.SelectMany(book => book.GroupBy(life => life.View.Content.Citation))
            .Where(chain => chain.All(life => life.Paper is PaperState.Withdrawn or PaperState.Planned or PaperState.Spoiled)).Select(chain => chain.Key)];
        Grounds = await GroundEndpoints.All(Grains.GetGrain<IRuleBook>(Code));
        var passed = await Roster.Citations(new ListQuery(Limit: 5000, State: "votedPassed"));
        Passed = passed.Items.Where(item => !item.OnHold)
            .OrderBy(item => item.Order).ToList();
        Passed = ListOrder.Ranked(Passed, item => item.Nomination);
    }

    public async Task<IActionResult> OnPostDraft()
    {
        var id = DecisionId.Of(Draft.Issuer ?? "", CommandIds.Derive("decision", CommandId.Text)[..16]);
        if (id.Issuer.Length == 0)
            return await After(DecisionRefusals.TermsMissing);
        var citations = (Draft.Listed ?? []).Select(CitationId.From).ToList();
        var drafted = await Grains.Decision(id).Draft(new(CommandId, Conference.Code, Draft.Terms(), citations));
        if (drafted.Refusal is { } refusal)
            return await After(refusal);
        return await After((await Grains.GetGrain<IConference>(Code).EnterDecision(new(CommandId.Step("enter"), id))).Refusal);
    }

    public async Task<IActionResult> OnPostAbandon() => await After((await Chosen().Abandon(new(CommandId))).Refusal);

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

    public async Task<IActionResult> OnPostRevoke()
    {
        var revocation = new Revocation(ByDecision?.Normalize().Trim(), RevokedOn ?? default, Reason?.Trim() ?? "", Ground);
        return await After((await Chosen().Revoke(new(CommandId, new(Citation ?? ""), revocation))).Refusal);
    }

    public async Task<IActionResult> OnPostRecover() => await After((await Chosen().RecoverPrize(
        new(CommandId, new(Citation ?? ""), new(Dong, Amendments.Today(DateTimeOffset.UtcNow))))).Refusal);

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

    public static string Word(RevocationGround ground) => ground switch
    {
        RevocationGround.FalseDeclaration => "kê khai gian dối thành tích",
        RevocationGround.ForgedDossier => "làm giả hồ sơ",
        RevocationGround.UnlawfulAppraisal => "thẩm định, xét duyệt trái quy định",
        _ => "có kết luận sau khi được khen thưởng",
    };

    public static string Word(DecisionStatus status) => status switch
    {
        DecisionStatus.Draft => "Dự thảo",
        DecisionStatus.Signed => "Đã ký, chờ số",
        DecisionStatus.Numbered => "Đã ký, đã có số",
        DecisionStatus.Published => "Đã ban hành",
        DecisionStatus.PartlyRevoked => "Thu hồi một phần",
        DecisionStatus.Abandoned => "Đã bỏ dự thảo",
        _ => "Đã thu hồi",
    };
}

/// <summary>What is typed for a new draft.</summary>
public sealed class DraftForm
{
    public string? Issuer { get; set; }

    public string? Symbol { get; set; }

    public string? Signer { get; set; }

    /// <summary>One or two lines, parted by " / ".</summary>
    public string? Capacity { get; set; }

    public DateOnly? SignedOn { get; set; }

    public string? Place { get; set; }

    /// <summary>Who hands over, senior first, parted by commas.</summary>
    public string? Presenters { get; set; }

    public int? GoldBookStartsAt { get; set; }

    /// <summary>What this one stands on besides the rules' grounds, one a line.</summary>
    public string? Grounds { get; set; }

    public List<string>? Listed { get; set; }

    /// <summary>Null where the authority's words tell it.</summary>
    public AuthorityLevel? Level { get; set; }

    public DecisionTerms Terms() => new(
        Tidy(Issuer), null, Tidy(Symbol), Tidy(Signer), Tidy(Capacity),
        SignedOn ?? DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(Places.VietnamOffset).DateTime), Tidy(Place),
        [.. (Presenters ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Tidy)],
        GoldBookStartsAt: GoldBookStartsAt,
        Grounds: [.. (Grounds ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => Tidy(line).TrimEnd(';', '.'))],
        Level: Level);

    private static string Tidy(string? text) => (text ?? "").Normalize().Trim();
}
