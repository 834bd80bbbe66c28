using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Conferences;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;
using Laurel.Grains.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Doors;

/// <summary>The reception desk (bàn đón tiếp): one field for a scanned or typed code, a name, a unit or a telephone; one tap hands over and checks in.</summary>
[Needs(Policies.Door | Policies.Introduce)]
public sealed partial class ReceptionModel(IGrainFactory grains, TimeProvider clock) : ConferencePage(grains)
{
    private const int MostShown = 12, MostRanked = 200, LongestSought = 200;

    /// <summary>What was typed or scanned: a badge's digits, its typed code, or a name, unit or telephone.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>The gate this desk stands at.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Gate { get; set; }

    /// <summary>Whom a tap checks in: one, or those of a delegation who are here.</summary>
    [BindProperty]
    public string[] Attendee { get; set; } = [];

    /// <summary>Whether the badge goes along; protocol marks leaders without one.</summary>
    [BindProperty]
    public bool HandOver { get; set; }

    /// <summary>Of a rehearsal: whoever is registered or confirmed here is a real guest, and stays so when it ends.</summary>
    [BindProperty]
    public bool IsReal { get; set; }

    public ScanAnswer? Answer { get; private set; }

    /// <summary>Who was answered about; null where the code names nobody here.</summary>
    public AttendeeItem? Person { get; private set; }

    public AttendeePage? Found { get; private set; }

    /// <summary>Whether one person, and no delegation, is all that the typed words name.</summary>
    public bool IsOnly => Found is { Total: 1 } && Units.Count == 0;

    /// <summary>For protocol alone (decision record 0031): leaders who are not marked yet, in order of precedence; they are never scanned.</summary>
    public IReadOnlyList<AttendeeItem> Leaders { get; private set; } = [];

    /// <summary>How many leaders are not marked yet, shown or not.</summary>
    public int MissingLeaders { get; private set; }

    public PresenceView Presence { get; private set; } = null!;

    /// <summary>The gate that scans here count for.</summary>
    public string DeskGate => !string.IsNullOrWhiteSpace(Gate) ? Gate.Trim().Normalize() : Domain.Conferences.Gate.OfDesk(Conference.Gates).Text;

    /// <summary>Whether the reader checks in by name; an usher scans alone.</summary>
    public bool MayCheckIn => May(Policies.Introduce);

    /// <summary>Whether the reader registers people and prints their badges.</summary>
    public bool MayRegister => May(Policies.Register);

    /// <summary>Whether protocol marks somebody, so that no badge is handed over here.</summary>
    public bool IsLeader(AttendeeItem item) => Conference.Doors.IsLeader(item.Registration);

    /// <summary>Whether the reader may confirm somebody whom a door would turn away.</summary>
    public bool MayConfirm => May(Policies.Register);

    /// <summary>The seat, or that one is waited for.</summary>
    public string SeatOf(AttendeeItem item) => StatusWords.SeatOf(item.Seat, item.Status, Counts.Seated > 0);

    private IDoor Desk => Grains.GetGrain<IDoor>($"{Code}/desk.{Caller.Of(HttpContext)!.Subject}");

    public async Task OnGet()
    {
        Q = ScannedCode.Meant(Q);
        if (!string.IsNullOrEmpty(Unit)) await OpenUnit(Unit);
        else if (!string.IsNullOrWhiteSpace(Q) && (!ScannedCode.Is(Q) || !May(Policies.Door))) await Find(Q);
        else await FindLeaders();
        Presence = await Present();
    }

    /// <summary>Who is here as the doors have it: of the rehearsal while one goes on.</summary>
    private Task<PresenceView> Present() => RehearsalAtDoors is > 0 and var rehearsal ? Roster.RehearsedPresence(rehearsal) : Roster.Presence();

    public async Task<IActionResult> OnPost()
    {
        Q = ScannedCode.Meant(Q);
        if (Attendee.Length > 0)
            Answer = (await CheckIn(Attendee[..1], HandOver)).FirstOrDefault();
        else if (ScannedCode.Is(Q) && May(Policies.Door))
            Answer = (await Desk.Scan([Fact(Q!.Trim())]))[0];
        if (Answer is null) return Redirect(Sought());
        await Show(Answer);
        return Page();
    }

    /// <summary>What was searched for has an address of its own: whoever goes back to it after a tap sees it as it is then.</summary>
    private string Sought()
    {
        var typed = Q?.Trim() ?? "";
        return $"/c/{Code}/reception?gate={Uri.EscapeDataString(DeskGate)}&q={Uri.EscapeDataString(typed[..Math.Min(typed.Length, LongestSought)])}";
    }

    /// <summary>Whether the answer takes back what a tap said by mistake.</summary>
    public bool IsTakenBack { get; private set; }

    /// <summary>The wrong one was tapped: out again where they went in, and the badge that went along is in nobody's hand.</summary>
    public async Task<IActionResult> OnPostTakeBack()
    {
        if (!MayCheckIn || Attendee.Length == 0 || !AttendeeIds.IsOne(Attendee[0])) return Forbid();
        var item = (await Listed(Attendee[0]))?.In(RehearsalAtDoors);
        Answer = await Desk.TakeBack(new(CommandId, new(Attendee[0]), new GateId(item?.Gate ?? DeskGate), clock.GetUtcNow()));
        IsTakenBack = Answer is { Refusal: null, Outcome: ScanOutcome.Left };
        await Show(Answer);
        return Page();
    }

    /// <summary>Somebody who declined, was absent or was not approved yet is here after all: confirmed, given a free seat, handed over and checked in.</summary>
    public async Task<IActionResult> OnPostComes()
    {
        if (!MayConfirm || Attendee.Length == 0 || !AttendeeIds.IsOne(Attendee[0])) return Forbid();
        if (DoorsRehearse && !IsReal)
        {
            await OnGet();
            Refusal = DoorRefusals.RegistrationIsReal;
            return Page();
        }

        var attendee = Grains.GetGrain<IAttendee>($"{Code}/{Attendee[0]}");
        var to = (await attendee.Get())?.Status is AttendeeStatus.Nominated ? AttendeeStatus.Approved : AttendeeStatus.Confirmed;
        if (await Accepted(await attendee.Move(new(CommandId.Step("comes"), to)))) return await OnPost();
        var refusal = Refusal;
        await OnGet();
        Refusal = refusal;
        return Page();
    }

    private Task<IReadOnlyList<ScanAnswer>> CheckIn(IEnumerable<string> attendees, bool handOver, IEnumerable<AttendeeItem>? inside = null) =>
        Desk.CheckIn(new CheckIn(
            CommandId, [.. attendees.Where(AttendeeIds.IsOne).Select(AttendeeId.From)], new GateId(DeskGate), clock.GetUtcNow(), handOver,
            inside is null ? null : [.. inside.Select(item => item.Id)]));

    private ScanFact Fact(string code) => new(CommandId.Text, code, new GateId(DeskGate), Direction.In, clock.GetUtcNow(), new DeviceId("desk"));

    private async Task Find(string typed)
    {
        var page = await Roster.Attendees(new ListQuery(typed, "precedence", 0, MostRanked));
        Found = page with { Items = [.. page.Items.OrderBy(item => SearchText.Distance(item.Registration.Name, typed)).Take(MostShown).Select(item => item.In(RehearsalAtDoors))] };
        Refusal = Found.Refusal;
        await FindUnits(typed);
    }

    private async Task FindLeaders()
    {
        if (!May(Role.Protocol)) return;
        var missing = (await Protocol.Missing(Grains, Conference, clock.GetUtcNow())).Items;
        (Leaders, MissingLeaders) = ([.. missing.Take(MostShown)], missing.Count);
    }

    private async Task Show(ScanAnswer answer)
    {
        Refusal = answer.Refusal;
        if (answer.Attendee is { } id)
        {
            await Roster.Await("attendee", id.Text, answer.N);
            Person = (await Listed(id.Text))?.In(RehearsalAtDoors);
        }

        await Refresh();
    }

    // The counts are those after the command, and the next guest finds an empty field.
    private async Task Refresh()
    {
        await Enter(Conference);
        Presence = await Present();
        (Q, Command) = (null, null);
        ModelState.Clear();
    }
}
