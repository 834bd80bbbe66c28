using System.Text.Json;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Laurel.Grains.Accounts;

namespace Laurel.Client.Web.Accounts;

/// <summary>What happened to one thing, with the hash that links each event to the one before.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this RouteGroupBuilder conference) =>
        conference.MapGet("/audit", Events).Needs(Policies.Audit).Produces<Page<AuditLine>>();

    private static async Task<IResult> Events(string conference, Edge edge, string? of = null, long after = 0)
    {
        if (of?.Split('~', 2) is not [{ Length: > 0 } kind, { Length: > 0 } id])
            return Problems.Of(EdgeRefusals.Invalid("of"));
        var events = await edge.Ask(() => edge.Grains.Audit(conference).Events(kind, id, Math.Max(0, after)));
        return TypedResults.Ok(new Page<AuditLine>(events.Count, [.. events.Select(AuditLine.Of)]));
    }
}

/// <summary>One event as it is stored; personal texts in <paramref name="Data"/> are ciphertext.</summary>
/// <param name="N">Counted from 1.</param>
/// <param name="Hash">SHA-256 over the hash before, n, type, when, who, command and the SHA-256 of the stored data; in hex.</param>
/// <param name="Previous">The hash of the event before; of the first, the hash of the thing's own name.</param>
public sealed record AuditLine(
    long N, string Type, DateTimeOffset At, string Who, string Command, JsonElement Data, string Hash, string Previous)
{
    public static AuditLine Of(AuditEvent happened)
    {
        using var data = JsonDocument.Parse(happened.Data);
        return new(
            happened.N, happened.Type, happened.At, happened.Who, happened.Command, data.RootElement.Clone(), happened.Hash, happened.Previous);
    }
}
