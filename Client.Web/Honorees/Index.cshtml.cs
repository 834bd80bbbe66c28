using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Domain.Citations;
using Laurel.Domain.Honorees;
using Laurel.Grains.Decisions;
using Laurel.Grains.Honorees;
using Microsoft.AspNetCore.Mvc;

namespace Laurel.Client.Web.Honorees;

/// <summary>Every honoree on record, by unaccented search; those who look alike and were not asked about; and a form for honours decided elsewhere.</summary>
[Needs(Policies.ReadAwards)]
public sealed class IndexModel(IGrainFactory grains) : ConferencePage(grains)
{
    public const int AtOnce = 100;

    private const int MostDoubts = 12;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public HonoreeKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Offset { get; set; }

    [BindProperty(Name = "form")]
    public HonourForm Form { get; set; } = new();

    [BindProperty]
    public string? One { get; set; }

    [BindProperty]
    public string? Other { get; set; }

    public HonoreePage Found { get; private set; } = new(0, []);

    public IReadOnlyList<DoubtfulPair> Doubts { get; private set; } = [];

    public bool MayWrite => May(Policies.WriteAwards);

    public async Task OnGet()
    {
        Found = await Grains.HonoreeBook().List(new(Q, Kind, Math.Max(0, Offset), AtOnce));
        Refusal ??= Found.Refusal;
        Doubts = await Grains.HonoreeBook().Doubts(MostDoubts);
    }

    public async Task<IActionResult> OnPostRecord()
    {
        var honour = Form.Honour();
        Refusal = Honoree.Fault(honour);
        if (Refusal is null)
        {
            var (id, receipt) = await HonoreeEndpoints.RecordHonour(Grains, CommandId, honour);
            if (receipt.Accepted)
                return Redirect($"/c/{Code}/honorees/{id}");
            Refusal = receipt.Refusal;
        }
        await OnGet();
        return Page();
    }

    public async Task<IActionResult> OnPostApart()
    {
        if (!HonoreeId.IsOne(One) || !HonoreeId.IsOne(Other))
            return NotFound();
        var receipt = await HonoreeEndpoints.Shown(Grains, new(One!), await Grains.Honoree(new(One!)).TellApart(new(CommandId, new(Other!))));
        if (receipt.Accepted)
            return Redirect($"/c/{Code}/honorees");
        Refusal = receipt.Refusal;
        await OnGet();
        return Page();
    }
}

/// <summary>An honour decided elsewhere, as it is typed.</summary>
public sealed class HonourForm
{
    public HonoreeKind Kind { get; set; } = HonoreeKind.Person;

    public string? Honorific { get; set; }

    public string? Name { get; set; }

    public string? PositionAndUnit { get; set; }

    public string? Award { get; set; }

    public string? Authority { get; set; }

    public string? Number { get; set; }

    public DateOnly? On { get; set; }

    public int? Year { get; set; }

    public string? Achievement { get; set; }

    public string? Source { get; set; }

    /// <summary>Somebody compared it with the decision itself.</summary>
    public bool Verified { get; set; }

    public static HonourForm For(Honour latest) => new()
    {
        Kind = latest.Kind,
        Honorific = latest.Honorific,
        Name = latest.Name,
        PositionAndUnit = latest.PositionAndUnit,
    };

    public Honour Honour() => new HonourBody(
        Kind, Name ?? "", Award ?? "", Authority ?? "", Source ?? "", Honorific ?? "", PositionAndUnit ?? "", Year, On, Number, Achievement,
        Verified ? Mark.Verified : Mark.Recalled).Honour();
}
