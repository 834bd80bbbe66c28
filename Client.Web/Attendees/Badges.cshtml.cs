using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Documents;
using Laurel.Documents.Attendees;
using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Attendees;

/// <summary>Printing badges: what does not fit is shown first; then all, some, or only what changed since it was printed.</summary>
[Needs(Policies.Register)]
public sealed class BadgesModel(IGrainFactory grains, Edge edge) : ConferencePage(grains)
{
    /// <summary>The papers that badges are printed on, as the address names them.</summary>
    public static IReadOnlyList<(string Paper, string Word)> Papers { get; } =
    [
        ("a6", "A6, mỗi trang một thẻ"), ("a4", "A4, bốn thẻ A6, có dấu cắt"), ("a6-bleed", "A6 có tràn lề 3 mm"), ("a7", "A7, mỗi trang một thẻ"),
        ("a4-a7", "A4, tám thẻ A7, có dấu cắt"), ("cr80", "Thẻ nhựa CR80"), ("a4-cr80", "A4, chín thẻ CR80, có dấu cắt"), ("labels", "Giấy nhãn 99,1 × 67,7, tám nhãn"),
    ];

    /// <summary>People listed with what changed on their badges.</summary>
    public const int MostListed = 60;

    /// <summary>Runs shown at once: every badge printed at the desk is one of its own.</summary>
    public const int LastRuns = 12;

    [BindProperty(SupportsGet = true)]
    public string Paper { get; set; } = "a6";

    /// <summary>Name, unit, telephone or typed code.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    /// <summary>Only this role's; null for all, as in everything that narrows.</summary>
    [BindProperty(SupportsGet = true)]
    public AttendeeRole? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Group { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    /// <summary>Of the seat.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Zone { get; set; }

    /// <summary>Who may pass it.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Gate { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Leaders { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool? Printed { get; set; }

    /// <summary>Lines of the attendance list.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Stt { get; set; }

    /// <summary>Only who is to be printed again.</summary>
    [BindProperty(SupportsGet = true)]
    public bool ChangedOnly { get; set; }

    public IReadOnlyList<PaperFinding> Findings { get; private set; } = [];

    /// <summary>Badges that say or look what was not printed yet, in the order of printing.</summary>
    public IReadOnlyList<BadgeLine> Changed { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>Of these, badges that no door takes, because their key is refused.</summary>
    public int Void { get; private set; }

    public IReadOnlyList<PrintRun> Runs { get; private set; } = [];

    public IReadOnlyList<string> Units { get; private set; } = [];

    public IReadOnlyList<string> Groups { get; private set; } = [];

    /// <summary>The run that was frozen just now.</summary>
    public PrintRun? Frozen { get; private set; }

    /// <summary>What the address says, to be said again by links and forms.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Said =>
    [
        .. from said in new (string Name, string? Value)[]
           {
               ("paper", Paper), ("q", Q), ("role", Role?.ToString()), ("group", Group), ("unit", Unit), ("zone", Zone), ("gate", Gate),
               ("leaders", Leaders ? "true" : null), ("printed", Printed is { } was ? was ? "true" : "false" : null), ("stt", Stt),
           }
           where !string.IsNullOrEmpty(said.Value)
           select KeyValuePair.Create(said.Name, said.Value),
    ];

    /// <summary>Whether only some are looked at.</summary>
    public bool IsNarrowed => Said.Count > 1 || ChangedOnly;

    /// <summary>The Vietnamese word for a text of a badge.</summary>
    public static string Word(string field) => field switch
    {
        nameof(BadgeModel.Honorific) => "Danh xưng",
        nameof(BadgeModel.Name) => "Họ và tên",
        nameof(BadgeModel.Position) => "Chức vụ",
        nameof(BadgeModel.Unit) => "Đơn vị",
        nameof(BadgeModel.Seat) => "Ghế",
        nameof(BadgePart.Title) => "Tên hội nghị",
        nameof(BadgePart.Host) => "Đơn vị tổ chức, ngày",
        nameof(BadgePart.Band) => "Dải vai trò",
        nameof(BadgeDesign.Back) => "Mặt sau",
        nameof(BadgePart.Qr) => "Mã QR",
        nameof(BadgePart.Code) => "Mã gõ",
        _ => "Lối vào",
    };

    /// <summary>The Vietnamese word for what is wrong with a text or code of a badge.</summary>
    public static string Word(PaperFault fault) => fault switch
    {
        PaperFault.DoesNotFit => "Dài quá chỗ",
        PaperFault.TooSmall => "Giấy này in nhỏ quá, khó đọc",
        _ => "Thiếu mẫu chữ",
    };

    /// <summary>The Vietnamese word for what changed on a badge.</summary>
    public static string Word(PaperChange why) => why switch
    {
        PaperChange.NotPrinted => "Chưa in",
        PaperChange.Person => "Đổi tên, chức vụ, đơn vị hoặc vai trò",
        PaperChange.Seat => "Đổi ghế",
        PaperChange.Badge => "Cấp lại thẻ",
        PaperChange.Heading => "Đổi tên hoặc ngày hội nghị",
        PaperChange.Design => "Đổi mẫu thẻ",
        _ => "Đổi nội dung",
    };

    private PrintFilter Filter => new(Q, Role?.ToString(), Group, Unit, null, Zone, Gate, Leaders, Printed, ChangedOnly, Stt);

    private BadgePaper PaperAsked => BadgePaper.Find(Paper) ?? BadgePaper.A6;

    private IPrintRuns PrintRuns => Grains.GetGrain<IPrintRuns>(Code);

    public async Task OnGet()
    {
        var badges = await Asked();
        var own = await BadgeEndpoints.Design(Code, edge);
        Findings = Documents.Attendees.Badges.Check(badges.Select(one => one.Badge), PaperAsked, own);
        (Total, Void) = (badges.Count, badges.Count(one => one.IsRefused));
        Changed = [.. badges.Where(one => one.Why.Count > 0).Select(BadgeLine.Of)];
        Runs = [.. (await PrintRuns.List()).Where(run => run.Kind == PrintKind.Badges)];
        var presence = await Roster.Presence();
        (Units, Groups) = (VietnameseOrder.Sorted(presence.ByUnit.Keys), VietnameseOrder.Sorted(presence.ByGroup.Keys));
    }

    public async Task<IActionResult> OnPost()
    {
        var number = await Freeze(await Asked());
        ModelState.Clear();
        (ChangedOnly, Command) = (false, null);
        await ShowAgain();
        Frozen = Runs.FirstOrDefault(run => $"{run.Number}" == number);
        return Page();
    }

    /// <summary>A new badge for everybody whose badge no door takes; what is then to be printed again is shown.</summary>
    public async Task<IActionResult> OnPostReissue()
    {
        await Printing.Reissue(Code, CommandId, edge, why => Refusal = why);
        Command = null;
        ModelState.Clear();
        await ShowAgain();
        return Page();
    }

    /// <summary>One person's badge, printed and on record, so that it is not printed again with what changed; on paper of the kind printed last where none is named.</summary>
    /// <remarks>Where a conference may have no more runs it is printed all the same: nobody waits at the desk for that.</remarks>
    public async Task<IActionResult> OnPostOne(string attendee, string? paper)
    {
        if (!AttendeeIds.IsOne(attendee)) return NotFound();
        Paper = paper ?? BadgePaper.After((await PrintRuns.List()).FirstOrDefault(run => run.Kind == PrintKind.Badges)?.Design).Name;
        var (number, at) = (await Freeze(await Asked(new(attendee))), $"/api/v1/conferences/{Code}");
        if (number is not null) return Redirect($"{at}/print-runs/{number}.pdf?paper={PaperAsked.Name}");
        if (Refusal == PrintRefusals.TooManyRuns) return Redirect($"{at}/attendees/{attendee}/badge.pdf?paper={PaperAsked.Name}");
        await ShowAgain();
        return Page();
    }

    private Task<IReadOnlyList<PrintableBadge>> Asked() => Asked(Filter);

    private async Task<IReadOnlyList<PrintableBadge>> Asked(PrintFilter filter) =>
        await Printing.Badges(Code, edge, why => Refusal = why, filter, PaperAsked) ?? [];

    /// <summary>Puts badges on record as one run: its number; null where anything was refused.</summary>
    private async Task<string?> Freeze(IReadOnlyList<PrintableBadge> badges)
    {
        if (Refusal is not null) return null;
        var mark = await Printing.Mark(Code, edge, PaperAsked);
        var receipt = await PrintRuns.Freeze(new(CommandId, PrintKind.Badges, [.. badges.Select(one => one.Line)], mark));
        Refusal = receipt.Refusal;
        return receipt.Accepted ? receipt.Answer : null;
    }

    /// <summary>Reads everything anew and still says what was refused.</summary>
    private async Task ShowAgain()
    {
        var refusal = Refusal;
        await OnGet();
        Refusal = refusal;
    }
}
