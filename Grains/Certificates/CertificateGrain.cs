using Laurel.Domain;
using Laurel.Domain.Certificates;
using Laurel.Domain.Conferences;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Storage;
using Orleans.Runtime;

namespace Laurel.Grains.Certificates;

/// <inheritdoc cref="ICertificate"/>
[GrainType("certificate")]
public sealed class CertificateGrain(AggregateContext context, IOriginals originals)
    : AggregateGrain<Certificate, CertificateEvent>(Thing, context), ICertificate, IOfConference
{
    public static readonly AggregateKind<Certificate, CertificateEvent> Thing = new("certificate");

    /// <summary>The conference at which it is given; null before it is issued.</summary>
    public ConferenceCode? Conference { get; private set; }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        Conference = (await Read()).Content?.Conference;
    }

    public async Task<Receipt> Issue(IssueCertificate command)
    {
        var receipt = await Execute(command, async certificate => new(certificate.Content is null
            ? await Render(certificate, command.Content)
            : certificate.Issue(command.Content, certificate.Original, certificate.Lookup, Now)));
        Conference = (await Read()).Content?.Conference;
        return receipt;
    }

    public Task<Receipt> Revoke(RevokeCertificate command) => Execute(command, certificate => certificate.Revoke(command.Revocation, Now));

    public async Task<CertificateView?> Verify() => await Read() is { Content: { } content } certificate
        ? new(content, certificate.Status, certificate.Original, certificate.History, certificate.Lookup)
        : null;

    public async Task<OriginalView?> Original()
    {
        var certificate = await Read();
        if (certificate.Content is null) return null;
        var pdf = await Table.FindBlob(Address.Partition, certificate.Original, CancellationToken.None)
            ?? throw new InvalidDataException($"The original {certificate.Original} of an issued certificate is missing.");
        return new(certificate.Original, pdf);
    }

    protected override GrainAddress AddressOf(string grainKey) => CertificateAddress.Of(grainKey);

    /// <summary>Renders once and stores the bytes before the commit that names their hash.</summary>
    private async Task<Ruling<CertificateEvent>> Render(Certificate certificate, CertificateContent content)
    {
        var lookup = originals.Lookup(content);
        var original = await Table.PutBlob(Address.Partition, originals.Render(content, lookup), CancellationToken.None);
        return certificate.Issue(content, original, lookup, Now);
    }
}

/// <summary>Where a certificate lies: spread by the first two characters of its serial.</summary>
internal static class CertificateAddress
{
    /// <param name="serial">In lower case, with hyphens.</param>
    public static GrainAddress Of(string serial) => new($"cert~{serial[..2]}", CertificateGrain.Thing.Name, serial);
}
