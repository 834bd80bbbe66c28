using Laurel.Client.Web.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;
using Laurel.Grains.Doors;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Doors;

/// <content>Whole delegations, and people who are on no list.</content>
public sealed partial class ReceptionModel
{
    private const int MostOfAUnit = 500, MostUnits = 3;

    /// <summary>The delegation that is opened.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    /// <summary>Whether only the members who were ticked are here.</summary>
    [BindProperty]
    public bool Ticked { get; set; }

    /// <summary>The form of somebody who is on no list.</summary>
    [BindProperty(Name = "newcomer")]
    public NewcomerForm Newcomer { get; set; } = new();

    /// <summary>Delegations that the typed words name.</summary>
    public IReadOnlyList<UnitLine> Units { get; private set; } = [];

    /// <summary>How many delegations more the typed words name.</summary>
    public int MoreUnits { get; private set; }

    /// <summary>The members of the opened delegation, by precedence.</summary>
    public IReadOnlyList<AttendeeItem>? Members { get; private set; }

    /// <summary>Who was checked in together just now.</summary>
    public IReadOnlyList<ScanAnswer>? Together { get; private set; }

    /// <summary>What is said of them, with how many they are.</summary>
    public string TogetherWord => (Ticked, Together!.Count) switch
    {
        (true, 0) => "Chưa chọn ai",
        (true, _) => "Đã điểm danh {0} người",
        (false, 0) => "Không còn ai chờ điểm danh",
        (false, _) => "Cả đoàn đã điểm danh: {0}",
    };

    /// <summary>Whether the newcomer's unit is full and the reader, an organizer, may add somebody all the same.</summary>
    public bool MayGoBeyond => Refusal?.Code == DelegationRefusals.QuotaFull.Code && May(Policies.Organize);

    /// <summary>What was searched for in vain, where it is a name; a number is a telephone.</summary>
    public string? NameSought => Found is { Items.Count: 0 } && Q?.Any(char.IsLetter) == true ? Q : null;

    public string? TelephoneSought => Found is { Items.Count: 0 } && Q?.Any(char.IsLetter) == false ? Q : null;

    /// <summary>"The whole delegation is here": everybody of it whom the desk awaits, or those ticked. A leader who is ticked is marked present and handed nothing.</summary>
    /// <remarks>Whoever taps twice hears twice what happened: those whom the first tap let in are answered again.</remarks>
    public async Task<IActionResult> OnPostUnit()
    {
        if (Ticked && Attendee.Length == 0)
        {
            Together = [];
            await OnGet();
            return Page();
        }
        var members = await Of(Unit ?? "");
        var leaders = members.Where(IsLeader).Select(item => item.Id.Text).ToHashSet();
        Together = Ticked
            ? [.. await CheckIn(Attendee.Where(leaders.Contains), false), .. await CheckIn(Attendee.Where(id => !leaders.Contains(id)), HandOver)]
            : await CheckIn(
                members.Where(item => !IsLeader(item) && (item.Inside || IsAwaited(item))).Select(item => item.Id.Text), HandOver, members.Where(item => item.Inside));
        foreach (var answer in Together.Where(answer => answer.Attendee is not null))
            await Roster.Await("attendee", answer.Attendee!.Value.Text, answer.N);
        await Refresh();
        return Page();
    }

    public async Task<IActionResult> OnPostNewcomer()
    {
        var command = CommandId;
        var answer = await Desk.WalkIn(new WalkIn(
            command,
            AttendeeId.From(Laurel.Client.Web.Attendees.AttendeeIds.Of(command)),
            await Roster.WithGroupOfUnit(Newcomer.Registration()),
            new GateId(DeskGate),
            clock.GetUtcNow(),
            string.IsNullOrWhiteSpace(Newcomer.BeyondQuota) ? null : Newcomer.BeyondQuota,
            IsReal));
        Answer = answer.Answer;
        if (Answer is null) await Refresh();
        else await Show(Answer);
        Refusal ??= answer.Refusal;
        return Page();
    }

    /// <summary>Whether a delegation still waits for this member.</summary>
    public static bool IsAwaited(AttendeeItem item) => !item.Inside && (item.Status.MayBeAdmitted() || item.Status == AttendeeStatus.Left);

    /// <summary>Whether the desk awaits this member: a leader is marked by protocol, so that the MC names nobody who is not here.</summary>
    private bool IsAwaitedHere(AttendeeItem item) => IsAwaited(item) && !IsLeader(item);

    private async Task FindUnits(string typed)
    {
        var words = SearchText.Needles(typed);
        var all = (await Present()).ByUnit;
        var named = VietnameseOrder.Sorted(all.Keys).Where(unit => SearchText.IsIn(SearchText.Key(unit), words)).ToList();
        MoreUnits = Math.Max(0, named.Count - MostUnits);
        Units = await Task.WhenAll(named.Take(MostUnits).Select(async unit =>
            new UnitLine(unit, all[unit].Expected, all[unit].Inside, (await Of(unit)).Count(IsAwaitedHere))));
    }

    private async Task OpenUnit(string unit)
    {
        Members = await Of(unit);
        var delegation = await Grains.GetGrain<IDelegation>($"{Code}/{unit}").Get();
        Units =
        [
            new UnitLine(
                unit, Members.Count(item => item.Inside || IsAwaited(item)), Members.Count(item => item.Inside), Members.Count(IsAwaitedHere), delegation.Quota, delegation.Head),
        ];
    }

    private async Task<IReadOnlyList<AttendeeItem>> Of(string unit) =>
        [.. (await Roster.Attendees(new ListQuery(Sort: "precedence", Limit: MostOfAUnit, Unit: unit))).Items.Select(item => item.In(RehearsalAtDoors))];
}

/// <summary>A delegation at the desk.</summary>
/// <param name="Awaited">Who is checked in by the tap on all of it: who has not come yet, but leaders.</param>
public sealed record UnitLine(string Unit, int Expected, int Inside, int Awaited, int? Quota = null, AttendeeId? Head = null);

/// <summary>The one short form of somebody who is on no list.</summary>
public sealed class NewcomerForm
{
    public string? Honorific { get; set; }

    public string? Name { get; set; }

    public string? Position { get; set; }

    public string? Unit { get; set; }

    public string? Telephone { get; set; }

    public AttendeeRole Role { get; set; }

    /// <summary>Why one more than the unit's quota may come.</summary>
    public string? BeyondQuota { get; set; }

    public Registration Registration() =>
        new(Honorific ?? "", Name ?? "", Position ?? "", Unit ?? "", "", Role, null, null, Telephone);
}
