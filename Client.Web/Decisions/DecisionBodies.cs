using Laurel.Client.Web.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Decisions;

/// <summary>A decision to be drafted: see samples/review-2025/decision.json.</summary>
/// <param name="Symbol">Behind the number: <c>QĐ-BNG</c>.</param>
/// <param name="Citations">The list: it is put in order by the rank of the form, each form whole, bodies before persons, then as it is given.</param>
/// <param name="SignerCapacity">One or two lines, parted by " / ": <c>KT. BỘ TRƯỞNG / THỨ TRƯỞNG</c>.</param>
/// <param name="GoldBookStartsAt">Where the year's gold book (sổ vàng) begins, if nothing was entered in it yet; 1 where absent.</param>
/// <param name="Authority">As printed on the certificate; derived from capacity and issuer where absent.</param>
/// <param name="Grounds">Grounds (căn cứ) that this decision has besides those of the rules, each beginning with "Căn cứ".</param>
/// <param name="Level">How high who decides stands (president, primeMinister, ministry, unit), where its words do not tell.</param>
/// <param name="Amends">Of an amending decision: what it changes of an earlier one; its citations are then those it adds, and may be none.</param>
public sealed record DecisionBody(
    string Issuer,
    string Symbol,
    IReadOnlyList<string> Citations,
    string Signer,
    DateOnly SignedOn,
    string Place,
    string SignerCapacity = "BỘ TRƯỞNG",
    string? Authority = null,
    IReadOnlyList<string>? Presenters = null,
    int StageCapacity = 10,
    int? GoldBookStartsAt = null,
    AmendsBody? Amends = null,
    IReadOnlyList<string>? Grounds = null,
    AuthorityLevel? Level = null)
{
    public DecisionTerms Terms() => new(
        Tidy(Issuer), Authority is null ? null : Tidy(Authority), Tidy(Symbol), Tidy(Signer), Tidy(SignerCapacity), SignedOn, Tidy(Place),
        [.. (Presenters ?? []).Select(Tidy)], StageCapacity, GoldBookStartsAt,
        [.. (Grounds ?? []).Select(ground => Tidy(ground).TrimEnd(';', '.'))], Level);

    private static string Tidy(string text) => text.Normalize().Trim();
}

/// <param name="Of">The id of the decision that is amended.</param>
/// <param name="Reason">Why; printed.</param>
/// <param name="Correct">Lines that are put right: only what changes is said.</param>
/// <param name="Remove">Citations whose award is taken off the list and revoked.</param>
public sealed record AmendsBody(
    string Of, string Reason, IReadOnlyList<CorrectLineBody>? Correct = null, IReadOnlyList<string>? Remove = null);

public sealed record CorrectLineBody(
    string Citation, string? Honorific = null, string? Name = null, string? PositionAndUnit = null, string? Achievement = null)
{
    public CorrectionBody Correction => new(Honorific, Name, PositionAndUnit, Achievement);
}

public sealed record DecisionDrafted(string Id);

/// <param name="Dong">What came back; 0 where nothing had been paid out.</param>
/// <param name="On">The day; today where absent.</param>
public sealed record RecoveryBody(string Citation, long Dong, DateOnly? On = null);

/// <param name="Number">The office's own number, digits; absent leaves it to Laurel.</param>
public sealed record SignBody(string? Number = null);

/// <param name="Number">As printed: <c>3412/QĐ-BNG</c>.</param>
public sealed record SignedAnswer(string Number);

public sealed record IssuedAnswer(IReadOnlyList<IssuedCertificate> Issued);

/// <param name="Register">Number in the gold book (sổ vàng).</param>
public sealed record IssuedCertificate(string Citation, string Serial, int Register);

/// <param name="PrizeTotal">Dong.</param>
public sealed record DecisionAnswer(
    string Id,
    DecisionStatus Status,
    string? Number,
    DecisionTerms Terms,
    IReadOnlyList<DecisionLineAnswer> Lines,
    long PrizeTotal,
    bool Issued,
    DateTimeOffset? SignedAt,
    string? Anchor,
    AmendmentView? Amends,
    IReadOnlyList<AmendedBy> AmendedBy)
{
    public static DecisionAnswer Of(DecisionView view) => new(
        view.Id.Text, view.Status, view.Number, view.Terms, [.. view.Lines.Select(DecisionLineAnswer.Of)], view.PrizeTotal, view.Issued,
        view.SignedAt, view.Anchor, view.Amends, view.AmendedBy);
}

/// <param name="Prize">Dong; null where its rule set knows none.</param>
/// <param name="Becomes">What its certificate says where a later decision put it right before it was issued; null where it says the same as the list.</param>
public sealed record DecisionLineAnswer(
    int Order, string Citation, HonoreeKind Kind, string Name, long? Prize, string? Serial, int? Register, bool Revoked,
    RevocationAnswer? Revocation, PrizeRecovery? Recovered, Nomination? Becomes)
{
    public static DecisionLineAnswer Of(DecisionLine line) => new(
        line.Order, line.Citation.Text, line.Nomination.Kind, line.Nomination.Name, line.Prize, line.Serial?.Text, line.Register, line.Revoked,
        line.Revocation is { } revoked ? new(revoked.ByDecision, revoked.On, revoked.Ground) : null, line.Recovered, line.Becomes);
}

/// <param name="ByDecision">The number of the decision that revoked it; null where it was revoked before that was asked for.</param>
public sealed record RevocationAnswer(string? ByDecision, DateOnly On, RevocationGround? Ground = null);
