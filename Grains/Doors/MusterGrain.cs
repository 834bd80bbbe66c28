using Laurel.Domain.Conferences;
using Laurel.Grains.Accounts;
using Laurel.Grains.Attendees;
using Laurel.Grains.Conferences;
using Orleans.Runtime;

namespace Laurel.Grains.Doors;

/// <inheritdoc cref="IMuster"/>
/// <remarks>A few at a time, so that whoever stands at a door meanwhile goes before. It asks for what is held and throws it away: to be asked is to be in memory.</remarks>
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
        for (var offset = 0; !ct.IsCancellationRequested; offset += PerPage)
        {
            var page = await system.Ask(() => GrainFactory.GetGrain<IRoster>(Conference).Attendees(new(Offset: offset, Limit: PerPage)));
            if (page.Refusal is not null) return false;
            foreach (var some in page.Items.Chunk(AtOnce)) await Task.WhenAll(some.Select(Call));
            if (offset + PerPage >= page.Total) return true;
        }
        return true;
    }

    private Task Call(AttendeeItem item) => system.Ask(() => GrainFactory.GetGrain<IAttendee>($"{Conference}/{item.Id.Text}").Get());
}
