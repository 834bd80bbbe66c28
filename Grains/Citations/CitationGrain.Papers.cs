using System.Globalization;
using System.Security.Cryptography;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Grains.Aggregate.Audit;
using Laurel.Storage;

namespace Laurel.Grains.Citations;

/// <summary>The dossier's files: blobs of the conference's partition, sealed under the key ring for this dossier alone, written before the commit that names them.</summary>
public sealed partial class CitationGrain
{
    private const int LongestName = 200;

    public async Task<Receipt> UploadPaper(UploadPaper command)
    {
        if (PaperFiles.Fault(command.Content) is { } fault) return new(Thing.Name, Address.Id, N, fault);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(command.Content));
        var name = TypedText.Clean(command.Name.Length > LongestName ? command.Name[..LongestName] : command.Name);
        var paper = new DossierPaper(
            command.Kind, false, sha256, name, PaperFiles.TypeOf(command.Content), command.Content.Length);
        var kept = new AddPaper(command.CommandId, paper);
        if ((await Read()).AddPaper(paper) is { Refusal: null, Events.IsEmpty: false })
            paper = paper with { Blob = await Table.PutBlob(Address.Partition, Context.Keys.Wrap(command.Content, RowOf(sha256)), CancellationToken.None) };
        return await ByPerson(kept, citation => citation.AddPaper(paper));
    }

    public async Task<PaperContent?> Paper(string sha256)
    {
        var citation = await Read();
        if (IsHidden(citation) || citation.Papers.FirstOrDefault(paper => paper.Sha256 == sha256 && paper.Blob is not null) is not { } paper) return null;
        var sealedBytes = await Table.FindBlob(Address.Partition, paper.Blob!, CancellationToken.None)
            ?? throw new InvalidDataException($"A paper of dossier {Address.Id} is missing.");
        return new(paper.Name ?? sha256[..12], paper.Type!, Context.Keys.Unwrap(sealedBytes, RowOf(sha256)));
    }

    public async Task<IReadOnlyList<Milestone>> Milestones()
    {
        if (IsHidden(await Read())) return [];
        var milestones = new List<Milestone>();
        await foreach (var happened in Table.Events(Address, CancellationToken.None))
            milestones.Add(new(happened.Type, DateTimeOffset.Parse(happened.When, CultureInfo.InvariantCulture), happened.Who));
        return milestones;
    }

    private string RowOf(string sha256) => $"{Address.Partition}/paper~{Address.Id}~{sha256}";
}
