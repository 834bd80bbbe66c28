using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain.Citations;
using Laurel.Domain.Councils;
using Laurel.Grains.Councils;

namespace Laurel.Client.Web.Councils;

/// <summary>The council: its members, its sessions, and the sealed result. Ballots have a file of their own.</summary>
internal static class CouncilEndpoints
{
    public static void MapCouncil(this RouteGroupBuilder conference)
    {
        conference.MapPut("/council", Constitute).Needs(Policies.WriteAwards).Produces<CouncilAnswer>();
        conference.MapGet("/council", Get).Needs(Policies.ReadAwards).Produces<CouncilAnswer>();
        conference.MapPost("/council/sessions", Open).Needs(Policies.WriteAwards).Produces<SessionOpened>(201);
        conference.MapGet("/council/sessions/{session}", GetSession).Needs(Policies.ReadAwards).Produces<SessionAnswer>();
        conference.MapPut("/council/sessions/{session}/recusals", Recuse).Needs(Policies.WriteAwards).Produces<SessionAnswer>();
        conference.MapPut("/council/sessions/{session}/alternates", StandIn).Needs(Policies.WriteAwards).Produces<SessionAnswer>();
        conference.MapPut("/council/sessions/{session}/chair", NameChair).Needs(Policies.WriteAwards).Produces<SessionAnswer>();
        conference.MapPut("/council/sessions/{session}/issued", CountIssued).Needs(Policies.WriteAwards).Produces<SessionAnswer>();
        conference.MapPut("/council/sessions/{session}/received", CountReceived).Needs(Policies.WriteAwards).Produces<SessionAnswer>();
        conference.MapPost("/council/sessions/{session}/ballots/{member}/withdraw", Withdraw).Needs(Policies.WriteAwards).Produces<SessionAnswer>();
        conference.MapGet("/council/sessions/{session}/ballots/{member}", Paper).Needs(Policies.Vote | Policies.WriteAwards).Produces<PaperAnswer>();
        conference.MapPost("/council/sessions/{session}/seal", Seal).Needs(Policies.WriteAwards).Produces<Tally>();
        conference.MapPost("/council/sessions/{session}/minutes/sign", SignMinutes).Needs(Policies.WriteAwards).Produces<SessionAnswer>();
    }

    private static async Task<IResult> Constitute(string conference, CouncilBody body, Edge edge)
    {
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is null)
            return Problems.Of(EdgeRefusals.UnknownConference);
        var command = new ConstituteCouncil(
            edge.Command(), [.. body.Members.Select(MemberOf)], body.TheQuorum, body.Ballots, body.Suppress, [.. (body.Alternates ?? []).Select(MemberOf)],
            body.Body?.Normalize().Trim());
        var receipt = await edge.Ask(() => edge.Grains.Council(conference).Constitute(command));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await Get(conference, edge);
    }

    private static async Task<IResult> Get(string conference, Edge edge) =>
        await edge.Ask(() => edge.Grains.Council(conference).Get()) is { } council
            ? TypedResults.Ok(CouncilAnswer.Of(council))
            : Problems.Of(EdgeRefusals.NotFound);

    private static async Task<IResult> Open(string conference, SessionBody body, Edge edge)
    {
        var command = new OpenSession(edge.Command(), [.. body.Citations.Select(CitationId.From)], body.PassPercent, body.On);
        var receipt = await edge.Ask(() => edge.Grains.Council(conference).OpenSession(command));
        if (receipt.Refusal is { } refusal)
            return Problems.Of(refusal);
        await edge.ReadCitations(conference, body.Citations);
        return TypedResults.Created(
            $"/api/v1/conferences/{conference}/council/sessions/{receipt.Answer}", new SessionOpened(receipt.Answer!));
    }

    private static async Task<IResult> GetSession(string conference, string session, Edge edge) =>
        await View(conference, session, edge) is { } view ? TypedResults.Ok(SessionAnswer.Of(view)) : Problems.Of(EdgeRefusals.NotFound);

    private static async Task<IResult> Recuse(string conference, string session, RecusalBody body, Edge edge)
    {
        var command = new RecuseMember(
            edge.Command(), SessionId.From(session), MemberId.From(body.Member), [.. body.Citations.Select(CitationId.From)]);
        var receipt = await edge.Ask(() => edge.Grains.Council(conference).Recuse(command));
        if (receipt.Refusal is { } refusal)
            return Problems.Of(refusal);
        await edge.ReadCitations(conference, body.Citations);
        return await GetSession(conference, session, edge);
    }

    private static async Task<IResult> StandIn(string conference, string session, StandInBody body, Edge edge)
    {
        var command = new SetStandIn(
            edge.Command(), SessionId.From(session), MemberId.From(body.For), body.Alternate is { } alternate ? MemberId.From(alternate) : null);
        var receipt = await edge.Ask(() => edge.Grains.Council(conference).StandIn(command));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await GetSession(conference, session, edge);
    }

    private static async Task<IResult> NameChair(string conference, string session, ChairBody body, Edge edge)
    {
        var command = new NameChair(edge.Command(), SessionId.From(session), MemberId.From(body.Chair));
        var receipt = await edge.Ask(() => edge.Grains.Council(conference).NameChair(command));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await GetSession(conference, session, edge);
    }

    private static async Task<IResult> CountIssued(string conference, string session, IssuedBody body, Edge edge)
    {
        var receipt = await edge.Ask(() => edge.Grains.Council(conference).CountIssued(new(edge.Command(), SessionId.From(session), body.Issued)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await GetSession(conference, session, edge);
    }

    private static async Task<IResult> CountReceived(string conference, string session, ReceivedBody body, Edge edge)
    {
        var receipt = await edge.Ask(() => edge.Grains.Council(conference).CountReceived(new(edge.Command(), SessionId.From(session), body.Received)));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await GetSession(conference, session, edge);
    }

    private static async Task<IResult> Withdraw(string conference, string session, string member, Edge edge)
    {
        var command = new WithdrawEntry(edge.Command(), SessionId.From(session), MemberId.From(member));
        var receipt = await edge.Ask(() => edge.Grains.Council(conference).WithdrawEntry(command));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await GetSession(conference, session, edge);
    }

    private static async Task<IResult> Paper(string conference, string session, string member, Edge edge) =>
        await edge.Ask(() => edge.Grains.Council(conference).Paper(SessionId.From(session), MemberId.From(member))) is { } paper
            ? TypedResults.Ok(PaperAnswer.Of(paper))
            : Problems.Of(EdgeRefusals.NotFound);

    private static async Task<IResult> Seal(string conference, string session, Edge edge)
    {
        var command = new SealSession(edge.Command(), SessionId.From(session));
        var result = await edge.Ask(() => edge.Grains.Council(conference).Seal(command));
        if (result.Refusal is { } refusal)
            return Problems.Of(refusal);
        await edge.ReadCitations(conference, result.Tally!.Items.Select(item => item.Citation.Text));
        return TypedResults.Ok(result.Tally);
    }

    private static async Task<IResult> SignMinutes(string conference, string session, Edge edge)
    {
        var command = new SignMinutes(edge.Command(), SessionId.From(session));
        var receipt = await edge.Ask(() => edge.Grains.Council(conference).SignMinutes(command));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : await GetSession(conference, session, edge);
    }

    internal static Task<SessionView?> View(string conference, string session, Edge edge) =>
        edge.Ask(() => edge.Grains.Council(conference).Session(SessionId.From(session)));

    private static Member MemberOf(MemberBody member) => new(MemberId.From(member.Id), member.Name.Normalize(), member.Title?.Normalize());
}
