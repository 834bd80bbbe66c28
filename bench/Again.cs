using System.Diagnostics;
using System.Globalization;

namespace Laurel.Bench;

/// <summary>Other processes that a row needs: itself again, alone with its memory, or a program that it is held against.</summary>
internal static class Again
{
    /// <summary>What <c>./run</c> asks of the runtime: a youngest generation of 16 MiB, whatever cache the processor has.</summary>
    public const string YoungestGeneration = "DOTNET_GCgen0size", AsRunAsks = "0x1000000";

    /// <summary>Runs the row's inside part and answers its numbers.</summary>
    public static double[] Inside(string row)
    {
        var program = Environment.ProcessPath!;
        string[] self = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(Again).Assembly.Location] : [];
        return [.. Said(program, [.. self, "--inside", row]).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }

    /// <summary>What a program prints.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Said(string program, params IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, Environment = { [YoungestGeneration] = AsRunAsks } })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said.Trim() : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
