using System.Text.Json.Serialization;
using Laurel.Domain.Attendees;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Decisions;
using Laurel.Grains.Citations;

namespace Laurel.Client.Web.Citations;

/// <summary>A citation in a list.</summary>
/// <param name="Kind">body or person.</param>
/// <param name="State">camelCase: draft, submitted, accepted, appraised, onAgenda, votedPassed, …</param>
public sealed record CitationLine(
    string Id,
    int Order,
    HonoreeKind Kind,
    string Honorific,
    string Name,
    string PositionAndUnit,
    string Form,
    string Achievement,
    CitationStatus State,
    bool OnHold,
    string? Serial,
    int? Register,
    string? Receiver,
    int Reissued,
    DateOnly? OpinionDue,
    DueAnswer? Due,
    string? Unit)
{
    public static CitationLine Of(CitationItem item, Deadlines deadlines) => new(
        item.Id.Text, item.Order, item.Nomination.Kind, item.Nomination.Honorific, item.Nomination.Name, item.Nomination.PositionAndUnit,
        item.Nomination.Form, item.Nomination.Achievement, item.Status, item.OnHold, item.Serial?.Text, item.RegisterNumber, item.Receiver,
        item.Reissued, item.OpinionDue, deadlines.Due(item.Owed), item.Unit);
}

/// <summary>One dossier.</summary>
/// <param name="Missing">Kinds of papers that its rules ask for and nobody brought.</param>
/// <param name="Due">What is due next, and by when; null where nothing is.</param>
/// <param name="NoticedAt">When the unit was told of the decision; null before.</param>
/// <param name="Unit">The unit that proposed it by its own link; null where the office entered it.</param>
public sealed record CitationAnswer(
    string Id,
    int Order,
    HonoreeKind Kind,
    string Honorific,
    string Name,
    string PositionAndUnit,
    string Form,
    string Achievement,
    CitationStatus State,
    bool OnHold,
    string? RuleSet,
    IReadOnlyList<DossierPaper> Papers,
    IReadOnlyList<string> Missing,
    string? Session,
    string? Decision,
    string? DecisionNumber,
    string? Serial,
    int? Register,
    string? Receiver,
    DateTimeOffset? AcceptedAt,
    string? HoldReason,
    string? Note,
    IReadOnlyList<ReplacedCertificate> Replaced,
    DateOnly? VotedOn,
    IReadOnlyList<Consultation> Consultations,
    DueAnswer? Due,
    DateTimeOffset? NoticedAt,
    string? Unit,
    Sex? Sex)
{
    public static CitationAnswer Of(CitationView view, Deadlines deadlines) => new(
        view.Id.Text, view.Order, view.Nomination.Kind, view.Nomination.Honorific, view.Nomination.Name, view.Nomination.PositionAndUnit,
        view.Nomination.Form, view.Nomination.Achievement, view.Status, view.OnHold, view.RuleSet, view.Papers, view.Missing,
        view.Session?.Text, view.Decision?.Text, view.DecisionNumber, view.Serial?.Text, view.RegisterNumber, view.Receiver,
        view.AcceptedAt, view.HoldReason, view.Note, view.Replaced, view.VotedOn, view.Consultations ?? [], deadlines.Due(view.Owed),
        view.NoticedAt, view.Unit, view.Nomination.Sex);
}

/// <param name="Sex">Of a person: male or female; reports go by the honorific where absent.</param>
public sealed record NominationBody(
    HonoreeKind Kind,
    string Name,
    string Form,
    string Achievement,
    string Honorific = "",
    string PositionAndUnit = "",
    int Order = 0,
    Sex? Sex = null)
{
    public Nomination Nomination() => new(
        Kind, TypedText.Clean(Honorific), TypedText.Clean(Name), TypedText.Clean(PositionAndUnit), TypedText.Clean(Form), TypedText.Clean(Achievement),
        Kind is HonoreeKind.Person ? Sex : null);
}

/// <param name="Kind">proposal, minutes, report, titles, initiative, … or an organisation's own.</param>
/// <param name="OnPaper">The office holds it; Laurel does not.</param>
public sealed record PaperBody(string Kind, bool OnPaper = true, string? Sha256 = null);

/// <param name="Reason">Owed for return, hold, refuse and revoke.</param>
/// <param name="ByDecision">Of revoke: the revoking decision's number as printed; owed.</param>
/// <param name="On">Of revoke: the revoking decision's date; owed.</param>
/// <param name="Ground">Of revoke: falseDeclaration, forgedDossier, unlawfulAppraisal or laterFinding; the public verification says it.</param>
public sealed record StepBody(string? Reason = null, string? ByDecision = null, DateOnly? On = null, RevocationGround? Ground = null);

/// <summary>One step for many.</summary>
public sealed record BulkBody(
    IReadOnlyList<string> Ids, string? Reason = null, string? ByDecision = null, DateOnly? On = null, RevocationGround? Ground = null);

public sealed record BulkAnswer(IReadOnlyList<BulkLine> Results);

/// <param name="State">The new state; absent where <paramref name="Code"/> says why not.</param>
public sealed record BulkLine(
    string Id,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CitationStatus? State,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Message = null);

public sealed record ReceiverBody(string Name);

/// <summary>A request for another body's opinion (hiệp y).</summary>
/// <param name="SentOn">Today where absent.</param>
/// <param name="DueOn">The working days of the dossier's rules where absent.</param>
public sealed record ConsultationBody(string Body, DateOnly? SentOn = null, DateOnly? DueOn = null);

/// <param name="On">The day of the answer; today where absent.</param>
public sealed record OpinionBody(string Answer, DateOnly? On = null);
