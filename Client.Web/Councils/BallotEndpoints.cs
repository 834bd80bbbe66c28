using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain;
using Laurel.Domain.Accounts;
using Laurel.Domain.Councils;
using Laurel.Grains.Councils;

namespace Laurel.Client.Web.Councils;

/// <summary>Ballots. Nothing here logs, counts or keeps what was voted; see the record on the secret ballot.</summary>
internal static class BallotEndpoints
{
    private static readonly Refusal NotYourBallot = new(
        "ballot.not-yours", "Mỗi ủy viên chỉ bỏ phiếu của chính mình.", "A member casts its own ballot only.", RefusalKind.Forbidden);

    public static void MapBallots(this RouteGroupBuilder conference) =>
        conference.MapPost("/council/sessions/{session}/ballots", Cast).Needs(Policies.Vote).Produces<BallotAnswer>();

    private static async Task<IResult> Cast(string conference, string session, BallotBody body, Edge edge)
    {
        if (body.Votes.Count > 1_000 || body.Member.Length > 64 || body.EnteredBy is { Count: > 2 })
            return Problems.Of(EdgeRefusals.Invalid("votes"));
        if (EnteredBy(body, conference, edge) is not { } enteredBy)
            return Problems.Of(NotYourBallot);
        var command = new CastBallot(
            edge.Command(), SessionId.From(session), MemberId.From(body.Member), body.Votes, body.Written, enteredBy, body.Spoiled);
        var cast = await edge.Ask(() => edge.Grains.Council(conference).Cast(command));
        return cast switch
        {
            { Refusal: { } refusal, Differing: { Count: > 0 } items } => Problems.Of(
                refusal, new Dictionary<string, object?> { ["items"] = items.Select(item => item.Text).ToList() }),
            { Refusal: { } refusal } => Problems.Of(refusal),
            { AwaitingSecond: true } => TypedResults.Ok(new BallotAnswer(null, "awaiting-second")),
            _ => TypedResults.Ok(new BallotAnswer(cast.Word, "counted")),
        };
    }

    /// <summary>
    /// Nobody for a member's own ballot; an administrator's program names who entered it, or nobody; a secretary or an organizer enters papers in
    /// their own name, and the entry waits for another person's. Null where the caller may not cast this ballot at all.
    /// </summary>
    private static IReadOnlyList<string>? EnteredBy(BallotBody body, string conference, Edge edge)
    {
        IReadOnlyList<string> named = [.. (body.EnteredBy ?? []).Select(name => name.Normalize().Trim())];
        return edge.Caller.MemberIn(conference) == body.Member || edge.Actor.Has(Role.Administrator) ? named
            : !edge.Actor.Has(Role.Organizer | Role.Secretary) ? null
            : named.Count > 0 ? named
            : [edge.Actor.Person];
    }
}
