using Laurel.Domain.Attendees;

namespace Laurel.Domain.Citations;

/// <summary>Whom a citation honours: a body (tập thể) or a person (cá nhân).</summary>
public enum HonoreeKind
{
    Body,
    Person,
}

/// <summary>The sex of a person who is nominated, for reports; it stands on no paper.</summary>
public enum Sex
{
    Male,
    Female,
}

/// <summary>What a list of nominations says of one honoree.</summary>
/// <param name="Honorific">Of a person: Ông, Bà; empty for a body.</param>
/// <param name="Name">The name as it will stand on the certificate, NFC.</param>
/// <param name="PositionAndUnit">Of a person, position and unit; of a body, its address or parent; may be empty.</param>
/// <param name="Form">The award form (hình thức khen thưởng) as named: "Bằng khen của Bộ trưởng Bộ Ngoại giao".</param>
/// <param name="Achievement">What it is given for, as it will stand on the certificate.</param>
/// <param name="Sex">Of a person, where it was said; else reports go by the honorific.</param>
public sealed record Nomination(
    HonoreeKind Kind,
    [property: Personal] string Honorific,
    [property: Personal] string Name,
    [property: Personal] string PositionAndUnit,
    string Form,
    [property: Personal] string Achievement,
    Sex? Sex = null)
{
    /// <summary>Of a name, and of any other text, in characters.</summary>
    public const int LongestName = 200, LongestText = 1_000;

    /// <summary>Whether every text may stand on a certificate: each on one line, an achievement of a sentence or two.</summary>
    public bool IsSound =>
        TypedText.IsLine(Name, LongestName) && Fits(Honorific, LongestName) && Fits(PositionAndUnit, LongestText)
        && Fits(Form, LongestText) && Fits(Achievement, LongestText);

    private static bool Fits(string text, int longest) => text.Length == 0 || TypedText.IsLine(text, longest);
}
