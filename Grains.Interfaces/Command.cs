using Laurel.Domain;

namespace Laurel.Grains;

/// <summary>What every command carries: its id. Time and actor are the grain's to know, not the caller's to say.</summary>
[GenerateSerializer, Immutable, Alias("laurel.command")]
public abstract record Command([property: Id(0)] CommandId CommandId);
