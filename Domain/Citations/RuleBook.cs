using System.Collections.Immutable;
using Laurel.Domain.Decisions;

namespace Laurel.Domain.Citations;

/// <summary>What happens to an organisation's own rules.</summary>
public abstract record RuleBookEvent;

/// <summary>The organisation's own rules for a form from a day on; an entry for the same form and day takes the place of the former.</summary>
[EventName("rules.entered.v1")]
public sealed record RuleSetEntered(RuleSet Rules) : RuleBookEvent;

/// <summary>What open proofs of names do to the print of certificates (DOMAIN 9).</summary>
[EventName("rules.proofs-set.v1")]
public sealed record ProofsSet(Strictness Strictness) : RuleBookEvent;

/// <summary>A ground of the organisation's decisions; one of the same code takes the place of the former, or of the shipped one.</summary>
[EventName("rules.ground-entered.v1")]
public sealed record GroundEntered(LegalGround Ground) : RuleBookEvent;

/// <summary>The organisation's entry is gone; a shipped one of that code holds again.</summary>
[EventName("rules.ground-dropped.v1")]
public sealed record GroundDropped(string Code) : RuleBookEvent;

/// <summary>The rules that an organisation set for itself: dated data, over the shipped defaults. Dossiers that were accepted keep what they were pinned to.</summary>
/// <param name="Own">The latest first.</param>
/// <param name="Proofs">What open proofs of names do to the print of certificates; null where nobody set it: they warn.</param>
/// <param name="Grounds">Its own grounds, in the order of entering.</param>
public sealed record RuleBook(ImmutableArray<RuleSet> Own, Strictness? Proofs = null, ImmutableArray<LegalGround> Grounds = default)
    : IEvolves<RuleBook, RuleBookEvent>
{
    private const int MostGrounds = 30;

    public static RuleBook Nothing { get; } = new([]);

    public ImmutableArray<LegalGround> Grounds { get; init; } = Grounds.IsDefault ? [] : Grounds;

    /// <summary>The rules in force for a form at an instant: the organisation's own, where there are any, before the default.</summary>
    public RuleSet InForce(string form, DateTimeOffset at) => RuleSets.InForce(form, at, Own);

    /// <summary>Enters rules for a form from a day on. Refused: <c>rules.invalid</c> for a number out of its range.</summary>
    public Ruling<RuleBookEvent> Enter(RuleSet rules) =>
        rules.Council is { Value.Percent: < 1 or > 100 }
        || rules.Prize is { Value: { Multiple: < 0 or > 100 } or { BodyFactor: < 1 or > 10 } }
        || rules.AppraiseWithin is { Value: < 1 or > 400 } || rules.NoticeWithin is { Value: < 1 or > 400 } || rules.ConsultWithin is { Value: < 1 or > 400 }
        || rules.Organisation == RuleSets.Anyone || string.IsNullOrWhiteSpace(rules.Organisation)
            ? RuleBookRefusals.Invalid
            : new RuleSetEntered(rules);

    public Ruling<RuleBookEvent> SetProofs(Strictness strictness) =>
        strictness == (Proofs ?? Strictness.Warn) ? Ruling<RuleBookEvent>.NothingNew : new ProofsSet(strictness);

    /// <summary>Enters a ground; decisions that are drafted keep theirs. Refused: <c>ground.invalid</c>, <c>ground.too-many</c>.</summary>
    public Ruling<RuleBookEvent> Enter(LegalGround ground) =>
        !ground.IsSound ? RuleBookRefusals.GroundInvalid
        : Grounds.Contains(ground) ? Ruling<RuleBookEvent>.NothingNew
        : Grounds.Length >= MostGrounds && Grounds.All(there => there.Code != ground.Code) ? RuleBookRefusals.TooManyGrounds
        : new GroundEntered(ground);

    /// <summary>Takes an entry of the organisation's back. Refused: <c>ground.unknown</c>.</summary>
    public Ruling<RuleBookEvent> DropGround(string code) =>
        Grounds.Any(there => there.Code == code) ? new GroundDropped(code) : RuleBookRefusals.GroundUnknown;

    public RuleBook Evolve(RuleBookEvent happened) => happened switch
    {
        ProofsSet it => this with { Proofs = it.Strictness },
        GroundEntered it => this with { Grounds = [.. Grounds.Where(there => there.Code != it.Ground.Code), it.Ground] },
        GroundDropped it => this with { Grounds = Grounds.RemoveAll(there => there.Code == it.Code) },
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

    public static readonly Refusal GroundInvalid = new(
        "ground.invalid",
        "Căn cứ phải bắt đầu bằng “Căn cứ”, đến 600 ký tự, ghi nguồn, ngày hết hiệu lực sau ngày có hiệu lực.",
        "A ground begins with “Căn cứ”, has at most 600 characters and a source, and ends after it begins.",
        RefusalKind.Invalid);

    public static readonly Refusal TooManyGrounds = new(
        "ground.too-many", "Một hội nghị có nhiều nhất 30 căn cứ riêng.", "A conference has at most 30 grounds of its own.");

    public static readonly Refusal GroundUnknown = new(
        "ground.unknown", "Không có căn cứ riêng này.", "There is no such ground of the organisation's own.", RefusalKind.NotFound);
}
