using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Conferences;
using Laurel.Grains.Accounts;
using Orleans.Concurrency;

namespace Laurel.Grains.Conferences;

/// <summary>The organisation's own templates of its office papers. Key: the conference's code.</summary>
[Alias("laurel.conferences.IPaperTemplates")]
public interface IPaperTemplates : IGrainWithStringKey
{
    /// <summary>Lays a paper out by this DOCX from now on; what was made before stays as it was.</summary>
    /// <remarks>
    /// Refused: <c>template.not-docx</c>, <c>template.too-large</c>, <c>template.zip-bomb</c>, <c>template.macros</c>,
    /// <c>template.external-links</c>, <c>template.unknown-fields</c>.
    /// </remarks>
    [Alias("Keep"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Keep(KeepTemplate command);

    /// <summary>Gives a paper its default layout again.</summary>
    [Alias("Drop"), Requires(Role.Organizer | Role.Secretary)]
    Task<Receipt> Drop(DropTemplate command);

    /// <summary>The templates there are; a paper that is not named has its default layout.</summary>
    [Alias("All"), Requires(Role.Organizer | Role.Secretary | Role.Registrar | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<IReadOnlyList<PaperTemplate>> All();

    /// <summary>The file of a paper's template; null where it has its default layout.</summary>
    [Alias("Content"), Requires(Role.Organizer | Role.Secretary | Role.Registrar | Role.CouncilMember | Role.Approver | Role.Auditor), ReadOnly]
    Task<byte[]?> Content(OfficePaper paper);
}

/// <param name="Name">The file's name.</param>
/// <param name="Content">The DOCX, at most 2 MiB.</param>
[GenerateSerializer, Immutable, Alias("laurel.conferences.keep-template")]
public sealed record KeepTemplate(
    CommandId CommandId, [property: Id(0)] OfficePaper Paper, [property: Id(1)] string Name, [property: Id(2)] byte[] Content) : Command(CommandId);

[GenerateSerializer, Immutable, Alias("laurel.conferences.drop-template")]
public sealed record DropTemplate(CommandId CommandId, [property: Id(0)] OfficePaper Paper) : Command(CommandId);
