using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Domain.Conferences;
using Laurel.Grains.Aggregate;
using Laurel.Grains.Aggregate.Audit;
using Laurel.Grains.Aggregate.Personal;
using Laurel.Grains.Conferences;
using Laurel.Storage;

namespace Laurel.Grains.Attendees;

/// <summary>Forgets once more whom the journal names and a restored store still knows; nobody else may have the store open.</summary>
/// <remarks>It does what the attendee's grain does, without one: the same rule, the same rows, the same chain of events.</remarks>
internal sealed class ErasedAgain(AggregateContext context)
{
    private readonly Heads<Conference, ConferenceEvent> conferences = new(ConferenceGrain.Thing, context);

    /// <returns>How many were forgotten once more.</returns>
    public async Task<int> From(IEnumerable<GrainAddress> journal)
    {
        var again = 0;
        foreach (var thing in journal.Where(thing => thing.Kind == AttendeeGrain.Thing.Name))
        {
            if (await context.Table.Find(thing.Head, CancellationToken.None) is not { } head) continue;
            if (HeadMark.In(head.Body).Erased)
            {
                await new PersonalKeys(thing, context).Destroy();
                continue;
            }
            var attendee = new Aggregate<Attendee, AttendeeEvent>(thing, AttendeeGrain.Thing, context);
            var command = new Undertaken(new(FormattableString.Invariant($"erased-again-{head.N}")));
            var afterwards = await IsOver(thing.Partition);
            var receipt = await attendee.Execute(new(
                command, thing.Command(command.CommandId.Text), CommandTrace.Whole, state => Forgotten(thing, state, afterwards)));
            if (receipt.Refusal is { } refusal) throw new InvalidDataException($"{thing.Partition} {thing.Id} could not be forgotten again: {refusal.Code}.");
            again++;
        }
        return again;
    }

    private async ValueTask<Proposal<AttendeeEvent>> Forgotten(GrainAddress thing, Attendee attendee, bool afterwards)
    {
        var now = context.Clock.GetUtcNow();
        Ruling<AttendeeEvent> ruling = afterwards ? new Erased(now, Afterwards: true) : attendee.Erase(now);
        var match = AttendeeClaims.Match(thing.Partition, attendee.Registration!, context.Keys);
        return new(ruling, await AttendeeClaims.Find(context.Table, match) is { } held && held.Claim.Attendee.Text == thing.Id ? [Write.Delete(match, held.Tag)] : []);
    }

    private async ValueTask<bool> IsOver(string partition) =>
        await conferences.Find(partition, partition["c~".Length..], CancellationToken.None) is { State.Status: var status } && status.IsOver();
}
