using System.Collections.Immutable;

namespace Laurel.Domain.Citations;

/// <summary>What happens to an organisation's own rules.</summary>
public abstract record RuleBookEvent;

/// <summary>The organisation's own rules for a form from a day on; an entry for the same form and day takes the place of the former.</summary>
[EventName("rules.entered.v1")]
public sealed record RuleSetEntered(RuleSet Rules) : RuleBookEvent;

/// <summary>What open proofs of names do to the print of certificates (DOMAIN 9).</summary>
[EventName("rules.proofs-set.v1")]
public sealed record ProofsSet(Strictness Strictness) : RuleBookEvent;

/// <summary>The rules that an organisation set for itself: dated data, over the shipped defaults. Dossiers that were accepted keep what they were pinned to.</summary>
/// <param name="Own">The latest first.</param>
/// <param name="Proofs">What open proofs of names do to the print of certificates; null where nobody set it: they warn.</param>
public sealed record RuleBook(ImmutableArray<RuleSet> Own, Strictness? Proofs = null) : IEvolves<RuleBook, RuleBookEvent>
{
    public static RuleBook Nothing { get; } = new([]);

    /// <summary>The rules in force for a form at an instant: the organisation's own, where there are any, before the default.</summary>
    public RuleSet InForce(string form, DateTimeOffset at) => RuleSets.InForce(form, at, Own);

    /// <summary>Enters rules for a form from a day on. Refused: <c>rules.invalid</c> for a number out of its range.</summary>
    public Ruling<RuleBookEvent> Enter(RuleSet rules) =>
        rules.Council is { Value.Percent: < 1 or > 100 }
        || rules.Prize is { Value: { Multiple: < 0 or > 100 } or { BodyFactor: < 1 or > 10 } }
        || rules.AppraiseWithin is { Value: < 1 or > 400 } || rules.NoticeWithin is { Value: < 1 or > 400 }
        || rules.Organisation == RuleSets.Anyone || string.IsNullOrWhiteSpace(rules.Organisation)
            ? RuleBookRefusals.Invalid
            : new RuleSetEntered(rules);

    public Ruling<RuleBookEvent> SetProofs(Strictness strictness) =>
        strictness == (Proofs ?? Strictness.Warn) ? Ruling<RuleBookEvent>.NothingNew : new ProofsSet(strictness);

    public RuleBook Evolve(RuleBookEvent happened) => happened switch
    {
        ProofsSet it => this with { Proofs = it.Strictness },
        RuleSetEntered it => this with { Own = [.. Own
            .Where(rules => (rules.Form, rules.From) != (it.Rules.Form, it.Rules.From))
            .Append(it.Rules)
            .OrderByDescending(rules => rules.From)] },
        _ => this,
    };
}

/// <summary>Why rules are not entered.</summary>
public static class RuleBookRefusals
{
    public static readonly Refusal Invalid = new(
        "rules.invalid",
        "Tỷ lệ từ 1 đến 100, hệ số từ 0 đến 100, tập thể gấp 1 đến 10 lần, thời hạn từ 1 đến 400 ngày làm việc.",
        "A percentage is 1 to 100, a multiple 0 to 100, a body's factor 1 to 10, a time limit 1 to 400 working days.",
        RefusalKind.Invalid);
}
