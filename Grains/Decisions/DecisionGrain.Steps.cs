using Laurel.Domain;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Decisions;
using Laurel.Domain.Honorees;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Citations;
using Laurel.Grains.Honorees;
using Laurel.Storage;

namespace Laurel.Grains.Decisions;

/// <summary>The work that a decision drives to its end with the help of citations, registers and certificates.</summary>
public sealed partial class DecisionGrain
{
    private const int Slice = 64;

    protected override bool Owes(Decision state) => state.Owed is not DecisionStep.None;

    protected override Task Step(Decision state) => state.Owed switch
    {
        DecisionStep.BindCitations => Bind(state),
        DecisionStep.FreeCitations => Free(state),
        DecisionStep.EnterNumber => EnterNumber(state),
        DecisionStep.TakeNumber => TakeNumber(state),
        DecisionStep.TellCitations => TellCitations(state),
        DecisionStep.AmendOriginal => AmendOriginal(state),
        DecisionStep.IssueCertificates => IssueSome(state),
        DecisionStep.TakeBlock => TakeBlock(state),
        DecisionStep.TellHonorees => TellHonorees(state),
        _ => TellRevocations(state),
    };

    private async Task Bind(Decision decision)
    {
        var receipts = await Each(decision.Awards, award => CitationOf(decision, award).PutForSignature(new(Derived("bind"), Id)));
        abandonedBy = receipts.FirstOrDefault(receipt => !receipt.Accepted)?.Refusal ?? await NotBeside(decision);
        await Record("bind", state => abandonedBy is { } refusal ? state.Abandon(refusal.Code) : state.BindList());
    }

    private async Task Free(Decision decision)
    {
        Insist(await Each(decision.Awards, award => CitationOf(decision, award).WithdrawFromSignature(new(Derived("free"), Id))));
        await Record("free", state => state.FreeList());
    }

    private async Task EnterNumber(Decision decision)
    {
        var number = decision.Choosing!.Value;
        var entered = await AsSystem.Ask(() => Book(decision, AwardGrains.DecisionNumbers)
            .Enter(new(Derived(FormattableString.Invariant($"enter-{number}")), Id, number)));
        if (entered.Refusal is not null) await Record("refuse", state => state.RefuseNumber(number));
        else await Execute(new Undertaken(Derived("sign")), async state => new(await FreezeAs(number, state)));
    }

    private async Task TakeNumber(Decision decision)
    {
        var taken = await AsSystem.Ask(() => Book(decision, AwardGrains.DecisionNumbers).Take(new(Derived("number"), Id, 1)));
        Insist(taken.Refusal);
        await Record("number", state => state.TakeNumber(taken.First));
    }

    private async Task TellCitations(Decision decision)
    {
        var number = decision.PrintedNumber!;
        Insist(await Each(decision.Awards, award => CitationOf(decision, award).MarkDecided(new(Derived("decided"), Id, number))));
        await Record("told", state => state.TellCitations());
    }

    private async Task TakeBlock(Decision decision)
    {
        var block = await AsSystem.Ask(() => Book(decision, AwardGrains.GoldBook)
            .Take(new(Derived("register"), Id, decision.LinesToIssue.Count(), decision.Terms!.GoldBookStartsAt)));
        Insist(block.Refusal);
        await Record("register", state => state.Register(block.First));
    }

    /// <summary>Issues the next certificates; after a crash from the first again, each of which then is nothing new.</summary>
    private async Task IssueSome(Decision decision)
    {
        var nominations = await list.Get(decision.ListToIssue);
        var all = decision.LinesToIssue.ToList();
        var lines = all[issued..Math.Min(issued + Slice, all.Count)];
        var designs = await Designs(decision, lines.Select(line => AwardForms.Named(nominations[line].Form)));
        Insist(await Each(lines, line => GrainFactory.Certificate(decision.Awards[line].Serial!.Value)
            .Issue(new(Derived("issue"), ContentOf(decision, line, nominations[line], designs)))));
        Insist(await Each(lines, line => CitationOf(decision, decision.Awards[line])
            .MarkIssued(new(Derived("issue"), decision.Awards[line].Serial!.Value, decision.RegisterOf(line)!.Value))));
        issued += lines.Count;
        if (issued < all.Count) return;
        await Record("issued", state => state.FinishIssue());
        issued = 0;
    }

    private async Task TellRevocations(Decision decision)
    {
        var revoked = decision.Awards.Where(award => award.Revocation is not null).ToList();
        Insist(await Each(revoked.Where(award => !award.NeverIssued), award => GrainFactory.Certificate(award.Serial!.Value).Revoke(new(Derived("revoke"), award.Revocation!))));
        Insist(await Each(revoked, award => CitationOf(decision, award).MarkRevoked(new(Derived("revoke"), award.Revocation!))));
        await Record("revoked", state => state.TellRevocations(told: decision));
    }

    /// <summary>Each award enters its honoree's history as it stands: the one its dossier was accepted for, or the one its name said when it was signed.</summary>
    /// <remarks>What it says there is what its dossier says in the store: one that is in memory elsewhere may not have heard of an amendment yet.</remarks>
    private async Task TellHonorees(Decision decision)
    {
        var nominations = await list.Get(decision.List);
        Insist(await Each(Enumerable.Range(0, decision.Awards.Length), async line =>
        {
            var (award, dossier) = (decision.Awards[line], Stored(decision, decision.Awards[line].Citation));
            var citation = await dossier.Read();
            var said = citation.Nomination ?? nominations[line];
            var honour = Honour.Of(Id, decision.Conference!.Value, award, said, decision.Terms!, decision.PrintedNumber!);
            var honoree = citation.Honoree ?? HonoreeAddress.IdOf(Context.Keys, nominations[line]);
            var standing = award.Revocation is null ? "given" : "revoked";
            var step = FormattableString.Invariant($"award-{line}-{standing}{(said == nominations[line] ? "" : $"-{dossier.N}")}");
            return await GrainFactory.Honoree(honoree).Enter(new(Derived(step), honour));
        }));
        await Record("histories", state => state.TellHonorees(told: decision));
    }

    /// <summary>What each form's certificates are pinned to: the same whenever it is asked, whatever is kept meanwhile.</summary>
    private async Task<Dictionary<AwardForm, string>> Designs(Decision decision, IEnumerable<AwardForm> forms)
    {
        var codes = new Dictionary<AwardForm, string>();
        foreach (var form in forms.Distinct())
        {
            var pinned = await AsSystem.Ask(() => GrainFactory.CertificateDesigns(decision.Conference!.Value)
                .Pin(new(Derived($"pin-{form}".ToLowerInvariant()), Id, decision.Terms!.Issuer, form, decision.Terms.SignedOn)));
            Insist(pinned.Refusal);
            codes[form] = pinned.Answer!;
        }
        return codes;
    }

    private CertificateContent ContentOf(Decision decision, int line, Nomination nomination, Dictionary<AwardForm, string> designs)
    {
        var (award, terms) = (decision.Awards[line], decision.Terms!);
        return new(
            award.Serial!.Value, decision.Conference!.Value, Id, award.Citation, nomination, terms.Issuer, terms.PrintedAuthority,
            decision.PrintedNumber!, terms.SignedOn, terms.Place, terms.SignerCapacity, terms.Signer, decision.RegisterOf(line)!.Value,
            designs[AwardForms.Named(nomination.Form)]);
    }

    private ICitation CitationOf(Decision decision, Award award) => GrainFactory.Citation(decision.Conference!.Value, award.Citation);

    private Aggregate<Citation, CitationEvent> Stored(Decision decision, CitationId citation) => Stored(decision.Conference!.Value, citation);

    private Aggregate<Citation, CitationEvent> Stored(ConferenceCode conference, CitationId citation) =>
        new(GrainAddress.InConference(CitationGrain.Thing.Name, $"{conference}/{citation}"), CitationGrain.Thing, Context);

    private IRegister Book(Decision decision, string book) => GrainFactory.Register(Id.Issuer, decision.Terms!.SignedOn.Year, book);

    /// <summary>The id of a step's commands: this decision's and the step's, the same whenever it is driven.</summary>
    private CommandId Derived(string step) => new($"{KeyPart.Hashed(Id.Text)[..16]}-{step}");

    private static void Insist(IEnumerable<Receipt> receipts) => Insist(receipts.FirstOrDefault(receipt => !receipt.Accepted)?.Refusal);

    /// <exception cref="InvalidOperationException">What the rules rule out happened: a bug, to be seen and not to be driven over.</exception>
    private static void Insist(Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException($"A step of a signed decision was refused: {refusal.Code}.");
    }
}
