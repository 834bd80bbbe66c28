using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Laurel.Storage.Tests;

/// <summary>Azure Tables as its makers emulate them, in memory, on a port of its own, for as long as the tests of a class run.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private const string Account = "laurel";

    private readonly string key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private readonly int port = FreePort();
    private readonly Folder folder = new();
    private Process? process;

    /// <summary>The address with the account's key.</summary>
    public string ConnectionString => $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={key};TableEndpoint={Endpoint}";

    private string Endpoint => $"http://127.0.0.1:{port}/{Account}";

    public async Task InitializeAsync()
    {
        var program = Path.Combine(TestProject(), "node_modules/azurite/dist/src/table/main.js");
        Assert.True(File.Exists(program), $"Azurite is missing: npm ci --prefix {TestProject()}");
        process = Process.Start(new ProcessStartInfo(
            "node", [program, "--tablePort", $"{port}", "--inMemoryPersistence", "--disableTelemetry", "--skipApiVersionCheck", "--silent"])
        {
            WorkingDirectory = folder.Name,
            RedirectStandardOutput = true,
            Environment = { ["AZURITE_ACCOUNTS"] = $"{Account}:{key}" },
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Contains("successfully started", StringComparison.Ordinal)) return;
        Assert.Fail("Azurite ended before it had started.");
    }

    /// <summary>The address with a signature that opens the account's tables for an hour.</summary>
    public string SignedAddress()
    {
        var (until, permissions) = (DateTimeOffset.UtcNow.AddHours(1).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), "rwdlacu");
        var signed = string.Join('\n', Account, permissions, "t", "sco", "", until, "", "https,http", "2020-12-06", "", "");
        var signature = Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(key), System.Text.Encoding.UTF8.GetBytes(signed)));
        return $"{Endpoint}?sv=2020-12-06&ss=t&srt=sco&sp={permissions}&se={Uri.EscapeDataString(until)}&spr=https,http&sig={Uri.EscapeDataString(signature)}";
    }

    public async Task DisposeAsync()
    {
        process?.Kill();
        if (process is not null) await process.WaitForExitAsync();
        process?.Dispose();
        folder.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string TestProject()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Laurel.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "tests/Storage");
    }
}
