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

    /// <summary>Where they came in; the desk's own where none is said.</summary>
    [BindProperty]
    public string? Gate { get; set; }

    public IReadOnlyList<PrintRun> Runs { get; private set; } = [];

    public IReadOnlyList<SignedLine>? People { get; private set; }

    /// <summary>Whether what is shown was recorded; else it is a preview.</summary>
    public bool Recorded { get; private set; }

    /// <summary>Of those who were to be recorded, how many are not inside for it: cancelled, through a gate that there is not, or unanswered.</summary>
    public int NotRecorded => People?.Count(line => !line.IsRecorded) ?? 0;

    public async Task OnGet()
    {
        Runs = [.. (await Grains.GetGrain<IPrintRuns>(Code).List()).Where(run => run.Kind == PrintKind.Attendance)];
        Run ??= Runs.Count > 0 ? Runs[0].Number : null;
        Gate = string.IsNullOrWhiteSpace(Gate) ? Domain.Conferences.Gate.OfDesk(Conference.Gates).Text : Gate.Trim().Normalize();
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
        People = (await Typed())?.People;
        return Page();
    }

    public async Task<IActionResult> OnPostRecord()
    {
        await OnGet();
        if (await Typed() is not { } typed) return Page();
        People = (await typed.Record(Code, new GateId(Gate!), Instant!.Value, CommandId, edge)).People;
        Recorded = true;
        await Enter(Conference);
        return Page();
    }

    /// <summary>Who stands on the lines typed; null where that, the time or the gate cannot be.</summary>
    private async Task<TypedBack?> Typed()
    {
        Refusal = Instant is null ? EdgeRefusals.Invalid("at") : !GateId.IsName(Gate) ? EdgeRefusals.Invalid("gate") : null;
        if (Refusal is not null) return null;
        var (read, refusal) = await TypedBack.Of(Code, Run, Numbers ?? "", edge);
        Refusal = refusal;
        return read;
    }

    /// <summary>When they signed; null where it is no time.</summary>
    private DateTimeOffset? Instant =>
        DateTime.TryParseExact(At, [LocalTime, $"{LocalTime}':'ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            ? TypedTime.At(local, Conference.Plan.StartsAt.Offset)
            : null;
}
