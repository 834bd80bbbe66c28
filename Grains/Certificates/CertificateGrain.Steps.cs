using System.Buffers.Binary;
using System.Globalization;
using Laurel.Domain;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Domain.Honorees;
using Laurel.Grains.Accounts;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Decisions;

namespace Laurel.Grains.Certificates;

/// <summary>What a certificate needs the help of others for: a number for the one that replaces it, and telling how it stands.</summary>
public sealed partial class CertificateGrain
{
    private DateOnly Today => VietNam.DayOf(Now);

    public async Task<Receipt> Reissue(ReissueCertificate command)
    {
        var on = command.On ?? Today;
        var ordered = Context.Actor.Caller is { Kind: Actor.System } ? command.ByDecision : null;
        var (receipt, done) = await Undertake(() => Execute(
            command,
            certificate => certificate.BeginReissue(NewSerial(), command.Kind, command.Reason, command.Corrected, on, Now, ordered),
            answer: (certificate, _) => certificate.Reissue?.Serial.Text));
        return receipt.Accepted && !done ? receipt with { Refusal = AggregateRefusals.Busy } : receipt;
    }

    public async Task<string?> Credential()
    {
        var certificate = await Read();
        if (certificate.Content is null) return null;
        if (certificate.Credential is null)
        {
            var (list, index) = await Place();
            await Undertake(() => Execute(
                new Undertaken(new("credential")),
                state => state.PlaceCredential(new(list, index, NewUrn(), NewUrn(), Now))));
            certificate = await Read();
        }
        return credentials.Credential(certificate.Content!, certificate.Credential!);
    }

    protected override bool Owes(Certificate state) => state.Next is not CertificateStep.None;

    protected override Task Step(Certificate state) => state.Next switch
    {
        CertificateStep.TakeNumber => TakeNumber(state),
        CertificateStep.IssueReplacement => IssueReplacement(state),
        CertificateStep.TellCollection => TellCollection(state),
        _ => TellStanding(state),
    };

    private async Task TellCollection(Certificate certificate)
    {
        var content = certificate.Content!;
        await AsSystem.Ask(() => GrainFactory.Citation(content.Conference, content.Citation).RecordHandover(
            new(Derived("collected"), Handover.Presented, null, certificate.Collection!.Receiver)));
        await Record("collection-told", state => state.TellCollection());
    }

    private async Task TakeNumber(Certificate certificate)
    {
        var issuer = certificate.Content!.Decision.Issuer;
        var taker = DecisionId.From($"{issuer}.reissue-{Address.Id}");
        var block = await AsSystem.Ask(() => GrainFactory.Register(issuer, certificate.Reissue!.On.Year, AwardGrains.GoldBook)
            .Take(new(Derived("register"), taker, 1)));
        Insist(block.Refusal);
        await Record("number", state => state.NumberReissue(block.First));
    }

    private async Task IssueReplacement(Certificate certificate)
    {
        var content = certificate.ContentOfReplacement();
        Insist((await AsSystem.Ask(() => GrainFactory.Certificate(content.Serial).Issue(new(Derived("issue"), content)))).Refusal);
        Insist((await AsSystem.Ask(() => GrainFactory.Citation(content.Conference, content.Citation).NoteReissue(
            new(Derived("reissued"), content.Replaces!, content.Serial, content.RegisterNumber, content.Nomination)))).Refusal);
        if (certificate.Reissue!.Corrected is not null) await TellHistory(content, certificate.Revocation);
        await Record("replaced", state => state.FinishReissue(Now));
    }

    /// <summary>What the new one says otherwise stands so in the history of whom its dossier was accepted for.</summary>
    /// <param name="revocation">Of the award, where it was revoked while this was under way.</param>
    private async Task TellHistory(CertificateContent content, Revocation? revocation)
    {
        if ((await AsSystem.Ask(() => GrainFactory.Citation(content.Conference, content.Citation).Get()))?.Honoree is not { } honoree) return;
        var step = revocation is null ? "history-given" : "history-revoked";
        Insist((await AsSystem.Ask(() => GrainFactory.Honoree(honoree).Enter(new(Derived(step), Honour.Of(content, revocation))))).Refusal);
    }

    /// <summary>Whoever reads the status list, and whoever holds what replaced this one, must hear of it.</summary>
    private async Task TellStanding(Certificate certificate)
    {
        if (certificate.Credential is { } place)
            Insist((await AsSystem.Ask(() => ListOf(place.List).Revoke(new(Derived("revoke"), Serial)))).Refusal);
        if (certificate is { Revocation: { } revocation, Reissue: { Issued: true } reissue })
            Insist((await AsSystem.Ask(() => GrainFactory.Certificate(reissue.Serial).Revoke(new(Derived("revoke"), revocation)))).Refusal);
        await Record("told", state => state.TellStanding());
    }

    /// <summary>The first list with room gives a bit, and the same one to a certificate that asks again.</summary>
    private async Task<(int List, int Index)> Place()
    {
        for (var list = 1; ; list++)
            if (await AsSystem.Ask(() => ListOf(list).Place(new(Derived("place"), Serial))) is { Refusal: null } placed)
                return (list, placed.Index);
    }

    private IStatusList ListOf(int number) => GrainFactory.GetGrain<IStatusList>(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>The id of a step's command, the same whenever it is driven.</summary>
    private CommandId Derived(string step) => new($"{Address.Id}-{step}");

    private Serial NewSerial() => Serial.Draw(BinaryPrimitives.ReadUInt128BigEndian(Random16()));

    /// <summary>A random UUID of version 4.</summary>
    private string NewUrn()
    {
        var random = Random16();
        (random[7], random[8]) = ((byte)((random[7] & 0x0F) | 0x40), (byte)((random[8] & 0x3F) | 0x80));
        return $"urn:uuid:{new Guid(random).ToString("d", CultureInfo.InvariantCulture)}";
    }

    private byte[] Random16()
    {
        var random = new byte[16];
        Context.Chance(random);
        return random;
    }

    /// <exception cref="InvalidOperationException">What the rules rule out happened: a bug, to be seen and not to be driven over.</exception>
    private static void Insist(Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"A step of a certificate was refused: {refusal.Code}.");
    }
}
