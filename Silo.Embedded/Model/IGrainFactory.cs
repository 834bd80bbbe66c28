using Orleans.Runtime;

namespace Orleans;

/// <summary>Gives references to grains. Making a reference does nothing; its first call activates the grain.</summary>
public interface IGrainFactory
{
    /// <param name="primaryKey">The grain's key; not blank.</param>
    /// <param name="grainClassNamePrefix">Chooses among several classes of one interface; null where there is one.</param>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;

    IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey);

    TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable;
}

/// <summary>The way to the grains from outside them.</summary>
public interface IClusterClient : IGrainFactory
{
    IServiceProvider ServiceProvider { get; }
}
