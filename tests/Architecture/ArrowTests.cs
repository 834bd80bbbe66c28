using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Laurel.Architecture.Tests;

public sealed class ArrowTests
{
    /// <summary>What each project may know; an engine is under all that knows the contracts.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Domain"] = [],
        ["Documents"] = ["Domain"],
        ["Grains.Interfaces"] = ["Domain"],
        ["Storage"] = [],
        ["Grains"] = ["Domain", "Documents", "Grains.Interfaces", "Storage"],
        ["Silo"] = ["Domain", "Documents", "Grains.Interfaces", "Storage", "Grains"],
        ["Silo.Embedded"] = [],
        ["Client.Web"] = ["Domain", "Documents", "Grains.Interfaces", "Grains"],
    };

    private static readonly string[] KnowTheEngine = ["Grains.Interfaces", "Grains", "Silo", "Client.Web"];

    public static TheoryData<string> Projects => [.. House.Projects.Where(project => File.Exists(House.PathOf(project)))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_file_refers_only_where_the_arrows_point(string project) =>
        House.ProjectFile(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')))
            .Except(Allowed[project])
            .Select(other => $"{project} refers to {other}")
            .MustBeNone();

    [Theory]
    [MemberData(nameof(Projects))]
    public void An_assembly_uses_only_where_the_arrows_point(string project) =>
        Used(project)
            .Except(Allowed[project])
            .Except(KnowTheEngine.Contains(project) ? ["Silo.Embedded"] : [])
            .Select(other => $"{project} uses {other}")
            .MustBeNone();

    [Fact]
    public void The_domain_has_no_package() =>
        House.ProjectFile("Domain").Descendants("PackageReference").Concat(House.ProjectFile("Domain").Descendants("FrameworkReference"))
            .Select(package => package.Attribute("Include")!.Value)
            .MustBeNone();

    [Fact]
    public void The_embedded_engine_has_no_package() =>
        House.ProjectFile("Silo.Embedded").Descendants("PackageReference").Select(package => package.Attribute("Include")!.Value).MustBeNone();

    [Fact]
    public void The_web_knows_the_grains_only_where_it_hosts_them() =>
        Il.Uses("Client.Web", "Laurel.Grains")
            .Where(use => !use.From.StartsWith("Laurel.Client.Web.Hosting.", StringComparison.Ordinal))
            .Select(use => $"{use.From} uses {use.What}")
            .MustBeNone();

    private static IEnumerable<string> Used(string project)
    {
        using var file = new PEReader(File.OpenRead(House.PathOf(project)));
        var metadata = file.GetMetadataReader();
        return metadata.AssemblyReferences
            .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
            .Where(name => name.StartsWith("Laurel.", StringComparison.Ordinal))
            .Select(name => name["Laurel.".Length..])
            .ToList();
    }
}
