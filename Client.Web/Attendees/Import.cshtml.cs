using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Documents.Spreadsheets;
using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

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

    /// <summary>Whoever imports nominations says, once, that their dossiers are complete on paper; unsaid, their papers are missing.</summary>
    [BindProperty]
    public bool OnPaper { get; set; }

    /// <summary>Attendees, or citations on the page of dossiers.</summary>
    [BindProperty(SupportsGet = true)]
    public string What { get; set; } = "attendees";

    /// <summary>The sheet that is meant, where the file has several lists.</summary>
    [BindProperty]
    public string? Sheet { get; set; }

    /// <summary>Names that are all capitals get small letters.</summary>
    [BindProperty]
    public bool SmallLetters { get; set; }

    /// <summary>Which units take one spelling, by <see cref="WishOf"/>.</summary>
    [BindProperty]
    public List<string> Units { get; set; } = [];

    public string? FileName { get; private set; }

    /// <summary>The file's other lists, with their rows; each is imported for itself.</summary>
    public IReadOnlyList<SheetList> Others { get; private set; } = [];

    /// <summary>The first name in capitals, and how many there are; none where nothing is in capitals.</summary>
    public (string First, int Count)? Capitals { get; private set; }

    /// <summary>Units of this list that may be one with others.</summary>
    public IReadOnlyList<UnitSpelling> Alike { get; private set; } = [];

    public ImportAnswer? Answer { get; private set; }

    /// <summary>What each column was taken for; none where the list is not shown.</summary>
    public IReadOnlyList<ListField> Fields { get; private set; } = [];

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
        (var book, Refusal) = await ListFiles.Book(Kind, file, List.FileName, HttpContext.RequestAborted);
        if (book is null)
            return Page();

        Upload = uploads.Keep(Code, book);
        return await Show(book, first: true);
    }

    /// <summary>The list as it is wished.</summary>
    public Task<IActionResult> OnPostAgain() => Kept(first: false);

    /// <summary>Another sheet of the file.</summary>
    public Task<IActionResult> OnPostSheet() => Kept(first: true);

    private async Task<IActionResult> Kept(bool first)
    {
        ModelState.Clear();
        return uploads.Find<ListBook>(Code, Upload) is { } book ? await Show(book, first) : Again();
    }

    public async Task<IActionResult> OnPostApply()
    {
        if (uploads.Find<ListBook>(Code, Upload) is not { } book || book.Find(Sheet) is not { } list)
            return Again();

        var choices = Choices.Select(choice => new ImportChoice(choice.Key, choice.Value)).ToList();
        (Others, FileName) = (Beside(book, list), book.FileName);
        Answer = await ImportRuns.Apply(edge, Code, CommandId, Wished(list, await Spellings(list)), choices, OnPaper);
        (Refusal, Applied) = (Answer.Refusal, Answer.Refusal is null);
        await Enter(Conference);
        return Page();
    }

    /// <param name="first">Nobody has wished anything yet: spellings that are surely one are.</param>
    private async Task<IActionResult> Show(ListBook book, bool first)
    {
        if (book.Find(Sheet) is not { } list)
            return Again();
        (FileName, Fields, Others) = (book.FileName, book.Sheets.First(one => one.List == list).Fields, Beside(book, list));
        Alike = await Spellings(list);
        if (first) Units = [.. Alike.Where(unit => unit.IsSure).Select(WishOf)];
        var capitals = list.Rows.SelectMany(row => row.Findings).Where(finding => finding.Code == ImportFindings.InCapitals).ToList();
        Capitals = capitals is [{ Raw: { } name }, ..] ? (name, capitals.Count) : null;
        Answer = await Grains.Import(Code).Preview(Wished(list, Alike));
        Refusal = Answer.Refusal;
        foreach (var item in Answer.Items.Where(item => item is { Outcome: "needsDecision", Match: not null }).Take(MostShown))
            Known[item.Row] = await InWords(item.Match!);
        return Page();
    }

    private ImportList Wished(ImportList list, IReadOnlyList<UnitSpelling> alike) =>
        ListFiles.As(list, new(SmallLetters, [.. alike.Where(unit => Units.Contains(WishOf(unit)))]));

    /// <summary>What a tick on the page says; a guess is another wish than the sure spelling that it leads to.</summary>
    public static string WishOf(UnitSpelling unit) => unit.IsSure ? unit.Kept : $"? {unit.Kept}";

    private async Task<IReadOnlyList<UnitSpelling>> Spellings(ImportList list) => Kind is not ImportKind.Attendees ? [] : UnitSpelling.Of(
        list.Rows.Select(row => row.Attendee?.Unit ?? ""),
        (await Grains.GetGrain<IDelegations>(Code).List()).Where(unit => unit.Held > 0).Select(unit => unit.Unit));

    private static IReadOnlyList<SheetList> Beside(ListBook book, ImportList shown) => [.. book.Sheets.Where(one => one.List != shown)];

    private async Task<string> InWords(string match)
    {
        if (Kind is ImportKind.Citations)
            return await Grains.Citation(Code, match).Get() is { } held ? Joined(held.Nomination.Name, held.Nomination.PositionAndUnit) : "–";
        return AttendeeIds.IsOne(match) && await Grains.Attendee(Code, match).Get() is { Registration: var there }
            ? Joined($"{there.Honorific} {there.Name}".Trim(), there.Position, there.Unit, there.Telephone)
            : "–";
    }

    private static string Joined(params IEnumerable<string?> parts) => string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));

    private PageResult Again()
    {
        Refusal = Expired;
        return Page();
    }
}
