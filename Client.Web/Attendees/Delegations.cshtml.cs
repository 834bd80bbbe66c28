using System.Globalization;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Hosting;
using Laurel.Client.Web.Http;
using Laurel.Documents.Attendees;
using Laurel.Documents.Spreadsheets;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Grains;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Attendees;

/// <summary>Delegations (đoàn): how many each unit may send, how many came, who leads them, the unit's link, and what came from it to be approved.</summary>
[Needs(Policies.ReadLists)]
public sealed class DelegationsModel(IGrainFactory grains, Settings settings, TimeProvider clock) : ConferencePage(grains)
{
    private const int MostOfAUnit = 500, MostWaiting = 500;

    /// <summary>The unit that is opened or changed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    /// <summary>Words of the unit's name, typed without accents; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    /// <summary>waiting, absent, over or unlinked: which units alone are listed; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Only { get; set; }

    [BindProperty]
    public int? Quota { get; set; }

    /// <summary>The id of the head; empty for nobody.</summary>
    [BindProperty]
    public string? Head { get; set; }

    /// <summary>The last day of the unit's link.</summary>
    [BindProperty]
    public DateOnly? Until { get; set; }

    /// <summary>Whom an approval is about.</summary>
    [BindProperty]
    public string[] Who { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<DelegationView> Delegations { get; private set; } = [];

    /// <summary>The units that are listed, by khối; a unit of whom nobody is registered has none.</summary>
    public IReadOnlyList<(string Group, IReadOnlyList<DelegationView> Units)> Groups { get; private set; } = [];

    public DelegationView? Opened { get; private set; }

    public IReadOnlyList<AttendeeItem> Members { get; private set; } = [];

    /// <summary>Whom units named and nobody approved yet; of the opened unit, or of all.</summary>
    public IReadOnlyList<AttendeeItem> Named { get; private set; } = [];

    /// <summary>Of whom a unit or the person asks that something else be held.</summary>
    public IReadOnlyList<AttendeeView> Asked { get; private set; } = [];

    /// <summary>The unit's link; null where none stands, or where the reader may not see it.</summary>
    public string? Link { get; private set; }

    public IReadOnlyDictionary<string, PresenceCount> Presence { get; private set; } = new Dictionary<string, PresenceCount>();

    private Dictionary<string, int> inside = [], waiting = [];

    /// <summary>Whether the reader may set quotas and give links.</summary>
    public bool MaySet => May(Policies.Organize);

    public bool MayApprove => May(Policies.Register);

    /// <summary>The last day, as the link's field proposes it: ten days before the opening, or a week from now.</summary>
    public DateOnly UntilProposed => DateOnly.FromDateTime(
        (Opened?.Link is { RevokedAt: null } link ? link.Until.ToOffset(Offset).AddDays(-1)
        : Proposed).Date);

    /// <summary>Ten days before the conference, or a week from now; never behind the opening, while it is to come.</summary>
    private DateTimeOffset Proposed => new[] { Conference.Plan.StartsAt.AddDays(-10), Now.AddDays(7) }.Max() is var day && day > Conference.Plan.StartsAt && Conference.Plan.StartsAt > Now
        ? Conference.Plan.StartsAt : day;

    public DateTimeOffset Now => clock.GetUtcNow().ToOffset(Offset);

    private TimeSpan Offset => Conference.Plan.StartsAt.Offset;

    private IDelegation Delegation => Grains.GetGrain<IDelegation>($"{Code}/{Unit}");

    /// <summary>How many wait in a unit.</summary>
    public int WaitingOf(string unit) => waiting.GetValueOrDefault(Domain.Attendees.Delegation.KeyOf(unit));

    /// <summary>What is sent to the unit.</summary>
    public string ForZalo => Words(Opened!, Link!);

    private string Words(DelegationView unit, string address) => string.Create(CultureInfo.InvariantCulture, $"""
        Kính gửi {unit.Unit}: đề nghị cử {(unit.Quota is { } quota ? $"{quota} " : "")}đại biểu dự {Conference.Plan.Title}.
        Ghi tên, sửa danh sách tại: {address}
        Hạn: hết ngày {LastDay(unit):dd/MM/yyyy}. Chỉ gửi đường dẫn cho người phụ trách của đơn vị.
        """);

    /// <summary>Who of the opened unit sits where, to be sent to its head.</summary>
    public string SeatsForZalo => string.Join('\n', Members.Where(item => item.Seat is not null && item.Status.IsExpected())
        .Select((item, i) => string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {item.Registration.Honorific} {item.Registration.Name}: ghế {item.Seat!.Value.Text}"))
        .Prepend($"{Opened!.Unit}, {Conference.Plan.Title}"));

    /// <summary>How many units each choice lists.</summary>
    public IReadOnlyList<(string? Only, string Word, int Count)> Choices =>
    [
        .. from choice in new (string? Only, string Word)[]
           {
               (null, "Tất cả"), ("waiting", "Chờ duyệt"), ("absent", "Chưa ai đến"), ("over", "Vượt số được mời"), ("unlinked", "Chưa có đường dẫn"),
           }
           select (choice.Only, choice.Word, Delegations.Count(delegation => Is(delegation, choice.Only))),
    ];

    /// <summary>Units without a link that opens.</summary>
    public int Unlinked => Delegations.Count(delegation => Is(delegation, "unlinked"));

    public int InsideOf(DelegationView delegation) => inside.GetValueOrDefault(Domain.Attendees.Delegation.KeyOf(delegation.Unit));

    private bool Is(DelegationView delegation, string? only) => only switch
    {
        "waiting" => WaitingOf(delegation.Unit) > 0,
        "absent" => delegation.Held > 0 && InsideOf(delegation) == 0,
        "over" => delegation.Held > delegation.Quota,
        "unlinked" => delegation.Link is not { RevokedAt: null } link || link.Until <= Now,
        _ => true,
    };

    private async Task Group()
    {
        var people = (await Roster.Attendees(new(Sort: "precedence", Limit: int.MaxValue))).Items;
        var groups = people.GroupBy(item => item.Registration.Unit).ToDictionary(unit => unit.Key, unit => unit.First().Registration.Group);
        var order = people.Select(item => item.Registration.Group).Distinct().Select((name, i) => (name, i)).ToDictionary(one => one.name, one => one.i);
        var words = SearchText.Needles(Find);
        Groups =
        [
            .. Delegations.Where(delegation => Is(delegation, Only) && SearchText.IsIn(SearchText.Key(delegation.Unit), words))
                .GroupBy(delegation => groups.GetValueOrDefault(delegation.Unit, ""))
                .OrderBy(group => order.GetValueOrDefault(group.Key, int.MaxValue))
                .Select(group => (group.Key, (IReadOnlyList<DelegationView>)[.. group])),
        ];
    }

    public async Task OnGet()
    {
        Delegations = await Grains.GetGrain<IDelegations>(Code).List();
        Presence = (await Roster.Presence()).ByUnit;
        inside = Presence.ToDictionary(unit => Domain.Attendees.Delegation.KeyOf(unit.Key), unit => unit.Value.Inside);
        Named = await Waiting("nominated");
        Asked = [.. (await Task.WhenAll((await Waiting("requested")).Select(item => Grains.GetGrain<IAttendee>($"{Code}/{item.Id.Text}").Get()))).OfType<AttendeeView>()];
        waiting = Named.Select(item => item.Registration).Concat(Asked.Select(held => held.Registration)).CountBy(who => Domain.Attendees.Delegation.KeyOf(who.Unit)).ToDictionary();
        if (string.IsNullOrEmpty(Unit)) await Group();
        if (string.IsNullOrEmpty(Unit)) return;
        Opened = await Delegation.Get();
        Members = (await Roster.Attendees(new(Sort: "precedence", Limit: MostOfAUnit, Unit: Opened.Unit))).Items;
        if (MaySet && await Delegation.ShowLink() is { } token) Link = AddressOf(token);
    }

    public async Task<IActionResult> OnPost()
    {
        if (!MaySet) return Forbid();
        var receipt = await Delegation.SetQuota(new(CommandId.Step("quota"), Quota));
        if (receipt.Accepted)
            receipt = await Delegation.NameHead(new(CommandId.Step("head"), AttendeeIds.IsOne(Head ?? "") ? new AttendeeId(Head!) : null));
        return await Answered(receipt);
    }

    public async Task<IActionResult> OnPostLink() => !MaySet ? Forbid() : await Answered(await Delegation.GiveLink(new(CommandId, EndOf(Until ?? UntilProposed))));

    /// <summary>Every unit without a link that opens gets one, until the end of one day; whoever has no quota may send as many as are on the list.</summary>
    public async Task<IActionResult> OnPostLinks()
    {
        if (!MaySet) return Forbid();
        foreach (var unit in (await Grains.GetGrain<IDelegations>(Code).List()).Where(unit => Is(unit, "unlinked")))
        {
            var command = CommandId.From(CommandIds.Derive("link", CommandId.Text, unit.Unit));
            var delegation = Grains.Delegation(Code, unit.Unit);
            if (unit.Quota is null && !await Accepted(await delegation.SetQuota(new(command.Step("quota"), unit.Held)))) break;
            if (!await Accepted(await delegation.GiveLink(new(command, EndOf(Until ?? UntilProposed))))) break;
        }
        return await Answered(null);
    }

    /// <summary>The links that open now, a line a unit, with what is sent to it.</summary>
    public async Task<IActionResult> OnGetLinks()
    {
        if (!MaySet) return Forbid();
        var linked = (await Grains.GetGrain<IDelegations>(Code).List()).Where(unit => !Is(unit, "unlinked")).ToList();
        var lines = await Task.WhenAll(linked.Select(async unit => Line(unit, AddressOf((await Grains.Delegation(Code, unit.Unit).ShowLink())!))));
        return File(SheetWriter.Bytes(LinkSheet.Of(Conference.Plan.Title, lines)), SheetWriter.ContentType, $"duong-dan-don-vi-{Code}.xlsx");
    }

    private LinkLine Line(DelegationView unit, string address) => new(unit.Unit, unit.Held, unit.Quota, address, LastDay(unit), Words(unit, address));

    private string AddressOf(LinkToken token) => new Uri(settings.PublicAddress, $"{LinkMiddleware.Unit}/{Code}/{token.Text}").ToString();

    /// <summary>A link stands until the end of its last day.</summary>
    private DateTimeOffset EndOf(DateOnly day) => new(day.AddDays(1).ToDateTime(TimeOnly.MinValue), Offset);

    private DateOnly LastDay(DelegationView unit) => DateOnly.FromDateTime(unit.Link!.Until.ToOffset(Offset).AddSeconds(-1).Date);

    public async Task<IActionResult> OnPostRevoke() => !MaySet ? Forbid() : await Answered(await Delegation.RevokeLink(new(CommandId)));

    public Task<IActionResult> OnPostApprove() => Each(attendee => attendee.Move(new(CommandId, AttendeeStatus.Approved)));

    public Task<IActionResult> OnPostRefuse() => Each(attendee => attendee.Cancel(new(CommandId, Reason ?? "")));

    public Task<IActionResult> OnPostAccept() => Each(attendee => attendee.SettleChange(new(CommandId, true)));

    public Task<IActionResult> OnPostDecline() => Each(attendee => attendee.SettleChange(new(CommandId, false)));

    private async Task<IReadOnlyList<AttendeeItem>> Waiting(string state) =>
        (await Roster.Attendees(new(Sort: "unit", Limit: MostWaiting, State: state, Unit: string.IsNullOrEmpty(Unit) ? null : Unit))).Items;

    private async Task<IActionResult> Each(Func<IAttendee, Task<Receipt>> ask)
    {
        if (!MayApprove) return Forbid();
        foreach (var id in Who.Where(AttendeeIds.IsOne))
            if (!await Accepted(await ask(Grains.GetGrain<IAttendee>($"{Code}/{id}")))) break;
        return await Answered(null);
    }

    private async Task<IActionResult> Answered(Receipt? receipt)
    {
        Refusal ??= receipt?.Refusal;
        if (Refusal is null) return Redirect($"/c/{Code}/delegations{(string.IsNullOrEmpty(Unit) ? "" : $"?unit={Uri.EscapeDataString(Unit)}")}");
        ModelState.Remove(nameof(Command));
        await OnGet();
        return Page();
    }
}
