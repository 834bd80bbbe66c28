using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Documents;
using Laurel.Documents.Attendees;
using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Attendees;

/// <summary>Printing badges: what does not fit is shown first; then all, one unit, or only what changed since it was printed.</summary>
[Needs(Policies.Register)]
public sealed class BadgesModel(IGrainFactory grains, Edge edge) : ConferencePage(grains)
{
    /// <summary>The papers that badges are printed on, as the address names them.</summary>
    public static IReadOnlyList<(string Paper, string Word)> Papers { get; } =
    [
        ("a6", "A6, mỗi trang một thẻ"), ("a4", "A4, bốn thẻ A6, có dấu cắt"), ("a6-bleed", "A6 có tràn lề 3 mm"), ("a7", "A7, mỗi trang một thẻ"),
        ("a4-a7", "A4, tám thẻ A7, có dấu cắt"), ("cr80", "Thẻ nhựa CR80"), ("a4-cr80", "A4, chín thẻ CR80, có dấu cắt"), ("labels", "Giấy nhãn 99,1 × 67,7, tám nhãn"),
    ];

    [BindProperty(SupportsGet = true)]
    public string Paper { get; set; } = "a6";

    /// <summary>Only this unit's; null for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty]
    public bool ChangedOnly { get; set; }

    public IReadOnlyList<PaperFinding> Findings { get; private set; } = [];

    /// <summary>How many badges say something that was not printed yet.</summary>
    public int Changed { get; private set; }

    public int Total { get; private set; }

    public IReadOnlyList<PrintRun> Runs { get; private set; } = [];

    public IReadOnlyList<string> Units { get; private set; } = [];

    /// <summary>The run that was frozen just now.</summary>
    public PrintRun? Frozen { get; private set; }

    /// <summary>The Vietnamese word for a text of a badge.</summary>
    public static string Word(string field) => field switch
    {
        nameof(BadgeModel.Honorific) => "Danh xưng",
        nameof(BadgeModel.Name) => "Họ và tên",
        nameof(BadgeModel.Position) => "Chức vụ",
        nameof(BadgeModel.Unit) => "Đơn vị",
        nameof(BadgeModel.Seat) => "Ghế",
        _ => "Lối vào",
    };

    private IPrintRuns PrintRuns => Grains.GetGrain<IPrintRuns>(Code);

    public async Task OnGet()
    {
        var badges = await Printing.Badges(Code, edge, _ => { }, new(Sort: "precedence", Unit: Unit)) ?? [];
        var design = BadgePaper.Find(Paper) is { IsCard: true } ? BadgeDesign.Card : await BadgeEndpoints.Design(Code, edge);
        Findings = Documents.Attendees.Badges.Check(badges.Select(one => one.Badge), design);
        (Total, Changed) = (badges.Count, (await PrintRuns.Changed(PrintKind.Badges, [.. badges.Select(one => one.Line)])).Count);
        Runs = [.. (await PrintRuns.List()).Where(run => run.Kind == PrintKind.Badges)];
        Units = [.. (await Roster.Presence()).ByUnit.Keys.Where(unit => unit.Length > 0).OrderBy(VietnameseOrder.KeyOf, StringComparer.Ordinal)];
    }

    public async Task<IActionResult> OnPost()
    {
        var badges = await Printing.Badges(Code, edge, _ => { }, new(Sort: "precedence", Unit: Unit)) ?? [];
        IReadOnlyList<PrintedLine> lines = [.. badges.Select(one => one.Line)];
        if (ChangedOnly)
        {
            var changed = (await PrintRuns.Changed(PrintKind.Badges, lines)).ToHashSet();
            lines = [.. lines.Where(line => changed.Contains(line.Attendee))];
        }
        var receipt = await PrintRuns.Freeze(new(CommandId, PrintKind.Badges, lines));
        Refusal = receipt.Refusal;
        ModelState.Remove(nameof(Command));
        await OnGet();
        if (receipt.Answer is { } number) Frozen = Runs.FirstOrDefault(run => $"{run.Number}" == number);
        return Page();
    }
}
