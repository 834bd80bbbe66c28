using System.Text.RegularExpressions;

namespace Laurel.Architecture.Tests;

public sealed partial class FolderTests
{
    /// <summary>Folders that are no features, because the project's own subject is technical there.</summary>
    private static readonly Dictionary<string, string[]> Technical = new()
    {
        ["Domain"] = [],
        ["Documents"] = ["Pdf", "Papers", "Spreadsheets", "Qr", "Fonts"],
        ["Grains.Interfaces"] = [],
        ["Grains"] = ["Aggregate", "Cluster", "Hosting"],
        ["Storage"] = ["Sqlite", "Azure"],
        ["Silo"] = ["Hosting", "Membership"],
        ["Silo.Embedded"] = ["Model", "Activations", "Calls", "Hosting", "Reminders", "Simulation"],
        ["Client.Web"] = ["Hosting", "Http", "Shell", "Resources", "wwwroot", "Properties"],
    };

    private static readonly string[] SayNothing = ["Common", "Utils", "Util", "Utilities", "Shared", "Helper", "Helpers", "Infrastructure", "Misc"];

    [Fact]
    public void A_folder_is_named_after_its_feature() =>
        House.Projects
            .SelectMany(project => House.Sources(project, "*").Select(file => (Project: project, Parts: file.Split('/'))))
            .Where(file => file.Parts.Length > 2 && !House.Features.Concat(Technical[file.Project]).Contains(file.Parts[1]))
            .Select(file => $"{file.Project}/{file.Parts[1]}")
            .MustBeNone();

    [Fact]
    public void No_folder_has_a_name_that_says_nothing() =>
        House.Projects
            .SelectMany(project => House.Sources(project, "*"))
            .Where(file => file.Split('/')[..^1].Intersect(SayNothing, StringComparer.OrdinalIgnoreCase).Any())
            .MustBeNone();

    [Fact]
    public void No_type_is_a_manager_helper_processor_or_service_of_something() =>
        House.Projects.Where(project => File.Exists(House.PathOf(project)) && project != "Silo.Embedded")
            .SelectMany(project => House.Load(project).GetTypes())
            .Where(type => !type.Name.Contains('<') && type.Namespace?.StartsWith("Laurel", StringComparison.Ordinal) == true
                && EmptyWord().IsMatch(type.Name.Split('`')[0]))
            .Select(type => type.FullName!)
            .MustBeNone();

    [Fact]
    public void No_grain_asks_which_engine_it_runs_on() =>
        House.Sources("Grains").Concat(House.Sources("Grains.Interfaces"))
            .Where(file => Directive().IsMatch(House.Read(file)))
            .MustBeNone();

    [Fact]
    public void Each_engine_has_one_hosting_file_in_each_project_that_hosts() =>
        new[] { "Client.Web/Hosting", "Silo/Hosting", "tests/Grains/Hosting" }
            .SelectMany(folder => new[] { $"{folder}/Embedded.cs", $"{folder}/Orleans.cs" })
            .Where(file => !File.Exists(Path.Combine(House.Root, file)))
            .MustBeNone();

    [GeneratedRegex("(Manager|(?<!Tag)Helper|Helpers|Utils|Utility|Processor|Service)$")]
    private static partial Regex EmptyWord();

    [GeneratedRegex(@"^\s*#(if|elif)\b", RegexOptions.Multiline)]
    private static partial Regex Directive();
}
