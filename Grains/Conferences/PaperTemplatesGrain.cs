using System.Security.Cryptography;
using Laurel.Documents.Conferences;
using Laurel.Documents.Papers;
using Laurel.Domain.Conferences;
using Laurel.Grains.Aggregate;
using Laurel.Storage;
using Orleans.Runtime;

namespace Laurel.Grains.Conferences;

/// <inheritdoc cref="IPaperTemplates"/>
/// <remarks>A template lies as a blob under its hash, written before the event that names it.</remarks>
[GrainType("paper-templates")]
public sealed class PaperTemplatesGrain(AggregateContext context) : AggregateGrain<PaperTemplates, PaperTemplateEvent>(Thing, context), IPaperTemplates
{
    public static readonly AggregateKind<PaperTemplates, PaperTemplateEvent> Thing = new("paper-templates");

    private const int LongestName = 120;

    public async Task<Receipt> Keep(KeepTemplate command)
    {
        if (DocxTemplate.Fault(command.Content, OfficePapers.Fields(command.Paper)) is { } fault) return new(Thing.Name, Address.Id, N, fault);
        var name = command.Name.Normalize();
        var template = new PaperTemplate(
            command.Paper, name.Length > LongestName ? name[..LongestName] : name,
            Convert.ToHexStringLower(SHA256.HashData(command.Content)), command.Content.Length, Now);
        await Table.PutBlob(Address.Partition, command.Content, CancellationToken.None);
        return await Execute(command, templates => templates.Keep(template));
    }

    public Task<Receipt> Drop(DropTemplate command) => Execute(command, templates => templates.Drop(command.Paper));

    public async Task<IReadOnlyList<PaperTemplate>> All() => (await Read()).Kept;

    public async Task<byte[]?> Content(OfficePaper paper) => (await Read()).Of(paper) is not { } template ? null
        : await Table.FindBlob(Address.Partition, template.Sha256, CancellationToken.None)
            ?? throw new InvalidDataException($"The template {template.Sha256} of a paper is not stored.");
}
