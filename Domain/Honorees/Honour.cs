using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Decisions;

namespace Laurel.Domain.Honorees;

/// <summary>One honour in an honoree's history, as it was given: by a decision of Laurel's, or elsewhere and recorded with its source.</summary>
/// <param name="Name">The name as it stood then: a spelling of the honoree.</param>
/// <param name="PositionAndUnit">As it stood then.</param>
/// <param name="Form">The form as named: "Huân chương Lao động hạng Ba".</param>
/// <param name="Authority">Who gave it.</param>
/// <param name="Year">Of the decision; counted by the rule of one a year.</param>
/// <param name="On">The decision's date; null where only the year is known.</param>
/// <param name="Number">The decision's number as printed; null where unknown.</param>
/// <param name="Achievement">What it was given for; null where unknown.</param>
/// <param name="Source">What the entry rests on; empty for Laurel's own decision, which is its own source.</param>
/// <param name="Mark">How well that was looked at.</param>
/// <param name="Decided">The decision in Laurel; null for an honour decided elsewhere.</param>
/// <param name="Revocation">Null while it holds.</param>
/// <param name="Struck">Why the entry was struck out as wrong; null while it stands.</param>
public sealed record Honour(
    HonourId Id,
    HonoreeKind Kind,
    [property: Personal] string Honorific,
    [property: Personal] string Name,
    [property: Personal] string PositionAndUnit,
    string Form,
    string Authority,
    int Year,
    DateOnly? On,
    string? Number,
    [property: Personal] string? Achievement,
    string Source,
    Mark Mark,
    DecidedHere? Decided = null,
    Revocation? Revocation = null,
    [property: Personal] string? Struck = null)
{
    /// <summary>Whether it counts: neither revoked nor struck out.</summary>
    public bool Stands => Revocation is null && Struck is null;

    /// <summary>The honoree's name with the honorific.</summary>
    public string Called => Honorific.Length > 0 ? $"{Honorific} {Name}" : Name;

    /// <summary>The honour that a certificate speaks of: the same as its decision's line in other words, where it was corrected.</summary>
    public static Honour Of(CertificateContent content, Revocation? revocation) => Of(
        new(content.Decision, content.Conference, content.Citation), content.Nomination, content.Issuer, content.SignedOn, content.Number, revocation);

    /// <summary>The honour of one line of a decision.</summary>
    public static Honour Of(DecisionId decision, ConferenceCode conference, Award award, Nomination nomination, DecisionTerms terms, string number) => Of(
        new(decision, conference, award.Citation), nomination, terms.Issuer, terms.SignedOn, number, award.Revocation);

    /// <summary>The honour that a draft is about to give.</summary>
    public static Honour ToBeGiven(DecidedHere here, Nomination nomination, DecisionTerms terms) =>
        Of(here, nomination, terms.Issuer, terms.SignedOn, null, null);

    private static Honour Of(DecidedHere here, Nomination said, string issuer, DateOnly on, string? number, Revocation? revocation) => new(
        new($"{here.Conference}/{here.Citation}"), said.Kind, said.Honorific, said.Name, said.PositionAndUnit, said.Form,
        issuer, on.Year, on, number, said.Achievement, "", Mark.Verified, here, revocation);
}

/// <summary>Where in Laurel an honour was decided.</summary>
public sealed record DecidedHere(DecisionId Decision, ConferenceCode Conference, CitationId Citation);
