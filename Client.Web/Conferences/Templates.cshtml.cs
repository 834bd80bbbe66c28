using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Conferences;
using Laurel.Documents.Papers;
using Laurel.Domain.Conferences;
using Laurel.Grains.Conferences;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Conferences;

/// <summary>The organisation's own templates of its office papers: sent, looked at with made-up content, dropped; the fields of each explained.</summary>
[Needs(Policies.ReadAwards), BodyLimit(DocxTemplate.MostBytes + (64 << 10))]
public sealed class TemplatesModel(IGrainFactory grains) : ConferencePage(grains)
{
    [BindProperty(SupportsGet = true)]
    public OfficePaper Paper { get; set; }

    [BindProperty]
    public IFormFile? Sent { get; set; }

    public IReadOnlyList<PaperTemplate> Kept { get; private set; } = [];

    /// <summary>The chosen paper's template with made-up content, as text; of our sample where there is none.</summary>
    public IReadOnlyList<string> Lines { get; private set; } = [];

    public PaperTemplate? Own => Kept.FirstOrDefault(kept => kept.Paper == Paper);

    private IPaperTemplates All => Grains.PaperTemplates(Code);

    public async Task OnGet()
    {
        Kept = await All.All();
        var template = await All.Content(Paper) ?? PaperDocx.Bytes(OfficePapers.Sample(Paper));
        Lines = DocxTemplate.Lines(DocxTemplate.Fill(template, OfficePapers.Example(Paper)));
    }

    public async Task<IActionResult> OnPostKeep()
    {
        if (Sent is null or { Length: 0 })
            Refusal = EdgeRefusals.Invalid("sent");
        else if (Sent.Length > DocxTemplate.MostBytes)
            Refusal = TemplateRefusals.TooLarge;
        else
        {
            using var content = new MemoryStream();
            await Sent.CopyToAsync(content);
            Refusal = (await All.Keep(new(CommandId, Paper, Path.GetFileName(Sent.FileName), content.ToArray()))).Refusal;
        }

        return await After();
    }

    public async Task<IActionResult> OnPostDrop()
    {
        Refusal = (await All.Drop(new(CommandId, Paper))).Refusal;
        return await After();
    }

    public static string Word(OfficePaper paper) => paper switch
    {
        OfficePaper.Decision => "Quyết định và danh sách",
        OfficePaper.Proposal => "Tờ trình",
        OfficePaper.Minutes => "Biên bản họp",
        OfficePaper.CountingRecord => "Biên bản kiểm phiếu",
        _ => "Giấy mời",
    };

    private async Task<IActionResult> After()
    {
        if (Refusal is null)
            return Redirect($"/c/{Code}/templates?paper={Paper}");
        await OnGet();
        return Page();
    }
}
