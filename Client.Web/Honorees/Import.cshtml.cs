using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Documents.Spreadsheets;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Honorees;

/// <summary>A list of honours decided elsewhere: shown as it would be taken, row by row, before anything is written.</summary>
[Needs(Policies.WriteAwards), BodyLimit(BodyLimit.ListBytes)]
public sealed class ImportModel(IGrainFactory grains, ListUploads uploads) : ConferencePage(grains)
{
    [BindProperty]
    public IFormFile? List { get; set; }

    /// <summary>The shown file, kept for a while under a name that only this page knows.</summary>
    [BindProperty]
    public string? Upload { get; set; }

    public string? FileName { get; private set; }

    public HonourImportAnswer? Answer { get; private set; }

    /// <summary>What each column was taken for; none where the list is not shown.</summary>
    public IReadOnlyList<ListField> Fields { get; private set; } = [];

    public bool Applied { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostPreview()
    {
        if (List is null)
            return Page();
        await using var file = List.OpenReadStream();
        (var list, Refusal) = await HonourImport.Read(file, List.FileName, HttpContext.RequestAborted);
        if (list is null)
            return Page();
        (Upload, FileName, Fields) = (uploads.Keep(Code, list), List.FileName, list.Fields);
        Answer = await HonourImport.Preview(Grains, list);
        return Page();
    }

    public async Task<IActionResult> OnPostApply()
    {
        if (uploads.Find<HonourFile>(Code, Upload) is not { } list)
        {
            Refusal = new Laurel.Domain.Refusal("import.expired", "Tệp xem trước đã hết hạn, hãy chọn lại tệp.", "The previewed file has expired; choose it again.");
            return Page();
        }
        (Answer, Applied) = (await HonourImport.Apply(Grains, list), true);
        return Page();
    }
}
