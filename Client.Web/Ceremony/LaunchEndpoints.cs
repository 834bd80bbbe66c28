using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Documents.Ceremony;
using Laurel.Domain.Accounts;
using Laurel.Domain.Ceremony;
using Laurel.Grains.Ceremony;

namespace Laurel.Client.Web.Ceremony;

/// <summary>The emulation launch (phát động thi đua) and the units that register to it.</summary>
internal static class LaunchEndpoints
{
    private const Role Read = Role.Organizer | Role.Secretary | Role.Registrar | Role.Approver | Role.Auditor;

    public static void MapLaunch(this RouteGroupBuilder conference)
    {
        conference.MapGet("/launch", Get).Needs(Read).Produces<LaunchAnswer>();
        conference.MapPut("/launch", Draft).Needs(Policies.WriteAwards).Produces<LaunchAnswer>();
        conference.MapPost("/launch/begin", Begin).Needs(Policies.WriteAwards).Produces<LaunchAnswer>();
        conference.MapPost("/launch/units", Register).Needs(Policies.WriteAwards | Role.Registrar).Produces<LaunchAnswer>();
        conference.MapPost("/launch/review", Review).Needs(Policies.WriteAwards).Produces<LaunchAnswer>();
        conference.MapGet("/launch.{ending:regex(^(pdf|docx)$)}", Paper).Needs(Read);
    }

    /// <summary>The launch as it is printed; null before a first draft.</summary>
    public static LaunchModel? ModelOf(LaunchView launch, string organizer) => launch.Text is not { } text ? null : new()
    {
        Organizer = organizer,
        Title = text.Title,
        Goals = text.Goals,
        From = text.From,
        Until = text.Until,
        Units = [.. launch.Units.Select(unit => (unit.Unit, unit.Pledge, launch.Results.FirstOrDefault(result => result.Unit == unit.Unit)?.Met))],
    };

    private static async Task<IResult> Get(string conference, Edge edge) =>
        TypedResults.Ok(LaunchAnswer.Of(await edge.Ask(() => edge.Grains.Launch(conference).Get())));

    private static Task<IResult> Draft(string conference, LaunchBody body, Edge edge) => Change(conference, edge, launch =>
        launch.Draft(new(edge.Command(), new(body.Title.Normalize(), body.Goals.Normalize(), body.From, body.Until))));

    private static Task<IResult> Begin(string conference, Edge edge) => Change(conference, edge, launch => launch.Begin(new(edge.Command())));

    private static Task<IResult> Register(string conference, PledgeBody body, Edge edge) => Change(conference, edge, launch =>
        launch.Register(new(edge.Command(), new(body.Unit.Trim().Normalize(), body.Pledge.Normalize()))));

    private static Task<IResult> Review(string conference, ReviewBody body, Edge edge) => Change(conference, edge, launch =>
        launch.Review(new(edge.Command(), [.. body.Results.Select(result => new UnitResult(result.Unit.Normalize(), result.Met))])));

    private static async Task<IResult> Paper(string conference, string ending, Edge edge)
    {
        var view = await edge.Ask(() => edge.Grains.Conference(conference).Get());
        var launch = await edge.Ask(() => edge.Grains.Launch(conference).Get());
        return view is not null && ModelOf(launch, view.Plan.Organizer) is { } model
            ? PaperResults.Of(LaunchPapers.Paper(model), ending, $"phat-dong-{conference}", edge.Now)
            : Problems.Of(EdgeRefusals.NotFound);
    }

    private static async Task<IResult> Change(string conference, Edge edge, Func<ILaunch, Task<Grains.Receipt>> change)
    {
        var receipt = await edge.Ask(() => change(edge.Grains.Launch(conference)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await Get(conference, edge);
    }
}

public sealed record LaunchBody(string Title, string Goals, DateOnly From, DateOnly Until);

public sealed record PledgeBody(string Unit, string Pledge = "");

/// <param name="Results">One of each registered unit.</param>
public sealed record ReviewBody(IReadOnlyList<UnitResult> Results);

/// <param name="Status">none, draft, launched, reviewed.</param>
public sealed record LaunchAnswer(
    LaunchStatus Status, LaunchText? Text, DateTimeOffset? LaunchedAt, IReadOnlyList<UnitPledge> Units, IReadOnlyList<UnitResult> Results)
{
    public static LaunchAnswer Of(LaunchView view) => new(view.Status, view.Text, view.LaunchedAt, view.Units, view.Results);
}
