using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Certificates;
using Laurel.Domain.Citations;
using Laurel.Domain.Conferences;
using Laurel.Grains;
using Laurel.Grains.Certificates;
using Laurel.Grains.Citations;

namespace Laurel.Client.Web.Conferences;

/// <summary>
/// What an organisation made for one conference passes to its next edition: office templates, certificate designs with their pictures,
/// printers' shifts, badge layout, own rules and grounds. Nobody's data passes, and what the next one has already stays.
/// </summary>
/// <remarks>Asked again it passes what is missing, so a passing that was cut off is asked for once more.</remarks>
internal sealed class NextEdition(string from, string to, Edge edge, CommandId command)
{
    private ICertificateDesigns Before => edge.Grains.GetGrain<ICertificateDesigns>(from);

    private ICertificateDesigns Now => edge.Grains.GetGrain<ICertificateDesigns>(to);

    public static async Task<IResult> Inherit(string conference, InheritBody body, Edge edge) =>
        !PlanRules.IsCode(body.From) || body.From == conference ? Problems.Of(EdgeRefusals.Invalid("from"))
        : await Pass(body.From, conference, edge, edge.Command()) is { } refusal ? Problems.Of(refusal)
        : TypedResults.NoContent();

    /// <summary>Null where all passed; else the first refusal.</summary>
    public static async Task<Refusal?> Pass(string from, string to, Edge edge, CommandId command)
    {
        if (!edge.Caller.In(from).Has(Role.Organizer)) return EdgeRefusals.Forbidden;
        var next = new NextEdition(from, to, edge, command);
        return await next.Conference() is not { } plan ? EdgeRefusals.UnknownConference
            : await next.Templates() ?? await next.Designs(plan.StartsAt) ?? await next.Printers() ?? await next.Badge() ?? await next.Rules();
    }

    private async Task<ConferencePlan?> Conference() =>
        await There(edge.Grains.Conference(from).Get) is null ? null : (await Here(edge.Grains.Conference(to).Get))?.Plan;

    private async Task<Refusal?> Templates()
    {
        var there = (await Here(() => edge.Grains.PaperTemplates(to).All())).Select(template => template.Paper).ToHashSet();
        foreach (var template in (await There(() => edge.Grains.PaperTemplates(from).All())).Where(template => !there.Contains(template.Paper)))
            if (await There(() => edge.Grains.PaperTemplates(from).Content(template.Paper)) is { } content
                && await Do($"template-{template.Paper}", id => edge.Grains.PaperTemplates(to).Keep(new(id, template.Paper, template.Name, content))) is { } refusal) return refusal;
        return null;
    }

    /// <summary>Those that hold on the next one's day or later, in the order in which they were kept.</summary>
    private async Task<Refusal?> Designs(DateTimeOffset startsAt)
    {
        var there = (await Here(Now.All)).Editions;
        var day = DateOnly.FromDateTime(startsAt.DateTime);
        foreach (var edition in (await There(Before.All)).Editions.Where(one => !(one.Until <= day)))
            if (!there.Any(one => one.IsFor(edition.Organisation, edition.Form, edition.From)) && await Keep(edition) is { } refusal) return refusal;
        return null;
    }

    private async Task<Refusal?> Keep(DesignEdition edition)
    {
        var pictures = (await There(() => Before.Edition(edition.Code)))!.Pictures;
        var named = edition.Design.Pictures.Where(picture => picture.Sha256 is not null).Select(picture => new NewPicture(picture.Slot, pictures[picture.Sha256!]));
        return await Do($"design-{edition.Code}", id => Now.Keep(
            new(id, edition.Organisation, edition.Form, edition.From, edition.Until, edition.Design, [.. named])));
    }

    private async Task<Refusal?> Printers()
    {
        var there = (await Here(Now.All)).Printers.Select(printer => printer.Printer).ToHashSet();
        foreach (var (place, printer) in (await There(Before.All)).Printers.Index().Where(one => !there.Contains(one.Item.Printer)))
            if (await Do($"printer-{place}", id => Now.Calibrate(new(id, printer.Printer, printer.Dx, printer.Dy))) is { } refusal) return refusal;
        return null;
    }

    private async Task<Refusal?> Badge() =>
        await There(() => edge.Grains.BadgeDesigns(from).Get()) is { IsOwn: true } own && !(await Here(() => edge.Grains.BadgeDesigns(to).Get())).IsOwn
            ? await Do("badge", id => edge.Grains.BadgeDesigns(to).Keep(new(id, own.Design, own.Logo)))
            : null;

    private async Task<Refusal?> Rules()
    {
        var (book, before) = (edge.Grains.GetGrain<IRuleBook>(to), edge.Grains.GetGrain<IRuleBook>(from));
        var (rules, grounds) = ((await Here(book.Own)).Select(rule => (rule.Form, rule.From)).ToHashSet(), (await Here(book.Grounds)).Select(ground => ground.Code).ToHashSet());
        foreach (var (place, rule) in (await There(before.Own)).Index().Where(one => !rules.Contains((one.Item.Form, one.Item.From))))
            if (await Do($"rule-{place}", id => book.Enter(new(id, rule))) is { } refusal) return refusal;
        foreach (var ground in (await There(before.Grounds)).Where(ground => !grounds.Contains(ground.Code)))
            if (await Do($"ground-{ground.Code}", id => book.EnterGround(new(id, ground))) is { } refusal) return refusal;
        if (await Dated(book, before) is { } stopped) return stopped;
        var proofs = await There(before.Proofs);
        return await Here(book.Proofs) is Strictness.Warn ? await Do("proofs", id => book.SetProofs(new(id, proofs))) : null;
    }

    private async Task<Refusal?> Dated(IRuleBook book, IRuleBook before)
    {
        var (here, there) = (await Here(book.Dated), await There(before.Dated));
        foreach (var holiday in there.Holidays.Where(one => here.Holidays.All(known => known.On != one.On)))
            if (await Do($"holiday-{holiday.On:yyyy-MM-dd}", id => book.EnterHoliday(new(id, holiday))) is { } refusal) return refusal;
        foreach (var year in there.Years.Where(one => here.Years.All(known => known.Year != one.Year)))
            if (await Do($"calendar-{year.Year}", id => book.ConfirmYear(new(id, year))) is { } refusal) return refusal;
        foreach (var salary in there.Salaries.Where(one => here.Salaries.All(known => known.From != one.From)))
            if (await Do($"salary-{salary.From:yyyy-MM-dd}", id => book.EnterSalary(new(id, salary))) is { } refusal) return refusal;
        foreach (var rule in (await There(before.Retentions)).Rules.Except((await Here(book.Retentions)).Rules))
            if (await Do($"retention-{rule.From:yyyy-MM-dd}", id => book.EnterRetention(new(id, rule))) is { } refusal) return refusal;
        return null;
    }

    private Task<T> There<T>(Func<Task<T>> ask) => edge.Ask(() => edge.Acting.In(edge.Caller, from, ask));

    private Task<T> Here<T>(Func<Task<T>> ask) => edge.Ask(() => edge.Acting.In(edge.Caller, to, ask));

    private async Task<Refusal?> Do(string step, Func<CommandId, Task<Receipt>> change) =>
        (await Here(() => change(command.Step($"inherit-{step}")))).Refusal;
}

/// <param name="From">The code of the conference to take from; the caller organizes both.</param>
public sealed record InheritBody(string From);
