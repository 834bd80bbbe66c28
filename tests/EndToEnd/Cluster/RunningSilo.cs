using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Laurel.EndToEnd.Tests.Cluster;

/// <summary>The grains in a process of their own, which web processes ask.</summary>
internal sealed class RunningSilo : IDisposable
{
    private readonly ProcessStartInfo start;
    private Process process;

    private RunningSilo(Process process, ProcessStartInfo start, string gateway) => (this.process, this.start, Gateway) = (process, start, gateway);

    /// <summary>Where web processes reach it, also after it was started again.</summary>
    public string Gateway { get; }

    /// <summary>Starts it and returns when it says that it is ready for clients.</summary>
    /// <param name="account">The Azure Tables account that it shares with others; null for a store of its own in the data folder.</param>
    public static async Task<RunningSilo> Start(string data, string? account = null, params string[] arguments)
    {
        var (silo, gateway) = (RunningLaurel.FreePort(), RunningLaurel.FreePort());
        string[] ports = ["--silo-port", silo.ToString(CultureInfo.InvariantCulture), "--gateway-port", gateway.ToString(CultureInfo.InvariantCulture)];
        var start = new ProcessStartInfo("dotnet", [Program, "--data", data, .. ports, .. arguments]) { RedirectStandardOutput = true };
        if (account is not null) start.Environment["LAUREL_STORE"] = account;
        return new(await Started(start), start, $"127.0.0.1:{gateway}");
    }

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    /// <summary>Starts it once more over the same data, at the same address.</summary>
    public async Task StartAgain()
    {
        process.Dispose();
        process = await Started(start);
    }

    public void Dispose()
    {
        if (!process.HasExited) Kill();
        process.Dispose();
    }

    private static string Program => typeof(RunningSilo).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(at => at.Key == "Silo").Value!;

    private static async Task<Process> Started(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Contains("is ready for clients", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.ReadToEndAsync();
                return process;
            }
        throw new InvalidOperationException("The silo ended before it was ready.");
    }
}
