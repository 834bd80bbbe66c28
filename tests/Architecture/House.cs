using System.Reflection;
using System.Xml.Linq;

namespace Laurel.Architecture.Tests;

/// <summary>The repository as these tests see it: its projects, its sources, and what they compile to.</summary>
internal static class House
{
    /// <summary>The projects that are shipped; tests and benchmarks may reach anything.</summary>
    public static readonly IReadOnlyList<string> Projects =
        ["Domain", "Documents", "Grains.Interfaces", "Grains", "Storage", "Silo", "Silo.Embedded", "Client.Web"];

    /// <summary>The features: folders of these names hold whatever belongs to one of them, in every project.</summary>
    public static readonly IReadOnlyList<string> Features =
        ["Conferences", "Attendees", "Seating", "Doors", "Citations", "Honorees", "Councils", "Decisions", "Certificates", "Ceremony", "Accounts"];

    public static readonly string Root = FindRoot();

    public static Assembly Domain { get; } = Load("Domain");

    public static Assembly Contracts { get; } = Load("Grains.Interfaces");

    public static Assembly Grains { get; } = Load("Grains");

    /// <summary>Null in a build on another engine.</summary>
    public static Assembly? Engine { get; } = File.Exists(PathOf("Silo.Embedded")) ? Load("Silo.Embedded") : null;

    public static Assembly Load(string project) => Assembly.Load($"Laurel.{project}");

    public static string PathOf(string project) => Path.Combine(AppContext.BaseDirectory, $"Laurel.{project}.dll");

    public static XDocument ProjectFile(string project) => XDocument.Load(Path.Combine(Root, project, $"{project}.csproj"));

    /// <summary>The projects' own source files, as paths from the root.</summary>
    public static IEnumerable<string> Sources(string project, string pattern = "*.cs") =>
        Directory.EnumerateFiles(Path.Combine(Root, project), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Contains("/obj/") && !file.Contains("/bin/") && !file.Contains("/node_modules/"));

    public static string Read(string source) => File.ReadAllText(Path.Combine(Root, source));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Laurel.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Laurel.slnx is above none of the test's folders.");
        return folder;
    }
}
