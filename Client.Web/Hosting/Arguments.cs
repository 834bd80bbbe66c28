namespace Laurel.Client.Web.Hosting;

/// <summary>The command line as people write it, as configuration reads it.</summary>
public static class Arguments
{
    /// <summary><c>--sample</c> becomes <c>--sample=true</c>, <c>--tls CERT KEY</c> becomes <c>--tls:cert=… --tls:key=…</c>; the rest stays.</summary>
    public static string[] ForConfiguration(IReadOnlyList<string> args)
    {
        var read = new List<string>();
        for (var i = 0; i < args.Count; i++)
            if (args[i] is "--sample")
                read.Add("--sample=true");
            else if (args[i] is "--tls" && i + 2 < args.Count)
                read.AddRange([$"--tls:cert={args[++i]}", $"--tls:key={args[++i]}"]);
            else
                read.Add(args[i]);
        return [.. read];
    }
}
