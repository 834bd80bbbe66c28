using Laurel.Client.Web.Certificates;
using Laurel.Client.Web.Doors;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Laurel.Client.Web.Tests;

/// <summary>Laurel in a minute that does not end: whoever asks as often as an address may within one has all the time for it.</summary>
public sealed class OneMinute : LaurelHost
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            var clock = new StandingClock();
            services.AddSingleton(new PairingLimits(clock));
            services.AddSingleton(new ProvingLimits(clock));
            services.AddSingleton(new VerifyLimits(clock));
        });
    }
}
