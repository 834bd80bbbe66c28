using System.Collections.Immutable;
using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;

namespace Laurel.Domain.Decisions;

/// <summary>What an amending decision (quyết định sửa đổi, bổ sung) changes of an earlier one, whose own list stays as it was signed (DOMAIN 2).</summary>
/// <remarks>Awards that it adds are its own awards; it corrects and removes lines of the earlier list.</remarks>
/// <param name="Of">The decision amended.</param>
/// <param name="Number">That decision's number as printed: <c>3412/QĐ-BNG</c>.</param>
/// <param name="On">That decision's date.</param>
/// <param name="Reason">Why; printed among the grounds.</param>
/// <param name="Lines">In the order of the earlier list.</param>
public sealed record Amendment(
    DecisionId Of, string Number, DateOnly On, [property: Personal] string Reason, ImmutableArray<AmendedLine> Lines)
{
    /// <summary>What would be refused of it whatever the earlier decision is; null for nothing.</summary>
    /// <param name="added">The awards that it adds.</param>
    public Refusal? Fault(ImmutableArray<Award> added) =>
        Lines.IsEmpty && added.IsEmpty ? DecisionRefusals.AmendsNothing
        : !TypedText.IsLine(Reason, TypedText.LongestNote) ? CitationRefusals.ReasonMissing
        : Lines.DistinctBy(line => line.Citation).Count() != Lines.Length ? DecisionRefusals.Twice
        : null;

    /// <summary>Whether a line cannot be put right so: it needs a name, keeps kind and form, and says something else.</summary>
    public static bool IsFaulty(Nomination becomes, Nomination was) =>
        !becomes.IsSound || (becomes.Form, becomes.Kind) != (was.Form, was.Kind) || becomes == was;

    /// <summary>Why a decision that stands so cannot be amended like this; null where it can.</summary>
    /// <remarks>The authority that gave decides (DOMAIN 3.12), and not before the day it gave; what is being issued this moment waits.</remarks>
    public static Refusal? NotPossible(AmendedList earlier, DecisionTerms terms, IEnumerable<AmendedLine> lines) =>
        earlier.Issue is IssueState.NotNumbered ? DecisionRefusals.NotPublished
        : earlier.Issue is IssueState.UnderWay ? DecisionRefusals.Issuing
        : DecisionId.SlugOf(terms.Issuer) != DecisionId.SlugOf(earlier.Issuer) ? DecisionRefusals.OtherAuthority
        : terms.SignedOn < earlier.SignedOn ? DecisionRefusals.BeforeOriginal
        : lines.Any(line => !earlier.Lines.ContainsKey(line.Citation)) ? DecisionRefusals.NotOnList
        : lines.Any(line => earlier.Lines[line.Citation]) ? DecisionRefusals.LineRevoked
        : null;
}

/// <summary>A line of the earlier list that is amended. What it said and says lies with the frozen list.</summary>
/// <param name="Register">
/// The gold book's number of the certificate then in force; 0 where none was issued yet, null in decisions that were drafted before this was kept.
/// </param>
public sealed record AmendedLine(CitationId Citation, AmendmentKind Kind, int? Register = null);

/// <summary>What happens to a line of the earlier list.</summary>
public enum AmendmentKind
{
    /// <summary>Name, position or achievement are put right: in the certificate to come, or by one issued anew.</summary>
    Correct,

    /// <summary>The award is taken off the list: certificate and prize money are recovered.</summary>
    Remove,
}

/// <summary>The decision to be amended, as the rules need to know it.</summary>
/// <param name="Lines">Whether each line's award is revoked.</param>
public sealed record AmendedList(string Issuer, DateOnly SignedOn, IssueState Issue, IReadOnlyDictionary<CitationId, bool> Lines);

/// <summary>How far a decision's certificates are.</summary>
public enum IssueState
{
    /// <summary>The decision has no number, or its citations do not know it yet.</summary>
    NotNumbered,

    /// <summary>Numbered, and nothing issued: what it will issue can still be put right.</summary>
    ToCome,

    /// <summary>The gold book gave its block, and certificates are being issued.</summary>
    UnderWay,

    /// <summary>Every certificate is issued.</summary>
    Done,
}

/// <summary>A later decision that changed this one.</summary>
/// <param name="Number">As printed.</param>
/// <param name="Added">How many awards it added.</param>
public sealed record AmendedBy(
    DecisionId By, string Number, DateOnly On, ImmutableArray<CitationId> Corrected, ImmutableArray<CitationId> Removed, int Added);
