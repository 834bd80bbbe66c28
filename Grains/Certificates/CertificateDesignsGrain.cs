using Laurel.Domain.Certificates;
using Laurel.Grains.Aggregate;
using Laurel.Storage;
using Orleans.Runtime;

namespace Laurel.Grains.Certificates;

/// <inheritdoc cref="ICertificateDesigns"/>
/// <remarks>Pictures lie in blobs, written before the event that names them.</remarks>
[GrainType("certificate-designs")]
public sealed class CertificateDesignsGrain(AggregateContext context)
    : AggregateGrain<CertificateDesigns, CertificateDesignEvent>(Thing, context), ICertificateDesigns
{
    public static readonly AggregateKind<CertificateDesigns, CertificateDesignEvent> Thing = new("certificate-designs");

    public Task<Receipt> Keep(KeepCertificateDesign command) => Execute(
        command,
        async designs =>
        {
            if (command.Pictures.Any(picture => picture.Png.Length > ICertificateDesigns.LargestPicture))
                return new(CertificateDesignRefusals.PictureInvalid);
            var design = await WithPictures(command, designs);
            return new Proposal<CertificateDesignEvent>(
                designs.Keep(command.Organisation, command.Form, command.From, command.Until, design));
        },
        answer: (designs, _) => designs.InForce(command.Organisation, command.Form, command.From)?.Code);

    public Task<Receipt> Drop(DropCertificateDesign command) => Execute(command, designs => designs.Drop(command.Code));

    public Task<Receipt> Calibrate(CalibratePrinter command) =>
        Execute(command, designs => designs.Calibrate(command.Printer, command.Dx, command.Dy));

    public Task<Receipt> Pin(PinCertificateDesign command) => Execute(
        command,
        designs => designs.Pin(command.Decision, command.Organisation, command.Form, command.On),
        answer: (designs, _) => designs.PinOf(command.Decision, command.Form));

    public async Task<CertificateDesignsView> All()
    {
        var designs = await Read();
        return new(N, designs.Editions, designs.Printers);
    }

    public async Task<DesignEditionView?> Edition(string code)
    {
        if ((await Read())[code] is not { } edition) return null;
        var pictures = new Dictionary<string, byte[]>();
        foreach (var hash in edition.Design.Pictures.Select(picture => picture.Sha256).OfType<string>().Distinct())
            pictures[hash] = await Table.FindBlob(Address.Partition, hash, CancellationToken.None)
                ?? throw new InvalidDataException($"The picture {hash} of a certificate design is missing.");
        return new(edition, pictures);
    }

    /// <summary>The design with new pictures stored and named; what it names besides must be an earlier design's.</summary>
    private async Task<CertificateDesign> WithPictures(KeepCertificateDesign command, CertificateDesigns designs)
    {
        var known = designs.Editions.SelectMany(edition => edition.Design.Pictures).Select(picture => picture.Sha256).ToHashSet();
        var pictures = new List<CertificatePicture>();
        foreach (var picture in command.Design.Pictures)
        {
            var brought = command.Pictures.FirstOrDefault(other => other.Slot == picture.Slot);
            var hash = brought is null ? known.Contains(picture.Sha256) ? picture.Sha256 : null
                : await Table.PutBlob(Address.Partition, brought.Png, CancellationToken.None);
            pictures.Add(picture with { Sha256 = hash });
        }
        return command.Design with { Pictures = [.. pictures] };
    }
}
