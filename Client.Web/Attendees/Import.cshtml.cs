using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Attendees;

/// <summary>Importing a list: the file is read and shown as it would be taken, row by row, before anything is written.</summary>
[Needs(Policies.Import), BodyLimit(BodyLimit.ListBytes)]
public sealed class ImportModel(IGrainFactory grains, ListUploads uploads, Edge edge) : ConferencePage(grains)
{
    internal static readonly Refusal Expired = new(
        "import.expired", "Tệp xem trước đã hết hạn, hãy chọn lại tệp.", "The previewed file has expired; choose it again.");

    private const int MostShown = 200;

    [BindProperty]
    public IFormFile? List { get; set; }

    /// <summary>The shown file, kept for a while under a name that only this page knows.</summary>
    [BindProperty]
    public string? Upload { get; set; }

    /// <summary>A person's word on doubtful rows: row → same, another or skip.</summary>
    [BindProperty]
    public Dictionary<int, ImportChoiceKind> Choices { get; set; } = [];

    /// <summary>Attendees, or citations on the page of dossiers.</summary>
    [BindProperty(SupportsGet = true)]
    public string What { get; set; } = "attendees";

    public string? FileName { get; private set; }

    public ImportAnswer? Answer { get; private set; }

    public IReadOnlyList<string> Columns { get; private set; } = [];

    /// <summary>Whom or what a doubtful row resembles, in words, by row: nobody can say whether two are one without seeing both.</summary>
    public Dictionary<int, string> Known { get; } = [];

    public bool Applied { get; private set; }

    public ImportKind Kind => What == "citations" ? ImportKind.Citations : ImportKind.Attendees;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostPreview()
    {
        if (List is null)
            return Page();

        await using var file = List.OpenReadStream();
        (var list, Refusal) = await ListFiles.Read(Kind, file, HttpContext.RequestAborted);
        if (list is null)
            return Page();

        (Upload, FileName, Columns) = (uploads.Keep(Code, list), List.FileName, list.Columns);
        Answer = await Grains.Import(Code).Preview(list);
        Refusal = Answer.Refusal;
        foreach (var item in Answer.Items.Where(item => item is { Outcome: "needsDecision", Match: not null }).Take(MostShown))
            Known[item.Row] = await InWords(item.Match!);
        return Page();
    }

    public async Task<IActionResult> OnPostApply()
    {
        if (uploads.Find<ImportList>(Code, Upload) is not { } list)
            return await Again();

        var choices = Choices.Select(choice => new ImportChoice(choice.Key, choice.Value)).ToList();
        Answer = await ImportRuns.Apply(edge, Code, CommandId, list, choices);
        (Refusal, Applied) = (Answer.Refusal, Answer.Refusal is null);
        await Enter(Conference);
        return Page();
    }

    private async Task<string> InWords(string match)
    {
        if (Kind is ImportKind.Citations)
            return await Grains.Citation(Code, match).Get() is { } held ? Joined(held.Nomination.Name, held.Nomination.PositionAndUnit) : "–";
        return AttendeeIds.IsOne(match) && await Grains.Attendee(Code, match).Get() is { Registration: var there }
            ? Joined($"{there.Honorific} {there.Name}".Trim(), there.Position, there.Unit, there.Telephone)
            : "–";
    }

    private static string Joined(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));

    private Task<IActionResult> Again()
    {
        Refusal = Expired;
        return Task.FromResult<IActionResult>(Page());
    }
}
