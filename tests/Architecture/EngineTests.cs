namespace Laurel.Architecture.Tests;

/// <remarks>In a build on Orleans there is no embedded engine to look at, and these hold by themselves.</remarks>
public sealed class EngineTests
{
    [Fact]
    public void The_engine_keeps_its_own_parts_out_of_the_namespaces_of_Orleans() =>
        EngineTypes()
            .Where(type => !type.IsPublic && !type.IsNested && !type.Name.Contains('<') && OfOrleans(type))
            .Select(type => type.FullName!)
            .MustBeNone();

    [Fact]
    public void What_only_the_embedded_engine_offers_is_not_under_the_name_of_Orleans() =>
        EngineTypes()
            .Where(type => type.IsPublic && !OfOrleans(type) && type.Namespace != "Laurel.Silo.Embedded")
            .Select(type => type.FullName!)
            .MustBeNone();

    [Fact]
    public void Grains_know_nothing_of_the_embedded_engine_itself() =>
        Il.Uses("Grains").Concat(Il.Uses("Grains.Interfaces"))
            .Where(use => use.What.StartsWith("Laurel.Silo.Embedded", StringComparison.Ordinal))
            .Select(use => $"{use.From} uses {use.What}")
            .MustBeNone();

    private static Type[] EngineTypes() => House.Engine?.GetTypes() ?? [];

    private static bool OfOrleans(Type type) =>
        type.Namespace is { } name && (name == "Microsoft.Extensions.Hosting" || name == "Orleans" || name.StartsWith("Orleans.", StringComparison.Ordinal));
}
