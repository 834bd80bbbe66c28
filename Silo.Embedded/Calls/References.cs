using System.Collections.Concurrent;
using Orleans;
using Orleans.Runtime;

namespace Laurel.Silo.Embedded;

/// <inheritdoc cref="IClusterClient"/>
internal sealed class References(EmbeddedSilo silo) : IClusterClient
{
    private readonly ConcurrentDictionary<Type, Reference> prototypes = new();
    private readonly ConcurrentDictionary<(Type Interface, string? Prefix), GrainType> types = new();

    public IServiceProvider ServiceProvider => silo.Services;

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey =>
        (TGrainInterface)(object)To(typeof(TGrainInterface), primaryKey, grainClassNamePrefix);

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) => (IGrain)(object)To(grainInterfaceType, grainPrimaryKey, null);

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable =>
        (TGrainInterface)(object)Prototype(typeof(TGrainInterface)).To(grainId);

    private Reference To(Type grainInterface, string key, string? prefix)
    {
        var type = types.GetOrAdd((grainInterface, prefix), static (wanted, all) => all.Of(wanted.Interface, wanted.Prefix).Type, silo.Classes);
        return Prototype(grainInterface).To(GrainId.Create(type, key));
    }

    private Reference Prototype(Type grainInterface) =>
        prototypes.GetOrAdd(grainInterface, static (type, silo) => Reference.Prototype(silo, type), silo);
}
