using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Honorees;

/// <summary>One that goes under another, and by which merge.</summary>
public sealed record Member(HonoreeId Id, MergeId Merge);

/// <summary>A body or person as written one way, with the honours given under that spelling (DESIGN: award history over years and spellings).</summary>
/// <remarks>
/// Merging moves no honour: one goes under another, and history is read over all that go under one. So a merge can neither lose nor double, and
/// splitting gives back exactly what was there. Whose name leads is told by <see cref="Into"/>; <see cref="Members"/> says where to read on.
/// </remarks>
/// <param name="Kind">Null before the first honour, or before a body was put on record as dissolved.</param>
/// <param name="Into">The one it goes under; null where it stands for itself.</param>
/// <param name="Merge">By which merge.</param>
/// <param name="Apart">Those that look alike and are not the same.</param>
/// <param name="Claims">Honours that decisions are about to give: a draft's, until it is numbered. One that was given up lies here until another takes its place.</param>
/// <param name="Dossiers">Dossiers that were accepted, the latest last, until they are decided; a hint for warnings.</param>
/// <param name="Dissolved">That the body is no more; null while it is, and of a person.</param>
public sealed record Honoree(
    HonoreeKind? Kind,
    ImmutableArray<Honour> Honours,
    HonoreeId? Into,
    MergeId? Merge,
    ImmutableArray<Member> Members,
    ImmutableArray<HonoreeId> Apart,
    ImmutableArray<Honour> Claims = default,
    ImmutableArray<DossierUnderWay> Dossiers = default,
    Dissolution? Dissolved = null) : IEvolves<Honoree, HonoreeEvent>, IPersonal
{
    private const int EarliestYear = 1945, LatestYear = 2200, LongestText = 1_000, LongestName = 200, MostHonours = 400, MostDossiers = 50;

    public static Honoree Nothing { get; } = new(null, [], null, null, [], []);

    public ImmutableArray<Honour> Claims { get; init; } = Claims.IsDefault ? [] : Claims;

    public ImmutableArray<DossierUnderWay> Dossiers { get; init; } = Dossiers.IsDefault ? [] : Dossiers;

    public bool Exists => Kind is not null;

    /// <summary>Notes that a dossier of its was accepted, so that other conferences of the year are warned. The same again is nothing new.</summary>
    public Ruling<HonoreeEvent> Note(DossierUnderWay dossier) =>
        Dossiers.Contains(dossier) ? Ruling<HonoreeEvent>.NothingNew : new DossierNoted(dossier);

    /// <summary>Claims the place of an honour that a draft is about to give, before its decision is numbered. The same again is nothing new.</summary>
    /// <remarks>
    /// Two drafts at once that a rule of theirs does not let stand side by side both ask here, so one of them is told no, however they run:
    /// <c>citation.claimed-already</c>.
    /// </remarks>
    /// <param name="rules">Under which the dossier of this honour was accepted.</param>
    /// <param name="givenUp">Claims whose dossier is on that decision no longer, or whose award was revoked.</param>
    public Ruling<HonoreeEvent> Claim(Honour honour, RuleSet rules, ImmutableArray<DecidedHere> givenUp)
    {
        var others = Claims.Where(claim => claim.Id != honour.Id && !givenUp.Contains(claim.Decided!));
        return RepeatCheck.Stopping(rules, honour, others) is { } stopping ? CitationRefusals.ClaimedAlready(stopping)
            : Claims.Contains(honour) ? Ruling<HonoreeEvent>.NothingNew
            : new HonourClaimed(honour, givenUp);
    }

    /// <summary>Enters what a decision of Laurel's gave, or how it stands now; the same again is nothing new.</summary>
    public Ruling<HonoreeEvent> EnterDecided(Honour honour) =>
        Honours.Any(there => there == honour) ? Ruling<HonoreeEvent>.NothingNew : new HonourEntered(honour);

    /// <summary>Records an honour decided elsewhere, with its source. Refused: <c>honour.invalid</c>, <c>honour.source-missing</c>, <c>honour.struck</c>, <c>honour.too-many</c>.</summary>
    public Ruling<HonoreeEvent> Record(Honour honour) =>
        Fault(honour) is { } fault ? fault
        : Honours.FirstOrDefault(there => there.Id == honour.Id) is { } same ? same.Struck is null ? Ruling<HonoreeEvent>.NothingNew : HonoreeRefusals.Struck
        : Honours.Length >= MostHonours ? HonoreeRefusals.TooMany
        : new HonourEntered(honour);

    /// <summary>What is wrong with an honour to be recorded; null for nothing.</summary>
    public static Refusal? Fault(Honour honour) =>
        string.IsNullOrWhiteSpace(honour.Name) || honour.Name.Length > LongestName
            || string.IsNullOrWhiteSpace(honour.Form) || string.IsNullOrWhiteSpace(honour.Authority) || Texts(honour).Any(IsBad) ? HonoreeRefusals.Invalid
        : honour.Year is < EarliestYear or > LatestYear || honour.On is { } on && on.Year != honour.Year ? HonoreeRefusals.YearInvalid
        : string.IsNullOrWhiteSpace(honour.Source) ? HonoreeRefusals.SourceMissing
        : null;

    /// <summary>Strikes out an entry made by hand, with a reason. What Laurel decided is revoked by its authority, never struck.</summary>
    public Ruling<HonoreeEvent> Strike(HonourId honour, string? reason) => Honours.FirstOrDefault(there => there.Id == honour) switch
    {
        null => HonoreeRefusals.UnknownHonour,
        { Decided: not null } => HonoreeRefusals.DecidedHere,
        { Struck: not null } => Ruling<HonoreeEvent>.NothingNew,
        _ when !TypedText.IsNote(reason) => HonoreeRefusals.ReasonMissing,
        _ => new HonourStruck(honour, reason!),
    };

    /// <summary>Records that a body was dissolved on a day; one without any honour so far may be, too. Said otherwise, the last word stands.</summary>
    /// <remarks>Refused: <c>honoree.not-a-body</c>, <c>honoree.dissolution-invalid</c>, <c>honoree.reason-missing</c>.</remarks>
    public Ruling<HonoreeEvent> Dissolve(Dissolution dissolved) =>
        Kind is HonoreeKind.Person ? HonoreeRefusals.NotABody
        : dissolved.On.Year is < EarliestYear or > LatestYear ? HonoreeRefusals.DissolutionInvalid
        : !TypedText.IsNote(dissolved.Reason) ? HonoreeRefusals.ReasonMissing
        : (Dissolved?.On, Dissolved?.Reason) == (dissolved.On, dissolved.Reason) ? Ruling<HonoreeEvent>.NothingNew
        : new BodyDissolved(dissolved);

    /// <summary>Takes back that it was dissolved: that was put on record by mistake. Refused: <c>honoree.reason-missing</c>.</summary>
    public Ruling<HonoreeEvent> TakeBackDissolution(string? reason) =>
        Dissolved is null ? Ruling<HonoreeEvent>.NothingNew
        : !TypedText.IsNote(reason) ? HonoreeRefusals.ReasonMissing
        : new DissolutionTakenBack(reason!);

    public Ruling<HonoreeEvent> TellApart(HonoreeId other) =>
        !Exists ? HonoreeRefusals.Unknown
        : Apart.Contains(other) ? Ruling<HonoreeEvent>.NothingNew
        : new ToldApart(other);

    /// <summary>Goes under another one. Refused where it goes under one already.</summary>
    public Ruling<HonoreeEvent> Join(HonoreeId into, MergeId merge) =>
        !Exists ? HonoreeRefusals.Unknown
        : Merge == merge ? Ruling<HonoreeEvent>.NothingNew
        : Into is not null ? HonoreeRefusals.MergedAlready
        : new Joined(into, merge);

    /// <summary>Takes another one under it. Refused where it goes under one itself, so no circle can close.</summary>
    public Ruling<HonoreeEvent> Adopt(HonoreeId member, MergeId merge) =>
        !Exists ? HonoreeRefusals.Unknown
        : Members.Any(there => there.Merge == merge) ? Ruling<HonoreeEvent>.NothingNew
        : Into is not null ? HonoreeRefusals.MergedAlready
        : new Adopted(member, merge);

    public Ruling<HonoreeEvent> Leave(MergeId merge) => Merge == merge ? new Left(merge) : Ruling<HonoreeEvent>.NothingNew;

    public Ruling<HonoreeEvent> Release(MergeId merge) =>
        Members.Any(there => there.Merge == merge) ? new Released(merge) : Ruling<HonoreeEvent>.NothingNew;

    public Honoree Evolve(HonoreeEvent happened) => happened switch
    {
        HonourEntered it => this with
        {
            Kind = Kind ?? it.Honour.Kind,
            Honours = [.. Honours.Where(there => there.Id != it.Honour.Id), it.Honour],
            Claims = Claims.RemoveAll(claim => claim.Id == it.Honour.Id),
            Dossiers = Dossiers.RemoveAll(dossier => dossier.Conference == it.Honour.Decided?.Conference && dossier.Citation == it.Honour.Decided?.Citation),
        },
        DossierNoted it => this with
        {
            Dossiers = [.. Dossiers.Where(there => (there.Conference, there.Citation) != (it.Dossier.Conference, it.Dossier.Citation)).TakeLast(MostDossiers - 1), it.Dossier],
        },
        HonourClaimed it => this with
        {
            Claims = [.. Claims.Where(claim => claim.Id != it.Honour.Id && !it.GivenUp.Contains(claim.Decided!)), it.Honour],
        },
        HonourStruck it => this with { Honours = [.. Honours.Select(there => there.Id == it.Honour ? there with { Struck = it.Reason } : there)] },
        BodyDissolved it => this with { Kind = HonoreeKind.Body, Dissolved = it.Dissolved },
        DissolutionTakenBack => this with { Dissolved = null },
        ToldApart it => this with { Apart = Apart.Add(it.Other) },
        Joined it => this with { Into = it.Into, Merge = it.Merge },
        Left => this with { Into = null, Merge = null },
        Adopted it => this with { Members = Members.Add(new(it.Member, it.Merge)) },
        Released it => this with { Members = Members.RemoveAll(there => there.Merge == it.Merge) },
        _ => this,
    };

    private static IEnumerable<string?> Texts(Honour honour) =>
        [honour.Honorific, honour.Name, honour.PositionAndUnit, honour.Form, honour.Authority, honour.Number, honour.Achievement, honour.Source];

    private static bool IsBad(string? text) => text is not null && (text.Length > LongestText || text.Any(char.IsControl));
}
