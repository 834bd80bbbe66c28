using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain.Citations;
using Laurel.Grains;
using Laurel.Grains.Citations;

namespace Laurel.Client.Web.Citations;

/// <summary>The rules as dated data: what holds for each form, the calendar of working days, base salaries; shipped, and the organisation's own over them.</summary>
internal static class RuleEndpoints
{
    public static void MapRules(this RouteGroupBuilder conference)
    {
        conference.MapGet("/rules", Rules).Needs(Policies.ReadAwards).Produces<IReadOnlyList<RuleAnswer>>();
        conference.MapPost("/rules", EnterRule).Needs(Policies.WriteAwards).Produces<IReadOnlyList<RuleAnswer>>();
        conference.MapGet("/rules/own", OwnRules).Needs(Policies.ReadAwards).Produces<IReadOnlyList<RuleAnswer>>();
        conference.MapDelete("/rules/{form}/{from}", DropRule).Needs(Policies.WriteAwards).Produces<IReadOnlyList<RuleAnswer>>();
        conference.MapGet("/calendar/{year:int}", Calendar).Needs(Policies.ReadAwards).Produces<CalendarAnswer>();
        conference.MapPost("/calendar", EnterDay).Needs(Policies.WriteAwards).Produces<CalendarAnswer>();
        conference.MapDelete("/calendar/{on}", DropDay).Needs(Policies.WriteAwards).Produces<CalendarAnswer>();
        conference.MapPost("/calendar/{year:int}/confirm", ConfirmYear).Needs(Policies.WriteAwards).Produces<CalendarAnswer>();
        conference.MapGet("/base-salaries", Salaries).Needs(Policies.ReadAwards).Produces<IReadOnlyList<SalaryAnswer>>();
        conference.MapPost("/base-salaries", EnterSalary).Needs(Policies.WriteAwards).Produces<IReadOnlyList<SalaryAnswer>>();
        conference.MapDelete("/base-salaries/{from}", DropSalary).Needs(Policies.WriteAwards).Produces<IReadOnlyList<SalaryAnswer>>();
    }

    /// <summary>What is in force on a day, one for each form.</summary>
    internal static IReadOnlyList<RuleSet> InForce(IReadOnlyList<RuleSet> own, DateOnly day) =>
        [.. Enum.GetValues<AwardForm>().Select(form => new RuleBook([.. own]).InForceOn(RulesModel.Word(form), day))];

    /// <summary>Enters a rule of the organisation's over what is in force on the day that it begins.</summary>
    internal static async Task<Receipt> Enter(RuleBody body, string conference, Edge edge)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is not { } held) return new("rules", "", 0, EdgeRefusals.UnknownConference);
        var (book, command, today) = (Book(conference, edge), edge.Command(), Today(edge));
        var before = InForce(await edge.Ask(book.Own), body.From ?? today).First(rules => rules.Form == body.Form);
        return await edge.Ask(() => book.Enter(new(command, body.Over(before, conference, held.Plan.Organizer, today))));
    }

    private static async Task<IResult> Rules(string conference, Edge edge) =>
        TypedResults.Ok(InForce(await edge.Ask(Book(conference, edge).Own), Today(edge)).Select(RuleAnswer.Of));

    private static async Task<IResult> EnterRule(string conference, RuleBody body, Edge edge) =>
        (await Enter(body, conference, edge)).Refusal is { } refusal ? Problems.Of(refusal) : await Rules(conference, edge);

    /// <summary>All that the organisation entered, the latest first: what holds, what begins later, and what it took the place of.</summary>
    private static async Task<IResult> OwnRules(string conference, Edge edge) =>
        TypedResults.Ok((await edge.Ask(Book(conference, edge).Own)).Select(RuleAnswer.Of));

    private static async Task<IResult> DropRule(string conference, string form, DateOnly from, Edge edge)
    {
        if (!Enum.TryParse<AwardForm>(form, ignoreCase: true, out var named))
            return Problems.Of(RuleBookRefusals.UnknownRules);
        var command = edge.Command();
        var receipt = await edge.Ask(() => Book(conference, edge).DropRules(new(command, named, from)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await OwnRules(conference, edge);
    }

    private static async Task<IResult> Calendar(string conference, int year, Edge edge) => WorkCalendar.Covers(year)
        ? TypedResults.Ok(CalendarAnswer.Of((await edge.Ask(Book(conference, edge).Dated)).Calendar, year))
        : Problems.Of(RuleBookRefusals.CalendarInvalid);

    private static Task<IResult> EnterDay(string conference, HolidayBody body, Edge edge) =>
        OfYear(conference, body.On.Year, edge, (book, id) => book.EnterHoliday(new(id, body.Holiday)));

    private static Task<IResult> DropDay(string conference, DateOnly on, Edge edge) =>
        OfYear(conference, on.Year, edge, (book, id) => book.DropHoliday(new(id, on)));

    private static Task<IResult> ConfirmYear(string conference, int year, ConfirmBody body, Edge edge) =>
        OfYear(conference, year, edge, (book, id) => book.ConfirmYear(new(id, new(year, body.Source.Normalize().Trim()))));

    private static async Task<IResult> OfYear(string conference, int year, Edge edge, Func<IRuleBook, Domain.CommandId, Task<Receipt>> change)
    {
        var command = edge.Command();
        var receipt = await edge.Ask(() => change(Book(conference, edge), command));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await Calendar(conference, year, edge);
    }

    private static async Task<IResult> Salaries(string conference, Edge edge) =>
        TypedResults.Ok(SalaryAnswer.All((await edge.Ask(Book(conference, edge).Dated)).Salaries));

    private static Task<IResult> EnterSalary(string conference, SalaryBody body, Edge edge) =>
        OfSalaries(conference, edge, (book, id) => book.EnterSalary(new(id, body.Salary)));

    private static Task<IResult> DropSalary(string conference, DateOnly from, Edge edge) =>
        OfSalaries(conference, edge, (book, id) => book.DropSalary(new(id, from)));

    private static async Task<IResult> OfSalaries(string conference, Edge edge, Func<IRuleBook, Domain.CommandId, Task<Receipt>> change)
    {
        var command = edge.Command();
        var receipt = await edge.Ask(() => change(Book(conference, edge), command));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await Salaries(conference, edge);
    }

    private static IRuleBook Book(string conference, Edge edge) => edge.Grains.GetGrain<IRuleBook>(conference);

    private static DateOnly Today(Edge edge) => RuleSets.DayOf(edge.Now);
}
