// The hosting file of the Embedded engine.
namespace Laurel.Silo.Hosting;

/// <summary>Says that a silo of its own needs Orleans; the embedded engine lives inside Client.Web alone.</summary>
internal static class SiloHost
{
    public static async Task<int> Run(string[] args)
    {
        await Console.Error.WriteLineAsync("Silo needs the Orleans engine: build with -p:GrainEngine=Orleans.");
        return args.Length == 0 ? 1 : 2;
    }
}
