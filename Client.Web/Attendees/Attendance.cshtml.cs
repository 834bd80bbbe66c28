using System.Globalization;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Grains.Attendees;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Attendees;

/// <summary>The signed attendance list: its STT frozen and printed, and typed back in after a power cut.</summary>
[Needs(Policies.Register)]
public sealed class AttendanceModel(IGrainFactory grains, Edge edge, TimeProvider clock) : ConferencePage(grains)
{
    private const string LocalTime = "yyyy-MM-dd'T'HH:mm";

    /// <summary>The number on the paper.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Run { get; set; }

    /// <summary>STT as typed.</summary>
    [BindProperty]
    public string? Numbers { get; set; }

    /// <summary>When they signed, by the clock of the place.</summary>
    [BindProperty]
    public string? At { get; set; }

    [BindProperty]
    public string Gate { get; set; } = "Bàn đón tiếp";

    public IReadOnlyList<PrintRun> Runs { get; private set; } = [];

    public IReadOnlyList<SignedLine>? People { get; private set; }

    /// <summary>Whether what is shown was recorded; else it is a preview.</summary>
    public bool Recorded { get; private set; }

    public async Task OnGet()
    {
        Runs = [.. (await Grains.GetGrain<IPrintRuns>(Code).List()).Where(run => run.Kind == PrintKind.Attendance)];
        Run ??= Runs.Count > 0 ? Runs[0].Number : null;
        At ??= clock.GetUtcNow().ToOffset(Conference.Plan.StartsAt.Offset).ToString(LocalTime, CultureInfo.InvariantCulture);
    }

    /// <summary>Freezes the list as it stands; the page that follows has its paper.</summary>
    public async Task<IActionResult> OnPostFreeze()
    {
        if (await Printing.Attendance(Code, edge, why => Refusal = why, PrintFilter.Everybody) is { } people)
        {
            var lines = people.Select(item => new PrintedLine(item.Id, "")).ToList();
            Refusal = (await Grains.GetGrain<IPrintRuns>(Code).Freeze(new(CommandId, PrintKind.Attendance, lines))).Refusal;
        }
        Run = null;
        ModelState.Clear();
        await OnGet();
        return Page();
    }

    public async Task<IActionResult> OnPostPreview()
    {
        await OnGet();
        if (await Typed() is { } typed) People = typed.People;
        return Page();
    }

    public async Task<IActionResult> OnPostRecord()
    {
        await OnGet();
        if (await Typed() is not { } typed) return Page();
        People = (await typed.Record(Code, new GateId(Gate), Instant(), CommandId, edge)).People;
        Recorded = true;
        await Enter(Conference);
        return Page();
    }

    private async Task<TypedBack?> Typed()
    {
        var (read, refusal) = await TypedBack.Of(Code, Run, Numbers ?? "", edge);
        Refusal = refusal;
        return read;
    }

    private DateTimeOffset Instant() =>
        DateTime.TryParseExact(At, LocalTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? new(local, Conference.Plan.StartsAt.Offset)
            : clock.GetUtcNow();
}
