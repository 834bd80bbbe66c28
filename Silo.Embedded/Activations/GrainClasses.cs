using System.Reflection;
using Orleans;
using Orleans.Runtime;

namespace Laurel.Silo.Embedded;

/// <summary>The grain classes of some assemblies.</summary>
internal sealed class GrainClasses
{
    private readonly Dictionary<GrainType, GrainClass> classes = [];

    /// <exception cref="InvalidOperationException">Two classes have one name.</exception>
    public GrainClasses(IEnumerable<Assembly> assemblies)
    {
        foreach (var type in assemblies.Distinct().SelectMany(assembly => assembly.GetTypes()))
        {
            if (!type.IsClass || type.IsAbstract || type.ContainsGenericParameters || !typeof(IGrainBase).IsAssignableFrom(type))
                continue;
            var grains = new GrainClass(type);
            if (!classes.TryAdd(grains.Type, grains))
                throw new InvalidOperationException($"{classes[grains.Type].FullName} and {type.FullName} are both called {grains.Type}.");
        }
    }

    public GrainClass this[GrainType type] =>
        classes.TryGetValue(type, out var found) ? found : throw new ArgumentException($"There is no grain class called \"{type}\".");

    /// <summary>The one class that implements an interface.</summary>
    /// <param name="grainInterface">The interface.</param>
    /// <param name="prefix">The beginning of the class's full name, where several implement it.</param>
    /// <exception cref="ArgumentException">There is none, or more than one.</exception>
    public GrainClass Of(Type grainInterface, string? prefix)
    {
        var found = classes.Values.Where(grains => grains.Implements(grainInterface)
            && grains.FullName.StartsWith(prefix ?? "", StringComparison.Ordinal)).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new ArgumentException($"Could not find an implementation for interface {grainInterface}."),
            _ => throw new ArgumentException($"{string.Join(", ", found.Select(grains => grains.FullName))} all implement {grainInterface}."),
        };
    }
}
