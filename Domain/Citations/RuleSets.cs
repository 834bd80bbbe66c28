using System.Collections.Immutable;
using System.Globalization;
using Laurel.Domain.Decisions;
using static Laurel.Domain.Citations.Mark;

namespace Laurel.Domain.Citations;

/// <summary>The rule sets that Laurel ships: defaults by form and dates, each number with its mark (DOMAIN 3).</summary>
/// <remarks>
/// Three periods: texts before Decree 152/2025, the decree from 1 July 2025, and the amending law from 1 October 2026,
/// whose numbers nobody has confirmed yet. A dossier accepted before a change stays under the rules it was accepted under.
/// </remarks>
public static class RuleSets
{
    /// <summary>The organisation of rules that hold for whoever has none of its own.</summary>
    public const string Anyone = "*";

    /// <summary>Working days that another body has for its opinion (R).</summary>
    internal const int DaysToConsult = 10;

    private static readonly DateOnly Decree152 = new(2025, 7, 1), AmendingLaw = new(2026, 10, 1);

    private static readonly ImmutableArray<HonoreeKind>
        Both = [HonoreeKind.Body, HonoreeKind.Person], Persons = [HonoreeKind.Person], Bodies = [HonoreeKind.Body];

    private static readonly ImmutableArray<AuthorityLevel>
        PrimeMinister = [AuthorityLevel.PrimeMinister], Ministry = [AuthorityLevel.Ministry], AnyUnit = [AuthorityLevel.Ministry, AuthorityLevel.Unit];

    private static readonly ImmutableArray<PaperRule> OneSet =
    [
        new(PaperKinds.Proposal, "Tờ trình kèm danh sách", "Proposal with list"),
        new(PaperKinds.Minutes, "Biên bản họp xét của đơn vị", "Minutes of the unit's council"),
        new(PaperKinds.Report, "Báo cáo thành tích", "Achievement report"),
        new(PaperKinds.Titles, "Bản sao danh hiệu đã có", "Copies of earlier titles"),
        new(PaperKinds.Initiative, "Giấy chứng nhận sáng kiến", "Initiative certificate", Always: false),
    ];

    private static readonly ImmutableArray<FormRules> Forms =
    [
        new(AwardForm.GovernmentFlag, Bodies, new(70, false, false), Superseded, new(12m, 1), Verified, new(PrimeMinister, Recalled)),
        new(AwardForm.NationalFighter, Persons, new(90, true, true), Superseded, new(4.5m, 1), Recalled, new(PrimeMinister, Recalled)),
        new(AwardForm.PrimeMinisterCertificate, Both, new(80, true, true), Verified, new(3.5m, 2), Superseded, new(PrimeMinister, Recalled)),
        new(AwardForm.MinistryFlag, Bodies, new(70, false, false), Superseded, new(8m, 1), Verified, new(Ministry, Recalled)),
        new(AwardForm.MinistryFighter, Persons, new(90, true, true), Superseded, new(3m, 1), Recalled, new(Ministry, Recalled)),
        new(AwardForm.MinistryCertificate, Both, new(70, false, false), Superseded, new(1.5m, 2), Recalled, new(Ministry, Recalled)),
        new(AwardForm.Insignia, Persons, new(70, false, false), Recalled, new(0.8m, 1, AtMost: true), Recalled, new(Ministry, Recalled)),
        new(AwardForm.Commendation, Both, new(70, false, false), Superseded, new(0.3m, 2), Superseded, new(AnyUnit, Verified)),
        new(AwardForm.Other, Both, new(70, false, false), Recalled, null, Recalled, null),
    ];

    /// <summary>Who may give what these rules speak of: what they say, or where they were made before that was kept, what the shipped ones say; null where anybody may.</summary>
    public static Marked<ImmutableArray<AuthorityLevel>>? GiversOf(RuleSet rules) =>
        rules.Givers ?? Shipped.Last(shipped => shipped.Form == rules.Form && shipped.From <= rules.From).Givers;

    /// <summary>The date in Viet Nam at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset at) => VietNam.DayOf(at);

    /// <summary>Every shipped rule set: each form in each period.</summary>
    public static readonly ImmutableArray<RuleSet> Shipped =
    [
        .. Forms.Select(form => form.During(DateOnly.MinValue, Decree152, mark => mark is Verified ? Superseded : mark)),
        .. Forms.Select(form => form.During(Decree152, AmendingLaw, mark => mark)),
        .. Forms.Select(form => form.During(AmendingLaw, null, _ => Recalled)),
    ];

    /// <summary>The rule set that a dossier accepted at this instant falls under, by the date in Viet Nam; the organisation's own before the default.</summary>
    /// <param name="own">An organisation's own rule sets; empty for the defaults alone.</param>
    public static RuleSet InForce(string form, DateTimeOffset at, params ImmutableArray<RuleSet> own) => InForceOn(form, DayOf(at), own);

    /// <summary>The rule set in force on a day; the organisation's own before the default.</summary>
    public static RuleSet InForceOn(string form, DateOnly day, params ImmutableArray<RuleSet> own)
    {
        var named = AwardForms.Named(form);
        return own.FirstOrDefault(rules => rules.Form == named && rules.IsInForceOn(day))
            ?? Shipped.First(rules => rules.Form == named && rules.IsInForceOn(day));
    }

    private sealed record FormRules(
        AwardForm Form, ImmutableArray<HonoreeKind> Honorees, CouncilRule Council, Mark CouncilMark, PrizeRule? Prize, Mark PrizeMark,
        Marked<ImmutableArray<AuthorityLevel>>? Givers)
    {
        public RuleSet During(DateOnly from, DateOnly? until, Func<Mark, Mark> then) => new(
            new(string.Create(CultureInfo.InvariantCulture, $"{Form}.{from:yyyy-MM-dd}")),
            Anyone,
            Form,
            from,
            until,
            new(Form is AwardForm.Other ? [] : OneSet, then(Superseded)),
            new(Honorees, then(Recalled)),
            new(Council, then(CouncilMark)),
            Prize is null ? null : new(Prize, then(PrizeMark)),
            new(25, then(Verified)),
            new(10, then(Superseded)),
            OncePerYear: new(Strictness.Off, then(Recalled)),
            OncePerAchievement: new(Strictness.Warn, then(Verified)),
            Givers: Givers is { } givers ? new(givers.Value, then(givers.Mark)) : null,
            ConsultWithin: new(DaysToConsult, Recalled));
    }
}
