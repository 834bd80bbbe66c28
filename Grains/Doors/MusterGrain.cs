using Laurel.Domain.Conferences;
using Laurel.Grains.Accounts;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;
using Orleans.Runtime;

namespace Laurel.Grains.Doors;

/// <inheritdoc cref="IMuster"/>
/// <remarks>
/// A few at a time, so that whoever stands at a door meanwhile goes before. It asks for what is held and throws it away: to be asked is to be in memory.
/// Whoever cannot be read keeps nobody else from being called, and is told of once all others were.
/// </remarks>
[GrainType("muster")]
public sealed class MusterGrain(SystemActor system) : LaurelGrain, IMuster
{
    private const int AtOnce = 8, PerPage = 500;

    /// <summary>Sooner than a grain that nobody asks leaves memory.</summary>
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(10);

    /// <summary>For lists that are still being read.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private IGrainTimer? calling;

    private string Conference => this.GetPrimaryKeyString();

    public Task Begin()
    {
        calling ??= this.RegisterGrainTimer(Call, new GrainTimerCreationOptions(TimeSpan.Zero, Again) { Interleave = true, KeepAlive = true });
        return Task.CompletedTask;
    }

    private async Task Call(CancellationToken ct)
    {
        var seen = await system.Ask(() => GrainFactory.GetGrain<IConference>(Conference).Get());
        if (seen is { Status: ConferenceStatus.DoorsOpen or ConferenceStatus.InSession })
        {
            if (!await CallAll(ct)) calling?.Change(Soon, Again);
            return;
        }
        calling?.Dispose();
        calling = null;
    }

    /// <returns>Whether the lists were there to call from.</returns>
    private async Task<bool> CallAll(CancellationToken ct)
    {
        var unread = new List<Exception>();
        for (var offset = 0; !ct.IsCancellationRequested; offset += PerPage)
        {
            var page = await system.Ask(() => GrainFactory.GetGrain<IRoster>(Conference).Attendees(new(Offset: offset, Limit: PerPage)));
            if (page.Refusal is not null) return false;
            foreach (var some in page.Items.Chunk(AtOnce)) unread.AddRange(await Unread([.. some.Select(Call)]));
            if (offset + PerPage >= page.Total) break;
        }
        return unread is [] ? true : throw new InvalidOperationException($"{unread.Count} attendees of {Conference} could not be read.", unread[0]);
    }

    private static async Task<IEnumerable<Exception>> Unread(Task[] calls)
    {
        var all = Task.WhenAll(calls);
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        return all.Exception?.InnerExceptions ?? [];
    }

    private Task Call(AttendeeItem item) => system.Ask(() => GrainFactory.GetGrain<IAttendee>($"{Conference}/{item.Id.Text}").Get());
}
