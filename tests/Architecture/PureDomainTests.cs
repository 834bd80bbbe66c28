namespace Laurel.Architecture.Tests;

public sealed class PureDomainTests
{
    private static readonly string[] Namespaces =
    [
        "System.IO", "System.Net", "System.Threading.Tasks", "System.Text.Json", "System.Xml", "System.Diagnostics.Process", "Microsoft",
    ];

    private static readonly string[] Names =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow", "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Random", "System.Guid.NewGuid",
        "System.Guid.CreateVersion7", "System.Security.Cryptography.RandomNumberGenerator", "System.Environment.", "System.Console",
        "System.Threading.Thread", "System.Threading.Timer", "System.TimeZoneInfo.get_Local", "System.Runtime.CompilerServices.AsyncTaskMethodBuilder",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
    ];

    /// <remarks>The compiler's own iterators ask for the thread's number; nobody else has it.</remarks>
    [Fact]
    public void Domain_has_no_input_output_clock_task_chance_or_json() =>
        Il.Uses("Domain")
            .Where(use => !use.What.EndsWith(".get_CurrentManagedThreadId", StringComparison.Ordinal))
            .Where(use => Namespaces.Any(name => use.What.StartsWith($"{name}.", StringComparison.Ordinal))
                || Names.Any(name => use.What.StartsWith(name, StringComparison.Ordinal)))
            .Select(use => $"{use.From} uses {use.What}")
            .MustBeNone();

    [Fact]
    public void Domain_names_no_task_or_clock_in_its_signatures() =>
        House.Domain.GetTypes()
            .SelectMany(type => type.GetMethods().Select(method => (Where: $"{type}.{method.Name}", Types: method.GetParameters()
                .Select(parameter => parameter.ParameterType).Append(method.ReturnType))))
            .Where(method => method.Types.Any(type => typeof(Task).IsAssignableFrom(type) || type == typeof(TimeProvider)
                || type == typeof(Random) || type.Name.StartsWith("ValueTask", StringComparison.Ordinal)))
            .Select(method => method.Where)
            .MustBeNone();
}
