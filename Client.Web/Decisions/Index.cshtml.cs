using System.Globalization;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Citations;
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
public sealed class IndexModel(IGrainFactory grains) : ConferencePage(grains)
{
    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Number { get; set; }

    /// <summary>Somebody was shown under which number it is signed, and says so again.</summary>
    [BindProperty]
    public bool Confirmed { get; set; }

    /// <summary>Somebody was shown which grounds nobody confirmed, and signs all the same.</summary>
    [BindProperty]
    public bool Acknowledged { get; set; }

    /// <summary>What is asked before a signature; null where nothing is being signed.</summary>
    public Signing? Asked { get; private set; }

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

    /// <summary>Which numbers of the gold book a decision that waits for its certificates would take if it took them now; by decision.</summary>
    public Dictionary<DecisionId, (int First, int Last)> GoldNumbers { get; } = [];

    /// <summary>What is to be looked at before those that passed are put on a draft.</summary>
    public DossierWarnings? OfPassed { get; private set; }

    /// <summary>What is to be looked at before a draft is signed, by draft.</summary>
    public IReadOnlyDictionary<DecisionId, DossierWarnings> OfDrafts { get; private set; } = new Dictionary<DecisionId, DossierWarnings>();

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
        if (May(Policies.WriteAwards | Policies.Sign))
            await Warn();
        foreach (var decision in Decisions.Where(decision => decision.Issue is IssueState.ToCome && decision.Lines.Any(line => !line.Revoked)))
        {
            var first = await Grains.Register(decision.Id.Issuer, decision.Terms.SignedOn.Year, AwardGrains.GoldBook).Next(decision.Terms.GoldBookStartsAt);
            GoldNumbers[decision.Id] = (first, first + decision.Lines.Count(line => !line.Revoked) - 1);
        }
    }

    private async Task Warn()
    {
        OfPassed = await Of(Passed.Select(item => (item.Id, item.Nomination)));
        var drafts = Decisions.Where(decision => decision.Status is DecisionStatus.Draft).ToList();
        var warned = await Task.WhenAll(drafts.Select(draft => Of(draft.Lines.Select(line => (line.Citation, line.Nomination)))));
        OfDrafts = drafts.Zip(warned).ToDictionary(pair => pair.First.Id, pair => pair.Second);

        Task<DossierWarnings> Of(IEnumerable<(CitationId, Nomination)> dossiers) => DossierWarnings.Of(Grains, Conference.Code, dossiers, Today);
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

    /// <summary>Signs under the number that is typed; where none is, or a ground is not confirmed, it says first what would be signed.</summary>
    /// <remarks>The number that was shown is signed as the office's own: whoever took it meanwhile is said, and no other comes out instead.</remarks>
    public async Task<IActionResult> OnPostSign()
    {
        if (await ToBeAsked() is not { } asked)
            return await Chosen(async decision => (await decision.Sign(new(CommandId, string.IsNullOrWhiteSpace(Number) ? null : Number.Trim()))).Refusal);
        Asked = asked;
        await OnGet();
        return Page();
    }

    private async Task<Signing?> ToBeAsked()
    {
        var id = Conference.Decisions.FirstOrDefault(known => known.Text == Decision);
        if (id.Text is null || await Grains.Decision(id).Get() is not { Status: DecisionStatus.Draft } draft)
            return null;
        Grounds = await GroundEndpoints.All(Grains.GetGrain<IRuleBook>(Code));
        var (unconfirmed, isNext) = (Unconfirmed(draft).ToList(), string.IsNullOrWhiteSpace(Number));
        if ((Confirmed || !isNext) && (Acknowledged || unconfirmed.Count == 0))
            return null;
        var number = isNext
            ? await Grains.Register(id.Issuer, draft.Terms.SignedOn.Year, AwardGrains.DecisionNumbers).Next(null)
            : int.TryParse(Number!.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        return number == 0 ? null : new(id, number, draft.Terms.Printed(number), isNext, unconfirmed);
    }

    public Task<IActionResult> OnPostIssue() => Chosen(async decision => (await decision.Issue(new(CommandId))).Refusal);

    public Task<IActionResult> OnPostRevoke()
    {
        var revocation = new Revocation(ByDecision?.Normalize().Trim(), RevokedOn ?? default, Reason?.Trim() ?? "", Ground);
        return Chosen(async decision => (await decision.Revoke(new(CommandId, new(Citation ?? ""), revocation))).Refusal);
    }

    public Task<IActionResult> OnPostRecover() => Chosen(async decision => Typed.Dong(Dong) is not { } dong
        ? DecisionRefusals.RecoveryInvalid
        : (await decision.RecoverPrize(new(CommandId, new(Citation ?? ""), new(dong, Today)))).Refusal);

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

/// <summary>What is asked before a signature.</summary>
/// <param name="Printed">The number as it will be printed.</param>
/// <param name="IsNext">It is the register's next; else the office typed it.</param>
/// <param name="Unconfirmed">Grounds that nobody compared with the text in force.</param>
public sealed record Signing(DecisionId Decision, int Number, string Printed, bool IsNext, IReadOnlyList<string> Unconfirmed);

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
