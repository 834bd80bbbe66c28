using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Client.Web.Shell;
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
public sealed class IndexModel(IGrainFactory grains, TimeProvider clock) : ConferencePage(grains)
{
    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    [BindProperty(Name = "draft")]
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

    /// <summary>What came back, as typed: "2.530.000".</summary>
    [BindProperty]
    public string? Dong { get; set; }

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
        var citations = Draft.Listed.Select(CitationId.From).ToList();
        var drafted = await Grains.Decision(id).Draft(new(CommandId, Conference.Code, Draft.Terms(Today), citations));
        if (drafted.Refusal is { } refusal)
            return await After(refusal);
        return await After((await Grains.GetGrain<IConference>(Code).EnterDecision(new(CommandId.Step("enter"), id))).Refusal);
    }

    public Task<IActionResult> OnPostAbandon() => Chosen(async decision => (await decision.Abandon(new(CommandId))).Refusal);

    public Task<IActionResult> OnPostSign() => Chosen(async decision =>
        (await decision.Sign(new(CommandId, string.IsNullOrWhiteSpace(Number) ? null : Number.Trim()))).Refusal);

    public Task<IActionResult> OnPostIssue() => Chosen(async decision => (await decision.Issue(new(CommandId))).Refusal);

    public Task<IActionResult> OnPostRevoke()
    {
        var revocation = new Revocation(ByDecision?.Normalize().Trim(), RevokedOn ?? default, Reason?.Trim() ?? "", Ground);
        return Chosen(async decision => (await decision.Revoke(new(CommandId, new(Citation ?? ""), revocation))).Refusal);
    }

    public Task<IActionResult> OnPostRecover() => Chosen(async decision => Typed.Dong(Dong) is not { } dong
        ? DecisionRefusals.RecoveryInvalid
        : (await decision.RecoverPrize(new(CommandId, new(Citation ?? ""), new(dong, Today)))).Refusal);

    private DateOnly Today => RuleSets.DayOf(clock.GetUtcNow());

    /// <summary>Asks one of this conference's decisions; another id asks for nothing.</summary>
    private async Task<IActionResult> Chosen(Func<IDecision, Task<Domain.Refusal?>> ask) => Conference.Decisions.Any(id => id.Text == Decision)
        ? await After(await ask(Grains.Decision(new DecisionId(Decision!))))
        : await After(DecisionRefusals.Unknown);

    private async Task<IActionResult> After(Domain.Refusal? refusal)
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

    /// <summary>The citations that are ticked.</summary>
    public List<string> Listed { get; set; } = [];

    /// <summary>Null where the authority's words tell it.</summary>
    public AuthorityLevel? Level { get; set; }

    /// <param name="today">Its date, where none is typed.</param>
    public DecisionTerms Terms(DateOnly today) => new(
        Tidy(Issuer), null, Tidy(Symbol), Tidy(Signer), Tidy(Capacity), SignedOn ?? today, Tidy(Place),
        [.. (Presenters ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Tidy)],
        GoldBookStartsAt: GoldBookStartsAt,
        Grounds: [.. (Grounds ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => Tidy(line).TrimEnd(';', '.'))],
        Level: Level);

    private static string Tidy(string? text) => (text ?? "").Normalize().Trim();
}
