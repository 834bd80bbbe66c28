using System.Text.Json;
using Laurel.Domain.Attendees;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Json;
using Laurel.Storage;

namespace Laurel.Grains.Attendees;

/// <summary>The places of units that have a quota: rows <c>places~{unit}</c>, each with the quota that holds.</summary>
/// <remarks>
/// Whoever takes a place writes the row again at the tag it was read at, in the commit that registers. Places are counted over the heads after that
/// read, so of two desks that give out the last place the store lets one commit; the other counts again and is refused. No count is kept that could
/// go wrong, and nothing rests on how many grains are active or how fast they are.
/// </remarks>
internal sealed class Places(AggregateContext context, string partition)
{
    private readonly Heads<Attendee, AttendeeEvent> attendees = new(AttendeeGrain.Thing, context);

    /// <summary>The id of a unit's rows: the same for all its spellings.</summary>
    public static string IdOf(string unit) => KeyPart.Hashed(Delegation.KeyOf(unit));

    /// <summary>The proposal with the place that it takes, if it takes one of a unit with a quota; or <c>delegation.quota-full</c>.</summary>
    public ValueTask<Proposal<AttendeeEvent>> Bind(Attendee before, Proposal<AttendeeEvent> proposal) => Take(before, proposal, beyond: false);

    /// <summary>The proposal with the place that it takes, though the quota be full.</summary>
    public ValueTask<Proposal<AttendeeEvent>> Overbook(Attendee before, Proposal<AttendeeEvent> proposal) => Take(before, proposal, beyond: true);

    private async ValueTask<Proposal<AttendeeEvent>> Take(Attendee before, Proposal<AttendeeEvent> proposal, bool beyond)
    {
        var after = proposal.Ruling.Events.Aggregate(before, static (state, happened) => state.Evolve(happened));
        if (proposal.Ruling.Events.IsEmpty || !after.HoldsPlace || HeldIn(before, after.Registration!.Unit)) return proposal;
        var unit = after.Registration.Unit;
        if (unit.Length == 0 || await context.Table.Find(KeyOf(unit), CancellationToken.None) is not { } row) return proposal;
        if (!beyond && Quota(row) is { } quota && await Held(unit) >= quota) return new(DelegationRefusals.QuotaFull);
        return proposal with { Rows = [.. proposal.Rows ?? [], Write.Replace(row.Key, row.Tag, row.N + 1, row.Body)] };
    }

    /// <summary>The row after a quota was set; whoever decided by the old one decides again.</summary>
    public async ValueTask<IReadOnlyList<Write>> Set(string unit, int? quota)
    {
        var row = await context.Table.Find(KeyOf(unit), CancellationToken.None);
        return [Write.At(KeyOf(unit), row?.Tag, (row?.N ?? 0) + 1, JsonSerializer.SerializeToUtf8Bytes(new Body(quota), StoredJson.Plain))];
    }

    /// <summary>How many of the unit came or may still come.</summary>
    public async ValueTask<int> Held(string unit) => (await All(unit)).Count;

    /// <summary>Whether this attendee is one of them.</summary>
    public async ValueTask<bool> Holds(string unit, AttendeeId attendee) => (await All(unit)).Contains(attendee);

    private async ValueTask<HashSet<AttendeeId>> All(string unit)
    {
        var (holders, isOurs) = (new HashSet<AttendeeId>(), Delegation.SameAs(unit));
        await foreach (var read in attendees.AllImpersonal(partition, CancellationToken.None))
            if (read.State is { HoldsPlace: true, Registration.Unit: var its } && isOurs(its))
                holders.Add(new(read.Id));
        return holders;
    }

    private static bool HeldIn(Attendee before, string unit) => before.HoldsPlace && Delegation.IsSameUnit(before.Registration!.Unit, unit);

    private static int? Quota(Row row) => JsonSerializer.Deserialize<Body>(row.Body.Span, StoredJson.Plain)!.Quota;

    private RowKey KeyOf(string unit) => RowKey.Of(partition, "places", IdOf(unit));

    private sealed record Body(int? Quota);
}
