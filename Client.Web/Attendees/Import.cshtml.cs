using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Attendees;

/// <summary>Importing a list: the file is read and shown as it would be taken, row by row, before anything is written.</summary>
[Needs(Policies.Import)]
public sealed class ImportModel(IGrainFactory grains, IListUploads uploads) : ConferencePage(grains)
{
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

    public bool Applied { get; private set; }

    public ImportKind Kind => What == "citations" ? ImportKind.Citations : ImportKind.Attendees;

    private IImport Import => Grains.GetGrain<IImport>(Code);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostPreview()
    {
        if (List is null)
            return Page();

        var read = await uploads.Read(Code, Kind, List);
        if ((Refusal = read.Refusal) is not null)
            return Page();

        (Upload, FileName, Columns) = (read.Upload, List.FileName, read.List!.Columns);
        Answer = await Import.Preview(read.List);
        Refusal = Answer.Refusal;
        return Page();
    }

    public async Task<IActionResult> OnPostApply()
    {
        if (uploads.Find(Code, Upload) is not { } list)
            return await Expired();

        var choices = Choices.Select(choice => new ImportChoice(choice.Key, choice.Value)).ToList();
        Answer = await Import.Begin(new BeginImport(CommandId, list, choices));
        while (Answer is { Done: false, Refusal: null, Plan: { } plan })
            Answer = await Import.Continue(plan);
        (Refusal, Applied) = (Answer.Refusal, Answer.Refusal is null);
        await Enter(Conference);
        return Page();
    }

    private Task<IActionResult> Expired()
    {
        Refusal = new Refusal("import.expired", "Tệp xem trước đã hết hạn, hãy chọn lại tệp.", "The previewed file has expired; choose it again.");
        return Task.FromResult<IActionResult>(Page());
    }
}
