using Laurel.Domain;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Decisions;

namespace Laurel.Grains.Decisions;

/// <summary>What an amending decision has to do with the one that it amends. Calls go from the later decision to the earlier one alone.</summary>
/// <remarks>The frozen list of an amending decision has the nominations that it adds, then of each amended line what it said and what it says.</remarks>
public sealed partial class DecisionGrain
{
    /// <summary>The amendment as it will be frozen, with the two texts of each of its lines; nothing of a decision that stands by itself.</summary>
    private async Task<(Amendment? Amends, IReadOnlyList<Nomination> Texts, Refusal? Refusal)> Amending(DraftDecision command)
    {
        if (command.Amends is not { } asked) return (null, [], null);
        if (await Earlier(asked.Of, command.Conference) is not { } earlier) return (null, [], DecisionRefusals.Unknown);
        var lines = LinesOf(asked, earlier);
        if (Amendment.NotPossible(ListOf(earlier), command.Terms, lines) is { } refusal) return (null, [], refusal);
        var becomes = asked.Corrected.ToLookup(correction => correction.Citation, correction => correction.Becomes);
        var listed = earlier.Lines.ToDictionary(line => line.Citation);
        var said = await Each(lines, line => Said(listed[line.Citation]));
        var texts = lines.SelectMany((line, at) => (Nomination[])[said[at].Nomination, becomes[line.Citation].FirstOrDefault(said[at].Nomination)]).ToList();
        return lines.Any(line => line.Kind is AmendmentKind.Correct && becomes[line.Citation].Any(text => Amendment.IsFaulty(text, said[lines.IndexOf(line)].Nomination)))
            ? (null, [], CertificateRefusals.CorrectionInvalid)
            : (new(asked.Of, earlier.Number!, earlier.Terms.SignedOn, asked.Reason.Normalize().Trim(),
                [.. lines.Select((line, at) => line with { Register = said[at].Register })]), texts, null);
    }

    /// <summary>What happened to the earlier decision since the draft and stops the signature; null where nothing does.</summary>
    private async Task<Refusal?> NotAmendable(Decision decision) => decision.Amends is not { } amends ? null
        : await Earlier(amends.Of, decision.Conference!.Value) is { } earlier
            ? Amendment.NotPossible(ListOf(earlier), decision.Terms!, amends.Lines)
            : DecisionRefusals.Unknown;

    /// <summary>What is issued is issued anew; what is to come is put right before; what is being issued this moment is waited for.</summary>
    private async Task AmendOriginal(Decision decision)
    {
        var (amends, corrected) = (decision.Amends!, CorrectedBy(decision, await list.Get(decision.List)));
        var (original, earlier) = (GrainFactory.Decision(amends.Of), (await Earlier(amends.Of, decision.Conference!.Value))!);
        if (earlier.Issue is IssueState.UnderWay)
        {
            await AsSystem.Ask(() => original.Issue(new(Derived("finish"))));
            return;
        }
        foreach (var removed in amends.Lines.Where(line => line.Kind is AmendmentKind.Remove))
            if (IsIssuing(await AsSystem.Ask(() => original.Revoke(new(
                Derived($"remove-{amends.Lines.IndexOf(removed)}"), removed.Citation,
                new(decision.PrintedNumber, decision.Terms!.SignedOn, amends.Reason), ByAmending: true))))) return;
        var toCome = earlier.Issue is IssueState.ToCome && corrected.Count > 0;
        foreach (var line in corrected)
            await AsSystem.Ask(() => toCome
                ? PutRight(line, decision)
                : Correct(earlier.Lines.First(one => one.Citation == line.Citation).Serial!.Value, line.Becomes, decision));
        if (IsIssuing(await AsSystem.Ask(() => original.NoteAmendment(
            new(Derived(toCome ? "amended-to-come" : "amended"), LaterOf(decision), toCome ? corrected : null))))) return;
        await Record("amended", state => state.FinishAmending());
    }

    /// <summary>The dossier says what its certificate will; one that was revoked, or is issued, meanwhile stays as it is.</summary>
    private async Task<Receipt?> PutRight(Correction line, Decision decision) =>
        await GrainFactory.Citation(decision.Conference!.Value, line.Citation)
            .AmendDecided(new(Derived("correct"), decision.Amends!.Of, line.Becomes, ReasonOf(decision)));

    private async Task<Ruling<DecisionEvent>> NoteAmendment(Decision decision, NoteAmendment command)
    {
        if (command.ToIssue is not { } corrected || decision.NoteAmendment(command.Later, "").Events.IsEmpty)
            return decision.NoteAmendment(command.Later, command.ToIssue is null ? null : "");
        var (becomes, said) = (corrected.ToDictionary(line => line.Citation, line => line.Becomes), await list.Get(decision.ListToIssue));
        return decision.NoteAmendment(
            command.Later, await list.Put([.. decision.Awards.Select((award, line) => becomes.GetValueOrDefault(award.Citation, said[line]))]));
    }

    /// <summary>Whether the earlier decision began to issue just now: the step is taken again.</summary>
    private static bool IsIssuing(Receipt receipt)
    {
        if (receipt.Refusal?.Code == DecisionRefusals.Issuing.Code) return true;
        // Revoked meanwhile: it is taken back, whoever did.
        if (receipt.Refusal?.Code == DecisionRefusals.RevokedOtherwise.Code) return false;
        Insist(receipt.Refusal);
        return false;
    }

    private static List<Correction> CorrectedBy(Decision decision, IReadOnlyList<Nomination> texts) =>
        [.. decision.Amends!.Lines.Select((line, at) => (line, becomes: texts[decision.Awards.Length + (2 * at) + 1]))
            .Where(one => one.line.Kind is AmendmentKind.Correct).Select(one => new Correction(one.line.Citation, one.becomes))];

    private static string ReasonOf(Decision decision) => $"Theo Quyết định số {decision.PrintedNumber}";

    /// <summary>Has the certificate in force issued anew with what it says now; one that was revoked meanwhile, or says so already, is left alone.</summary>
    private async Task<Receipt?> Correct(Serial first, Nomination becomes, Decision decision)
    {
        var reason = ReasonOf(decision);
        var serial = first;
        while (true)
        {
            var certificate = GrainFactory.Certificate(serial);
            var life = (await certificate.Life())!;
            if (life.View.ReplacedBy is { } newer && life.Reissue!.Reason != reason)
            {
                serial = newer;
                continue;
            }
            if (life.View.Status is not CertificateStatus.Valid || life.View.Content.Nomination == becomes) return null;
            var receipt = await certificate.Reissue(new(
                Derived("correct"), ReissueKind.Exchanged, reason, becomes, decision.Terms!.SignedOn, decision.PrintedNumber));
            if (receipt.Refusal?.Code == CertificateRefusals.BeingReissued.Code) continue;
            Insist(receipt.Refusal);
            return receipt;
        }
    }

    private AmendedBy LaterOf(Decision decision) => new(
        Id, decision.PrintedNumber!, decision.Terms!.SignedOn,
        [.. decision.Amends!.Lines.Where(line => line.Kind is AmendmentKind.Correct).Select(line => line.Citation)],
        [.. decision.Amends.Lines.Where(line => line.Kind is AmendmentKind.Remove).Select(line => line.Citation)],
        decision.Awards.Length);

    /// <summary>The lines that are amended in the earlier list's order; those that are not on it come last, for the rule to refuse.</summary>
    private static List<AmendedLine> LinesOf(AmendDecision asked, DecisionView earlier)
    {
        var order = earlier.Lines.ToDictionary(line => line.Citation, line => line.Order);
        return [.. asked.Corrected.Select(correction => new AmendedLine(correction.Citation, AmendmentKind.Correct))
            .Concat(asked.Removed.Select(citation => new AmendedLine(citation, AmendmentKind.Remove)))
            .OrderBy(line => order.GetValueOrDefault(line.Citation, int.MaxValue))];
    }

    private static AmendedList ListOf(DecisionView earlier) => new(
        earlier.Terms.Issuer, earlier.Terms.SignedOn, earlier.Issue, earlier.Lines.ToDictionary(line => line.Citation, line => line.Revoked));

    private static AmendmentView? AmendmentOf(Decision decision, IReadOnlyList<Nomination> texts) => decision.Amends is not { } amends ? null : new(
        amends.Of, amends.Number, amends.On, amends.Reason,
        [.. amends.Lines.Select((line, at) => new AmendedLineView(
            line.Citation, line.Kind, texts[decision.Awards.Length + (2 * at)], texts[decision.Awards.Length + (2 * at) + 1], line.Register))]);

    /// <summary>The decision to be amended, if it is of this conference; null otherwise.</summary>
    private async Task<DecisionView?> Earlier(DecisionId id, ConferenceCode conference) =>
        id != Id && await AsSystem.Ask(() => GrainFactory.Decision(id).Get()) is { } earlier && earlier.Conference == conference ? earlier : null;

    /// <summary>What the line's certificate in force, or the one to come, says, and its number in the gold book: 0 for none yet.</summary>
    private async Task<(Nomination Nomination, int Register)> Said(DecisionLine line)
    {
        if (line.Register is null) return (line.Becomes ?? line.Nomination, 0);
        var content = await InForce(line.Serial!.Value);
        return (content.Nomination, content.RegisterNumber);
    }

    /// <summary>What the certificate in force says that began with this serial.</summary>
    private async Task<CertificateContent> InForce(Serial serial)
    {
        var certificate = (await GrainFactory.Certificate(serial).Verify())!;
        return certificate.ReplacedBy is { } newer ? await InForce(newer) : certificate.Content;
    }
}
