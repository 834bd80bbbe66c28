using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace Laurel.Silo.Embedded;

/// <summary>A class of grains.</summary>
internal sealed class GrainClass(Type type)
{
    private static readonly ConcurrentDictionary<Type, ObjectFactory> Makers = new();

    private readonly ConcurrentDictionary<MethodInfo, MethodInfo> implementations = new();

    /// <summary>The stable name in ids; without an attribute the class's name in lower case, less a last "grain".</summary>
    public GrainType Type { get; } = GrainType.Create(
        type.GetCustomAttribute<GrainTypeAttribute>()?.GetGrainType(null!, type).ToString() ?? Plain(type.Name.ToLowerInvariant()));

    public string FullName { get; } = type.FullName!;

    public bool Implements(Type grainInterface) => grainInterface.IsAssignableFrom(type);

    public IGrainBase Make(IServiceProvider services) => (IGrainBase)Makers.GetOrAdd(type, static type => ActivatorUtilities.CreateFactory(type, []))(services, null);

    /// <summary>The class's own method behind a method of one of its interfaces; for a timer's tick that method itself.</summary>
    public MethodInfo ImplementationOf(MethodInfo declared) => implementations.GetOrAdd(declared, Find);

    private MethodInfo Find(MethodInfo declared)
    {
        if (!Implements(declared.DeclaringType!))
            return declared;
        var map = type.GetInterfaceMap(declared.DeclaringType!);
        return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, declared)];
    }

    private static string Plain(string name) =>
        name.EndsWith("grain", StringComparison.Ordinal) && name.Length > 5 ? name[..^5] : name;
}
