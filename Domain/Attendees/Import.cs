using System.Collections.Immutable;

namespace Laurel.Domain.Attendees;

/// <summary>A plan as its import knows it: how much there is and how far it is, and nothing of any person.</summary>
/// <param name="Id">Names the plan; its items' commands are <c>{id}-{row}</c>.</param>
/// <param name="Rows">Where its parts lie: written before the plan exists.</param>
/// <param name="Source">Tells file and choices from others: the same again is the same plan.</param>
/// <param name="Parts">How many parts it was cut into.</param>
/// <param name="Applied">How many of them are applied.</param>
/// <param name="Findings">What was to be said of the list as a whole.</param>
/// <param name="OnPaper">Of nominations: whether the office holds their dossiers complete on paper; null in plans of before this was asked, which took it so.</param>
public sealed record OpenPlan(
    string Id, string Rows, ImportKind Kind, string Source, int Parts, int Applied, ImmutableArray<ImportFinding> Findings, bool? OnPaper = null)
{
    public bool IsDone => Applied == Parts;
}

/// <summary>The bulk lists of a conference: one plan at a time, applied part by part to its end.</summary>
/// <param name="Plan">The last plan, open or done; null before the first.</param>
public sealed record Import(OpenPlan? Plan) : IEvolves<Import, ImportEvent>
{
    public static Import Nothing { get; } = new((OpenPlan?)null);

    /// <summary>Opens a plan whose parts are written. The plan that is open already is nothing new; refused is another: <c>import.running</c>.</summary>
    public Ruling<ImportEvent> Open(OpenPlan plan) => Plan switch
    {
        { } known when known.Id == plan.Id => Ruling<ImportEvent>.NothingNew,
        { IsDone: false } => ImportRefusals.Running,
        _ => new ImportOpened(plan),
    };

    /// <summary>A part's items have all been answered. Twice is nothing new.</summary>
    public Ruling<ImportEvent> Apply(string plan, int part) => Plan switch
    {
        { } open when open.Id == plan && open.Applied == part => new ImportPartApplied(plan, part),
        { } open when open.Id == plan && open.Applied > part => Ruling<ImportEvent>.NothingNew,
        _ => ImportRefusals.Unknown,
    };

    public Import Evolve(ImportEvent happened) => happened switch
    {
        ImportOpened opened => new(opened.Plan),
        ImportPartApplied applied => new(Plan! with { Applied = applied.Part + 1 }),
        _ => this,
    };
}

/// <summary>What happens to the bulk lists of a conference.</summary>
public abstract record ImportEvent;

/// <summary>A plan was written whole, and will be applied whatever happens.</summary>
[EventName("import.opened.v1")]
public sealed record ImportOpened(OpenPlan Plan) : ImportEvent;

/// <summary>All items of a part were answered; what they said of people is no longer kept with the plan.</summary>
[EventName("import.part-applied.v1")]
public sealed record ImportPartApplied(string Plan, int Part) : ImportEvent;

/// <summary>What an import may answer.</summary>
public static class ImportRefusals
{
    public static readonly Refusal Running = new(
        "import.running",
        "Một danh sách khác đang được nhập; xin đợi nhập xong.",
        "Another list is being imported; please wait until it is done.");

    public static readonly Refusal Unknown = new(
        "import.unknown", "Không có lượt nhập danh sách này.", "There is no such import.", RefusalKind.NotFound);
}
