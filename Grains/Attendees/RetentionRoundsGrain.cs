using Laurel.Grains.Accounts;
using Laurel.Grains.Conferences;
using Orleans.Runtime;

namespace Laurel.Grains.Attendees;

/// <inheritdoc cref="IRetentionRounds"/>
/// <remarks>One conference after the other; one that cannot be looked at keeps no other from being looked at, and is told of once all others were.</remarks>
[GrainType("retention-rounds")]
public sealed class RetentionRoundsGrain(SystemActor system) : LaurelGrain, IRetentionRounds, IRemindable
{
    /// <summary>The one key.</summary>
    public const string Key = "all";

    private const string Reminder = "round";

    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    public async Task Begin()
    {
        await this.RegisterOrUpdateReminder(Reminder, Every, Every);
        this.RegisterGrainTimer(_ => Round(), new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => Round();

    private async Task Round()
    {
        var failed = new List<Exception>();
        foreach (var code in await system.Ask(() => GrainFactory.GetGrain<ICatalogue>(CatalogueGrain.Key).List()))
        {
            var looking = system.Ask(() => GrainFactory.GetGrain<IRetention>(code.Text).Look());
            await looking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            if (looking.Exception is { } failure) failed.AddRange(failure.InnerExceptions);
        }
        if (failed is [var first, ..]) throw new InvalidOperationException($"Of {failed.Count} conferences it could not be seen whether their day has come.", first);
    }
}
