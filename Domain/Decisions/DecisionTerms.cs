using System.Collections.Immutable;
using Laurel.Domain.Attendees;

namespace Laurel.Domain.Decisions;

/// <summary>What a decision says besides its list.</summary>
/// <param name="Issuer">Whose decision it is: "Bộ Ngoại giao".</param>
/// <param name="Authority">As printed on the certificate, capitals: "BỘ TRƯỞNG BỘ NGOẠI GIAO"; null derives it from capacity and issuer.</param>
/// <param name="Symbol">Behind the number: "QĐ-BNG".</param>
/// <param name="SignerCapacity">One or two lines, parted by " / ": "KT. BỘ TRƯỞNG / THỨ TRƯỞNG".</param>
/// <param name="Presenters">Who hands over, senior first; may be empty.</param>
/// <param name="StageCapacity">How many stand on the stage in one wave (lượt).</param>
/// <param name="Grounds">What it stands on (căn cứ), as printed; null in decisions drafted before this was kept. To draft, what this one has besides the rules'.</param>
/// <param name="Level">How high who decides stands, where its words do not tell; null where they do.</param>
/// <param name="GoldBookStartsAt">Where the year's gold book (sổ vàng) begins, if nothing was entered in it yet; null for 1.</param>
public sealed record DecisionTerms(
    string Issuer,
    string? Authority,
    string Symbol,
    string Signer,
    string SignerCapacity,
    DateOnly SignedOn,
    string Place,
    ImmutableArray<string> Presenters,
    int StageCapacity = 10,
    int? GoldBookStartsAt = null,
    ImmutableArray<string>? Grounds = null,
    AuthorityLevel? Level = null)
{
    private const int LongestText = 300, LongestName = 200, MostPresenters = 20, MostOnStage = 200, MostGrounds = 20;

    /// <summary>Whether everything that has to be there is, and all of it may be printed on one line each.</summary>
    public bool AreWhole =>
        new[] { Issuer, Symbol, Signer, SignerCapacity }.All(text => TypedText.IsLine(text, LongestText))
        && new[] { Place, Authority }.All(text => string.IsNullOrEmpty(text) || TypedText.IsLine(text, LongestText))
        && Presenters.Length <= MostPresenters && Presenters.All(name => TypedText.IsLine(name, LongestName))
        && StageCapacity is >= 1 and <= MostOnStage && DecisionId.SlugOf(Issuer).Length > 0;

    /// <summary>Whether what it stands on besides the rules' grounds may be printed as such.</summary>
    public bool AreGrounded => Grounds is not { } grounds || (grounds.Length <= MostGrounds && grounds.All(LegalGround.IsText));

    /// <summary>How a signature for another begins (Decree 30/2020).</summary>
    private static readonly ImmutableArray<string> Proxies = ["KT.", "TM.", "TL.", "TUQ.", "Q."];

    /// <summary>The authority as printed; where none was said, the head of the issuer: who signs "KT. BỘ TRƯỞNG" does so for the BỘ TRƯỞNG.</summary>
    public string PrintedAuthority => Authority ?? $"{HeadOf(SignerCapacity)} {Issuer.Trim()}".ToUpperInvariant();

    /// <summary>The number as printed, a zero before one digit (Decree 30/2020): <c>01/QĐ-BNG</c>.</summary>
    public string Printed(int number) => $"{number.ToString("00", System.Globalization.CultureInfo.InvariantCulture)}/{Symbol}";

    private static string HeadOf(string capacity)
    {
        var first = capacity.Split('/')[0].Trim();
        return Proxies.FirstOrDefault(proxy => first.StartsWith(proxy, StringComparison.OrdinalIgnoreCase)) is { } sign
            ? first[sign.Length..].Trim()
            : first;
    }
}
