using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Grains;
using Laurel.Grains.Attendees;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Attendees;

/// <summary>A unit's own list, opened by its link on whatever phone: who is named, what is missing, correcting, naming, sending a list.</summary>
[Needs(Role.Anyone), BodyLimit(BodyLimit.ListBytes)]
public sealed class UnitLinkModel(Edge edge, ListUploads uploads) : LinkPage(edge)
{
    /// <summary>Whom a form is about.</summary>
    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The letter of authority of a substitute.</summary>
    [BindProperty]
    public string? Letter { get; set; }

    [BindProperty]
    public IFormFile? List { get; set; }

    /// <summary>The shown file, kept for a while under a name that only this page knows.</summary>
    [BindProperty]
    public string? Upload { get; set; }

    public UnitPage Unit { get; private set; } = null!;

    /// <summary>The unit's names as they will stand on certificates; none where it has no dossier on its way.</summary>
    public UnitProofPage Proof { get; private set; } = null!;

    /// <summary>What a list would do, or did; null where none was sent.</summary>
    public IReadOnlyList<UnitListRow>? Rows { get; private set; }

    /// <summary>What is said of the list as a whole: other sheets, another encoding. Of whose people they are the link says enough.</summary>
    public IReadOnlyList<ImportFinding> OfList { get; private set; } = [];

    public bool Applied { get; private set; }

    /// <summary>What was typed into a form that was refused, to be mended.</summary>
    public AskedPerson Asked { get; private set; } = new();

    public int Free => Math.Max(0, Unit.Quota - Unit.Held);

    /// <summary>Those who come or may come, and of whom nothing is known to be over.</summary>
    public IEnumerable<UnitPerson> Coming => Unit.People.Where(person => person.Status is not (AttendeeStatus.Declined or AttendeeStatus.Absent));

    private IUnitLinks Links => Edge.Grains.UnitLinks(Code);

    public static string WordOf(AttendeeStatus status) => status switch
    {
        AttendeeStatus.Nominated => "Chờ duyệt",
        AttendeeStatus.Declined => "Không dự",
        AttendeeStatus.Admitted or AttendeeStatus.Left => "Đã điểm danh",
        _ => StatusWords.Of(status, false),
    };

    public Task<IActionResult> OnGet() => Shown();

    public Task<IActionResult> OnPostNominate(AskedPerson asked) => Done(asked, person => Links.Nominate(
        new(CommandId, Link, new(AttendeeIds.Of(CommandId)), person)));

    public Task<IActionResult> OnPostChange(AskedPerson asked) => Done(asked, person => Links.Change(
        new(CommandId, Link, new(Who!), Contact(person), Letter)));

    public Task<IActionResult> OnPostComes() => Done(() => Links.Answer(new(CommandId, Link, new(Who!), true)));

    public Task<IActionResult> OnPostDeclines() => Done(() => Links.Answer(new(CommandId, Link, new(Who!), false, Reason ?? "")));

    public async Task<IActionResult> OnPostPreview()
    {
        if (List is null) return await Shown();
        await using var file = List.OpenReadStream();
        (var list, Refusal) = await ListFiles.Read(ImportKind.Attendees, file, HttpContext.RequestAborted);
        if (list is null) return await Shown();
        Upload = uploads.Keep($"{Code}/{Token}", list);
        return await Listed(list, apply: false);
    }

    public async Task<IActionResult> OnPostList()
    {
        if (uploads.Find<ImportList>($"{Code}/{Token}", Upload) is { } list) return await Listed(list, apply: true);
        Refusal = ImportModel.Expired;
        return await Shown();
    }

    private async Task<IActionResult> Listed(ImportList list, bool apply)
    {
        var rows = new List<UnitListRow>();
        UnitListAnswer answer;
        do
        {
            answer = await Ask(() => Links.NominateAll(new(CommandId, Link, list, apply, rows.Count)));
            rows.AddRange(answer.Rows);
        }
        while (!answer.Done);
        Refusal = answer.Refusal;
        if (answer.Refusal is null) (Rows, OfList, Applied) = (rows, [.. list.Findings.Where(finding => finding.Code != ImportFindings.UnitsMissing)], apply);
        return await Shown();
    }

    private Task<IActionResult> Done(AskedPerson asked, Func<Registration, Task<Receipt>> ask)
    {
        var person = asked.Registration();
        if (Who is null) Asked = asked;
        if (AttendeeEndpoints.Wrong(person) is not { } field) return Done(() => ask(person));
        Refusal = EdgeRefusals.Invalid(field);
        return Shown();
    }

    private async Task<IActionResult> Done(Func<Task<Receipt>> ask)
    {
        if (Who is not null && !AttendeeIds.IsOne(Who)) return NotFound();
        Refusal = (await Ask(ask)).Refusal;
        return Refusal is null ? Redirect($"{LinkMiddleware.Unit}/{Code}/{Token}") : await Shown();
    }

    // No such link is a page that is not there; one that is over says so.
    private async Task<IActionResult> Shown()
    {
        ModelState.Remove(nameof(Command));
        if (!PlanRules.IsCode(Code)) return NotFound();
        Unit = await Ask(() => Links.Open(Link));
        if (Unit.Refusal?.Code == LinkRefusals.Unknown.Code) return NotFound();
        if (Unit.Refusal is not null) Response.StatusCode = StatusCodes.Status410Gone;
        else Proof = await Ask(() => Links.Proof(Link));
        return Page();
    }

    private static Registration Contact(Registration person) => person with
    {
        Telephone = string.IsNullOrEmpty(person.Telephone) ? null : person.Telephone,
        Email = string.IsNullOrEmpty(person.Email) ? null : person.Email,
    };
}
