using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Orleans.Runtime;

namespace Laurel.Silo.Embedded;

/// <summary>A reference to a grain: every call of its interface's methods is sent to the grain.</summary>
internal class Reference : DispatchProxy, IKnowsGrainId, IAddressable, IEquatable<Reference>
{
    private static readonly ConcurrentDictionary<Type, FrozenDictionary<MethodInfo, GrainMethod>> Methods = new();

    private EmbeddedSilo silo = null!;
    private FrozenDictionary<MethodInfo, GrainMethod> methods = null!;

    public GrainId GrainId { get; private set; }

    /// <summary>A reference of which <see cref="To"/> makes others; making one from nothing is slow.</summary>
    public static Reference Prototype(EmbeddedSilo silo, Type grainInterface)
    {
        var prototype = (Reference)Create(grainInterface, typeof(Reference));
        prototype.silo = silo;
        prototype.methods = Methods.GetOrAdd(grainInterface, static known => known.GetInterfaces().Append(known)
            .SelectMany(declaring => declaring.GetMethods(BindingFlags.Instance | BindingFlags.Public))
            .ToFrozenDictionary(method => method, GrainMethod.Of));
        return prototype;
    }

    public Reference To(GrainId grain)
    {
        var reference = (Reference)MemberwiseClone();
        reference.GrainId = grain;
        return reference;
    }

    public bool Equals(Reference? other) => other is not null && GrainId == other.GrainId && GetType() == other.GetType();

    public override bool Equals(object? obj) => Equals(obj as Reference);

    public override int GetHashCode() => GrainId.GetHashCode();

    public override string ToString() => GrainId.ToString();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        methods[targetMethod!].Send(silo, this, args ?? []);
}
