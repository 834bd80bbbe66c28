using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Domain.Honorees;

namespace Laurel.Domain.Certificates;

/// <summary>An issued certificate (bằng): its content and rendered original never change, only its standing and its paper's way do.</summary>
/// <remarks>
/// A correction is a new certificate with its own serial and gold book number that names the one it replaces (DOMAIN 3.13); what was issued stays
/// readable, revoked or replaced. Work in which others take part is told by <see cref="Next"/>: whoever keeps the certificate drives it until there is none.
/// </remarks>
/// <param name="Original">SHA-256, in hex, of the rendered original.</param>
/// <param name="Papers">All that happened to copies on paper, oldest first; spoiled ones stay on record.</param>
/// <param name="Electronic">SHA-256, in hex, of the original signed for its recipient; null before that.</param>
/// <param name="Credential">Null before anybody asked for one.</param>
/// <param name="Reissue">What replaces it, or is about to; null where nothing does.</param>
/// <param name="Revocation">Kept where it has to be passed on to what replaces it; null otherwise.</param>
/// <param name="Accounts">What became of copies that another one was printed after.</param>
/// <param name="Collection">Who came for it later; null before that.</param>
/// <param name="Untold">Its standing changed, and those who repeat it (status list, replacement) have yet to hear.</param>
public sealed partial record Certificate(
    CertificateContent? Content,
    string Original,
    PrintedLookup? Lookup,
    CertificateStatus Status,
    ImmutableArray<StatusChange> History,
    ImmutableArray<PaperRecord> Papers = default,
    string? Electronic = null,
    CredentialPlace? Credential = null,
    Reissue? Reissue = null,
    Revocation? Revocation = null,
    bool Untold = false,
    ImmutableArray<CopyAccount> Accounts = default,
    Collection? Collection = null) : IEvolves<Certificate, CertificateEvent>, IPersonal
{
    public static Certificate Nothing { get; } = new(null, "", null, CertificateStatus.Valid, []);

    public ImmutableArray<PaperRecord> Papers { get; init; } = Papers.IsDefault ? [] : Papers;

    public ImmutableArray<CopyAccount> Accounts { get; init; } = Accounts.IsDefault ? [] : Accounts;

    /// <summary>Where its paper is.</summary>
    public PaperState Paper => Papers.IsEmpty ? PaperState.Planned : Papers[^1].State;

    /// <summary>How many copies were printed, spoiled ones included.</summary>
    public int Copies => Papers.Count(record => record is { State: PaperState.Printed, TakenBack: false });

    /// <summary>How it was last handed over, or left for later; null before that, and once that is taken back.</summary>
    public PaperRecord? HandedOver => Papers.LastOrDefault(record =>
        record.TakenBack || record.State is PaperState.Presented or PaperState.CollectedLater or PaperState.Collected) is { TakenBack: false } handed ? handed : null;

    /// <summary>What is to be done now with others' help.</summary>
    public CertificateStep Next =>
        Reissue is { Register: null } ? CertificateStep.TakeNumber
        : Reissue is { Issued: false } ? CertificateStep.IssueReplacement
        : Untold ? CertificateStep.TellStanding
        : Collection is { Told: false } ? CertificateStep.TellCollection
        : CertificateStep.None;

    /// <summary>Issues it, once; the same content again is nothing new, whatever the renderer would make of it today.</summary>
    public Ruling<CertificateEvent> Issue(CertificateContent content, string original, PrintedLookup? lookup, DateTimeOffset at) =>
        Content is null ? new CertificateIssued(content, original, at, lookup)
        : Content == content ? Ruling<CertificateEvent>.NothingNew
        : CertificateRefusals.IssuedOtherwise;

    public Ruling<CertificateEvent> Revoke(Revocation revocation, DateTimeOffset at) =>
        Content is null ? CertificateRefusals.Unknown
        : Status is CertificateStatus.Revoked ? Ruling<CertificateEvent>.NothingNew
        : new CertificateRevoked(revocation, at);

    /// <summary>Records a printed copy, the first or another one; once signed and sealed it is spoiled first.</summary>
    /// <param name="run">The print run that made it.</param>
    public Ruling<CertificateEvent> Print(string run, DateTimeOffset at) => Paper switch
    {
        _ when NotInForce is { } refusal => refusal,
        PaperState.Planned or PaperState.Printed or PaperState.Spoiled => new CertificatePrinted(run, Copies + 1, at),
        _ => WrongStep,
    };

    /// <summary>Records that the copy is of no use: misprinted, torn, signed wrongly. It stays on record, and another may be printed.</summary>
    public Ruling<CertificateEvent> Spoil(string? reason, DateTimeOffset at) => Paper switch
    {
        _ when Content is null => CertificateRefusals.Unknown,
        _ when !TypedText.IsNote(reason) => CertificateRefusals.ReasonMissing,
        PaperState.Printed or PaperState.SignedSealed or PaperState.Staged => new CertificateSpoiled(Copies, reason!.Trim(), at),
        _ => WrongStep,
    };

    /// <summary>Records that the printed copy was signed and sealed.</summary>
    public Ruling<CertificateEvent> Seal(DateTimeOffset at) => Paper switch
    {
        _ when NotInForce is { } refusal => refusal,
        PaperState.SignedSealed => Ruling<CertificateEvent>.NothingNew,
        PaperState.Printed => new CertificateSealed(at),
        _ => WrongStep,
    };

    /// <summary>Records that it lies on its tray, as the scan at staging let it (<see cref="NotForStage"/>).</summary>
    public Ruling<CertificateEvent> Stage(DateTimeOffset at) => Paper switch
    {
        _ when NotInForce is { } refusal => refusal,
        PaperState.Staged => Ruling<CertificateEvent>.NothingNew,
        PaperState.Planned or PaperState.Printed or PaperState.SignedSealed => new CertificateStaged(at),
        _ => WrongStep,
    };

    /// <summary>Records how it came to its honoree; one collected later may still be presented, a presented one stays so.</summary>
    public Ruling<CertificateEvent> HandOver(Handover outcome, DateTimeOffset at) => (outcome, Paper) switch
    {
        _ when Content is null => CertificateRefusals.Unknown,
        (_, PaperState.Presented or PaperState.Collected) => Ruling<CertificateEvent>.NothingNew,
        (Handover.CollectedLater, PaperState.CollectedLater) => Ruling<CertificateEvent>.NothingNew,
        (_, PaperState.Withdrawn) => WrongStep,
        _ => new CertificateHandedOver(outcome, at),
    };

    /// <summary>Takes back how it was handed over, because its wave was closed by mistake; nothing new where it was not.</summary>
    public Ruling<CertificateEvent> TakeBackHandover(string reason, DateTimeOffset at) => Paper is PaperState.Presented or PaperState.CollectedLater
        ? new CertificateHandoverTakenBack(reason, at)
        : Ruling<CertificateEvent>.NothingNew;

    /// <summary>Records that the paper of a certificate that is no longer in force came back (thu hồi).</summary>
    public Ruling<CertificateEvent> Withdraw(DateTimeOffset at) =>
        Content is null ? CertificateRefusals.Unknown
        : Paper is PaperState.Withdrawn ? Ruling<CertificateEvent>.NothingNew
        : Status is CertificateStatus.Valid ? CertificateRefusals.StillInForce
        : new CertificateWithdrawn(at);

    /// <summary>Records the original as it was signed for its recipient; signed once, it is given again and again.</summary>
    public Ruling<CertificateEvent> KeepElectronic(string electronic, DateTimeOffset at) =>
        NotInForce is { } refusal ? refusal
        : Electronic is not null ? Ruling<CertificateEvent>.NothingNew
        : new CertificateSignedElectronically(electronic, at);

    /// <summary>Records where its credential stands in the status lists, and the names it goes by, for good.</summary>
    public Ruling<CertificateEvent> PlaceCredential(CredentialPlace place) =>
        Content is null ? CertificateRefusals.Unknown
        : Credential is not null ? Ruling<CertificateEvent>.NothingNew
        : new CredentialPlaced(place);

    /// <summary>Begins to replace it by a new one: its number is taken next, then the new one is issued.</summary>
    /// <remarks>
    /// A decision gave the award to one honoree: without an amending decision its name may only be spelt otherwise (<see cref="Recognition"/>), as it
    /// may from the council's agenda on. Refused: <c>certificate.correction-too-far</c>, and what the interface lists.
    /// </remarks>
    /// <param name="corrected">What the new one will say; null where it says the same.</param>
    /// <param name="on">Its day: not before the decision that gave, nor after today; an amending decision that orders it says its own.</param>
    /// <param name="byDecision">The numbered amending decision that orders it; null where none does.</param>
    public Ruling<CertificateEvent> BeginReissue(
        Serial serial, ReissueKind kind, string? reason, Nomination? corrected, DateOnly on, DateTimeOffset at, string? byDecision = null) =>
        NotInForce is { } refusal ? refusal
        : Reissue is not null ? CertificateRefusals.BeingReissued
        : !TypedText.IsNote(reason) ? CertificateRefusals.ReasonMissing
        : byDecision is null && !IsDay(on, at) ? CertificateRefusals.DateInvalid
        : corrected is not null && Fault(corrected, byDecision) is { } fault ? fault
        : new ReissueBegun(new(serial, kind, reason!.Trim(), corrected, on, null, false, byDecision), at);

    /// <summary>Whether something may have happened to it on that day.</summary>
    private bool IsDay(DateOnly on, DateTimeOffset now) => on >= (Content!.Replaces?.On ?? Content.SignedOn) && on <= RuleSets.DayOf(now);

    private Refusal? Fault(Nomination corrected, string? byDecision) =>
        !corrected.IsSound || corrected.Form != Content!.Nomination.Form ? CertificateRefusals.CorrectionInvalid
        : byDecision is null && !Recognition.AreAlike(Content.Nomination, corrected) ? CertificateRefusals.CorrectionTooFar
        : null;

    public Ruling<CertificateEvent> NumberReissue(int register) =>
        Next is CertificateStep.TakeNumber ? new ReissueNumbered(register) : Ruling<CertificateEvent>.NothingNew;

    public Ruling<CertificateEvent> FinishReissue(DateTimeOffset at) =>
        Next is CertificateStep.IssueReplacement ? new CertificateReplaced(Reissue!.Serial, Reissue.On, at) : Ruling<CertificateEvent>.NothingNew;

    public Ruling<CertificateEvent> TellStanding() => Untold ? new StandingTold() : Ruling<CertificateEvent>.NothingNew;

    /// <summary>What the certificate that replaces it says: the same award under its own serial and gold book number, naming this one.</summary>
    public CertificateContent ContentOfReplacement() => Content! with
    {
        Serial = Reissue!.Serial,
        Nomination = Reissue.Corrected ?? Content.Nomination,
        RegisterNumber = Reissue.Register!.Value,
        Replaces = new(Content.Serial, Content.RegisterNumber, Reissue.Kind, Reissue.On),
    };

    public Certificate Evolve(CertificateEvent happened) => happened switch
    {
        CertificateIssued it => Nothing with
        {
            Content = it.Content, Original = it.Original, Lookup = it.Lookup,
            History = [new(CertificateStatus.Valid, it.At, it.Content.Number, it.Content.SignedOn)],
        },
        CertificateRevoked it => (this with { Revocation = Reissue is null ? null : it.Revocation })
            .Stands(CertificateStatus.Revoked, it.At, it.Revocation.ByDecision, it.Revocation.On, it.Revocation.Ground),
        CertificatePrinted it => With(new(PaperState.Printed, it.Copy, it.At, it.Run)),
        CertificateSpoiled it => With(new(PaperState.Spoiled, it.Copy, it.At, Reason: it.Reason)),
        CertificateSealed it => With(new(PaperState.SignedSealed, Copies, it.At)),
        CertificateStaged it => With(new(PaperState.Staged, Copies, it.At)),
        CertificateHandedOver it => With(new(
            it.Outcome is Handover.Presented ? PaperState.Presented : PaperState.CollectedLater, Copies, it.At)),
        CopyAccounted it => this with { Accounts = Accounts.Add(new(it.Copy, it.End, it.At, it.Reason)) },
        CertificateCollected it => (this with { Collection = it.Collection }).With(new(PaperState.Collected, Copies, it.At)),
        CollectionTold => this with { Collection = Collection! with { Told = true } },
        CertificateHandoverTakenBack it => With(new(BeforeHandover, Copies, it.At, Reason: it.Reason, TakenBack: true)),
        CertificateWithdrawn it => With(new(PaperState.Withdrawn, Copies, it.At)),
        CertificateSignedElectronically it => this with { Electronic = it.Electronic },
        CredentialPlaced it => this with { Credential = it.Place, Untold = Status is not CertificateStatus.Valid },
        ReissueBegun it => this with { Reissue = it.Reissue },
        ReissueNumbered it => this with { Reissue = Reissue! with { Register = it.Register } },
        CertificateReplaced it => (this with { Reissue = Reissue! with { Issued = true } })
            .Stands(Status is CertificateStatus.Revoked ? Status : CertificateStatus.Replaced, it.At, Reissue!.ByDecision, it.On),
        StandingTold => this with { Untold = false },
        _ => this,
    };

    private PaperState BeforeHandover => Papers
        .LastOrDefault(record => record.State is not (PaperState.Presented or PaperState.CollectedLater))?.State ?? PaperState.Planned;

    private Refusal? NotInForce =>
        Content is null ? CertificateRefusals.Unknown
        : Status is CertificateStatus.Revoked ? CertificateRefusals.IsRevoked
        : Status is CertificateStatus.Replaced ? CertificateRefusals.IsReplaced
        : null;

    private Refusal WrongStep => Content is null ? CertificateRefusals.Unknown : CertificateRefusals.WrongStep(Paper);

    private Certificate With(PaperRecord record) => this with { Papers = Papers.Add(record) };

    private Certificate Stands(CertificateStatus status, DateTimeOffset at, string? byDecision, DateOnly on, RevocationGround? ground = null) => this with
    {
        Status = status,
        History = History.Add(new(status, at, byDecision, on, ground)),
        Untold = Credential is not null || (status is CertificateStatus.Revoked && Reissue is not null),
    };
}
