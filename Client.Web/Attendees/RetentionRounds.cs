using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;

namespace Laurel.Client.Web.Attendees;

/// <summary>Has the rounds begun once everything has started: the day that came while Laurel was off is found then.</summary>
internal sealed class RetentionRounds(IGrainFactory grains, ActingAs acting, Readiness readiness, ILogger<RetentionRounds> log) : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.Declared.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested && !await Begun(stoppingToken))
            await Task.Delay(Again, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task<bool> Begun(CancellationToken stopping)
    {
        try
        {
            await acting.Itself(() => grains.RetentionRounds().Begin());
            return true;
        }
        catch (Exception failure)
        {
            if (!stopping.IsCancellationRequested) log.LogWarning(failure, "The rounds that look for personal data to be erased have not begun; they are begun again in a minute.");
            return false;
        }
    }
}
