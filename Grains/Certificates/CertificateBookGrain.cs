using Laurel.Documents.Certificates;
using Laurel.Domain.Certificates;
using Laurel.Grains.Accounts;
using Laurel.Grains.Decisions;
using Orleans.Runtime;

namespace Laurel.Grains.Certificates;

/// <inheritdoc cref="ICertificateBook"/>
/// <remarks>It asks the decision as whoever asks it, so the decision's own conference and roles hold here too.</remarks>
[GrainType("certificate-book")]
public sealed class CertificateBookGrain(SystemActor system, PinnedDesigns designs, OrganisationSignature signature, TimeProvider clock)
    : LaurelGrain, ICertificateBook
{
    public async Task<ElectronicReceipt> Electronic()
    {
        var now = clock.GetUtcNow();
        if (signature.RefusalAt(now) is { } refusal) return new(null, refusal);
        var valid = (await Lives()).Where(life => life.View.Status is CertificateStatus.Valid).Select(life => life.View).ToList();
        if (valid.Count == 0) return new(null, CertificateRefusals.NotIssued);
        var pinned = new List<PinnedDesign>();
        foreach (var view in valid) pinned.Add(await designs.Of(view.Content));
        var models = valid.Zip(pinned, (view, design) => view.Content.ToModel(view.Lookup, design.Own)).ToList();
        var output = new CertificateOutput(CertificatePurpose.Electronic) { Pictures = PinnedDesign.PicturesOf(pinned.Distinct()) };
        return new(await signature.Sign(CertificateSheet.Bytes(models, output, now), now), null);
    }

    public async Task<IReadOnlyList<CertificateLife>> Lives()
    {
        if (await GrainFactory.GetGrain<IDecision>(this.GetPrimaryKeyString()).Get() is not { Issued: true } decision) return [];
        var chains = await Task.WhenAll(decision.InStageOrder().Where(line => line.Register is not null).Select(line => Chain(line.Serial!.Value)));
        return [.. chains.SelectMany(chain => chain)];
    }

    private async Task<List<CertificateLife>> Chain(Serial first)
    {
        var chain = new List<CertificateLife>();
        for (Serial? serial = first; serial is { } asked; serial = chain[^1].View.ReplacedBy)
            chain.Add((await system.Ask(() => GrainFactory.Certificate(asked).Life()))!);
        return chain;
    }
}
