namespace Laurel.Storage.Tests;

/// <summary>The child process that <see cref="CrashTests"/> kills: it commits pairs of rows into a folder until then.</summary>
internal static class Program
{
    private static Task Main(string[] arguments) => CrashTests.Commit(arguments[0], Console.Out);
}
