using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Decisions;

namespace Laurel.Client.Web.Decisions;

/// <summary>A decision to be drafted: see samples/review-2025/decision.json.</summary>
/// <param name="Symbol">Behind the number: <c>QĐ-BNG</c>.</param>
/// <param name="Citations">The list, in order.</param>
/// <param name="SignerCapacity">One or two lines, parted by " / ": <c>KT. BỘ TRƯỞNG / THỨ TRƯỞNG</c>.</param>
/// <param name="GoldBookStartsAt">Where the year's gold book (sổ vàng) begins, if nothing was entered in it yet; 1 where absent.</param>
/// <param name="Authority">As printed on the certificate; derived from capacity and issuer where absent.</param>
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
    int? GoldBookStartsAt = null)
{
    public DecisionTerms Terms() => new(
        Tidy(Issuer), Authority is null ? null : Tidy(Authority), Tidy(Symbol), Tidy(Signer), Tidy(SignerCapacity), SignedOn, Tidy(Place),
        [.. (Presenters ?? []).Select(Tidy)], StageCapacity, GoldBookStartsAt);

    private static string Tidy(string text) => text.Normalize().Trim();
}

public sealed record DecisionDrafted(string Id);

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
    string? Anchor)
{
    public static DecisionAnswer Of(DecisionView view) => new(
        view.Id.Text, view.Status, view.Number, view.Terms, [.. view.Lines.Select(DecisionLineAnswer.Of)], view.PrizeTotal, view.Issued,
        view.SignedAt, view.Anchor);
}

/// <param name="Prize">Dong; null where its rule set knows none.</param>
public sealed record DecisionLineAnswer(
    int Order, string Citation, HonoreeKind Kind, string Name, long? Prize, string? Serial, int? Register, bool Revoked)
{
    public static DecisionLineAnswer Of(DecisionLine line) => new(
        line.Order, line.Citation.Text, line.Nomination.Kind, line.Nomination.Name, line.Prize, line.Serial?.Text, line.Register, line.Revoked);
}
