using System.Globalization;
using Laurel.Grains;

namespace Laurel.Client.Web.Hosting;

/// <summary>The commands that look after an installation: <c>backup FILE</c>, <c>restore FILE</c>, <c>erase-again</c>, <c>audit verify</c>, <c>badge-keys</c>.</summary>
internal static class Upkeep
{
    public static async Task<int> Run(string[] args)
    {
        var words = args.TakeWhile(word => !word.StartsWith("--", StringComparison.Ordinal)).ToArray();
        var said = new ConfigurationBuilder().AddCommandLine(args[words.Length..]).Build();
        try
        {
            var store = GrainStore.Of(Settings.From(said));
            return words switch
            {
                ["backup", var file] => Done(LaurelUpkeep.Backup(store, file)),
                ["restore", var file] => Done(await LaurelUpkeep.Restore(store, file)),
                ["erase-again"] => Done(await LaurelUpkeep.EraseAgain(store)),
                ["badge-keys"] => Done(LaurelUpkeep.BadgeKeys(store)),
                ["badge-keys", "new"] => Done(LaurelUpkeep.NewBadgeKey(store)),
                ["badge-keys", "refuse", var id] when byte.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => Done(LaurelUpkeep.RefuseBadgeKey(store, number)),
                ["audit", "verify"] => Told(await LaurelUpkeep.Verify(store)),
                _ => Misunderstood(),
            };
        }
        catch (Exception refused) when (refused is IOException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }

    private static int Done(string said)
    {
        Console.WriteLine(said);
        return 0;
    }

    private static int Told((bool IsWhole, string Said) report)
    {
        Console.WriteLine(report.Said);
        return report.IsWhole ? 0 : 1;
    }

    private static int Misunderstood()
    {
        Console.Error.WriteLine("laurel backup FILE | laurel restore FILE | laurel erase-again | laurel audit verify | laurel badge-keys [new | refuse ID]   [--data DIR] [--keys DIR]");
        return 2;
    }
}
