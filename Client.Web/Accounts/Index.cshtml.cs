using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Client.Web.Shell;
using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Conferences;
using Laurel.Domain.Councils;
using Laurel.Grains.Accounts;
using Laurel.Grains.Conferences;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Laurel.Client.Web.Accounts;

/// <summary>Who may sign in, and what each may do at which conference. A new or forgotten password is told once, good for a day.</summary>
[Needs(Role.Administrator)]
public sealed class IndexModel(Edge edge) : PageModel
{
    /// <summary>The roles of a conference, in the order of the chain, with their Vietnamese words.</summary>
    public static readonly IReadOnlyList<(Role Role, string Word)> Roles =
    [
        (Role.Organizer, "Ban tổ chức"), (Role.Registrar, "Thư ký đại biểu"), (Role.Usher, "Đón tiếp"), (Role.Secretary, "Thư ký khen thưởng"),
        (Role.CouncilMember, "Thành viên hội đồng"), (Role.Approver, "Người ký"), (Role.Protocol, "Cán bộ lễ tân"), (Role.Auditor, "Kiểm tra"),
    ];

    /// <summary>The account that is looked at; null for none.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Name { get; set; }

    /// <summary>The conference in which the account's roles are looked at; null for one in which it holds some, or the only one there is: else somebody chooses.</summary>
    [BindProperty(SupportsGet = true)]
    public string? At { get; set; }

    /// <summary>The conference that somebody chose on this page; null where none was: then a new account is not looked at in any by itself.</summary>
    public string? Asked { get; private set; }

    [BindProperty]
    public string? Command { get; set; }

    [BindProperty]
    public string? DisplayName { get; set; }

    public IReadOnlyList<AccountView> All { get; private set; } = [];

    public AccountView? Chosen { get; private set; }

    /// <summary>All conferences, the newest first.</summary>
    public IReadOnlyList<ConferenceView> Conferences { get; private set; } = [];

    /// <summary>The council's members and alternates at the conference that is looked at; none before it is constituted.</summary>
    public IReadOnlyList<Member> Members { get; private set; } = [];

    /// <summary>What the account holds in the conference that is looked at.</summary>
    public Grant Held => Chosen?.Grants.GetValueOrDefault(At ?? "") ?? new(Role.Anyone);

    /// <summary>A password that was just made; it is not told again.</summary>
    public string? Secret { get; private set; }

    public Refusal? Refusal { get; private set; }

    private CommandId CommandId => new(string.IsNullOrEmpty(Command) ? ConferencePage.NewCommand() : Command);

    public async Task OnGet()
    {
        var names = await edge.Ask(() => edge.Grains.AccountBook().List());
        var accounts = await Task.WhenAll(names.Select(name => edge.Ask(() => edge.Grains.Account(name).Get())));
        All = accounts.OfType<AccountView>().ToList();
        Chosen = All.FirstOrDefault(account => account.Name == Name);
        var codes = await edge.Ask(() => edge.Grains.Catalogue().List());
        var views = await Task.WhenAll(codes.Select(code => edge.Ask(() => edge.Grains.Conference(code.Text).Get())));
        Conferences = [.. views.OfType<ConferenceView>().OrderByDescending(view => view.Plan.StartsAt)];
        Asked = Conferences.Any(view => view.Code.Text == At) ? At : null;
        var one = Conferences.FirstOrDefault(view => Chosen?.Grants.ContainsKey(view.Code.Text) == true) ?? (Conferences.Count == 1 ? Conferences[0] : null);
        At = Asked ?? one?.Code.Text;
        if (Chosen is not null && At is { } at && await edge.Ask(() => edge.Grains.Council(new(at)).Get()) is { } council)
            Members = [.. council.Members, .. council.Alternates];
    }

    /// <summary>A conference in words; a code that names none any more stays a code.</summary>
    public string TitleOf(string code) => Conferences.FirstOrDefault(view => view.Code.Text == code) is { } view ? Shown.Short(view.Plan) : code;

    public async Task<IActionResult> OnPostOpen()
    {
        Name = (Name ?? "").Trim().ToLowerInvariant();
        if (!Account.IsSignInName(Name))
            return await After(AccountRefusals.InvalidName);
        var entered = await edge.Ask(() => edge.Grains.AccountBook().Enter(new(CommandId.Step("enter"), Name)));
        if (entered.Refusal is not null)
            return await After(entered.Refusal);
        return await Told(() => edge.Grains.Account(Name).Open(new(CommandId, (DisplayName ?? "").Normalize().Trim())));
    }

    public async Task<IActionResult> OnPostReset() =>
        await IsKnown() ? await Told(() => edge.Grains.Account(Name!).ResetPassword(new(CommandId))) : await After(AccountRefusals.Unknown);

    public async Task<IActionResult> OnPostClose() =>
        await IsKnown() ? await After((await edge.Ask(() => edge.Grains.AccountBook().Close(new(CommandId, Name!)))).Refusal) : await After(AccountRefusals.Unknown);

    /// <summary>Gives the roles that are held from now on in the conference looked at; those not ticked are taken away.</summary>
    /// <param name="member">The council member whose ballot the account casts.</param>
    public async Task<IActionResult> OnPostRoles(Role[] roles, string? member)
    {
        if (!await IsKnown() || !PlanRules.IsCode(At))
            return await After(AccountRefusals.Unknown);
        var held = roles.Where(role => Roles.Any(known => known.Role == role)).Aggregate(Role.Anyone, (sum, role) => sum | role);
        var command = new GiveRoles(CommandId, new(At!), held, string.IsNullOrWhiteSpace(member) ? null : member.Trim());
        return await After((await edge.Ask(() => edge.Grains.Account(Name!).Give(command))).Refusal);
    }

    private async Task<bool> IsKnown() => Account.IsSignInName(Name ?? "") && await edge.Ask(() => edge.Grains.Account(Name!).Get()) is not null;

    private async Task<IActionResult> Told(Func<Task<PasswordReceipt>> ask)
    {
        var receipt = await edge.Ask(ask);
        Secret = receipt.Secret;
        return await After(receipt.Receipt.Refusal);
    }

    /// <summary>Shows what is now; a page that tells a password is not to be found again by going back.</summary>
    private async Task<IActionResult> After(Refusal? refusal)
    {
        Refusal = refusal;
        if (refusal is null && Secret is null)
            return Redirect($"/accounts?name={Name}{(At is null ? "" : $"&at={Uri.EscapeDataString(At)}")}");
        await OnGet();
        return Page();
    }
}
