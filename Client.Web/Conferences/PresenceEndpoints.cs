using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Attendees;
using Laurel.Client.Web.Doors;
using Laurel.Client.Web.Http;
using Laurel.Domain.Attendees;
using Laurel.Domain.Doors;
using Laurel.Grains.Conferences;

namespace Laurel.Client.Web.Conferences;

/// <summary>Who is here: counts, a live stream of them, and the desk that checks people in by name.</summary>
internal static class PresenceEndpoints
{
    private const int AtOnce = 500;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1), Beat = TimeSpan.FromSeconds(15);

    public static void MapPresence(this RouteGroupBuilder conference)
    {
        conference.MapGet("/presence", Get).Needs(Policies.ReadLists).Produces<PresenceAnswer>();
        conference.MapGet("/presence/stream", Stream).Needs(Policies.ReadLists);
        conference.MapPost("/presence", CheckIn).Needs(Policies.Register).Produces<IReadOnlyList<ScanLine>>();
    }

    private static async Task<IResult> Get(string conference, Edge edge)
    {
        var presence = await edge.Ask(() => edge.Grains.Roster(conference).Presence());
        return presence.Refusal is { } refusal ? Problems.Of(refusal) : TypedResults.Ok(PresenceAnswer.Of(presence));
    }

    /// <summary>The stream ends with the reader or with the server, so that it holds up no shutdown.</summary>
    private static IResult Stream(string conference, Edge edge, IHostApplicationLifetime lifetime, CancellationToken ct)
    {
        var either = CancellationTokenSource.CreateLinkedTokenSource(ct, lifetime.ApplicationStopping);
        edge.Http.Response.RegisterForDispose(either);
        return TypedResults.ServerSentEvents(Changes(conference, edge, either.Token));
    }

    /// <summary>The counts whenever they change, looked up each second, and an empty beat that keeps the connection open.</summary>
    private static async IAsyncEnumerable<SseItem<PresenceAnswer?>> Changes(
        string conference, Edge edge, [EnumeratorCancellation] CancellationToken ct)
    {
        var (last, sentAt) = ((PresenceAnswer?)null, edge.Now);
        var caller = edge.Caller;
        using var timer = new PeriodicTimer(Look);
        do
        {
            var view = await edge.Acting.In(caller, conference, () => edge.Grains.Roster(conference).Presence());
            var now = view.Refusal is null ? PresenceAnswer.Of(view) : last;
            if (now is not null && !now.SameAs(last))
                yield return new(last = now, "presence");
            else if (edge.Now - sentAt >= Beat)
                yield return new(null, "beat");
            else
                continue;
            sentAt = edge.Now;
        }
        while (await NextLook(timer, ct));
    }

    private static async Task<bool> NextLook(PeriodicTimer timer, CancellationToken ct)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task<IResult> CheckIn(string conference, CheckInBody body, Edge edge)
    {
        if (body.Attendees is { Count: > AtOnce } || (body.Attendees is null) == (body.Unit is null))
            return Problems.Of(EdgeRefusals.Invalid("attendees"));
        if (body.Gate is not { Length: > 0 and <= 64 })
            return Problems.Of(EdgeRefusals.Invalid("gate"));
        var attendees = body.Attendees ?? await Of(conference, body.Unit!, edge);
        if (!attendees.All(AttendeeIds.IsOne))
            return Problems.Of(EdgeRefusals.Invalid("attendees"));
        var command = new Grains.Doors.CheckIn(
            edge.Command(), [.. attendees.Select(AttendeeId.From)], GateId.From(body.Gate), body.At ?? edge.Now);
        var answers = await edge.Ask(() => edge.Grains.Door(conference, Desk(edge)).CheckIn(command));
        foreach (var answer in answers.Where(answer => answer is { Attendee: not null, N: > 0 }))
            await edge.Read(conference, "attendee", answer.Attendee!.Value.Text, answer.N);
        return TypedResults.Ok(answers.Select(ScanLine.Of));
    }

    private static async Task<IReadOnlyList<string>> Of(string conference, string unit, Edge edge)
    {
        var page = await edge.Ask(() => edge.Grains.Roster(conference).Attendees(new(Unit: unit.Normalize(), Limit: AtOnce)));
        return [.. page.Items.Where(item => !item.Inside && item.Status is not AttendeeStatus.Cancelled).Select(item => item.Id.Text)];
    }

    private static string Desk(Edge edge) => $"desk.{edge.Actor.Kind}.{edge.Actor.Subject}";
}

/// <param name="Attendees">Ids; or else a unit (đơn vị), all of whose expected people are here.</param>
/// <param name="At">Now, where absent.</param>
public sealed record CheckInBody(string Gate, IReadOnlyList<string>? Attendees = null, string? Unit = null, DateTimeOffset? At = null);

/// <param name="ByGate">How many are inside who came in there last.</param>
/// <param name="AsOf">The instant of these counts.</param>
public sealed record PresenceAnswer(
    int Expected,
    int Inside,
    int Admitted,
    IReadOnlyDictionary<string, int> ByGate,
    IReadOnlyDictionary<string, PresenceCount> ByGroup,
    IReadOnlyDictionary<string, PresenceCount> ByUnit,
    DateTimeOffset AsOf)
{
    public static PresenceAnswer Of(PresenceView view) =>
        new(view.Expected, view.Inside, view.Admitted, view.ByGate, view.ByGroup, view.ByUnit, view.AsOf);

    public bool SameAs(PresenceAnswer? other) => other is not null
        && (Expected, Inside, Admitted) == (other.Expected, other.Inside, other.Admitted)
        && ByGate.Count == other.ByGate.Count && ByGate.All(gate => other.ByGate.GetValueOrDefault(gate.Key) == gate.Value);
}
