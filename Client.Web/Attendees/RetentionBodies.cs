using Laurel.Domain.Attendees;
using Laurel.Domain.Citations;
using Laurel.Grains.Attendees;

namespace Laurel.Client.Web.Attendees;

/// <param name="On">The day on which personal data are erased.</param>
public sealed record RetentionBody(DateOnly On, string Reason);

/// <param name="Confirmed">Whoever asks knows that it cannot be undone; without it the refusal says how many people it concerns.</param>
public sealed record EraseBody(string Reason, bool Confirmed = false);

/// <param name="Confirmed">Whoever asks knows that it cannot be undone.</param>
public sealed record ErasePersonBody(bool Confirmed = false);

/// <summary>Until when attendees' personal data are kept, whom it concerns, and what was erased.</summary>
/// <param name="Own">Somebody set the day; else it follows from the rule.</param>
/// <param name="Over">The conference is closed, archived or called off; before that nothing is erased.</param>
/// <param name="People">Who is still kept as a person.</param>
/// <param name="Kept">Of those, whoever would be kept longer.</param>
/// <param name="Honoured">Of those, whoever dossier and certificate go on naming though the attendee is forgotten.</param>
/// <param name="Erasing">It goes on at this moment.</param>
public sealed record RetentionAnswer(
    DateOnly DueOn, bool Own, string? Reason, RetentionRuleAnswer Rule, bool Over, int People, IReadOnlyList<KeptLine> Kept, int Honoured, bool Erasing,
    IReadOnlyList<Erasing> Erasings)
{
    public static RetentionAnswer Of(RetentionView view, RetentionOutlook outlook) => new(
        view.DueOn, view.IsOwn, view.Reason, RetentionRuleAnswer.Of(view.Rule, !RetentionRule.Shipped.Contains(view.Rule)), view.IsOver, outlook.People, [.. outlook.Kept.Select(KeptLine.Of)], outlook.Honoured,
        view.Running is not null, view.Erasings);
}

/// <param name="For">Why: <c>reconciliation</c>, <c>award</c>.</param>
public sealed record KeptLine(string Id, string Name, string Unit, IReadOnlyList<KeptFor> For)
{
    public static KeptLine Of(KeptAttendee kept) => new(
        kept.Id.Text, kept.Name, kept.Unit, [.. Enum.GetValues<KeptFor>().Where(reason => reason != KeptFor.Nothing && kept.For.HasFlag(reason))]);
}

public sealed record RetentionRuleBody(DateOnly From, int Months, string Source, bool Verified = false)
{
    internal RetentionRule Rule => new(From, Months, Verified ? Mark.Verified : Mark.Recalled, TypedText.Clean(Source));
}

/// <param name="Own">The organisation's own entry; else what Laurel proposes.</param>
public sealed record RetentionRuleAnswer(DateOnly From, int Months, Mark Mark, string Source, bool Own)
{
    public static RetentionRuleAnswer Of(RetentionRule rule, bool own) => new(rule.From, rule.Months, rule.Mark, rule.Source, own);

    public static IReadOnlyList<RetentionRuleAnswer> All(IReadOnlyList<RetentionRule> own) =>
        [.. RetentionRule.All([.. own]).Reverse().Select(rule => Of(rule, own.Contains(rule)))];
}
