using System.Globalization;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Domain.Decisions;
using Laurel.Grains.Citations;

namespace Laurel.Client.Web.Citations;

/// <summary>The rules in force, one for each form, and an organisation's own from a day on. Dossiers that were accepted keep theirs.</summary>
internal static class RuleEndpoints
{
    public static void MapRules(this RouteGroupBuilder conference)
    {
        conference.MapGet("/rules", List).Needs(Policies.ReadAwards).Produces<IReadOnlyList<RuleAnswer>>();
        conference.MapPost("/rules", Enter).Needs(Policies.WriteAwards).Produces<IReadOnlyList<RuleAnswer>>();
    }

    private static async Task<IResult> List(string conference, Edge edge) => TypedResults.Ok(
        (await InForce(edge.Grains.GetGrain<IRuleBook>(conference), edge)).Select(RuleAnswer.Of));

    private static async Task<IResult> Enter(string conference, RuleBody body, Edge edge)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { } held)
            return Problems.Of(EdgeRefusals.UnknownConference);
        var book = edge.Grains.GetGrain<IRuleBook>(conference);
        var before = (await InForce(book, edge)).First(rules => rules.Form == body.Form);
        var receipt = await edge.Ask(() => book.Enter(new(edge.Command(), body.Over(before, held.Plan, conference, edge.Now))));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await List(conference, edge);
    }

    private static Task<IReadOnlyList<RuleSet>> InForce(IRuleBook book, Edge edge) => edge.Ask(() => InForce(book, edge.Now));

    /// <summary>What holds at an instant, one rule set for each form.</summary>
    internal static async Task<IReadOnlyList<RuleSet>> InForce(IRuleBook book, DateTimeOffset at)
    {
        var own = new RuleBook([.. await book.Own()]);
        return [.. Enum.GetValues<AwardForm>().Select(form => own.InForce(RulesModel.Word(form), at))];
    }
}

/// <summary>An organisation's own rules for a form; what is absent stays as it is in force.</summary>
/// <param name="From">The first day; today where absent.</param>
/// <param name="Percent">Of all members of the council, to pass.</param>
/// <param name="Secret">Only a secret ballot will do.</param>
/// <param name="Fixed">The percentage is a floor: no session is called for less.</param>
/// <param name="Multiple">Prize money of a person, in base salaries.</param>
/// <param name="BodyFactor">How many times a person's a body gets.</param>
/// <param name="AppraiseWithin">Working days.</param>
/// <param name="NoticeWithin">Working days.</param>
/// <param name="Givers">Who may give it: president, primeMinister, ministry, unit.</param>
/// <param name="ConsultWithin">Working days.</param>
/// <param name="Verified">The organisation compared it with the text in force.</param>
public sealed record RuleBody(
    AwardForm Form,
    DateOnly? From = null,
    int? Percent = null,
    bool? Secret = null,
    bool? Fixed = null,
    decimal? Multiple = null,
    int? BodyFactor = null,
    int? AppraiseWithin = null,
    int? NoticeWithin = null,
    Strictness? OncePerYear = null,
    Strictness? OncePerAchievement = null,
    string? Source = null,
    bool Verified = false,
    IReadOnlyList<AuthorityLevel>? Givers = null,
    int? ConsultWithin = null)
{
    private Mark Mark => Verified ? Mark.Verified : Mark.Recalled;

    /// <summary>The rules that it makes of those in force.</summary>
    internal RuleSet Over(RuleSet before, ConferencePlan plan, string conference, DateTimeOffset now)
    {
        var from = From ?? DateOnly.FromDateTime(now.ToOffset(Places.VietnamOffset).DateTime);
        return before with
        {
            Id = new(string.Create(CultureInfo.InvariantCulture, $"{conference}.{Form}.{from:yyyy-MM-dd}")),
            Organisation = plan.Organizer,
            From = from,
            Until = null,
            Council = CouncilOver(before.Council),
            Prize = PrizeOver(before.Prize),
            AppraiseWithin = AppraiseWithin is { } appraise ? new(appraise, Mark) : before.AppraiseWithin,
            NoticeWithin = NoticeWithin is { } notice ? new(notice, Mark) : before.NoticeWithin,
            ConsultWithin = ConsultWithin is { } consult ? new(consult, Mark) : before.ConsultWithin,
            OncePerYear = OncePerYear is { } yearly ? new(yearly, Mark) : before.OncePerYear,
            OncePerAchievement = OncePerAchievement is { } once ? new(once, Mark) : before.OncePerAchievement,
            Givers = Givers is { Count: > 0 } ? new([.. Givers.Distinct().Order()], Mark) : RuleSets.GiversOf(before),
            Source = string.IsNullOrWhiteSpace(Source) ? null : Source.Normalize().Trim(),
        };
    }

    private Marked<CouncilRule>? CouncilOver(Marked<CouncilRule>? before)
    {
        if (Percent is null && Secret is null && Fixed is null) return before;
        var rule = before?.Value ?? new(50, false, false);
        return new(new(Percent ?? rule.Percent, Secret ?? rule.Secret, Fixed ?? rule.Fixed), Mark);
    }

    private Marked<PrizeRule>? PrizeOver(Marked<PrizeRule>? before)
    {
        if (Multiple is null && BodyFactor is null) return before;
        var rule = before?.Value ?? new(0, 2);
        return new(rule with { Multiple = Multiple ?? rule.Multiple, BodyFactor = BodyFactor ?? rule.BodyFactor }, Mark);
    }
}

/// <param name="Name">The form's.</param>
/// <param name="From">Absent where it always held.</param>
/// <param name="Own">The organisation's own; else what Laurel ships.</param>
public sealed record RuleAnswer(
    AwardForm Form, string Name, DateOnly? From, bool Own, Marked<CouncilRule>? Council, Marked<PrizeRule>? Prize, Marked<int>? AppraiseWithin,
    Marked<int>? NoticeWithin, Marked<Strictness>? OncePerYear, Marked<Strictness>? OncePerAchievement, string? Source,
    Marked<System.Collections.Immutable.ImmutableArray<AuthorityLevel>>? Givers, Marked<int>? ConsultWithin)
{
    public static RuleAnswer Of(RuleSet rules) => new(
        rules.Form, RulesModel.Word(rules.Form), rules.From == DateOnly.MinValue ? null : rules.From, rules.Organisation != RuleSets.Anyone,
        rules.Council, rules.Prize, rules.AppraiseWithin, rules.NoticeWithin, rules.OncePerYear, rules.OncePerAchievement, rules.Source,
        RuleSets.GiversOf(rules), rules.ConsultWithin);
}
