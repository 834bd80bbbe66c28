// The hosting file of the Orleans engine.
using System.Net;
using Laurel.Grains;
using Laurel.Grains.Certificates;
using Laurel.Grains.Cluster;
using Laurel.Grains.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Hosting;

namespace Laurel.Silo.Hosting;

/// <summary>Hosts the grains in a process of their own, for Client.Web processes that are started with <c>--cluster</c>.</summary>
/// <remarks>
/// One silo owns a SQLite store (its lock file sees to that), so that cluster has one silo, on the machine of its clients. Over an Azure Tables account
/// (<c>LAUREL_STORE</c>) there are as many silos as one likes, on as many machines; they find each other in that account.
/// </remarks>
internal static class SiloHost
{
    private const int SiloPort = 11111;
    private const int GatewayPort = 30000;

    public static async Task<int> Run(string[] args)
    {
        try
        {
            return await Hosted(args);
        }
        catch (InvalidDataException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 2;
        }
    }

    private static async Task<int> Hosted(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var said = builder.Configuration;
        var (store, link) = (LaurelStore.At(said["data"] ?? "data", said["keys"], LaurelStore.TakeAccount()), ClusterLink.Of(said["link-cert"], said["link-key"]));
        var (address, gateway) = (Address(said["address"] ?? "127.0.0.1"), said.GetValue("gateway-port", GatewayPort));
        if (Refused(address, store, link) is { } refused)
        {
            await Console.Error.WriteLineAsync(refused);
            return 2;
        }
        builder.UseOrleans(silo =>
        {
            if (store.Account is null)
                silo.UseLocalhostClustering(said.GetValue("silo-port", SiloPort), gateway);
            else
                silo.ConfigureEndpoints(address, said.GetValue("silo-port", SiloPort), gateway).Services.AddSingleton<IMembershipTable, TableMembership>();
            link.Join(silo).Services.AddWire();
            silo.AddLaurelGrains(store, CertificateSettings.Of(
                new(said["public"] ?? "http://127.0.0.1:5080"), said.GetValue("certificate-qr", true), said["signer"], store,
                    said["signer-certificate"], said["signer-command"]));
        });
        using var host = builder.Build();
        await host.StartAsync();
        Console.WriteLine($"Laurel's silo is ready for clients at {address}:{gateway}");
        await host.WaitForShutdownAsync();
        return 0;
    }

    private static IPAddress Address(string told) =>
        IPAddress.TryParse(told, out var address) ? address : throw new InvalidDataException("--address takes an IP address, such as 10.0.0.5.");

    /// <summary>Why it cannot start as it was told to; null when it can.</summary>
    private static string? Refused(IPAddress address, LaurelStore store, ClusterLink link) =>
        !link.MayReach(address) ? "--address outside this machine needs --link-cert and --link-key: links of a cluster are TLS."
        : store.Account is null && !IPAddress.IsLoopback(address) ? "--address outside this machine needs LAUREL_STORE: a SQLite store has one silo, beside its clients."
        : null;
}
