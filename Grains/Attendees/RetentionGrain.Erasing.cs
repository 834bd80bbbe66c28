using Laurel.Domain;
using Laurel.Domain.Attendees;
using Laurel.Grains.Aggregate;
using Orleans.Runtime;

namespace Laurel.Grains.Attendees;

/// <content>How an erasing that has begun is driven to its end.</content>
/// <remarks>
/// A few attendees at a time, for a second at most, with a pause between, so that others go before. Who is left is read anew each time, so a crash
/// costs nothing; a reminder takes it up again. Whoever's key is still there is left: also somebody forgotten just when the house fell down.
/// </remarks>
public sealed partial class RetentionGrain
{
    private const int AtOnce = 4;
    private const string Reminder = "erasing";

    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1), Pause = TimeSpan.FromMilliseconds(200), Again = TimeSpan.FromMinutes(1);

    private IGrainTimer? going;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        if ((await Read()).Running is not null) GoOnSoon();
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => GoOn();

    // The reminder comes before the commit, so that no crash leaves an erasing behind.
    private async Task<Receipt> Begin(Command command, Func<Retention, Ruling<RetentionEvent>> rule)
    {
        if (rule(await Read()) is { Events.IsEmpty: false }) await this.RegisterOrUpdateReminder(Reminder, Again, Again);
        var receipt = await Execute(command, rule);
        if ((await Read()).Running is not null) GoOnSoon();
        return receipt;
    }

    private void GoOnSoon() =>
        going ??= this.RegisterGrainTimer(_ => GoOn(), new GrainTimerCreationOptions(TimeSpan.Zero, Again) { KeepAlive = true });

    private async Task GoOn()
    {
        if ((await Read()).Running is null)
        {
            await Rest();
        }
        else if (await Waiting() is { Count: > 0 } left)
        {
            var all = await EraseSome(left);
            going?.Change(all ? Pause : Again, Again);
        }
        else
        {
            await End();
            await Rest();
        }
    }

    /// <summary>Everybody who is to be forgotten or reduced, in the order of their numbers; n is how many events they had.</summary>
    private async Task<List<(AttendeeId Id, long N, bool Awaits)>> Waiting()
    {
        var (waiting, named) = (new List<(AttendeeId, long, bool)>(), await Named());
        await foreach (var read in attendees.WithKeys(Address.Partition, CancellationToken.None))
            if (named.Awaits(read.State) is var awaits && (read.State.IsErased || !read.State.EndKeeping(awaits, Now).Events.IsEmpty))
                waiting.Add((new(read.Id), read.N, awaits));
        return waiting;
    }

    /// <returns>Whether everybody who was asked did it; whoever was busy is asked again later.</returns>
    private async Task<bool> EraseSome(List<(AttendeeId Id, long N, bool Awaits)> waiting)
    {
        var (begun, all) = (Context.Clock.GetTimestamp(), true);
        foreach (var some in waiting.Chunk(AtOnce))
        {
            var receipts = await Task.WhenAll(some.Select(one => system.Ask(() => GrainFactory.GetGrain<IAttendee>($"{Conference}/{one.Id.Text}")
                .EndKeeping(new(new(FormattableString.Invariant($"end-keeping-{one.N}")), one.Awaits)))));
            all &= receipts.All(receipt => receipt.Accepted);
            if (Context.Clock.GetElapsedTime(begun) > Slice) break;
        }
        return all;
    }

    private async Task End()
    {
        await system.Ask(() => GrainFactory.GetGrain<IImport>(Conference).Tidy());
        await system.Ask(() => GrainFactory.GetGrain<IPrintRuns>(Conference).Blank());
        var (all, kept) = (0, await attendees.CountKeys(Address.Partition, CancellationToken.None));
        await foreach (var _ in attendees.Counts(Address.Partition, CancellationToken.None)) all++;
        await Execute(
            new Undertaken(new(FormattableString.Invariant($"erased-{N}"))), retention => retention.End(all - kept, kept, Now));
    }

    private async Task Rest()
    {
        going?.Dispose();
        going = null;
        if (await this.GetReminder(Reminder) is { } reminder) await this.UnregisterReminder(reminder);
    }
}
