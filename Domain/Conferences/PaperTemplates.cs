using System.Collections.Immutable;

namespace Laurel.Domain.Conferences;

/// <summary>The office papers that an organisation may lay out itself.</summary>
public enum OfficePaper
{
    Decision,
    Proposal,
    Minutes,
    CountingRecord,
    Invitation,
}

/// <summary>The office's own template of a paper.</summary>
/// <param name="Name">The file's name, as it was sent.</param>
/// <param name="Sha256">Of the file, in hex; it lies under this hash.</param>
public sealed record PaperTemplate(OfficePaper Paper, string Name, string Sha256, int Bytes, DateTimeOffset At);

/// <summary>What happens to the templates of office papers.</summary>
public abstract record PaperTemplateEvent;

/// <summary>From now on the paper is laid out by this file.</summary>
[EventName("paper-templates.kept.v1")]
public sealed record TemplateKept(PaperTemplate Template) : PaperTemplateEvent;

/// <summary>From now on the paper has its default layout again.</summary>
[EventName("paper-templates.dropped.v1")]
public sealed record TemplateDropped(OfficePaper Paper) : PaperTemplateEvent;

/// <summary>The office's own templates of its papers, at most one a paper; a paper without one has its default layout.</summary>
public sealed record PaperTemplates(ImmutableArray<PaperTemplate> Kept) : IEvolves<PaperTemplates, PaperTemplateEvent>
{
    public static PaperTemplates Nothing { get; } = new([]);

    public PaperTemplate? Of(OfficePaper paper) => Kept.FirstOrDefault(kept => kept.Paper == paper);

    /// <summary>Lays a paper out by a file from now on; the same file again is nothing new.</summary>
    public Ruling<PaperTemplateEvent> Keep(PaperTemplate template) =>
        Of(template.Paper)?.Sha256 == template.Sha256 ? Ruling<PaperTemplateEvent>.NothingNew : new TemplateKept(template);

    public Ruling<PaperTemplateEvent> Drop(OfficePaper paper) =>
        Of(paper) is null ? Ruling<PaperTemplateEvent>.NothingNew : new TemplateDropped(paper);

    public PaperTemplates Evolve(PaperTemplateEvent happened) => happened switch
    {
        TemplateKept it => this with { Kept = [.. Kept.Where(kept => kept.Paper != it.Template.Paper), it.Template] },
        TemplateDropped it => this with { Kept = [.. Kept.Where(kept => kept.Paper != it.Paper)] },
        _ => this,
    };
}
