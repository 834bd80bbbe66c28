using Laurel.Domain;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Citations;
using Laurel.Grains.Decisions;
using Laurel.Storage;
using Orleans.Runtime;

namespace Laurel.Grains.Certificates;

/// <inheritdoc cref="ICertificate"/>
/// <remarks>The organisation's signature is never on the way of numbers: an original is frozen unsigned, and signed when somebody first asks for it so.</remarks>
[GrainType("certificate")]
public sealed partial class CertificateGrain(
    AggregateContext context, SystemActor system, IOriginals originals, PinnedDesigns designs, OrganisationSignature signature,
        CredentialSigner credentials)
    : UndertakingGrain<Certificate, CertificateEvent>(Thing, context, system), ICertificate, IOfConference
{
    public static readonly AggregateKind<Certificate, CertificateEvent> Thing = new("certificate");

    /// <summary>The conference at which it is given; null before it is issued.</summary>
    public ConferenceCode? Conference { get; private set; }

    private Serial Serial => new(this.GetPrimaryKeyString().ToUpperInvariant());

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

    public async Task<Receipt> Revoke(RevokeCertificate command) =>
        (await Undertake(() => Execute(command, certificate => certificate.Revoke(command.Revocation, Now)))).Receipt;

    public async Task<Receipt> Print(PrintCertificate command)
    {
        var stopped = await IsStoppedByProof();
        return await Execute(
            command,
            certificate => stopped ? ProofRefusals.NotPrinted : certificate.Print(command.Run, Now),
            answer: (certificate, _) => certificate.Copies.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    public Task<Receipt> Spoil(SpoilCertificate command) => Execute(command, certificate => certificate.Spoil(command.Reason, Now));

    public Task<Receipt> Seal(SealCertificate command) => Execute(command, certificate => certificate.Seal(Now));

    public Task<Receipt> Stage(StageOriginal command) => Execute(command, certificate => certificate.Stage(Now));

    public Task<Receipt> HandOver(HandOverCertificate command) => Execute(command, certificate => certificate.HandOver(command.Outcome, Now));

    public Task<Receipt> TakeBackHandover(TakeBackHandOver command) =>
        Execute(command, certificate => certificate.TakeBackHandover(command.Reason, Now));

    public Task<Receipt> AccountFor(AccountForCopy command) =>
        Execute(command, certificate => certificate.AccountFor(command.Copy, command.End, command.Reason, Now));

    public async Task<Receipt> Collect(CollectCertificate command) => (await Undertake(() => Execute(
        command, certificate => certificate.Collect(command.Receiver, command.Paper, command.On ?? Today, Now)))).Receipt;

    public Task<Receipt> Withdraw(WithdrawCertificate command) => Execute(command, certificate => certificate.Withdraw(Now));

    public async Task<CertificateView?> Verify() => await Read() is { Content: not null } certificate ? ViewOf(certificate) : null;

    public async Task<CertificateLife?> Life() => await Read() is { Content: { } content } certificate
        ? new(
            ViewOf(certificate), certificate.Paper, certificate.Copies, certificate.Papers, certificate.Electronic is not null,
            certificate.Reissue, content.Conference, certificate.Unaccounted, certificate.Accounts, certificate.Collection)
        : null;

    public async Task<OriginalView?> Original() => await Read() is { Content: not null } certificate
        ? new(certificate.Original, await Bytes(certificate.Original))
        : null;

    public async Task<ElectronicReceipt> Electronic(SignElectronically command)
    {
        var certificate = await Read();
        if (certificate.Content is null) return new(null, CertificateRefusals.Unknown);
        if (certificate.Electronic is null)
        {
            if (signature.RefusalAt(Now) is { } refusal) return new(null, refusal);
            var receipt = await Execute(command, async state => new(state.KeepElectronic(state.Electronic ?? await SignAndStore(state), Now)));
            if (!receipt.Accepted) return new(null, receipt.Refusal);
            certificate = await Read();
        }
        return new(await Bytes(certificate.Electronic!), null);
    }

    public async Task<DigestReceipt> ToSign(DateTimeOffset at)
    {
        var certificate = await Read();
        return RefusalElsewhere(certificate, at) is { } refusal
            ? new(null, [], refusal)
            : new(await signature.ToSign(await Bytes(certificate.Original), at), signature.ElsewhereChain, null);
    }

    public Task<Receipt> KeepSigned(KeepSignedElsewhere command) => Execute(command, async certificate =>
    {
        if (certificate.Electronic is { } kept) return new(certificate.KeepElectronic(kept, Now));
        if (RefusalElsewhere(certificate, command.At) is { } refusal) return new(refusal);
        return await signature.Signed(await Bytes(certificate.Original), command.At, command.Signature) is { } signed
            ? new Proposal<CertificateEvent>(certificate.KeepElectronic(await Store(signed), Now))
            : new(CertificateRefusals.SignatureWrong);
    });

    protected override GrainAddress AddressOf(string grainKey) => CertificateAddress.Of(grainKey);

    private static CertificateView ViewOf(Certificate certificate) => new(
        certificate.Content!, certificate.Status, certificate.Original, certificate.History, certificate.Lookup,
        certificate.Reissue is { Issued: true } reissue ? reissue.Serial : null,
        certificate.Papers.LastOrDefault(record => record.State is PaperState.SignedSealed)?.At,
        certificate.HandedOver);

    /// <summary>Whether the organisation prints nothing that its unit has not approved, and it has not; one issued anew was corrected by then.</summary>
    private async Task<bool> IsStoppedByProof()
    {
        if ((await Read()).Content is not { Replaces: null } content) return false;
        if (await AsSystem.Ask(() => GrainFactory.GetGrain<IRuleBook>(content.Conference.Text).Proofs()) is not Strictness.Stop) return false;
        var unit = ProofUnit.Of(content.Nomination).Key;
        var sheet = await AsSystem.Ask(() => GrainFactory.ProofSheet(content.Conference, unit).Get());
        return !sheet.IsApproved(ProofLine.Of(content.Citation, content.Nomination));
    }

    /// <summary>Renders once and stores the bytes before the commit that names their hash.</summary>
    private async Task<Ruling<CertificateEvent>> Render(Certificate certificate, CertificateContent content)
    {
        var lookup = originals.Lookup(content);
        return certificate.Issue(content, await Store(originals.Render(content, lookup, await designs.Of(content))), lookup, Now);
    }

    private Refusal? RefusalElsewhere(Certificate certificate, DateTimeOffset at) =>
        certificate.Content is null ? CertificateRefusals.Unknown
        : certificate.Status is CertificateStatus.Revoked ? CertificateRefusals.IsRevoked
        : certificate.Status is CertificateStatus.Replaced ? CertificateRefusals.IsReplaced
        : signature.ElsewhereRefusalAt(at);

    private async Task<string> SignAndStore(Certificate certificate) =>
        certificate.Status is CertificateStatus.Valid ? await Store(await signature.Sign(await Bytes(certificate.Original), Now)) : "";

    private ValueTask<string> Store(byte[] pdf) => Table.PutBlob(Address.Partition, pdf, CancellationToken.None);

    private async Task<byte[]> Bytes(string hash) => await Table.FindBlob(Address.Partition, hash, CancellationToken.None)
        ?? throw new InvalidDataException($"The document {hash} of an issued certificate is missing.");
}

/// <summary>Where a certificate lies: spread by the first two characters of its serial.</summary>
internal static class CertificateAddress
{
    /// <param name="serial">In lower case, with hyphens.</param>
    public static GrainAddress Of(string serial) => new($"cert~{serial[..2]}", CertificateGrain.Thing.Name, serial);
}
