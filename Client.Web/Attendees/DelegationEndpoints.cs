using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Hosting;
using Laurel.Client.Web.Http;
using Laurel.Domain.Attendees;
using Laurel.Grains.Attendees;

namespace Laurel.Client.Web.Attendees;

/// <summary>Delegations (đoàn): how many a unit may send, and who leads them.</summary>
internal static class DelegationEndpoints
{
    public static void MapDelegations(this RouteGroupBuilder conference)
    {
        conference.MapGet("/delegations", List).Needs(Policies.ReadLists).Produces<IReadOnlyList<DelegationLine>>();
        conference.MapPut("/delegations", Set).Needs(Policies.Organize).Produces<DelegationLine>();
        conference.MapPut("/delegations/link", GiveLink).Needs(Policies.Organize).Produces<LinkAnswer>();
        conference.MapDelete("/delegations/link", RevokeLink).Needs(Policies.Organize).Produces<Done>();
    }

    private static async Task<IResult> List(string conference, Edge edge)
    {
        var delegations = await edge.Ask(() => edge.Grains.GetGrain<IDelegations>(conference).List());
        return TypedResults.Ok(delegations.Select(DelegationLine.Of));
    }

    private static async Task<IResult> Set(string conference, DelegationBody body, Edge edge)
    {
        if (body.Head is { } head && !AttendeeIds.IsOne(head)) return Problems.Of(EdgeRefusals.Invalid("head"));
        if (body.Unit.Length is 0 or > 200) return Problems.Of(EdgeRefusals.Invalid("unit"));
        if (await edge.Ask(() => edge.Grains.Conference(conference).Get()) is null) return Problems.Of(EdgeRefusals.UnknownConference);
        var (delegation, command) = (edge.Grains.Delegation(conference, body.Unit), edge.Command());
        var receipt = await edge.Ask(() => delegation.SetQuota(new(command.Step("quota"), body.Quota)));
        if (receipt.Accepted)
            receipt = await edge.Ask(() => delegation.NameHead(new(command.Step("head"), body.Head is null ? null : new AttendeeId(body.Head))));
        return receipt.Refusal is { } refusal
            ? Problems.Of(refusal)
            : TypedResults.Ok(DelegationLine.Of(await edge.Ask(delegation.Get)));
    }

    private static async Task<IResult> GiveLink(string conference, LinkBody body, Edge edge, Settings settings)
    {
        if (body.Unit.Length is 0 or > 200) return Problems.Of(EdgeRefusals.Invalid("unit"));
        var delegation = edge.Grains.Delegation(conference, body.Unit);
        var receipt = await edge.Ask(() => delegation.GiveLink(new(edge.Command(), body.Until)));
        if (receipt.Refusal is { } refusal) return Problems.Of(refusal);
        var token = (await edge.Ask(delegation.ShowLink))!;
        return TypedResults.Ok(new LinkAnswer(new(settings.PublicAddress, $"{LinkMiddleware.Unit}/{conference}/{token.Text}"), body.Until));
    }

    private static async Task<IResult> RevokeLink(string conference, string unit, Edge edge)
    {
        if (unit.Length is 0 or > 200) return Problems.Of(EdgeRefusals.Invalid("unit"));
        var receipt = await edge.Ask(() => edge.Grains.Delegation(conference, unit).RevokeLink(new(edge.Command())));
        return receipt.Refusal is { } refusal ? Problems.Of(refusal) : Done.Of(receipt);
    }
}

/// <param name="Until">The link opens nothing from here on; within 180 days.</param>
public sealed record LinkBody(string Unit, DateTimeOffset Until);

/// <param name="Link">Whoever has it names the unit's people; for the unit's person in charge alone.</param>
public sealed record LinkAnswer(Uri Link, DateTimeOffset Until)
{
    public override string ToString() => nameof(LinkAnswer);
}

/// <summary>All that is said of a delegation: what is absent is taken away.</summary>
/// <param name="Unit">Đơn vị, in any spelling.</param>
/// <param name="Quota">How many may come; null for no limit.</param>
/// <param name="Head">The id of one of its members; null for nobody.</param>
public sealed record DelegationBody(string Unit, int? Quota = null, string? Head = null);

/// <param name="Held">How many came or may still come.</param>
public sealed record DelegationLine(string Unit, int? Quota, int Held, string? Head)
{
    public static DelegationLine Of(DelegationView view) => new(view.Unit, view.Quota, view.Held, view.Head?.Text);
}
