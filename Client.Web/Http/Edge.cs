using Laurel.Client.Web.Accounts;
using Laurel.Domain;
using Laurel.Grains;
using Laurel.Grains.Accounts;

namespace Laurel.Client.Web.Http;

/// <summary>What an endpoint or a page needs between a request and the one grain it asks: the grains, the command's id, the answer.</summary>
public sealed class Edge(IGrainFactory grains, IHttpContextAccessor accessor, TimeProvider clock, ActingAs acting, Callers callers)
{
    public IGrainFactory Grains => grains;

    public HttpContext Http => accessor.HttpContext!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public ActingAs Acting => acting;

    /// <summary>Who asks; endpoints that name a role are reached only where somebody does.</summary>
    public Caller Caller => Caller.Of(Http) ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Who asks as things stand now, for a request that goes on; null once the caller would no longer be let in.</summary>
    public Task<Caller?> StillCaller(string conference) => callers.Still(Http, conference);

    /// <summary>The roles that the caller holds in the conference of the route.</summary>
    public Actor Actor => Caller.In(Http.GetRouteValue("conference") as string);

    /// <summary>The id of this request's command; the same for every retry with the same Idempotency-Key.</summary>
    public CommandId Command() => CommandIds.Of(Http);

    /// <summary>Asks, and asks again up to twice where store or network broke, with the same command id; each time with a fresh token, for a request may go on longer than one is good for.</summary>
    public Task<T> Ask<T>(Func<Task<T>> ask) => Asking.WithRetries(
        () =>
        {
            acting.GoOn();
            return ask();
        },
        Http.RequestAborted);

    /// <summary>Asks a command and answers: its refusal as a problem; else, once the lists hold what was written, what <paramref name="accepted"/> says.</summary>
    public async Task<IResult> Command(string conference, Func<Task<Receipt>> ask, Func<Receipt, IResult> accepted)
    {
        var receipt = await Ask(ask);
        if (receipt.Refusal is { } refusal)
            return Problems.Of(refusal);
        await Read(conference, receipt);
        return accepted(receipt);
    }

    /// <summary>Returns once the conference's lists hold what this receipt says was written, so that people read what they wrote.</summary>
    public Task Read(string conference, Receipt receipt) => Read(conference, receipt.Kind, receipt.Id, receipt.N);

    public async Task Read(string conference, string kind, string id, long n) =>
        await Ask(async () =>
        {
            await grains.Roster(conference).Await(kind, id, n);
            return true;
        });

    /// <summary>Returns once the lists hold these citations as they are now: for commands whose effects several citations hear.</summary>
    public Task ReadCitations(string conference, IEnumerable<string> citations) =>
        Task.WhenAll(citations.Select(async id =>
        {
            if (await Ask(() => grains.Citation(conference, id).Get()) is { } citation)
                await Read(conference, "citation", id, citation.N);
        }));
}
