namespace Laurel.Domain.Attendees;

/// <summary>Says for each row of a list what an import would do with it, against what is there and the rows before it.</summary>
/// <remarks>The same list over what it made itself is unchanged throughout. Nothing is guessed: what is doubtful needs a decision.</remarks>
public sealed class ImportPlanner<TContent, TTraits>
    where TContent : class, IEquatable<TContent>
{
    private const int MostCandidates = 200;

    private readonly IImportRules<TContent, TTraits> rules;
    private readonly Dictionary<int, ImportChoiceKind> choices = [];
    private readonly Dictionary<string, Candidate> exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Candidate>> handles = new(StringComparer.Ordinal);

    public ImportPlanner(
        IImportRules<TContent, TTraits> rules, IEnumerable<Existing<TContent>> existing, IEnumerable<ImportChoice> choices)
    {
        this.rules = rules;
        foreach (var choice in choices) this.choices[choice.Row] = choice.Choice;
        foreach (var thing in existing) Enter(new(thing.Id, null, thing.Content, rules.TraitsOf(thing.Content)));
    }

    public ImportPlan<TContent> Plan(IEnumerable<ImportRow> rows) => new([.. rows.Select(Plan)]);

    private PlannedRow<TContent> Plan(ImportRow row)
    {
        if (row.IsRefused) return new(row.Row, ImportOutcome.Refused, null, null, row.Name, [.. row.Findings]);
        var content = rules.Of(row);
        var traits = rules.TraitsOf(content);
        var (likeness, like) = Find(row, traits);
        if (likeness is Likeness.Same && like!.Row is null) return Apply(row, like);
        if (likeness is Likeness.Same && rules.Merge(row, like!.Content).Equals(like.Content)) return Duplicate(row, content, like);
        return like is null ? Create(row, content, traits) : Decide(row, content, traits, like);
    }

    private PlannedRow<TContent> Apply(ImportRow row, Candidate there)
    {
        var merged = rules.Merge(row, there.Content);
        there.Row = row.Row;
        var outcome = merged.Equals(there.Content) ? ImportOutcome.Unchanged : ImportOutcome.Updated;
        there.Content = merged;
        return Planned(row, outcome, there.Id, merged);
    }

    private PlannedRow<TContent> Duplicate(ImportRow row, TContent content, Candidate earlier) =>
        Planned(row, ImportOutcome.Duplicate, $"row:{earlier.Row}", content, ImportFindings.DuplicateOfRow(row.Row, earlier.Row!.Value));

    private PlannedRow<TContent> Create(ImportRow row, TContent content, TTraits traits)
    {
        Enter(new(null, row.Row, content, traits));
        return Planned(row, ImportOutcome.Created, null, content);
    }

    private PlannedRow<TContent> Decide(ImportRow row, TContent content, TTraits traits, Candidate like)
    {
        var match = like.Row is { } earlier ? $"row:{earlier}" : like.Id;
        return choices.TryGetValue(row.Row, out var choice) ? choice switch
        {
            ImportChoiceKind.Another => Create(row, content, traits),
            ImportChoiceKind.Skip => Planned(row, ImportOutcome.Refused, match, content, ImportFindings.LeftOut(row.Row)),
            _ => like.Row is null ? Apply(row, like) : Duplicate(row, content, like),
        }
        : Planned(row, ImportOutcome.NeedsDecision, match, content, Doubt(row, like));
    }

    private static ImportFinding Doubt(ImportRow row, Candidate like) =>
        like.Row is { } earlier ? ImportFindings.LikeRow(row.Row, earlier) : ImportFindings.LikeExisting(row.Row);

    private PlannedRow<TContent> Planned(
        ImportRow row, ImportOutcome outcome, string? match, TContent content, params ReadOnlySpan<ImportFinding> more) =>
        new(row.Row, outcome, match, content, rules.NameOf(content), [.. rules.Findings(row, content), .. more]);

    /// <summary>The exact one first, then the most alike; two that are equally the same are a doubt.</summary>
    private (Likeness Likeness, Candidate? Like) Find(ImportRow row, TTraits traits)
    {
        if (exact.TryGetValue(rules.Exact(traits), out var same)) return (Likeness.Same, same);
        var (best, like) = (Likeness.Different, (Candidate?)null);
        foreach (var candidate in Candidates(traits))
        {
            var likeness = rules.Compare(row, traits, candidate.Traits);
            if (likeness is Likeness.Same && best is Likeness.Same && candidate != like) return (Likeness.Doubtful, like);
            if (likeness > best) (best, like) = (likeness, candidate);
        }
        return (best, like);
    }

    /// <summary>Bounded, so that a list of one name fifty thousand times is still a list and not an attack.</summary>
    private IEnumerable<Candidate> Candidates(TTraits traits) => rules.Handles(traits)
        .SelectMany(handle => handles.TryGetValue(handle, out var found) ? found.Take(MostCandidates) : [])
        .Distinct();

    private void Enter(Candidate candidate)
    {
        exact.TryAdd(rules.Exact(candidate.Traits), candidate);
        foreach (var handle in rules.Handles(candidate.Traits))
            if (handles.TryGetValue(handle, out var known)) known.Add(candidate);
            else handles.Add(handle, [candidate]);
    }

    private sealed class Candidate(string? id, int? row, TContent content, TTraits traits)
    {
        public string? Id { get; } = id;

        /// <summary>The row that made it or was taken for it; null while only the list before knows it.</summary>
        public int? Row { get; set; } = row;

        public TContent Content { get; set; } = content;

        public TTraits Traits { get; } = traits;
    }
}
