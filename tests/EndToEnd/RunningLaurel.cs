using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Reflection;

namespace Laurel.EndToEnd.Tests;

/// <summary>Laurel as people start it: a process of its own on a free port and a folder of its own.</summary>
public sealed class RunningLaurel : IDisposable
{
    public const string Key = "end-to-end-key-of-thirty-two-characters-and-more";

    private readonly Process process;

    private RunningLaurel(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        Http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Key);
    }

    public Uri Address { get; }

    /// <summary>Asks with an administrator's key.</summary>
    public HttpClient Http { get; }

    /// <summary>What it printed until it was ready.</summary>
    public string Said { get; private init; } = "";

    /// <summary>Starts it and returns when it says that it answers.</summary>
    public static Task<RunningLaurel> Start(string data, params string[] arguments) => Started(null, data, arguments);

    /// <summary>The same with its store in an Azure Tables account.</summary>
    public static Task<RunningLaurel> StartOn(string account, string data) => Started(account, data, []);

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        Http.Dispose();
        process.Dispose();
    }

    /// <summary>A port of loopback that nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Program => typeof(RunningLaurel).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(at => at.Key == "Laurel").Value!;

    private static async Task<RunningLaurel> Started(string? account, string data, string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["LAUREL_API_KEY"] = Key } };
        if (account is not null) start.Environment["LAUREL_STORE"] = account;
        foreach (var argument in (string[])[Program, "--data", data, "--urls", address.ToString().TrimEnd('/'), .. arguments])
            start.ArgumentList.Add(argument);
        var process = Process.Start(start)!;
        _ = process.StandardError.ReadToEndAsync();
        var said = await UntilReady(process, address);
        _ = process.StandardOutput.ReadToEndAsync();
        return new RunningLaurel(process, address) { Said = said };
    }

    private static async Task<string> UntilReady(Process process, Uri address)
    {
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (line.Contains(address.Authority, StringComparison.Ordinal))
                return string.Join('\n', said);
        }

        throw new InvalidOperationException($"Laurel ended before it was ready:\n{string.Join('\n', said)}");
    }
}
