using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Http;
using Laurel.Domain.Conferences;

namespace Laurel.Client.Web.Conferences;

/// <summary>
/// Has the lists of the newest conferences read while the server still starts, so that whoever asks first does not wait for them; and where doors are
/// open, everybody who may come.
/// </summary>
/// <remarks>Nothing rests on it: a list that was not read ahead is read when it is asked for.</remarks>
internal sealed class ReadAhead(IGrainFactory grains, ActingAs acting, ILogger<ReadAhead> log) : BackgroundService
{
    private const int Newest = 3;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var code in (await acting.Itself(() => grains.Catalogue().List())).Reverse().Take(Newest))
                if (!stoppingToken.IsCancellationRequested && await IsAhead(code.Text))
                {
                    await acting.Itself(() => grains.Roster(code.Text).Attendees(new(Limit: 1)));
                    await acting.Itself(() => grains.Muster(code.Text).Begin());
                }
        }
        catch (Exception failure)
        {
            if (!stoppingToken.IsCancellationRequested) log.LogWarning(failure, "The lists were not read ahead.");
        }
    }

    private async Task<bool> IsAhead(string code) => await acting.Itself(() => grains.Conference(code).Get()) is
        { Status: not (ConferenceStatus.Closed or ConferenceStatus.Archived or ConferenceStatus.Cancelled) };
}
