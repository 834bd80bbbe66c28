using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain.Accounts;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Conferences;

/// <summary>Conferences: planned, listed, and moved through their life.</summary>
internal static class ConferenceEndpoints
{
    private static readonly Dictionary<string, ConferenceStatus> Steps = new(StringComparer.Ordinal)
    {
        ["plan"] = ConferenceStatus.Planned,
        ["invite"] = ConferenceStatus.Inviting,
        ["open-doors"] = ConferenceStatus.DoorsOpen,
        ["start"] = ConferenceStatus.InSession,
        ["close"] = ConferenceStatus.Closed,
        ["archive"] = ConferenceStatus.Archived,
        ["cancel"] = ConferenceStatus.Cancelled,
    };

    public static void MapConferences(this RouteGroupBuilder api)
    {
        api.MapPost("/conferences", Plan).Needs(Role.Administrator).Produces<ConferenceAnswer>(201);
        api.MapGet("/conferences", List).Needs(Policies.Staff).Produces<Page<ConferenceAnswer>>();
        api.MapGet("/conferences/{conference}", Get).Needs(Policies.Staff).Produces<ConferenceAnswer>();
        api.MapPost("/conferences/{conference}/inherit", NextEdition.Inherit).Needs(Role.Organizer).Produces(204);
        foreach (var (step, status) in Steps)
            api.MapPost($"/conferences/{{conference}}/{step}", (string conference, Edge edge) => Move(conference, status, edge))
                .Needs(Role.Organizer).WithName(step).Produces<ConferenceAnswer>();
    }

    private static async Task<IResult> Plan(NewConference body, Edge edge)
    {
        if (!PlanRules.IsCode(body.Code))
            return Problems.Of(EdgeRefusals.Invalid("code"));
        if (!body.Hall.HasZones)
            return Problems.Of(EdgeRefusals.Invalid("hall.zones"));
        var planned = await edge.Ask(() => edge.Grains.Conference(body.Code).Plan(new(edge.Command(), body.Plan())));
        return planned.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Created($"/api/v1/conferences/{body.Code}", await Answer(body.Code, edge));
    }

    private static async Task<IResult> List(Edge edge, string? q = null, string? sort = null, int offset = 0, int limit = 100)
    {
        if (Paging.Wrong(offset, limit, sort, "startsAt", "name") is { } wrong)
            return Problems.Of(wrong);
        var codes = await edge.Ask(() => edge.Grains.Catalogue().List());
        var mine = codes.Where(code => edge.Caller.In(code.Text).Has(Policies.Staff));
        var answers = new List<ConferenceAnswer>();
        foreach (var code in mine)
            if (await edge.Acting.In(edge.Caller, code.Text, () => Answer(code.Text, edge)) is { } answer && Matches(answer, q))
                answers.Add(answer);
        return TypedResults.Ok(new Page<ConferenceAnswer>(answers.Count, [.. Sorted(answers, sort).Skip(offset).Take(limit)]));
    }

    private static IEnumerable<ConferenceAnswer> Sorted(List<ConferenceAnswer> answers, string? sort) => sort switch
    {
        "startsAt" => answers.OrderBy(answer => answer.StartsAt),
        "name" => answers.OrderBy(answer => VietnameseOrder.KeyOf(answer.Title), StringComparer.Ordinal),
        _ => answers,
    };

    internal static async Task<IResult> Get(string conference, Edge edge) =>
        await Answer(conference, edge) switch
        {
            null => Problems.Of(EdgeRefusals.UnknownConference),
            { Loading: { } loading } => Problems.Of(loading),
            var answer => TypedResults.Ok(answer),
        };

    private static async Task<IResult> Move(string conference, ConferenceStatus to, Edge edge)
    {
        var receipt = await edge.Ask(() => edge.Grains.Conference(conference).Move(new(edge.Command(), to)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await Get(conference, edge);
    }

    private static async Task<ConferenceAnswer?> Answer(string conference, Edge edge)
    {
        var view = await edge.Ask(() => edge.Grains.Conference(conference).Get());
        return view is null ? null : ConferenceAnswer.Of(view, await Counts(conference, edge), edge.Now);
    }

    private static async Task<ConferenceCounts> Counts(string conference, Edge edge) =>
        await edge.Ask(() => edge.Grains.Roster(conference).Counts());

    private static bool Matches(ConferenceAnswer answer, string? q) =>
        string.IsNullOrWhiteSpace(q) || $"{answer.Code} {answer.Title} {answer.TitleEn}".Contains(q.Trim().Normalize(), StringComparison.CurrentCultureIgnoreCase);
}
