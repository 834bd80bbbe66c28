using Laurel.Client.Web.Accounts;
using Laurel.Client.Web.Conferences;
using Laurel.Client.Web.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Laurel.Client.Web.Hosting;

/// <summary>Starts the server, says in one line when it is ready, and ends with 0 when asked to; with 2, and a line that says why, where it cannot start.</summary>
internal static class Server
{
    public static async Task<int> Run(string[] args)
    {
        Settings settings;
        WebApplication app;
        try
        {
            (settings, app) = Built(args);
            if (!MayStart(app, settings))
                return 2;
            app.UseLaurel(settings);
            await app.StartAsync();
        }
        catch (Exception told) when (told is InvalidDataException or IOException)
        {
            await Console.Error.WriteLineAsync(told.Message);
            return 2;
        }
        await Prepare(app, settings);
        Console.WriteLine($"Laurel is ready at {Addresses(app)}");
        await app.WaitForShutdownAsync();
        await app.DisposeAsync();
        return 0;
    }

    /// <exception cref="InvalidDataException">An option is not what it takes.</exception>
    private static (Settings Settings, WebApplication App) Built(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = Arguments.ForConfiguration(args),
            ContentRootPath = AppContext.BaseDirectory,
        });
        var settings = Settings.From(builder.Configuration);
        if (GrainHosting.Refused(settings) is { } refused)
            throw new InvalidDataException(refused);
        Quiet(builder);
        var proof = ServerProof.Of(settings);
        builder.WebHost.ConfigureKestrel(kestrel => Limits.Set(kestrel, proof));
        // What has come is worked on by the thread that heard of it, which is one of the pool's: handing it to another cost a twentieth of a scan.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        builder.AddLaurel(settings);
        return (settings, builder.Build());
    }

    /// <summary>What is done at each start before anybody is told that it answers.</summary>
    private static async Task Prepare(WebApplication app, Settings settings)
    {
        await app.Services.GetRequiredService<FirstAdministrator>().Make();
        if (settings.Sample)
            await SampleConference.Load(Listening(app), app.Services.GetRequiredService<StartKey>().Text, settings.SampleFolder);
        app.Services.GetRequiredService<StartKey>().End();
        app.Services.GetRequiredService<Readiness>().Declare();
    }

    /// <summary>A short key opens nothing that others can reach.</summary>
    private static bool MayStart(WebApplication app, Settings settings)
    {
        if (!app.Services.GetRequiredService<EnvironmentKey>().IsShort)
            return true;
        Console.Error.WriteLine($"LAUREL_API_KEY has fewer than {EnvironmentKey.EnoughCharacters} characters.");
        if (!settings.IsLoopback)
            Console.Error.WriteLine("Laurel does not start with such a key where other machines can reach it.");
        return settings.IsLoopback;
    }

    /// <summary>Standard output is for what people wait for; the log goes to standard error.</summary>
    private static void Quiet(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => (console.SingleLine, console.UseUtcTimestamp, console.TimestampFormat) = (true, true, "yyyy-MM-dd HH:mm:ss'Z' "));
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // It would begin a trace of every request, which nobody reads; what fails, the exception handler logs.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // The folder of the keys is its owner's alone; there is no machine-wide key to encrypt with.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(20));
    }

    /// <summary>An address at which this server reaches itself.</summary>
    private static Uri Listening(WebApplication app) =>
        new(Addresses(app).Split(' ')[0].Replace("//0.0.0.0", "//127.0.0.1").Replace("//[::]", "//127.0.0.1"));

    private static string Addresses(WebApplication app) =>
        string.Join(" ", app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []);
}
